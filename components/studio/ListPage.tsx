import { RotateCw, SlidersHorizontal } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { studioMessages } from '../../lib/i18n/studio';
import { workspaceMessages } from '../../lib/i18n/workspace';
import { translator } from '../../lib/language/translate';
import { age } from '../../lib/report/format';
import { checkList, cleanList, type ListValues, listToParams } from '../../lib/report/lists';
import { NOTHING, type Selection } from '../../lib/workspace/selection';
import type { Sort } from '../../lib/workspace/sort';
import { BlockView } from '../blocks/BlockView';
import type { OpenSubject } from '../prices/prices';
import { refreshCalls } from '../report/opening';
import { useNow } from '../report/useNow';
import { useLanguage, useSession } from '../session/session';
import { Button } from '../ui/Button';
import { ColumnsMenu } from '../workspace/ColumnsMenu';
import { ListNotices } from '../workspace/ListNotices';
import { ListTable } from '../workspace/ListTable';
import { LoadMore } from '../workspace/LoadMore';
import { PriceTag } from '../workspace/PriceTag';
import { RowActions } from '../workspace/RowActions';
import { TableSkeleton } from '../workspace/TableSkeleton';
import { type LoadedList, useList } from '../workspace/useList';
import { useListPlan } from '../workspace/useListPlan';
import { useTableRows } from '../workspace/useTableRows';
import { Download } from './Download';
import { lastDays } from './days';
import { LIST_OF, type ListPlace } from './route';
import styles from './Studio.module.css';
import { StudioForm } from './StudioForm';

interface ListPageProps {
  place: ListPlace;
  /** The address follows: `asked` where it is another question, to which the browser's back leads back. */
  onMoved(place: ListPlace, asked: boolean): void;
  onOpen: OpenSubject;
}

/** Days that a list starts with. */
const FIRST_DAYS = 30;

/** The works or the live sessions of the account: a form, its table, what can be done with it. */
export function ListPage({ place, onMoved, onOpen }: ListPageProps) {
  const list = LIST_OF[place.place];
  const language = useLanguage();
  const t = translator(studioMessages, language);
  const { settings } = useSession();
  const loaded = useList(list);
  const { state, search, restore } = loaded;
  const [draft, setDraft] = useState<ListValues>(() => ({
    days: lastDays(FIRST_DAYS, Date.now()),
    ...place.values,
  }));
  const [sort, setSort] = useState<Sort>();
  const [selection, setSelection] = useState<Selection>(NOTHING);
  const grid = useRef<HTMLDivElement>(null);
  const started = useRef(false);
  const sample = settings.source === 'sample';

  const sendable = Object.keys(checkList(list, draft)).length === 0;
  const plan = useListPlan(list, sendable ? cleanList(list, draft) : undefined, undefined, state.pages);
  const load = (values: ListValues, mode: 'auto' | 'refresh') => {
    setSelection(NOTHING);
    const question = listToParams(list, values);
    const other = state.values !== undefined && question !== listToParams(list, state.values);
    onMoved({ ...place, values: cleanList(list, values), pages: 0 }, other);
    void search(cleanList(list, values), mode);
  };

  // What was loaded comes back from the cache; what costs nothing comes at once; everything else waits for a press.
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    if (place.pages > 0) void restore(cleanList(list, draft), place.pages, false);
    else if (sample) void search(cleanList(list, draft), 'auto');
  }, [list, draft, place.pages, sample, restore, search]);

  useEffect(() => {
    if (state.pages > 0 && state.values)
      onMoved({ place: place.place, values: state.values, pages: state.pages }, false);
  }, [state.pages, state.values, place.place, onMoved]);

  const { rows, keys, columns, actionProps, actions } = useTableRows(list, state, sort, selection);
  const busy = state.phase === 'loading';
  const name = list === 'studio.works' ? 'works' : 'live';
  const changed =
    state.values !== undefined && listToParams(list, draft) !== listToParams(list, state.values);

  return (
    <div className={styles.list} data-list={list} data-phase={state.phase}>
      <StudioForm
        list={list}
        values={draft}
        onChange={setDraft}
        onLoad={() => load(draft, 'auto')}
        plan={plan}
        busy={busy}
      >
        {list === 'studio.works' && <Download values={draft} />}
      </StudioForm>
      {state.pages > 0 && (
        <div className={styles.tools}>
          <Age loaded={loaded} />
          <Button
            size="small"
            variant="quiet"
            icon={<RotateCw aria-hidden />}
            disabled={busy}
            onClick={() => state.values && load(state.values, 'refresh')}
            data-refresh
          >
            {t('refresh')}
            <PriceTag plan={{ ...plan, calls: refreshCalls(plan) }} />
          </Button>
          <span role="status">{changed && t('changed')}</span>
          <span className={styles.rowTools}>
            <RowActions {...actionProps} actions={actions} />
            <ColumnsMenu columns={columns} />
          </span>
        </div>
      )}
      <ListNotices
        loaded={loaded}
        start={[t('list.start'), t('list.startText')]}
        startIcon={SlidersHorizontal}
        gone={[t('list.gone'), t('list.goneText')]}
        load={
          <>
            {t('load')} <PriceTag plan={plan} />
          </>
        }
        onLoad={() => load(draft, 'auto')}
        empty={[t(`${name}.empty`), t(`${name}.emptyText`)]}
      />
      {rows.length === 0 && busy && <TableSkeleton />}
      {state.blocks.length > 0 && rows.length > 0 && (
        <div className={styles.charts}>
          {state.blocks.map((block) => (
            <BlockView key={block.id} block={block} onOpen={onOpen} />
          ))}
        </div>
      )}
      {rows.length > 0 && (
        <ListTable
          label={t(`place.${name}`)}
          columns={columns.shown}
          rows={rows}
          keys={keys}
          sort={sort}
          onSort={setSort}
          onMoveColumn={columns.move}
          selection={selection}
          onSelect={setSelection}
          onCopy={() => void actions.copy()}
          onOpen={(row, agreed) => row.subject && onOpen(row.subject, agreed)}
          busy={busy}
          grid={grid}
        />
      )}
      {state.pages > 0 && rows.length > 0 && <LoadMore list={list} loaded={loaded} />}
    </div>
  );
}

/** How old the oldest page is. */
function Age({ loaded: { state } }: { loaded: LoadedList }) {
  const language = useLanguage();
  const t = translator(workspaceMessages, language);
  const now = useNow(30_000);
  const oldest = Math.min(...state.sources.map(({ fetchedAt }) => fetchedAt));
  const cached = state.sources.some(({ fromCache }) => fromCache);
  const text = age(oldest, Math.max(now, Date.now()), language);
  return <span data-age={oldest}>{t(cached ? 'age.cached' : 'age', { age: text })}</span>;
}
