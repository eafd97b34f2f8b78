import { ArrowRight, ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { metricLabel, noteWords } from '../../lib/i18n/metrics';
import { panel } from '../../lib/i18n/panel';
import { translate, translator } from '../../lib/language/translate';
import type { CardBlock } from '../../lib/report/blocks';
import { Cost } from '../prices/Cost';
import { isPriced, type OpenSubject, useOpeningOf } from '../prices/prices';
import { useFirstDrawing } from '../session/afterPaint';
import { useLanguage } from '../session/session';
import { Avatar } from '../ui/Avatar';
import { Button, IconLink } from '../ui/Button';
import styles from './CardView.module.css';
import { Figure } from './Figure';
import { Frame } from './Frame';
import { httpsUrl } from './links';

/** A creator or a work: picture, name, facts, links. */
export function CardView({ block, onOpen }: { block: CardBlock; onOpen: OpenSubject }) {
  const language = useLanguage();
  const t = translator(panel, language);
  const { link } = block;
  const href = httpsUrl(block.href);
  return (
    <Frame block={block} wide untitled>
      <div className={styles.card}>
        <Avatar name={block.title ?? ''} src={httpsUrl(block.image)} size={44} />
        <div className={styles.body}>
          <h2 className={styles.title}>
            <span>{block.title ?? t('card.unknown')}</span>
            {href && <PageLink label={t('link.page')} href={href} />}
            {block.pages?.map(({ id, href }) => {
              const [words, page] = [noteWords(id), httpsUrl(href)];
              return words && page && <PageLink key={id} label={translate(words, language)} href={page} />;
            })}
          </h2>
          {block.facts.length > 0 && <Facts block={block} />}
          {link && (
            <div className={styles.link}>
              <LinkButton link={link} onOpen={onOpen} />
            </div>
          )}
        </div>
      </div>
    </Frame>
  );
}

/** A link to a page of the platforms: an icon beside the name. */
const PageLink = ({ label, href }: { label: string; href: string }) => (
  <IconLink className={styles.out} label={label} icon={<ExternalLink aria-hidden />} href={href} />
);

/** The facts of a card; those that are not in sight stay in the document, for what reads the page. */
function Facts({ block }: { block: CardBlock }) {
  const language = useLanguage();
  const t = translator(panel, language);
  const [all, setAll] = useState(false);
  const { facts, inSight = facts.length } = block;
  const drawn = useFirstDrawing() ? facts.slice(0, inSight) : facts;
  return (
    <div className={styles.facts}>
      <dl className={styles.list}>
        {drawn.map((fact, at) => (
          <div key={fact.id} className={styles.fact} hidden={!all && at >= inSight}>
            <dt>{metricLabel(fact.id, language)}</dt>
            <dd>
              <Figure figure={{ source: block.source, ...fact }} />
            </dd>
          </div>
        ))}
      </dl>
      {facts.length > inSight && (
        <button
          type="button"
          className={styles.more}
          aria-expanded={all}
          onClick={() => setAll(!all)}
          data-more-facts
        >
          {t(all ? 'rows.fewer' : 'more')}
        </button>
      )}
    </div>
  );
}

/** A button that opens another subject's report, and shows its price. */
function LinkButton({ link, onOpen }: { link: NonNullable<CardBlock['link']>; onOpen: OpenSubject }) {
  const language = useLanguage();
  const { id, subject } = link;
  const opening = useOpeningOf(subject);
  const words = noteWords(id) ?? panel[`link.${subject.platform}`];
  return (
    <Button data-link={id} onClick={() => onOpen(subject, isPriced(opening))}>
      {translate(words, language)}
      <Cost of={opening} />
      <ArrowRight aria-hidden />
    </Button>
  );
}
