import {
  ArrowDown,
  ArrowUp,
  Download,
  FileUp,
  Pencil,
  Redo2,
  RotateCw,
  Scale,
  Search,
  Table2,
  Trash2,
  Undo2,
  UserMinus,
  Users,
  X,
} from 'lucide-react';
import {
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { columnHeading } from '../../lib/i18n/columns';
import { common } from '../../lib/i18n/common';
import { failureWords } from '../../lib/i18n/errors';
import { listMessages } from '../../lib/i18n/lists';
import { sharingMessages } from '../../lib/i18n/sharing';
import { wholeTargetText } from '../../lib/i18n/target';
import { formWords } from '../../lib/i18n/verdict';
import { translate, translator } from '../../lib/language/translate';
import type { Entry, ListEdit } from '../../lib/lists/model';
import { HIDDEN_AT_FIRST, statusOf, statusOrder } from '../../lib/lists/table';
import { rememberedMoney, type Totals as Sum, type TaOf, totalsOf } from '../../lib/lists/totals';
import { rememberedTa } from '../../lib/memory/target';
import type { Row } from '../../lib/report/blocks';
import { format } from '../../lib/report/format';
import { hasTarget } from '../../lib/report/target';
import { type Subject, subjectKey } from '../../lib/subject/types';
import { NOTHING, type Selection } from '../../lib/workspace/selection';
import type { Sort } from '../../lib/workspace/sort';
import type { Opening } from '../report/opening';
import { ReportBeside } from '../search/ReportBeside';
import { afterPaint } from '../session/afterPaint';
import { useLanguage, useSession } from '../session/session';
import { TargetEditor } from '../target/TargetEditor';
import { trayedOf } from '../tray/rows';
import { useTray } from '../tray/useTray';
import { Button, IconButton } from '../ui/Button';
import { CostTag } from '../ui/CostTag';
import { Dropdown } from '../ui/Dropdown';
import type { MenuItem } from '../ui/Menu';
import { useToast } from '../ui/Toast';
import { ColumnsMenu } from '../workspace/ColumnsMenu';
import { Pop } from '../workspace/Pop';
import { RowActions, type RowActionsProps, useRowActions } from '../workspace/RowActions';
import { type ListsRoute, listsHash, sheetHash } from '../workspace/route';
import { useColumns } from '../workspace/useColumns';
import type { Kept } from '../workspace/useRoute';
import { AddField, AddResult, useAdding } from './AddField';
import { StatusPicker } from './CellEditor';
import { EntryTable } from './EntryTable';
import styles from './ListsScreen.module.css';
import { ListTitle } from './ListTitle';
import type { ListStore } from './listStore';
import { MoveMenu } from './MoveMenu';
import { NamedMenu } from './NamedMenu';
import { statusName } from './StatusGlyph';
import { TOTAL_HEIGHT, Totals } from './Totals';
import { useEdits } from './useEdits';
import { totalRows, useEntryRows } from './useEntryRows';
import { useFigures } from './useFigures';
import { useListState } from './useListStore';
import { useMove } from './useMove';
import { MAX_REFRESH, useRefresh, useRefreshPrice } from './useRefresh';
import { readTags } from './values';

const SharedBar = lazy(() => import('../team/SharedBar'));

const FIRST = { order: [], hidden: HIDDEN_AT_FIRST };

interface ListPageProps {
  store: ListStore;
  route: ListsRoute;
  opening: Opening;
  go(hash: string, how?: { replace?: boolean; agreed?: boolean; kept?: Kept }): void;
  switcher: ReactNode;
  /** Lines of the list's menu that act on lists as a whole. */
  menu: readonly MenuItem[];
  /** The list is shared with the team. */
  shared: boolean;
  onTeam(): void;
}

/** One list: its terms, its table, and what is done with its rows. */
export function ListPage({
  store,
  route,
  opening: begun,
  go,
  switcher,
  menu,
  shared,
  onTeam,
}: ListPageProps) {
  const language = useLanguage();
  const t = translator(listMessages, language);
  const say = useToast();
  const { settings } = useSession();
  const state = useListState(store);
  const { list } = state;
  const { figures, lines, ready, renew, wantLines, allLines } = useFigures(state.entries);
  const [status, setStatus] = useState<string>();
  const { sort, open } = route;
  const [editedShown, setEditedShown] = useState(false);
  const edits = useEdits(list.id, shared && editedShown);
  const table = useEntryRows(state, figures, lines, sort, status, shared ? edits : undefined);
  const { rows, keys, entries, terms, target } = table;
  const { bought } = terms;
  const headed = useMemo(() => {
    const form = list.form && translate(formWords[list.form], language);
    return table.columns.map((column) =>
      column.id === 'entry.quote' && form
        ? { ...column, name: `${columnHeading(column, language)} ${form}` }
        : column,
    );
  }, [table.columns, list.form, language]);
  const columns = useColumns('entries', headed, FIRST);
  const hasEdited = columns.shown.some(({ id }) => id === 'entry.edited');
  useEffect(() => setEditedShown(hasEdited), [hasEdited]);
  const [selection, setSelection] = useState<Selection>(NOTHING);
  const grid = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [marked, setMarked] = useState<ReadonlySet<string>>(NOTHING);

  const onAdded = useCallback(
    (added: readonly Entry[]) => {
      store.added(added);
      // New entries are marked so that they are found among the older ones; where all are new, none is.
      const others = store.state().entries.length > added.length;
      setMarked(others ? new Set(added.map(({ id }) => id)) : NOTHING);
    },
    [store],
  );
  const { adding, addText, addFile, addOne, clear } = useAdding(list, onAdded);
  const onFile = (file: File) => void addFile(file);

  const drawn = useMemo(
    () => ({ list, entries, of: table.of, failed: state.failed }),
    [list, entries, table.of, state.failed],
  );
  // An edit is painted first: thousands of entries are added up after it.
  const [counted, setCounted] = useState(state.entries);
  useEffect(() => afterPaint(() => setCounted(state.entries)), [state.entries]);
  const [reckon] = useState(rememberedMoney);
  const taOf = useMemo((): TaOf | undefined => {
    if (!target) return undefined;
    const found = rememberedTa(target);
    return (creator) => {
      const known = figures.get(creator)?.known;
      return known && found(known);
    };
  }, [target, figures]);
  const totals = useMemo(
    () => totalRows(counted, list, figures, bought, (id) => statusName(id, list, language), taOf, reckon),
    [counted, list, figures, bought, language, taOf, reckon],
  );
  const edit = useCallback((edits: ListEdit[]) => store.edit(edits), [store]);

  const byChange = sort?.column === 'entry.change';
  useEffect(() => {
    if (byChange) wantLines([...entries.values()].map(({ creator }) => creator));
  }, [byChange, entries, wantLines]);
  const tray = useTray();
  const compare = (compared: readonly Row[]) => void tray.change({ add: trayedOf(compared) });

  // the report beside
  const [opening, setOpening] = useState(begun);
  const [agreed, setAgreed] = useState(0);
  const change = (part: Partial<ListsRoute>, push = false) =>
    go(listsHash({ ...route, ...part }), { replace: !push });
  const openIndex = open
    ? rows.findIndex(({ subject }) => subject && subjectKey(subject) === subjectKey(open))
    : -1;
  const openBeside = (subject: Subject, yes: boolean) => {
    setOpening(yes ? 'now' : 'ask');
    if (yes) setAgreed((count) => count + 1);
    change({ open: subject }, open === undefined);
  };
  const closeBeside = () => {
    const creator = entries.get(keys[openIndex] ?? '')?.creator;
    if (creator) renew([creator]);
    change({ open: undefined });
    grid.current?.focus();
  };
  const step = (by: number) => {
    const subject = rows[openIndex + by]?.subject;
    return openIndex >= 0 && subject ? () => openBeside(subject, false) : undefined;
  };

  const back = () => say(t(store.undo().length > 0 ? 'undone' : 'undo.none'));
  const again = () => {
    if (store.redo().length > 0) say(t('redone'));
  };
  const chosen = useMemo(
    () => (selection.size === 0 ? [] : state.entries.filter(({ id }) => selection.has(id))),
    [state.entries, selection],
  );
  const actionProps: RowActionsProps = {
    rows: selection.size > 0 ? rows.filter((_, at) => selection.has(keys[at] as string)) : rows,
    selected: selection.size > 0,
    columns: columns.shown,
    origin: { name: list.name },
    // Price changes are read only for rows in sight; an export needs them for all rows.
    ...(columns.shown.some(({ id }) => id === 'entry.change') && {
      whole: async () => {
        const some = actionProps.rows.flatMap(({ key }) => key ?? []);
        const creators = some.flatMap((key) => entries.get(key)?.creator ?? []);
        return table.withLines(some, await allLines(creators));
      },
    }),
  };
  const actions = useRowActions(actionProps);
  // The sheet has the rows that are seen, in their order; all of the list where none is chosen, left out or moved.
  const chosenRows = selection.size > 0 || status !== undefined || sort !== undefined;
  const sheet = (
    <Button
      size="small"
      icon={<Table2 aria-hidden />}
      onClick={() =>
        go(sheetHash(list.id), {
          ...(chosenRows && {
            kept: {
              creators: actionProps.rows.flatMap(({ key = '' }) => {
                const entry = entries.get(key);
                return entry ? [{ creator: entry.creator }] : [];
              }),
            },
          }),
        })
      }
      data-open-sheet
    >
      {translate(common['sheet.open'], language)}
    </Button>
  );
  const fresh = useCallback((creator: string) => renew([creator]), [renew]);
  const refresh = useRefresh(fresh);
  const takeOut = () => {
    store.edit(chosen.map(({ id }) => ({ edit: 'row', id })));
    say(t('out.done', { count: chosen.length }));
    setSelection(NOTHING);
    grid.current?.focus();
  };
  const moveTo = useMove(store, say);
  const move = (to: { id: string; name: string }) => {
    void moveTo(chosen, to);
    grid.current?.focus();
  };
  // What has left the list, or was undone, is chosen no more.
  useEffect(() => {
    setSelection((before) => {
      const kept = [...before].filter((id) => entries.has(id));
      return kept.length === before.size ? before : new Set(kept);
    });
  }, [entries]);

  const empty = state.entries.length === 0;
  useEffect(() => {
    if (empty) field.current?.focus();
  }, [empty]);
  const sorted = sort && headed.find(({ id }) => id === sort.column);
  const counts = useMemo(() => {
    const of = new Map<string, number>();
    for (const entry of state.entries) {
      const id = statusOf(entry, list);
      of.set(id, (of.get(id) ?? 0) + 1);
    }
    return of;
  }, [state.entries, list]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: undo and Escape hold wherever the focus is on the screen
    <div
      className={styles.page}
      data-list-page={list.id}
      data-figures={ready ? 'ready' : 'loading'}
      onKeyDown={(event) => {
        const inside = event.currentTarget.contains(event.target as Element);
        const typing =
          event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
        const text = typing && (event.target as HTMLInputElement).type !== 'checkbox';
        const control = event.ctrlKey || event.metaKey;
        const key = event.key.toLowerCase();
        if (event.key === 'Escape' && open && inside && !event.defaultPrevented) closeBeside();
        else if (control && !text && inside && (key === 'y' || (key === 'z' && event.shiftKey))) {
          event.preventDefault();
          again();
        } else if (control && !text && inside && key === 'z') {
          event.preventDefault();
          back();
        }
      }}
    >
      <div className={styles.main}>
        <ListTitle
          list={list}
          totals={totals}
          onEdit={edit}
          menu={menu}
          switcher={switcher}
          target={
            <Pop
              label={
                <>
                  {t('target')} {target ? wholeTargetText(target, language) : t('unset')}
                  {target && !hasTarget(list.target) && t('target.own')}
                </>
              }
              title={t('target.title')}
              align="start"
              variant="quiet"
              data-list-target
            >
              <TargetEditor value={list.target} onChange={(target) => edit([{ edit: 'target', target }])} />
            </Pop>
          }
        />
        {shared && (
          <Suspense fallback={<div className={styles.sharedPlace} />}>
            <SharedBar
              list={list}
              entries={state.entries}
              statusName={(id) => statusName(id, list, language)}
              onTeam={onTeam}
            />
          </Suspense>
        )}
        {selection.size > 0 ? (
          <SelectionBar
            chosen={chosen}
            sum={totalsOf(chosen, list, (creator) => figures.get(creator)?.verdict, bought).all}
            choices={statusOrder(list).map((id) => ({ id, name: statusName(id, list, language) }))}
            onEdit={edit}
            onClear={() => setSelection(NOTHING)}
            onOut={takeOut}
            onCompare={() => compare(actionProps.rows)}
            onRefresh={() => refresh.run(chosen)}
            refreshed={refresh.state?.done}
            running={refresh.state?.running ?? false}
          >
            {sheet}
            <MoveMenu from={list.id} onMove={move} />
            <RowActions {...actionProps} actions={actions} />
          </SelectionBar>
        ) : (
          !empty && (
            <div className={styles.tools}>
              <AddField field={field} busy={adding.busy} onText={addText} onFile={onFile} />
              <span className={styles.ways}>
                {sorted && sort && (
                  <span className={styles.sorted} data-order={`${sort.column}.${sort.direction}`}>
                    {sort.direction === 'up' ? <ArrowUp aria-hidden /> : <ArrowDown aria-hidden />}
                    {columnHeading(sorted, language)}
                    <IconButton
                      label={t('sorted.clear')}
                      icon={<X aria-hidden />}
                      onClick={() => change({ sort: undefined })}
                    />
                  </span>
                )}
                <Dropdown
                  className={styles.select}
                  aria-label={t('filter.label')}
                  value={status ?? ''}
                  onChange={({ target: { value } }) => setStatus(value || undefined)}
                  data-filter
                >
                  <option value="">{t('filter.all', { count: state.entries.length })}</option>
                  {statusOrder(list).map((id) => (
                    <option key={id} value={id}>
                      {statusName(id, list, language)} {counts.get(id) ?? 0}
                    </option>
                  ))}
                </Dropdown>
                <IconButton
                  label={`${t('undo')} (Ctrl+Z)`}
                  icon={<Undo2 aria-hidden />}
                  disabled={state.steps === 0}
                  onClick={back}
                  data-undo
                />
                <IconButton
                  label={`${t('redo')} (Ctrl+Shift+Z)`}
                  icon={<Redo2 aria-hidden />}
                  disabled={state.undone === 0}
                  onClick={again}
                  data-redo
                />
                {sheet}
                <RowActions {...actionProps} actions={actions} />
                <ColumnsMenu columns={columns} />
                <NamedMenu list={list} onEdit={edit} />
              </span>
            </div>
          )
        )}
        <AddResult
          adding={adding}
          list={list}
          nameOf={({ creator, name }) => figures.get(creator)?.name ?? name}
          onAdd={addOne}
          onClose={clear}
        />
        {state.failed.size > 0 && (
          <div className={styles.unsaved} role="alert" data-unsaved={state.failed.size}>
            {t('unsaved', { count: state.failed.size })}
            <Button size="small" onClick={() => store.retry()} data-retry-all>
              {t('retry')}
            </Button>
          </div>
        )}
        <RefreshState
          refresh={refresh}
          nameOf={(id) => table.of(id).name ?? entries.get(id)?.name ?? t('unnamed')}
          entriesOf={(ids) => ids.flatMap((id) => entries.get(id) ?? [])}
        />
        {empty ? (
          <EmptyList>
            <AddField field={field} busy={adding.busy} large onText={addText} onFile={onFile} />
          </EmptyList>
        ) : rows.length === 0 ? (
          <div className={styles.empty} data-empty="filter">
            <h2>{t('filter.none', { filter: statusName(status ?? '', list, language) })}</h2>
            <Button onClick={() => setStatus(undefined)}>{t('filter.clear')}</Button>
          </div>
        ) : (
          <EntryTable
            store={store}
            drawn={drawn}
            rows={rows}
            keys={keys}
            columns={columns}
            sort={sort}
            onSort={(next: Sort | undefined) => change({ sort: next })}
            selection={selection}
            onSelect={setSelection}
            onCopy={() => void actions.copy()}
            openKey={openIndex < 0 ? undefined : keys[openIndex]}
            onOpen={(row, yes) => row.subject && openBeside(row.subject, yes)}
            onAdd={() => field.current?.focus()}
            marked={marked}
            onSight={wantLines}
            onNoted={fresh}
            onCompare={compare}
            busy={!ready}
            foot={{
              rows: totals.length,
              height: totals.length * TOTAL_HEIGHT,
              draw: (shown) => <Totals totals={totals} columns={shown} after={rows.length} />,
            }}
            grid={grid}
          />
        )}
      </div>
      {open && (
        <ReportBeside
          subject={open}
          row={rows[openIndex]}
          opening={opening}
          turn={`${settings.source} ${agreed}`}
          onOpen={openBeside}
          onPrevious={step(-1)}
          onNext={step(1)}
          onClose={closeBeside}
        />
      )}
    </div>
  );
}

/** A list without creators: where they can come from. */
function EmptyList({ children }: { children: ReactNode }) {
  const t = translator(listMessages, useLanguage());
  const ways = [
    ['search', <Search key="search" aria-hidden />],
    ['page', <Pencil key="page" aria-hidden />],
    ['file', <FileUp key="file" aria-hidden />],
  ] as const;
  return (
    <div className={styles.empty} data-empty="list">
      <h2>{t('empty.title')}</h2>
      <p>{t('empty.text')}</p>
      {children}
      <p className={styles.free}>{t('add.free')}</p>
      <ul className={styles.cards}>
        {ways.map(([way, icon]) => (
          <li key={way}>
            {icon}
            <span>
              <b>{t(`empty.${way}`)}</b>
              <span>{t(`empty.${way}.text`)}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.free}>{t('empty.told')}</p>
    </div>
  );
}

interface SelectionBarProps {
  chosen: readonly Entry[];
  /** Of the chosen rows. */
  sum: Sum;
  choices: readonly { id: string; name: string }[];
  onEdit(edits: ListEdit[]): void;
  onClear(): void;
  onOut(): void;
  onCompare(): void;
  onRefresh(): void;
  /** Rows that were refreshed: their price may be another now. */
  refreshed: number | undefined;
  running: boolean;
  children: ReactNode;
}

/** What can be done with the chosen rows, in the place of the tools of the table. */
function SelectionBar(props: SelectionBarProps) {
  const { chosen, sum, choices, onEdit, onClear, children } = props;
  const language = useLanguage();
  const t = translator(listMessages, language);
  const [picking, setPicking] = useState(false);
  const [tagging, setTagging] = useState(false);
  const id = useId();
  const money = (value: number) => format('yuan', value, language);
  const calls = useRefreshPrice(chosen, props.refreshed);
  const free = useSession().settings.source === 'sample';
  const many = chosen.length > MAX_REFRESH;
  const setStatus = (status: string, more: readonly ListEdit[] = []) => {
    setPicking(false);
    onEdit([
      ...more,
      ...chosen.map((entry): ListEdit => ({ edit: 'entry', id: entry.id, field: 'status', value: status })),
    ]);
  };
  return (
    <div className={styles.selection} data-selection={chosen.length}>
      <span className={styles.picked}>
        {t('picked', { count: chosen.length })}
        <IconButton
          label={t('picked.clear')}
          icon={<X aria-hidden />}
          onClick={onClear}
          data-selection-clear
        />
      </span>
      {sum.price !== undefined && sum.net !== undefined && (
        <span className={styles.sums}>
          {t('picked.sum', { quote: money(sum.price), net: money(sum.net) })}
          {sum.realCpm !== undefined && ` · ${t('picked.cpm', { cpm: money(sum.realCpm) })}`}
        </span>
      )}
      <span className={styles.ways}>
        <span className={styles.anchored}>
          <Button
            size="small"
            aria-haspopup="listbox"
            aria-expanded={picking}
            onClick={() => setPicking(!picking)}
            data-pick-status
          >
            {t('picked.status')}
          </Button>
          {picking && (
            <StatusPicker
              choices={choices}
              current={undefined}
              onPick={(status) => setStatus(status)}
              onMake={(name) => {
                const made = crypto.randomUUID();
                setStatus(made, [{ edit: 'named', kind: 'status', id: made, name }]);
              }}
              onCancel={() => setPicking(false)}
            />
          )}
        </span>
        <Pop
          label={t('picked.tags')}
          title={t('picked.tags')}
          open={tagging}
          onOpenChange={setTagging}
          data-pick-tags
        >
          <form
            onSubmit={(event) => {
              event.preventDefault();
              const typed = new FormData(event.currentTarget).get('tags');
              const tags = readTags(String(typed ?? ''));
              onEdit(
                chosen.flatMap((entry) =>
                  tags.map((tag): ListEdit => ({ edit: 'tag', id: entry.id, tag, on: true })),
                ),
              );
              setTagging(false);
            }}
          >
            <input
              className={styles.make}
              name="tags"
              aria-labelledby={id}
              placeholder={t('picked.tag.place')}
              autoComplete="off"
            />
            <span id={id} className="visuallyHidden">
              {t('picked.tags')}
            </span>
          </form>
        </Pop>
        <Button size="small" icon={<Scale aria-hidden />} onClick={props.onCompare} data-compare-selected>
          {t('picked.compare')}
        </Button>
        {children}
        <Button
          size="small"
          icon={<RotateCw aria-hidden />}
          // Only a price that is shown can be agreed to.
          disabled={many || props.running || (calls === undefined && !free)}
          title={many ? t('refresh.many', { most: MAX_REFRESH }) : t('refresh.hint')}
          onClick={props.onRefresh}
          data-refresh-prices
        >
          {t('refresh')}
          <CostTag calls={free ? 0 : calls} of="xingtu.overview" anew />
        </Button>
        <Button
          size="small"
          variant="quiet"
          icon={<UserMinus aria-hidden />}
          onClick={props.onOut}
          data-take-out
        >
          {t('picked.out')}
        </Button>
      </span>
    </div>
  );
}

interface RefreshStateProps {
  refresh: ReturnType<typeof useRefresh>;
  nameOf(id: string): string;
  entriesOf(ids: readonly string[]): Entry[];
}

/** How far a refresh is, and which rows failed. */
function RefreshState({ refresh, nameOf, entriesOf }: RefreshStateProps) {
  const language = useLanguage();
  const t = translator(listMessages, language);
  const { state, run, stop, clear } = refresh;
  const failed = state ? [...state.failed] : [];
  const again = entriesOf(failed.map(([id]) => id));
  const calls = useRefreshPrice(state?.running ? [] : again, state?.done);
  if (!state) return undefined;
  const { count, done, running } = state;
  return (
    <div className={styles.result} role="status" data-refreshing={running ? done : 'done'}>
      <div className={styles.resultHead}>
        <b>
          {running
            ? t('refresh.running', { done, count })
            : t('refresh.done', { count: done - failed.length })}
          {failed.length > 0 && ` · ${t('refresh.failed', { count: failed.length })}`}
        </b>
        {running ? (
          <Button size="small" onClick={stop} data-refresh-stop>
            {t('refresh.stop')}
          </Button>
        ) : (
          <span className={styles.ways}>
            {failed.length > 0 && (
              <Button
                size="small"
                disabled={calls === undefined}
                onClick={() => run(again)}
                data-refresh-again
              >
                {t('refresh.again')}
                <CostTag calls={calls} of="xingtu.overview" anew />
              </Button>
            )}
            <Button size="small" variant="quiet" onClick={clear} data-refresh-close>
              {t('refresh.close')}
            </Button>
          </span>
        )}
      </div>
      {running && <progress className={styles.progress} max={count} value={done} />}
      {failed.map(([id, failure]) => (
        <p key={id} className={styles.warned} data-refresh-failed={id}>
          <b>{nameOf(id)}</b> {translate(failureWords[failure.code].title, language)}
        </p>
      ))}
    </div>
  );
}

/** The lines of a list's menu. */
export function useListMenu(on: {
  onNew(): void;
  onExport(): void;
  onRemove(): void;
  onTeam(): void;
}): MenuItem[] {
  const language = useLanguage();
  const t = translator(listMessages, language);
  return [
    { id: 'new', label: t('new'), icon: <Pencil aria-hidden />, onSelect: on.onNew },
    {
      id: 'export',
      label: t('export.this'),
      hint: t('export.hint'),
      icon: <Download aria-hidden />,
      onSelect: on.onExport,
    },
    {
      id: 'team',
      label: translate(sharingMessages['list.share'], language),
      icon: <Users aria-hidden />,
      onSelect: on.onTeam,
    },
    { id: 'remove', label: t('remove'), icon: <Trash2 aria-hidden />, onSelect: on.onRemove },
  ];
}
