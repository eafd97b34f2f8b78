import { ChevronDown, ChevronUp, ExternalLink, Maximize2, X } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from 'react';
import { workspaceMessages } from '../../lib/i18n/workspace';
import { translator } from '../../lib/language/translate';
import { httpsUrl } from '../blocks/links';
import { useLanguage } from '../session/session';
import { IconButton, IconLink } from '../ui/Button';
import styles from './SidePanel.module.css';

const MIN_WIDTH = 360;
const FIRST_WIDTH = 460;
const STEP = 24;
/** The panel's largest share of the window: the rest is the least that a table needs. */
const MAX_SHARE = 0.65;
const REMEMBERED = 'kol-lens.beside';

const bounded = (width: number) =>
  Math.round(Math.max(MIN_WIDTH, Math.min(width, window.innerWidth * MAX_SHARE)));

function rememberedWidth(): number {
  const width = Number(localStorage.getItem(REMEMBERED));
  return bounded(width > 0 ? width : FIRST_WIDTH);
}

interface SidePanelProps {
  title: string;
  /** Address of the report as a page of its own. */
  tabHref: string;
  /** Address of the platform's page. */
  pageHref?: string | undefined;
  onPrevious?: (() => void) | undefined;
  onNext?: (() => void) | undefined;
  onClose(): void;
  children: ReactNode;
}

/** A panel beside a table, as wide as the user makes it, for the report of a row. */
export function SidePanel(props: SidePanelProps) {
  const { title, tabHref, pageHref, onPrevious, onNext, onClose, children } = props;
  const t = translator(workspaceMessages, useLanguage());
  const [width, setWidth] = useState(rememberedWidth);
  const page = httpsUrl(pageHref);

  const resize = (to: number) => {
    const next = bounded(to);
    setWidth(next);
    localStorage.setItem(REMEMBERED, String(next));
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) resize(window.innerWidth - event.clientX);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    resize(width + step);
  };

  return (
    <aside className={styles.panel} style={{ width }} aria-label={t('beside')} data-beside>
      {/* biome-ignore lint/a11y/useSemanticElements: a rule between two parts that can be moved is no <hr> */}
      <div
        className={styles.edge}
        role="separator"
        aria-orientation="vertical"
        aria-label={t('beside.resize')}
        aria-valuenow={width}
        aria-valuemin={MIN_WIDTH}
        aria-valuemax={Math.max(MIN_WIDTH, Math.round(window.innerWidth * MAX_SHARE))}
        tabIndex={0}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove}
        onKeyDown={onKeyDown}
      />
      <header className={styles.head}>
        <h2 className={styles.title} title={title}>
          {title}
        </h2>
        <IconButton
          label={t('beside.previous')}
          icon={<ChevronUp aria-hidden />}
          disabled={!onPrevious}
          onClick={onPrevious}
        />
        <IconButton
          label={t('beside.next')}
          icon={<ChevronDown aria-hidden />}
          disabled={!onNext}
          onClick={onNext}
        />
        <IconLink
          className={styles.link}
          label={t('beside.tab')}
          icon={<Maximize2 aria-hidden />}
          href={tabHref}
        />
        {page && (
          <IconLink
            className={styles.link}
            label={t('beside.page')}
            icon={<ExternalLink aria-hidden />}
            href={page}
          />
        )}
        <IconButton label={t('beside.close')} icon={<X aria-hidden />} onClick={onClose} data-beside-close />
      </header>
      <div className={styles.body}>{children}</div>
    </aside>
  );
}
