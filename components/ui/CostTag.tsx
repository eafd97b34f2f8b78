import { common } from '../../lib/i18n/common';
import { translator } from '../../lib/language/translate';
import { useLanguage } from '../session/session';
import { useCallsText, useInTeam } from '../session/useCallsText';
import styles from './CostTag.module.css';

interface CostTagProps {
  /** Calls that would be billed; `undefined` while that is not known. */
  calls?: number | undefined;
  /** The id of the section, list or endpoint that they are made for: it tells the price of a call. */
  of?: string | undefined;
  /** Shows only the number, for lack of room. The words are read aloud, and shown on hover. */
  short?: boolean | undefined;
  /** Not a price but the most that it may become. */
  upTo?: boolean | undefined;
  /** The press has a team's gateway ask the data service anew, and says so: what the gateway has would be free. */
  anew?: boolean | undefined;
  /** Shown where nothing would be billed; without it, nothing is shown then. */
  free?: string;
}

/** The price of a press. It stands within the control, so that the control's name includes it. */
export function CostTag({ calls, of, short, upTo, anew, free }: CostTagProps) {
  const t = translator(common, useLanguage());
  const callsText = useCallsText();
  const asksAnew = useInTeam(of) && anew;
  const text = calls ? callsText(calls, of, upTo || asksAnew) : calls === 0 ? free : undefined;
  if (!text) return undefined;
  const words = t('calls.takes', { calls: text });
  return (
    <span className={styles.tag} data-calls={calls} title={short ? words : undefined}>
      {short ? (
        <>
          <span aria-hidden>{calls}</span>
          <span className="visuallyHidden">{words}</span>
        </>
      ) : asksAnew && calls ? (
        t('calls.anew', { calls: text })
      ) : upTo ? (
        t('calls.upTo', { calls: text })
      ) : (
        text
      )}
    </span>
  );
}
