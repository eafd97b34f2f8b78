import { ExternalLink, PanelRightOpen } from 'lucide-react';
import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';
import { Figure, FigureMarks } from '../../components/blocks/Figure';
import { httpsUrl } from '../../components/blocks/links';
import { useAdding } from '../../components/meeting/adding';
import { MeetingRow } from '../../components/meeting/MeetingRow';
import { Cost } from '../../components/prices/Cost';
import { Failures } from '../../components/report/Failures';
import { useLanguage, useSession } from '../../components/session/session';
import { subjectName } from '../../components/session/subjectName';
import { useSave } from '../../components/settings/context';
import { Avatar } from '../../components/ui/Avatar';
import { Button } from '../../components/ui/Button';
import { CostTag } from '../../components/ui/CostTag';
import { useToast } from '../../components/ui/Toast';
import { common } from '../../lib/i18n/common';
import { metricLabel } from '../../lib/i18n/metrics';
import { translator } from '../../lib/language/translate';
import { ask } from '../../lib/messages/client';
import { shownCreator } from '../../lib/report/shownCreator';
import type { PageState } from '../../lib/subject/page';
import type { SiteId } from '../../lib/subject/site';
import type { Subject } from '../../lib/subject/types';
import styles from './App.module.css';
import { BadgeOffer } from './BadgeOffer';
import { cardOf, type KeyFigure, keyFigures } from './keyFigures';
import { useOpen } from './open';
import page from './ThisPage.module.css';
import { useText } from './text';
import { type PageView, usePage } from './usePage';

/** Loaded after the figures. */
const TrayControls = lazy(() => import('../../components/tray/TrayControls'));

/** Number of figures: two rows of three. */
const FIGURES = 6;

/** The page beside the popup: its creator or work with key figures from the cache, or why there is none. */
export function ThisPage() {
  const t = useText();
  const { view, failure, again } = usePage();
  usePressed(view?.tabId);
  // An offer that was taken or declined keeps its place.
  const [offer, setOffer] = useState<SiteId>();
  if (view?.offer && offer !== view.offer) setOffer(view.offer);
  return (
    <section aria-labelledby="this-page" aria-busy={view === undefined && failure === undefined}>
      <div className={styles.sectionHead}>
        <h2 id="this-page">{t('pageTitle')}</h2>
      </div>
      <div className={styles.card}>
        {failure && <Failures failures={[failure]} onRetry={again} />}
        {view &&
          (view.page.subject && !view.page.off ? (
            <Found subject={view.page.subject} view={view} />
          ) : (
            <Nothing page={view.page} />
          ))}
        {!view && !failure && <p className={styles.quiet}>{t('loading')}</p>}
      </div>
      {offer && <BadgeOffer key={offer} site={offer} />}
    </section>
  );
}

/** Says what the shortcut added, where it opened this popup. */
function usePressed(tabId: number | undefined): void {
  const { tell } = useAdding();
  const t = useText();
  const toast = useToast();
  const say = useEffectEvent(tell);
  const fail = useEffectEvent(() => toast(t('notAdded')));
  useEffect(() => {
    if (tabId === undefined) return;
    ask('lists.pressed', { tabId }).then(
      (pressed) => pressed && say(pressed.added, [pressed.creator]),
      () => fail(),
    );
  }, [tabId]);
}

function Found({ subject, view }: { subject: Subject; view: PageView }) {
  const { blocks, tabId, calls } = view;
  const t = useText();
  const language = useLanguage();
  const open = useOpen();
  const { noReportTab, settings } = useSession();
  const card = cardOf(blocks);
  const figures = keyFigures(blocks, FIGURES, settings);
  const kind = subjectName(subject, language);
  return (
    <>
      <div className={page.who}>
        <Avatar name={card?.title ?? kind} src={httpsUrl(card?.image)} />
        <div className={page.name}>
          <p className={page.title}>{card?.title ?? kind}</p>
          <p className={styles.fine}>{card ? `${kind} · ${subject.id}` : subject.id}</p>
        </div>
      </div>
      {figures.length > 0 ? (
        <dl className={page.figures}>
          {figures.map((figure) => (
            <KeyFigureView key={figure.id} figure={figure} />
          ))}
        </dl>
      ) : (
        <p className={styles.quiet}>{t('noFigures')}</p>
      )}
      <div className={page.meeting}>
        <MeetingRow key={subject.id} creator={shownCreator(subject, blocks)} />
      </div>
      <div className={page.actions}>
        {tabId !== undefined && (
          <Button variant="primary" icon={<PanelRightOpen aria-hidden />} onClick={() => open.panel(tabId)}>
            {t('openPanel')}
            <CostTag calls={calls} />
          </Button>
        )}
        {!noReportTab && (
          <Button icon={<ExternalLink aria-hidden />} onClick={() => open.report(subject)}>
            {t('openReport')}
            <Cost of={{ subject }} />
          </Button>
        )}
        <Suspense>
          <TrayControls
            subject={subject}
            name={card?.title}
            onOpen={noReportTab ? undefined : () => open.compare()}
          />
        </Suspense>
      </div>
    </>
  );
}

function KeyFigureView({ figure }: { figure: KeyFigure }) {
  const language = useLanguage();
  return (
    <div className={page.figure}>
      <dt>{metricLabel(figure.words ?? figure.id, language)}</dt>
      <dd>
        <Figure figure={figure} />
        <FigureMarks figure={figure} />
      </dd>
    </div>
  );
}

function Nothing({ page: { site, off } }: { page: PageState }) {
  const t = useText();
  if (site && off) return <SwitchedOff site={site} />;
  return <p className={styles.quiet}>{t(site ? 'pageSite' : 'pageNone')}</p>;
}

function SwitchedOff({ site }: { site: SiteId }) {
  const t = useText();
  const { settings, language } = useSession();
  const { status, save } = useSave();
  const switchOn = () => void save({ sites: { ...settings.sites, [site]: true } });
  return (
    <>
      <p className={styles.quiet}>
        {t('pageOff', { site: translator(common, language)(`platform.${site}`) })}
      </p>
      <div className={page.actions}>
        <Button size="small" onClick={switchOn}>
          {t('pageOffAction')}
        </Button>
      </div>
      {status.state === 'failed' && <Failures failures={[status.failure]} onRetry={switchOn} />}
    </>
  );
}
