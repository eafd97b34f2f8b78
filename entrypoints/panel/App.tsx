import { ArrowLeft, Columns2, Maximize2, PanelLeft, PanelRight, Settings, X } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { Report } from '../../components/report/Report';
import { useOpening } from '../../components/report/useOpening';
import { useDrawn } from '../../components/session/afterPaint';
import { useChoose, useLanguage, useSession } from '../../components/session/session';
import { subjectName } from '../../components/session/subjectName';
import { TokenNotice, useNeedsToken } from '../../components/session/tokenNotice';
import { CapNotice } from '../../components/shell/CapNotice';
import {
  FailureScreen,
  FirstRunScreen,
  NoSubjectScreen,
  ScreenRoot,
  SourceBanner,
  UnclaimedScreen,
} from '../../components/shell/Screens';
import { IconButton } from '../../components/ui/Button';
import { Mark } from '../../components/ui/Mark';
import { common } from '../../lib/i18n/common';
import { panel } from '../../lib/i18n/panel';
import { translate, translator } from '../../lib/language/translate';
import { ask } from '../../lib/messages/client';
import type { SectionId } from '../../lib/report/sections';
import type { Session } from '../../lib/settings/session';
import { subjectKey } from '../../lib/subject/types';
import styles from './App.module.css';
import type { Start } from './claim';
import type { Shown } from './shown';
import { type Panel, usePanel } from './usePanel';

/** Loaded only on the creator's own page, so that other panels do not wait for it. */
const ItemReport = import.meta.env?.WITHOUT_STUDIO
  ? () => null
  : lazy(() => import('../../components/studio/ItemReport'));

/** The side panel: the report of the subject on its tab's page. */
export function App({ start }: { start: Start }) {
  // Outside of the session, because a session that cannot be read is a screen of the panel too.
  const sidePanel = usePanel(start);
  return (
    <ScreenRoot given={start.claim?.session}>
      <ClaimedPanel panel={sidePanel} given={start.claim?.session} kept={start.claim?.section} />
    </ScreenRoot>
  );
}

interface ClaimedProps {
  panel: Panel;
  /** The session that came with the claim. */
  given?: Session | undefined;
  /** The section that the user was on, on the page before. */
  kept?: SectionId | undefined;
}

function ClaimedPanel({ panel: sidePanel, given, kept }: ClaimedProps) {
  const { claim } = sidePanel;
  const t = translator(panel, useLanguage());
  useEffect(() => {
    document.title = t('title');
  });
  switch (claim.state) {
    case 'unclaimed':
      return (
        <main>
          <UnclaimedScreen />
        </main>
      );
    case 'failed':
      return (
        <main>
          <FailureScreen failure={claim.failure} onRetry={claim.again} />
        </main>
      );
    case 'claimed':
      return <OpenPanel panel={sidePanel} given={given} kept={kept} />;
  }
}

/** Loaded after the first drawing. */
const TrayControls = lazy(() => import('../../components/tray/TrayControls'));

/** Sends a message to the tab's content script. A rejection means that the page is gone, so it is dropped. */
function tell(request: Promise<unknown>): void {
  request.catch(() => {});
}

const close = () => tell(ask('panel.close', {}));

function OpenPanel({ panel: { shown, canGoBack, open, back }, given, kept }: ClaimedProps) {
  const session = useSession();
  const { settings } = session;
  const [section, setSection] = useState(kept);
  const [title, setTitle] = useState<{ of: string; text: string }>();
  const key = shown && subjectKey(shown.subject);
  const opening = useOpening(shown, shown?.opening ?? 'now');
  const needsToken = useNeedsToken(shown?.own);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => event.key === 'Escape' && !event.defaultPrevented && close();
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  const reportProps = ({ subject, ready, opening: first }: Shown) => ({
    subject,
    opening,
    // After a change of the session since the claim, the section of the claim may be out of date.
    ready: session === given ? ready : undefined,
    onOpen: open,
    // A report that the user opened begins with its first section, whose price stood on the control.
    section: first === 'now' ? undefined : section,
    onSection: (opened: SectionId) => {
      setSection(opened);
      tell(ask('panel.section', { section: opened }));
    },
    onTitle: (text: string) => key && setTitle({ of: key, text }),
  });

  return (
    <div className={styles.panel}>
      <Header
        shown={shown}
        title={title?.of === key ? title?.text : undefined}
        back={canGoBack ? back : undefined}
      />
      <main className={styles.main}>
        <CapNotice />
        <SourceBanner tokenless={shown?.own} />
        <TokenNotice value={needsToken}>
          <Body shown={shown}>
            {shown?.own && (
              <Suspense>
                <ItemReport key={`own ${key} ${settings.source}`} all {...reportProps(shown)} />
              </Suspense>
            )}
            {shown && !shown.own && (
              // The source is part of the key, so that sample figures never stand beside real ones.
              <Report key={`${key} ${settings.source}`} {...reportProps(shown)} />
            )}
          </Body>
        </TokenNotice>
      </main>
    </div>
  );
}

function Body({ shown, children }: { shown: Shown | undefined; children: ReactNode }) {
  const { settings } = useSession();
  // The studio has an access card of its own, and needs no token.
  if (settings.source === 'unset' && !shown?.own) return <FirstRunScreen />;
  return shown ? children : <NoSubjectScreen />;
}

interface HeaderProps {
  shown: Shown | undefined;
  title: string | undefined;
  back: (() => void) | undefined;
}

function Header({ shown, title, back }: HeaderProps) {
  const language = useLanguage();
  const t = translator(panel, language);
  const drawn = useDrawn();
  return (
    <header className={styles.header}>
      {back ? <IconButton label={t('back')} icon={<ArrowLeft aria-hidden />} onClick={back} /> : <Mark />}
      <div className={styles.name}>
        <h1 className={styles.title}>{title ?? translate(common.product, language)}</h1>
        {shown && <p className={styles.kind}>{subjectName(shown.subject, language)}</p>}
      </div>
      {drawn && <Controls shown={shown} name={title} />}
    </header>
  );
}

/** What the panel itself can do: where it stands, its page in a tab, its options, its end. */
function Controls({ shown, name }: Pick<HeaderProps, 'shown'> & { name: string | undefined }) {
  const language = useLanguage();
  const t = translator(panel, language);
  const { noReportTab, settings } = useSession();
  const choose = useChoose();
  return (
    <>
      <Suspense>
        <TrayControls
          subject={shown?.subject}
          name={name}
          onOpen={noReportTab ? undefined : () => tell(ask('open.compare', {}))}
        />
      </Suspense>
      <IconButton
        label={t('dockLeft')}
        icon={<PanelLeft aria-hidden />}
        onClick={() => tell(ask('panel.dock', { edge: 'left' }))}
      />
      <IconButton
        label={t('dockRight')}
        icon={<PanelRight aria-hidden />}
        onClick={() => tell(ask('panel.dock', { edge: 'right' }))}
      />
      <IconButton
        label={t('beside')}
        icon={<Columns2 aria-hidden />}
        aria-pressed={settings.panelBeside}
        onClick={() => choose({ panelBeside: !settings.panelBeside })}
      />
      {shown && !noReportTab && (
        <IconButton
          label={t('openTab')}
          icon={<Maximize2 aria-hidden />}
          onClick={() => tell(ask('open.report', { subject: shown.subject }))}
        />
      )}
      <IconButton
        label={t('options')}
        icon={<Settings aria-hidden />}
        onClick={() => tell(ask('open.options', {}))}
      />
      <IconButton label={translate(common.close, language)} icon={<X aria-hidden />} onClick={close} />
    </>
  );
}
