import { Target } from 'lucide-react';
import { metricLabel, noteWords } from '../../lib/i18n/metrics';
import { studioMessages } from '../../lib/i18n/studio';
import { translate } from '../../lib/language/translate';
import type { Metric, MetricsBlock } from '../../lib/report/blocks';
import { Figure, type FigureData } from '../blocks/Figure';
import { Frame } from '../blocks/Frame';
import { useLanguage } from '../session/session';
import { cx } from '../ui/cx';
import styles from './DiagnosisView.module.css';

const PREFIX = 'studio.diagnosis.';

/** Whether a block is a dimension of the diagnosis. */
export const isDiagnosis = ({ id }: { id: string }) => id.startsWith(PREFIX);

/** A dimension: the account's value, its ranks against its own past and against its peers, and the peers' mean. */
export function DiagnosisView({ block }: { block: MetricsBlock }) {
  const language = useLanguage();
  const find = (name: string): FigureData | undefined => {
    const metric = block.metrics.find(({ id }) => id.endsWith(`.${name}`));
    return metric && { ...metric, source: block.source };
  };
  const [own, mean] = [find('own'), find('mean')];
  const note = own?.note === undefined ? undefined : noteWords(own.note);
  return (
    <div className={styles.cell}>
      <Frame
        block={block}
        aside={
          note && (
            <span className={styles.mark} data-weak>
              <Target aria-hidden />
              {translate(studioMessages['diagnosis.weak'], language)}
            </span>
          )
        }
      >
        <div className={styles.values}>
          {own && <Figure figure={own} className={styles.own} />}
          {mean && (
            <span className={styles.mean}>
              {metricLabel(mean.id, language)} <Figure figure={mean} />
            </span>
          )}
        </div>
        <dl className={styles.ranks}>
          {[find('past'), find('peers')].map((rank) => rank && <Rank key={rank.id} rank={rank} />)}
        </dl>
        {note && <p className={styles.advice}>{translate(note, language)}</p>}
      </Frame>
    </div>
  );
}

/** A rank as a bar, with a mark at the half. */
function Rank({ rank }: { rank: FigureData & Pick<Metric, 'id'> }) {
  const language = useLanguage();
  const share = typeof rank.value === 'number' ? rank.value : undefined;
  return (
    <div className={styles.rank} data-rank={rank.id}>
      <dt>{metricLabel(rank.id, language)}</dt>
      <dd>
        <span className={styles.track} aria-hidden>
          <span
            className={cx(styles.bar, share !== undefined && share < 0.5 && styles.low)}
            style={{ width: `${(share ?? 0) * 100}%` }}
          />
          <span className={styles.half} title={translate(studioMessages['diagnosis.half'], language)} />
        </span>
        <Figure figure={rank} className={styles.share} />
      </dd>
    </div>
  );
}
