import { ArrowRight, ExternalLink } from 'lucide-react';
import { noteWords } from '../../lib/i18n/metrics';
import { panel } from '../../lib/i18n/panel';
import { translate, translator } from '../../lib/i18n/translate';
import type { CardBlock } from '../../lib/report/blocks';
import type { Subject } from '../../lib/subject/types';
import { useLanguage } from '../session';
import { Avatar } from '../ui/Avatar';
import { Button } from '../ui/Button';
import styles from './CardView.module.css';
import { Figure, metricLabel } from './Figure';
import { Frame } from './Frame';
import { httpsUrl } from './links';

/** Who or what it is. */
export function CardView({ block, onOpen }: { block: CardBlock; onOpen(subject: Subject): void }) {
  const language = useLanguage();
  const t = translator(panel, language);
  const { link } = block;
  const linkWords = link && noteWords(link.id);
  const href = httpsUrl(block.href);
  return (
    <Frame block={block} wide>
      <div className={styles.card}>
        <Avatar name={block.title ?? ''} src={httpsUrl(block.image)} size={48} />
        <div className={styles.body}>
          <h3 className={styles.title}>
            {block.title ?? t('card.unknown')}
            {href && (
              <a
                className={styles.out}
                href={href}
                target="_blank"
                rel="noopener noreferrer"
                aria-label={t('link.page')}
                title={t('link.page')}
              >
                <ExternalLink aria-hidden />
              </a>
            )}
          </h3>
          {block.facts.length > 0 && (
            <dl className={styles.facts}>
              {block.facts.map((fact) => (
                <div key={fact.id} className={styles.fact}>
                  <dt>{metricLabel(fact.id, language)}</dt>
                  <dd>
                    <Figure figure={{ source: block.source, ...fact }} />
                  </dd>
                </div>
              ))}
            </dl>
          )}
          {link && (
            <div className={styles.link}>
              <Button data-link={link.id} onClick={() => onOpen(link.subject)}>
                {linkWords ? translate(linkWords, language) : t(`link.${link.subject.platform}`)}
                <ArrowRight aria-hidden />
              </Button>
            </div>
          )}
        </div>
      </div>
    </Frame>
  );
}
