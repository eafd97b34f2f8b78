import { httpsUrl } from '../../components/blocks/links';
import { Cost } from '../../components/prices/Cost';
import { Failures } from '../../components/report/Failures';
import { useLanguage } from '../../components/session/session';
import { subjectName } from '../../components/session/subjectName';
import { Avatar } from '../../components/ui/Avatar';
import { Button } from '../../components/ui/Button';
import { useToast } from '../../components/ui/Toast';
import { age } from '../../lib/report/format';
import type { RecentLookup } from '../../lib/subject/recent';
import { subjectKey } from '../../lib/subject/types';
import styles from './App.module.css';
import { useOpen } from './open';
import recent from './Recent.module.css';
import { useText } from './text';
import { useRecent } from './useRecent';

/** As many rows as fit without a long scroll. */
const SHOWN = 8;

/** The creators and works that were looked up last. */
export function Recent() {
  const t = useText();
  const say = useToast();
  const { list, failed, clear } = useRecent(() => say(t('recentCleared')));

  return (
    <section aria-labelledby="recent">
      <div className={styles.sectionHead}>
        <h2 id="recent">{t('recentTitle')}</h2>
        {!!list?.length && (
          <Button variant="quiet" size="small" onClick={clear}>
            {t('recentClear')}
          </Button>
        )}
      </div>
      {failed && <Failures failures={[failed.failure]} onRetry={failed.again} />}
      {list?.length === 0 && <p className={styles.fine}>{t('recentEmpty')}</p>}
      {!!list?.length && (
        <ul className={recent.list}>
          {list.slice(0, SHOWN).map((row) => (
            <li key={subjectKey(row.subject)}>
              <RecentRow row={row} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function RecentRow({ row: { subject, title, image, at } }: { row: RecentLookup }) {
  const language = useLanguage();
  const open = useOpen();
  const kind = subjectName(subject, language);
  return (
    <button type="button" className={recent.row} onClick={() => open.report(subject)}>
      <Avatar name={title ?? kind} src={httpsUrl(image)} size={28} />
      <span className={recent.words}>
        <span className={recent.title}>{title ?? subject.id}</span>
        <span className={styles.fine}>{kind}</span>
      </span>
      <span className={styles.fine}>{age(at, Date.now(), language)}</span>
      <Cost of={{ subject }} />
    </button>
  );
}
