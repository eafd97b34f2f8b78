import { memory } from '../../lib/i18n/memory';
import { translator } from '../../lib/language/translate';
import type { Change as Changed } from '../../lib/memory/change';
import { format, monthAndDay } from '../../lib/report/format';
import type { Unit } from '../../lib/report/units';
import { useLanguage } from '../session/session';
import { useTip } from '../ui/Tip';
import styles from './memory.module.css';

interface ChangeProps {
  change: Changed | undefined;
  unit: Unit;
  /** It is paid for: that it rises is bad news. */
  paid?: boolean;
}

/** "↑ 8 % since 3 Oct" beside a figure. The arrow tells the direction, the colour whether that is good for a buyer. */
export function Change({ change, unit, paid = false }: ChangeProps) {
  const language = useLanguage();
  const t = translator(memory, language);
  const tip = useTip();
  if (!change) return undefined;
  const up = change.ratio > 0;
  const day = monthAndDay(change.since, language);
  const value = (amount: number) => format(unit, amount, language);
  const share = format('ratio', Math.round(Math.abs(change.ratio) * 100) / 100, language);
  const said = t('tip', {
    day: format('date', change.since, language),
    from: value(change.from),
    to: value(change.to),
  });
  return (
    <button
      type="button"
      className={styles.change}
      data-change={up ? 'up' : 'down'}
      data-news={up === paid ? 'bad' : 'good'}
      aria-label={t('since', { arrow: t(up ? 'up' : 'down'), share, day })}
      aria-description={said}
      {...tip(() => <p>{said}</p>)}
    >
      {t('since', { arrow: up ? '↑' : '↓', share, day })}
    </button>
  );
}
