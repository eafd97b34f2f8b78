import { ChartNoAxesColumn, Settings } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { isPriced, type OpenSubject } from '../../components/prices/prices';
import type { Opening } from '../../components/report/opening';
import { Report } from '../../components/report/Report';
import { useOpening } from '../../components/report/useOpening';
import { SearchScreen } from '../../components/search/SearchScreen';
import { useLanguage, useSession } from '../../components/session/session';
import { subjectName } from '../../components/session/subjectName';
import { TokenNotice, useNeedsToken } from '../../components/session/tokenNotice';
import { Balance } from '../../components/shell/Balance';
import { CapNotice } from '../../components/shell/CapNotice';
import { FirstRunScreen, NoSubjectScreen, ScreenRoot, SourceBanner } from '../../components/shell/Screens';
import { IconButton } from '../../components/ui/Button';
import { Mark } from '../../components/ui/Mark';
import { leaveMark, partOf, placeOf } from '../../components/workspace/lastPlaces';
import { reportHash, sheetHash } from '../../components/workspace/route';
import { type Navigation, useRoute } from '../../components/workspace/useRoute';
import { callsText } from '../../lib/i18n/calls';
import { common } from '../../lib/i18n/common';
import { searchMessages } from '../../lib/i18n/search';
import { workspaceMessages } from '../../lib/i18n/workspace';
import { translate, translator } from '../../lib/language/translate';
import { ask } from '../../lib/messages/client';
import { type Subject, subjectKey } from '../../lib/subject/types';
import styles from './App.module.css';

const LookUp = lazy(async () => ({ default: (await import('../../components/lookup/LookUp')).LookUp }));
const ListsScreen = lazy(() => import('../../components/lists/ListsScreen'));
const BulkScreen = lazy(() => import('../../components/bulk/BulkScreen'));
const CompareScreen = lazy(() => import('../../components/compare/CompareScreen'));
const SheetScreen = lazy(() => import('../../components/sheet/SheetScreen'));
const TrayCount = lazy(() => import('../../components/tray/TrayCount'));
/** A package without the studio draws nothing at its address. */
const StudioScreen = import.meta.env?.WITHOUT_STUDIO
  ? () => null
  : lazy(() => import('../../components/studio/StudioScreen'));

/** The workspace: searches, the studio, and the report of a subject in a tab of its own. */
export function App() {
  return (
    <ScreenRoot>
      <Workspace />
    </ScreenRoot>
  );
}

/** The parts that the bar leads to, in its order. */
const PARTS = [
  { part: 'pgy.search', label: workspaceMessages['place.pgy.search'] },
  { part: 'xingtu.search', label: workspaceMessages['place.xingtu.search'] },
  { part: 'lists', label: workspaceMessages['place.lists'] },
  { part: 'compare', label: workspaceMessages['place.compare'] },
  { part: 'bulk', label: workspaceMessages['place.bulk'] },
  { part: 'lookup', label: workspaceMessages['place.lookup'] },
  ...(import.meta.env?.WITHOUT_STUDIO
    ? []
    : [{ part: 'studio', label: workspaceMessages['place.studio'] } as const]),
] as const;

function Workspace() {
  const navigation = useRoute();
  const { route } = navigation.place;
  const tokenless = route.place === 'studio';
  const needsToken = useNeedsToken(tokenless);
  useEffect(() => leaveMark(location.hash));
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <TopBar part={partOf(route)} />
        <CapNotice />
        <SourceBanner tokenless={tokenless} />
      </header>
      <TokenNotice value={needsToken}>
        <Part {...navigation} />
      </TokenNotice>
    </div>
  );
}

function TopBar({ part }: { part: string }) {
  const language = useLanguage();
  const t = translator(workspaceMessages, language);
  const { callsToday, yuanToday } = useSession();
  return (
    <div className={styles.header}>
      <span className={styles.brand}>
        <Mark />
        <span className={styles.product}>{translate(common.product, language)}</span>
      </span>
      <nav className={styles.nav} aria-label={t('places')}>
        {PARTS.map(({ part: id, label }) => (
          <a
            key={id}
            href={placeOf(id)}
            // A sheet is made of a list, and has no place of its own among the parts.
            aria-current={id === part ? 'page' : part === 'sheet' && id === 'lists' ? 'true' : undefined}
            onClick={(event) => {
              // The part is already open; following its link would read its address again.
              if (id === part) event.preventDefault();
            }}
            data-part={id}
          >
            {translate(label, language)}
            {id === 'compare' && (
              <Suspense>
                <TrayCount />
              </Suspense>
            )}
          </a>
        ))}
      </nav>
      <span className={styles.account}>
        <Balance />
      </span>
      <span className={styles.calls} title={t('calls.hint')} data-calls-today={callsToday}>
        <ChartNoAxesColumn aria-hidden />
        {t('calls.today', { calls: callsText(callsToday, yuanToday, language) })}
      </span>
      <IconButton
        label={t('options')}
        icon={<Settings aria-hidden />}
        onClick={() => {
          ask('open.options', {}).catch(() => {});
        }}
      />
    </div>
  );
}

/** The screen of the address. */
function Part({ place, go }: Navigation) {
  const language = useLanguage();
  const { settings } = useSession();
  const { route } = place;
  const opening = useOpening(route, place.opening);
  useEffect(() => {
    const words = route.place === 'search' ? searchMessages[`list.${route.list}`] : undefined;
    const product = translate(common.product, language);
    // The other places set the title themselves.
    if (route.place === 'search')
      document.title = words ? `${translate(words, language)} · ${product}` : product;
    if (route.place === 'lookup')
      document.title = `${translate(workspaceMessages['place.lookup'], language)} · ${product}`;
  });
  // The studio has an access card of its own; lists and sheets need no token.
  if (settings.source === 'unset' && !['studio', 'lists', 'sheet'].includes(route.place)) {
    return (
      <main className={styles.main}>
        <FirstRunScreen />
      </main>
    );
  }
  switch (route.place) {
    case 'search':
      return (
        <main className={styles.work}>
          <SearchScreen
            key={`${route.list} ${settings.source}`}
            route={route}
            place={place}
            opening={opening}
            go={go}
          />
        </main>
      );
    case 'studio':
      return (
        <main className={styles.work}>
          <Suspense>
            <StudioScreen place={place} go={go} />
          </Suspense>
        </main>
      );
    case 'lists':
      return (
        <main className={styles.work}>
          <Suspense>
            <ListsScreen route={route} opening={opening} go={go} />
          </Suspense>
        </main>
      );
    case 'compare':
      return (
        <main className={styles.work}>
          <Suspense>
            <CompareScreen
              key={settings.source}
              onOpen={(subject) => go(reportHash(subject))}
              onSheet={(list, creators) => go(sheetHash(list), { kept: { creators } })}
            />
          </Suspense>
        </main>
      );
    case 'sheet':
      return (
        <main className={styles.work}>
          <Suspense>
            <SheetScreen
              key={`${route.id} ${settings.source} ${place.moves}`}
              id={route.id}
              creators={place.kept.creators}
            />
          </Suspense>
        </main>
      );
    case 'bulk':
      return (
        <main className={styles.work}>
          <Suspense>
            <BulkScreen key={settings.source} />
          </Suspense>
        </main>
      );
    case 'lookup':
      return (
        <main className={styles.main}>
          <div className={styles.lookup}>
            <Suspense>
              <LookUp
                onOpen={(subject) => go(reportHash(subject), { agreed: isPriced({ subject }) })}
                onPage={(url) => window.open(url, '_blank', 'noopener,noreferrer')}
              />
            </Suspense>
          </div>
        </main>
      );
    case 'report':
      return (
        <main className={styles.main}>
          {route.subject ? (
            <ReportPage
              key={`${subjectKey(route.subject)} ${settings.source}`}
              subject={route.subject}
              opening={opening}
              onOpen={(subject, agreed) => go(reportHash(subject), { agreed })}
            />
          ) : (
            <NoSubjectScreen />
          )}
        </main>
      );
  }
}

interface ReportPageProps {
  subject: Subject;
  opening: Opening;
  onOpen: OpenSubject;
}

/** The report of a subject as a page of its own. */
function ReportPage({ subject, opening, onOpen }: ReportPageProps) {
  const language = useLanguage();
  const product = translate(common.product, language);
  const [name, setName] = useState<string>();
  useEffect(() => {
    document.title = name ? `${name} · ${product}` : product;
  });
  return (
    <>
      <div className={styles.subject}>
        <h1 className={styles.title}>{name ?? subjectName(subject, language)}</h1>
        {name && <p className={styles.kind}>{subjectName(subject, language)}</p>}
      </div>
      <Report subject={subject} opening={opening} onOpen={onOpen} onTitle={setName} />
    </>
  );
}
