import { ArrowDownUp, RotateCw, Sparkles, X } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { columnLabel } from '../../lib/i18n/columns';
import { searchMessages } from '../../lib/i18n/search';
import { workspaceMessages } from '../../lib/i18n/workspace';
import { translate, translator } from '../../lib/language/translate';
import type { Row } from '../../lib/report/blocks';
import { age } from '../../lib/report/format';
import { checkList, cleanList, type ListValues, listToParams } from '../../lib/report/lists';
import type { Plan } from '../../lib/report/load';
import { type Subject, subjectKey } from '../../lib/subject/types';
import { afterRun, markNew, type SavedSearch, saveSearch } from '../../lib/workspace/saved';
import { NOTHING, type Selection } from '../../lib/workspace/selection';
import type { Sort } from '../../lib/workspace/sort';
import type { OpenSubject } from '../prices/prices';
import type { Opening } from '../report/opening';
import { refreshCalls } from '../report/opening';
import { Report } from '../report/Report';
import { useNow } from '../report/useNow';
import { useLanguage, useSession } from '../session/session';
import { subjectName } from '../session/subjectName';
import { Button } from '../ui/Button';
import { ColumnsMenu } from '../workspace/ColumnsMenu';
import { ListNotices } from '../workspace/ListNotices';
import { ListTable } from '../workspace/ListTable';
import { LoadMore } from '../workspace/LoadMore';
import { isComplete } from '../workspace/list';
import { PriceTag } from '../workspace/PriceTag';
import { RowActions } from '../workspace/RowActions';
import { reportHash, type SearchRoute, sameQuestion, searchHash } from '../workspace/route';
import { SidePanel } from '../workspace/SidePanel';
import { TableSkeleton } from '../workspace/TableSkeleton';
import { useList } from '../workspace/useList';
import { useListPlan } from '../workspace/useListPlan';
import type { Kept, Place } from '../workspace/useRoute';
import { useTableRows } from '../workspace/useTableRows';
import { SaveButton, SavedMenu } from './SavedMenu';
import { SearchForm } from './SearchForm';
import styles from './SearchScreen.module.css';
import { useSaved } from './useSaved';

interface SearchScreenProps {
  route: SearchRoute;
  place: Place;
  /** How a report beside the table comes on screen that was there from the beginning. */
  opening: Opening;
  go(hash: string, how?: { replace?: boolean; kept?: Kept }): void;
}

/** A search, its table, and the report of one of its rows. One screen is for one list: give another one another key. */
export function SearchScreen({ route, place, opening: begun, go }: SearchScreenProps) {
  const { list } = route;
  const language = useLanguage();
  const t = translator(workspaceMessages, language);
  const { settings } = useSession();
  const [draft, setDraft] = useState<ListValues>(place.kept.draft ?? route.values);
  const [selection, setSelection] = useState<Selection>(NOTHING);
  const [marked, setMarked] = useState<ReadonlySet<string> | undefined>(
    place.kept.marked && new Set(place.kept.marked),
  );
  const [opening, setOpening] = useState(begun);
  /** Counts the prices agreed to: the report beside, which asked for one, begins anew with each. */
  const [agreed, setAgreed] = useState(0);
  /** What the saved search had seen before this run of it. */
  const [before, setBefore] = useState<SavedSearch>();
  const saved = useSaved();
  const loaded = useList(list);
  const { state } = loaded;
  const grid = useRef<HTMLDivElement>(null);

  // The route and what is kept with it, for whatever changes a part of them.
  const here = useRef({ route, kept: place.kept });
  here.current = { route, kept: place.kept };
  const change = useCallback(
    (part: Partial<SearchRoute>, kept: Kept = {}, push = false) => {
      const next = { ...here.current.route, ...part };
      const keeps = { ...here.current.kept, ...kept };
      here.current = { route: next, kept: keeps };
      go(searchHash(next), { replace: !push, kept: keeps });
    },
    [go],
  );

  // What the browser brings is drawn from the cache: coming back costs nothing.
  const { restore, clear, search } = loaded;
  const shown = useRef<SearchRoute>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a move of the browser brings what is not there yet
  useEffect(() => {
    const is = shown.current;
    const asked = route.pages > 0 || Object.keys(route.values).length > 0;
    if (is && sameQuestion(is, route) && (state.pages >= route.pages || !asked)) return;
    shown.current = route;
    setDraft(place.kept.draft ?? route.values);
    setSelection(NOTHING);
    setBefore(undefined);
    setMarked(place.kept.marked && new Set(place.kept.marked));
    if (place.moves > 0) setOpening('ask');
    if (asked) void restore(route.values, Math.max(1, route.pages), route.fresh === true);
    else clear();
  }, [place.moves, settings.source]);

  // The address says how far the search went.
  useEffect(() => {
    if (state.pages > 0 && shown.current && state.values === shown.current.values) {
      shown.current = { ...shown.current, pages: state.pages };
      if (here.current.route.pages !== state.pages) change({ pages: state.pages });
    }
  }, [state.pages, state.values, change]);

  const ask = (values: ListValues, mode: 'auto' | 'refresh', run?: SavedSearch) => {
    const next: SearchRoute = {
      place: 'search',
      list,
      values,
      pages: 0,
      ...(mode === 'refresh' && { fresh: true }),
      ...(route.sort && { sort: route.sort }),
      ...(run ? { saved: run.id } : sameQuestion(route, { ...route, values }) && { saved: route.saved }),
    };
    const again = sameQuestion(route, next);
    shown.current = next;
    setDraft(values);
    setSelection(NOTHING);
    setMarked(undefined);
    setBefore(run);
    here.current = { route: next, kept: {} };
    go(searchHash(next), { replace: again, kept: {} });
    void search(values, mode);
    grid.current?.scrollTo({ top: 0 });
  };

  // Every page of a run of a saved search: what is new is marked, and what was seen is kept for the next run.
  const { put } = saved;
  useEffect(() => {
    if (!before || state.pages === 0 || state.values !== before.values) return;
    const news = markNew(state.rows, before);
    setMarked(news);
    change({}, { marked: [...news] });
    // Not kept: the next run marks the same once more.
    put(afterRun(before, state.rows, isComplete(state), Date.now())).catch(() => {});
  }, [before, state, put, change]);

  const onDraft = (values: ListValues) => {
    setDraft(values);
    const same = listToParams(list, values) === listToParams(list, route.values);
    keepDraft(same ? undefined : values);
  };
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const keepDraft = (values: ListValues | undefined) => {
    clearTimeout(timer.current);
    // Browsers let an address be changed only so often.
    timer.current = setTimeout(() => change({}, { draft: values }), 300);
  };

  const { sort, open } = route;
  const { rows, keys, columns, actionProps, actions } = useTableRows(list, state, sort, selection);

  const openBeside = (subject: Subject, yes: boolean, push = false) => {
    setOpening(yes ? 'now' : 'ask');
    if (yes) setAgreed((count) => count + 1);
    change({ open: subject }, {}, push);
  };
  const openRow = (row: Row | undefined, yes: boolean) => {
    if (!row?.subject) return;
    const same = open && subjectKey(open) === subjectKey(row.subject);
    if (!same || yes) openBeside(row.subject, yes, open === undefined);
  };
  const close = () => {
    change({ open: undefined });
    grid.current?.focus();
  };
  const openIndex = open
    ? rows.findIndex(({ subject }) => subject && subjectKey(subject) === subjectKey(open))
    : -1;
  const step = (by: number) => {
    const row = openIndex < 0 ? undefined : rows[openIndex + by];
    return row?.subject && (() => openRow(row, false));
  };

  const busy = state.phase === 'loading';
  const sendable = Object.keys(checkList(list, draft)).length === 0;
  const plan = useListPlan(list, sendable ? cleanList(list, draft) : undefined, undefined, state.pages);
  const changed =
    state.values !== undefined && listToParams(list, draft) !== listToParams(list, state.values);
  const current = saved.all.find(({ id }) => id === route.saved);
  const title = translate(searchMessages[`list.${list}`], language);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the report wherever the focus is
    <div
      className={styles.screen}
      data-search-screen={list}
      data-phase={state.phase}
      onKeyDown={(event) => {
        // What opens over the page is inside of this in React's tree, and closes by itself.
        const inside = event.currentTarget.contains(event.target as Element);
        if (event.key === 'Escape' && open && inside && !event.defaultPrevented) close();
      }}
    >
      <div className={styles.main}>
        <h1 className="visuallyHidden">{title}</h1>
        <SearchForm
          list={list}
          values={draft}
          onChange={onDraft}
          onSearch={() => ask(cleanList(list, draft), 'auto')}
          plan={plan}
          busy={busy}
          changed={changed}
        >
          <div className={styles.savedWays}>
            <SavedMenu
              saved={saved}
              list={list}
              current={current?.id}
              onOpen={(search_) => {
                setDraft(search_.values);
                go(
                  searchHash({ place: 'search', list, values: search_.values, pages: 0, saved: search_.id }),
                );
                shown.current = undefined;
                setMarked(undefined);
                setBefore(undefined);
                void restore(search_.values, 1, false);
              }}
              onRun={(search_) => ask(search_.values, 'refresh', search_)}
            />
            {state.pages > 0 && !current && state.values && (
              <SaveButton
                saved={saved}
                list={list}
                proposal={state.values.keyword ?? ''}
                onSave={async (name) => {
                  const values = state.values ?? {};
                  const fresh = saveSearch(crypto.randomUUID(), name, list, values, Date.now());
                  await saved.put(afterRun(fresh, state.rows, isComplete(state), Date.now()));
                  change({ saved: fresh.id });
                }}
              />
            )}
          </div>
        </SearchForm>

        <section className={styles.results} aria-label={t('results')} aria-busy={busy}>
          {state.pages > 0 && (
            <div className={styles.bar}>
              <Order sort={sort} count={rows.length} onClear={() => change({ sort: undefined })} />
              {before?.lastRunAt !== undefined && !busy && (
                <span className={styles.news} role="status" data-new-count={marked?.size ?? 0}>
                  <Sparkles aria-hidden />
                  {marked && marked.size > 0 ? t('new.count', { count: marked.size }) : t('new.none')}
                </span>
              )}
              {!before && marked && marked.size > 0 && (
                <span className={styles.news} data-new-count={marked.size}>
                  <Sparkles aria-hidden />
                  {t('new.count', { count: marked.size })}
                </span>
              )}
              <Age
                sources={state.sources}
                busy={busy}
                plan={plan}
                onRefresh={() => state.values && ask(state.values, 'refresh')}
              />
              <span className={styles.tools}>
                {selection.size > 0 && (
                  <span className={styles.selected} data-selected={selection.size}>
                    {t('selected', { count: selection.size })}
                    <button
                      type="button"
                      aria-label={t('selected.clear')}
                      title={t('selected.clear')}
                      onClick={() => setSelection(NOTHING)}
                    >
                      <X aria-hidden />
                    </button>
                  </span>
                )}
                <RowActions {...actionProps} actions={actions} />
                <ColumnsMenu columns={columns} />
              </span>
            </div>
          )}

          <ListNotices
            loaded={loaded}
            start={[t('start.title'), t('start.text')]}
            startIcon={Sparkles}
            gone={[t('gone.title'), t('gone.text')]}
            load={
              <>
                {t('search')} <PriceTag plan={plan} />
              </>
            }
            onLoad={() => state.values && ask(state.values, 'auto')}
            empty={[t('empty.title'), t('empty.text')]}
          />

          {rows.length > 0 && (
            <ListTable
              label={title}
              columns={columns.shown}
              rows={rows}
              keys={keys}
              sort={sort}
              onSort={(next) => change({ sort: next })}
              onMoveColumn={columns.move}
              selection={selection}
              onSelect={setSelection}
              onCopy={() => void actions.copy()}
              openKey={openIndex < 0 ? undefined : keys[openIndex]}
              onOpen={openRow}
              marked={marked}
              busy={busy}
              grid={grid}
            />
          )}
          {rows.length === 0 && busy && <TableSkeleton />}
          {state.pages > 0 && <LoadMore list={list} loaded={loaded} />}
          <p className="visuallyHidden" role="status">
            {state.pages > 0 && !busy && t('loaded.news', { count: state.added, all: state.rows.length })}
          </p>
        </section>
      </div>

      {open && (
        <Beside
          subject={open}
          row={rows[openIndex]}
          opening={opening}
          turn={`${settings.source} ${agreed}`}
          onOpen={openBeside}
          onPrevious={step(-1)}
          onNext={step(1)}
          onClose={close}
        />
      )}
    </div>
  );
}

/** In which order the rows stand; the user's own order is only of what is loaded. */
function Order({ sort, count, onClear }: { sort?: Sort; count: number; onClear(): void }) {
  const language = useLanguage();
  const t = translator(workspaceMessages, language);
  return (
    <span className={styles.order} data-order={sort ? `${sort.column}.${sort.direction}` : 'server'}>
      <ArrowDownUp aria-hidden />
      {sort
        ? t('sorted.within', {
            column: columnLabel(sort.column, language),
            direction: t(`sorted.${sort.direction}`),
            count,
          })
        : t('sorted.server')}
      {sort && (
        <button type="button" aria-label={t('sorted.clear')} title={t('sorted.clear')} onClick={onClear}>
          <X aria-hidden />
        </button>
      )}
    </span>
  );
}

interface AgeProps {
  sources: ReturnType<typeof useList>['state']['sources'];
  busy: boolean;
  plan: Plan;
  onRefresh(): void;
}

/** How old the oldest page is, and what a newer search costs. */
function Age({ sources, busy, plan, onRefresh }: AgeProps) {
  const language = useLanguage();
  const t = translator(workspaceMessages, language);
  const now = useNow(30_000);
  if (sources.length === 0) return undefined;
  const oldest = Math.min(...sources.map(({ fetchedAt }) => fetchedAt));
  const cached = sources.some(({ fromCache }) => fromCache);
  const text = age(oldest, Math.max(now, Date.now()), language);
  return (
    <span className={styles.age}>
      <span data-age={oldest}>{t(cached ? 'age.cached' : 'age', { age: text })}</span>
      <Button
        size="small"
        variant="quiet"
        icon={<RotateCw aria-hidden />}
        disabled={busy}
        title={t('refresh.hint')}
        onClick={onRefresh}
        data-refresh
      >
        {t('refresh')}
        <PriceTag plan={{ ...plan, calls: refreshCalls(plan) }} />
      </Button>
    </span>
  );
}

interface BesideProps {
  subject: Subject;
  /** The row that it is the report of, if it is one of the table's. */
  row?: Row;
  opening: Opening;
  /** Another one begins the report anew. */
  turn: string;
  onOpen: OpenSubject;
  onPrevious?(): void;
  onNext?(): void;
  onClose(): void;
}

function Beside({ subject, row, opening, turn, ...on }: BesideProps) {
  const language = useLanguage();
  const key = subjectKey(subject);
  const [title, setTitle] = useState<{ of: string; text: string }>();
  const name = row?.cells[0] ?? (title?.of === key ? title.text : undefined);
  return (
    <SidePanel
      title={name === undefined ? subjectName(subject, language) : String(name)}
      tabHref={reportHash(subject)}
      pageHref={row?.href}
      onPrevious={on.onPrevious}
      onNext={on.onNext}
      onClose={on.onClose}
    >
      <Report
        key={`${key} ${turn}`}
        subject={subject}
        opening={opening}
        onOpen={on.onOpen}
        onTitle={(text) => setTitle({ of: key, text })}
      />
    </SidePanel>
  );
}
