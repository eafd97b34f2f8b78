import { Sparkles } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { searchMessages } from '../../lib/i18n/search';
import { workspaceMessages } from '../../lib/i18n/workspace';
import { translate, translator } from '../../lib/language/translate';
import type { Row } from '../../lib/report/blocks';
import { cleanList } from '../../lib/report/lists';
import { creatorOfRow } from '../../lib/report/shownCreator';
import { creatorKey } from '../../lib/subject/creator';
import { columnsBeside } from '../../lib/workspace/columns';
import { NOTHING } from '../../lib/workspace/selection';
import type { Opening } from '../report/opening';
import { useLanguage, useSession } from '../session/session';
import { trayedOf } from '../tray/rows';
import { useTray } from '../tray/useTray';
import { ListAge, RefreshButton } from '../workspace/ListAge';
import type { KeepColumns } from '../workspace/ListTable';
import { ListView } from '../workspace/ListView';
import type { ListState } from '../workspace/list';
import { PriceTag } from '../workspace/PriceTag';
import { type SearchRoute, sheetHash } from '../workspace/route';
import { useDraftPlan } from '../workspace/useDraftPlan';
import type { ChosenCreator, Place } from '../workspace/useRoute';
import { useTableRows } from '../workspace/useTableRows';
import { ReportBeside } from './ReportBeside';
import { SaveButton, SavedMenu } from './SavedMenu';
import { News, Order, Picked } from './SearchBar';
import { SearchForm } from './SearchForm';
import styles from './SearchScreen.module.css';
import { useBeside } from './useBeside';
import { type Go, useRouteChange } from './useRouteChange';
import { useSearch } from './useSearch';

interface SearchScreenProps {
  route: SearchRoute;
  place: Place;
  /** How a report beside the table loads that the address named from the beginning. */
  opening: Opening;
  go: Go;
}

/** A search, its table, and the report of one of its rows. A screen is for one list: give another list another key. */
export function SearchScreen({ route, place, opening: begun, go }: SearchScreenProps) {
  const { list, sort, open } = route;
  const language = useLanguage();
  const t = translator(workspaceMessages, language);
  const { settings } = useSession();
  const [opening, setOpening] = useState(begun);
  const grid = useRef<HTMLDivElement>(null);
  const address = useRouteChange(route, place, go);
  const { change } = address;
  const search = useSearch({ route, place, go, address, onBrowserMove: () => setOpening('ask') });
  const { loaded, draft, selection, setSelection, marked, before, saved } = search;
  const { state } = loaded;
  const table = useTableRows(list, state, sort, selection);
  const tray = useTray();
  const compare = (chosen: readonly Row[]) => void tray.change({ add: trayedOf(chosen) });
  const { rows } = table;
  const beside = useBeside({ open, rows, change, onOpening: setOpening, grid });
  const { plan, changed } = useDraftPlan(list, draft, state);

  const ask: typeof search.ask = (...question) => {
    search.ask(...question);
    grid.current?.scrollTo({ top: 0 });
  };
  const busy = state.phase === 'loading';
  const { folded, setFolded } = useFolding(state, route);
  const { videoLength, noteForm } = settings;
  const column = sort?.column;
  const keep = useCallback<KeepColumns>(
    (shown, widthOf, room) => columnsBeside(list, { videoLength, noteForm }, column, shown, widthOf, room),
    [list, videoLength, noteForm, column],
  );
  const current = saved.all.find(({ id }) => id === route.saved);
  const title = translate(searchMessages[`list.${list}`], language);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the report wherever the focus is
    <div
      className={styles.screen}
      data-search-screen={list}
      data-phase={state.phase}
      onKeyDown={(event) => {
        // Dialogs and menus are inside in React's tree though not in the document; each hears its own Escape.
        const inside = event.currentTarget.contains(event.target as Element);
        if (event.key === 'Escape' && open && inside && !event.defaultPrevented) beside.close();
      }}
    >
      <div className={styles.main}>
        <h1 className="visuallyHidden">{title}</h1>
        <SearchForm
          list={list}
          values={draft}
          onChange={search.changeDraft}
          onSearch={() => ask(cleanList(list, draft), 'auto')}
          plan={plan}
          busy={busy}
          changed={changed}
          folded={folded}
          onFold={setFolded}
          foldable={rows.length > 0}
        >
          <div className={styles.savedWays}>
            <SavedMenu
              saved={saved}
              list={list}
              current={current?.id}
              onOpen={search.openSaved}
              onRun={(run) => ask(run.values, 'refresh', run)}
            />
            {state.pages > 0 && !current && state.values && (
              <SaveButton
                saved={saved}
                list={list}
                proposal={state.values.keyword ?? ''}
                onSave={search.saveAs}
              />
            )}
          </div>
        </SearchForm>

        <section className={styles.results} aria-label={t('results')} aria-busy={busy}>
          <ListView
            list={list}
            loaded={loaded}
            table={table}
            label={title}
            notices={{
              start: [t('start.title'), t('start.text')],
              startIcon: Sparkles,
              gone: [t('gone.title'), t('gone.text')],
              load: (
                <>
                  {t('search')} <PriceTag of={list} plan={plan} />
                </>
              ),
              onLoad: () => state.values && ask(state.values, 'auto'),
              empty: [t('empty.title'), t('empty.text')],
            }}
            bar={
              <>
                {folded && changed && (
                  <span className={styles.changed} role="status">
                    {t('changed')}
                  </span>
                )}
                <Order sort={sort} count={rows.length} onClear={() => change({ sort: undefined })} />
                <News before={before} marked={marked} busy={busy} />
                {state.sources.length > 0 && (
                  <span className={styles.age}>
                    <ListAge sources={state.sources} />
                    <RefreshButton
                      list={list}
                      plan={plan}
                      busy={busy}
                      title={t('refresh.hint')}
                      onRefresh={() => state.values && ask(state.values, 'refresh')}
                    >
                      {t('refresh')}
                    </RefreshButton>
                  </span>
                )}
              </>
            }
            picked={
              selection.size > 0 && (
                <Picked
                  count={selection.size}
                  onCompare={() => compare(table.actionProps.rows)}
                  onSheet={() => go(sheetHash(), { kept: { creators: chosenOf(table.actionProps.rows) } })}
                  onClear={() => setSelection(NOTHING)}
                />
              )
            }
            moreWithoutRows
            sort={sort}
            onSort={(next) => change({ sort: next })}
            selection={selection}
            onSelect={setSelection}
            onCompare={compare}
            openKey={beside.openIndex < 0 ? undefined : table.keys[beside.openIndex]}
            onOpen={beside.openRow}
            marked={marked}
            keep={open && keep}
            grid={grid}
          />
          <p className="visuallyHidden" role="status">
            {state.pages > 0 && !busy && t('loaded.news', { count: state.added, all: state.rows.length })}
          </p>
        </section>
      </div>

      {open && (
        <ReportBeside
          subject={open}
          row={rows[beside.openIndex]}
          opening={opening}
          turn={`${settings.source} ${beside.agreed}`}
          onOpen={beside.openBeside}
          onPrevious={beside.step(-1)}
          onNext={beside.step(1)}
          onClose={beside.close}
        />
      )}
    </div>
  );
}

/** The creators of some rows, for their sheet. */
const chosenOf = (rows: readonly Row[]): ChosenCreator[] =>
  rows.flatMap((row) => {
    const shown = creatorOfRow(row);
    const creator = shown && creatorKey(shown.subject);
    return creator ? [{ creator, name: shown.name }] : [];
  });

/** Whether the form makes room for the rows: it folds when a search brings some, and unfolds where there are none to show. */
function useFolding({ phase, rows, values }: ListState, { pages }: SearchRoute) {
  const [folded, setFolded] = useState(pages > 0);
  const some = rows.length > 0;
  const none = !some && (phase === 'ready' || (phase === 'idle' && pages === 0));
  // biome-ignore lint/correctness/useExhaustiveDependencies: each search folds the form once, and the user unfolds it
  useEffect(() => {
    if (some) setFolded(true);
    else if (none) setFolded(false);
  }, [some, none, values]);
  return { folded, setFolded };
}
