import { useEffect, useState } from 'react';
import { httpsUrl } from '../../components/blocks/links';
import { Cost } from '../../components/prices/Cost';
import { Failures } from '../../components/report/Failures';
import { failureOf, useLanguage, useSession } from '../../components/session/session';
import { subjectName } from '../../components/session/subjectName';
import { Avatar } from '../../components/ui/Avatar';
import { Button } from '../../components/ui/Button';
import { useToast } from '../../components/ui/Toast';
import { ask } from '../../lib/messages/client';
import type { Failure } from '../../lib/report/failure';
import { age } from '../../lib/report/format';
import type { RecentLookup } from '../../lib/subject/recent';
import { subjectKey } from '../../lib/subject/types';
import styles from './App.module.css';
import { useOpen } from './open';
import recent from './Recent.module.css';
import { useText } from './text';

/** As many rows as fit without a long scroll. */
const SHOWN = 8;

/** The creators and works that were looked up last. */
export function Recent() {
  const t = useText();
  const session = useSession();
  const say = useToast();
  const [list, setList] = useState<RecentLookup[]>();
  const [failure, setFailure] = useState<Failure>();
  const fail = (error: unknown) => setFailure(failureOf(error));

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new session is the sign that there may be a new look-up.
  useEffect(() => {
    let live = true;
    ask('recent.list', {}).then(
      (rows) => live && setList(rows),
      (error) => live && fail(error),
    );
    return () => {
      live = false;
    };
  }, [session]);

  const clear = () =>
    ask('recent.clear', {}).then(() => {
      setList([]);
      say(t('recentCleared'));
    }, fail);

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
      {failure && <Failures failures={[failure]} />}
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
