import { SlidersHorizontal } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { studioMessages } from '../../lib/i18n/studio';
import { translator } from '../../lib/language/translate';
import { cleanList, type ListValues, listToParams } from '../../lib/report/lists';
import { NOTHING, type Selection } from '../../lib/workspace/selection';
import type { Sort } from '../../lib/workspace/sort';
import { BlockView } from '../blocks/BlockView';
import type { OpenSubject } from '../prices/prices';
import { useLanguage, useSession } from '../session/session';
import { ListAge, RefreshButton } from '../workspace/ListAge';
import { ListView } from '../workspace/ListView';
import { PriceTag } from '../workspace/PriceTag';
import { useDraftPlan } from '../workspace/useDraftPlan';
import { useList } from '../workspace/useList';
import { useTableRows } from '../workspace/useTableRows';
import { Download } from './Download';
import { lastDays } from './days';
import { LIST_OF, type ListPlace } from './route';
import styles from './Studio.module.css';
import { StudioForm } from './StudioForm';

interface ListPageProps {
  place: ListPlace;
  /** Called to update the address. `asked`: it is another question, for which the browser's history gets an entry. */
  onMoved(place: ListPlace, asked: boolean): void;
  onOpen: OpenSubject;
}

/** Number of days that a list starts with. */
const FIRST_DAYS = 30;

/** The works or the live sessions of the account: a form and a table. */
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

  const { plan, changed } = useDraftPlan(list, draft, state);
  const load = (values: ListValues, mode: 'auto' | 'refresh') => {
    setSelection(NOTHING);
    const question = listToParams(list, values);
    const other = state.values !== undefined && question !== listToParams(list, state.values);
    onMoved({ ...place, values: cleanList(list, values), pages: 0 }, other);
    void search(cleanList(list, values), mode);
  };

  // Pages that were loaded come back from the cache, sample data comes at once, and all other data waits for a press.
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

  const table = useTableRows(list, state, sort, selection);
  const busy = state.phase === 'loading';
  const name = list === 'studio.works' ? 'works' : 'live';

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
      <ListView
        list={list}
        loaded={loaded}
        table={table}
        label={t(`place.${name}`)}
        notices={{
          start: [t('list.start'), t('list.startText')],
          startIcon: SlidersHorizontal,
          gone: [t('list.gone'), t('list.goneText')],
          load: (
            <>
              {t('load')} <PriceTag of={list} plan={plan} />
            </>
          ),
          onLoad: () => load(draft, 'auto'),
          empty: [t(`${name}.empty`), t(`${name}.emptyText`)],
        }}
        bar={
          <>
            <ListAge sources={state.sources} />
            <RefreshButton
              list={list}
              plan={plan}
              busy={busy}
              onRefresh={() => state.values && load(state.values, 'refresh')}
            >
              {t('refresh')}
            </RefreshButton>
            <span role="status">{changed && t('changed')}</span>
          </>
        }
        charts={
          state.blocks.length > 0 && (
            <div className={styles.charts}>
              {state.blocks.map((block) => (
                <BlockView key={block.id} block={block} onOpen={onOpen} />
              ))}
            </div>
          )
        }
        moreWithoutRows={false}
        sort={sort}
        onSort={setSort}
        selection={selection}
        onSelect={setSelection}
        onOpen={(row, agreed) => row.subject && onOpen(row.subject, agreed)}
        grid={grid}
      />
    </div>
  );
}
