import { ArrowLeft, Settings } from 'lucide-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { addWords } from '../../lib/i18n/metrics';
import * as studioWords from '../../lib/i18n/metrics/studio';
import { studioMessages } from '../../lib/i18n/studio';
import { translator } from '../../lib/language/translate';
import { ask } from '../../lib/messages/client';
import { studioAccountSections, studioItemSections } from '../../lib/report/sections';
import type { Subject } from '../../lib/subject/types';
import { type OpenSubject, OpensWith } from '../prices/prices';
import type { Opening } from '../report/opening';
import { useOpening } from '../report/useOpening';
import { useLanguage, useSession } from '../session/session';
import { FailureScreen } from '../shell/Screens';
import { Button } from '../ui/Button';
import type { Navigation } from '../workspace/useRoute';
import { AccessCard, isOpen } from './AccessCard';
import ItemReport from './ItemReport';
import { ListPage } from './ListPage';
import { type ListPlace, readStudioPlace, type StudioPlace, studioHash } from './route';
import { SampleNote } from './SampleNote';
import styles from './Studio.module.css';
import { StudioReport } from './StudioReport';
import { useStudioState } from './useStudioState';

addWords(studioWords);

const ACCOUNT_SECTIONS = studioAccountSections();
const [FIRST_OF_WORK] = studioItemSections();

/**
 * Only Douyin knows the account of the login, so sections about the account use no subject. This one keeps their reports apart
 * from all others.
 */
const ACCOUNT: Subject = { platform: 'douyin', kind: 'kol', id: '1000000000', idType: 'douyinUid' };

const PLACES = [
  { place: 'account' },
  { place: 'works', values: {}, pages: 0 },
  { place: 'live', values: {}, pages: 0 },
] as const satisfies readonly StudioPlace[];

/** The studio: the account, its works, the report of a work, and its live sessions. */
export default function StudioScreen({ place: { opening: asked, route, moves }, go }: Navigation) {
  const t = translator(studioMessages, useLanguage());
  const { settings } = useSession();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address changes with the route
  const place = useMemo(() => readStudioPlace(location.hash), [route]);
  const opening = useOpening(place, asked);
  const here = place.place === 'work' ? 'works' : place.place;
  const title = t(place.place === 'work' ? 'work' : `place.${place.place}`);
  const [works, setWorks] = useState(studioHash({ place: 'works', values: {}, pages: 0 }));

  useEffect(() => {
    document.title = `${title} · ${t('title')} · KOL Lens`;
  });

  const open: OpenSubject = (subject, agreed) => go(studioHash({ place: 'work', subject }), { agreed });
  const moved = useCallback(
    (next: ListPlace, asked: boolean) => {
      const hash = studioHash(next);
      if (next.place === 'works') setWorks(hash);
      if (location.hash !== hash) go(hash, { replace: !asked });
    },
    [go],
  );

  return (
    <OpensWith value={FIRST_OF_WORK}>
      <div className={styles.screen} data-studio-screen={place.place}>
        <div className={styles.bar}>
          <nav className={styles.places} aria-label={t('places')}>
            {PLACES.map((to) => (
              <a
                key={to.place}
                href={to.place === 'works' ? works : studioHash(to)}
                aria-current={to.place === here ? (to.place === place.place ? 'page' : 'true') : undefined}
                data-place={to.place}
              >
                {t(`place.${to.place}`)}
              </a>
            ))}
          </nav>
          <span className={styles.end}>
            <Button
              size="small"
              variant="quiet"
              icon={<Settings aria-hidden />}
              onClick={() => {
                ask('open.options', { section: 'studio' }).catch(() => {});
              }}
            >
              {t('settings')}
            </Button>
          </span>
        </div>
        {place.place === 'account' && (
          <div className={styles.page}>
            <h1 className="visuallyHidden">
              {t('title')} · {title}
            </h1>
            <StudioReport
              key={settings.source}
              subject={ACCOUNT}
              sections={ACCOUNT_SECTIONS}
              opening={opening}
              onOpen={open}
            />
          </div>
        )}
        {place.place === 'work' && (
          <WorkPage
            key={`${place.subject.id} ${settings.source}`}
            subject={place.subject}
            back={works}
            opening={opening}
            onOpen={open}
          />
        )}
        {(place.place === 'works' || place.place === 'live') && (
          <Access>
            <h1 className="visuallyHidden">
              {t('title')} · {title}
            </h1>
            <ListPage
              key={`${place.place} ${settings.source} ${moves}`}
              place={place}
              onMoved={moved}
              onOpen={open}
            />
          </Access>
        )}
      </div>
    </OpensWith>
  );
}

interface WorkPageProps {
  subject: Subject;
  /** The list as the user left it. */
  back: string;
  opening: Opening;
  onOpen: OpenSubject;
}

function WorkPage({ subject, back, opening, onOpen }: WorkPageProps) {
  const t = translator(studioMessages, useLanguage());
  const [name, setName] = useState<string>();
  return (
    <div className={styles.page}>
      <div className={styles.work}>
        <a href={back} data-back>
          <ArrowLeft aria-hidden />
          {t('back')}
        </a>
        <h1>{name ?? t('work')}</h1>
      </div>
      <ItemReport subject={subject} opening={opening} onOpen={onOpen} onTitle={setName} />
    </div>
  );
}

/** Draws its children once the user has agreed and is logged in; with sample data at once. */
function Access({ children }: { children: React.ReactNode }) {
  const { state, failure } = useStudioState();
  const sample = useSession().settings.source === 'sample';
  if (sample) {
    return (
      <>
        <SampleNote />
        {children}
      </>
    );
  }
  if (!state) return failure && <FailureScreen failure={failure} />;
  if (isOpen(state)) return children;
  return (
    <div className={styles.page}>
      <AccessCard state={state} />
    </div>
  );
}
