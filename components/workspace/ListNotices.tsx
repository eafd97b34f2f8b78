import { type LucideIcon, SearchX } from 'lucide-react';
import type { ReactNode } from 'react';
import { Failures } from '../report/Failures';
import { ProgressCard } from '../report/ProgressCard';
import { useSession } from '../session/session';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import styles from './ListNotices.module.css';
import type { LoadedList } from './useList';

/** A title and its explanation. */
type Said = readonly [title: string, text: string];

/** The list, and the words for each reason to have no rows. */
export interface ListNoticesProps {
  loaded: LoadedList;
  /** Shown before the first load. */
  start: Said;
  startIcon: LucideIcon;
  /** Shown where the cache no longer has the rows that the address asks for. */
  gone: Said;
  /** Label and price of the button that loads them again. */
  load: ReactNode;
  onLoad(): void;
  /** Shown where the answer has no rows. */
  empty: Said;
}

/** What a list says besides its rows: a load under way, a failure, or why there are no rows. */
export function ListNotices(props: ListNoticesProps) {
  const { loaded, start, startIcon, gone, load, onLoad, empty } = props;
  const { state, again, cancel } = loaded;
  const busy = state.phase === 'loading';
  const sample = useSession().settings.source === 'sample';
  if (
    busy &&
    state.pages === 0 &&
    state.startedAt !== undefined &&
    (state.mode !== 'cache' || state.progress)
  ) {
    return (
      <div className={styles.notice}>
        <ProgressCard
          startedAt={state.startedAt}
          progress={state.progress ? [state.progress] : []}
          onCancel={cancel}
        />
      </div>
    );
  }
  if (state.failures.length > 0) {
    return (
      <div className={styles.notice}>
        <Failures
          failures={state.failures}
          onRetry={() => void again('retry')}
          onLook={() => void again('look')}
          // Each page is one call.
          calls={() => (sample ? 0 : 1)}
        />
      </div>
    );
  }
  if (busy) return undefined;
  if (state.missing && state.pages === 0) {
    const [title, text] = gone;
    return (
      <div className={styles.notice}>
        <Banner
          tone="info"
          title={title}
          actions={
            <Button variant="primary" onClick={onLoad} data-load>
              {load}
            </Button>
          }
        >
          {text}
        </Banner>
      </div>
    );
  }
  if (state.pages === 0) return <Empty kind="start" icon={startIcon} said={start} />;
  return state.rows.length === 0 ? <Empty kind="empty" icon={SearchX} said={empty} /> : undefined;
}

function Empty({
  kind,
  icon: Icon,
  said: [title, text],
}: {
  kind: 'start' | 'empty';
  icon: LucideIcon;
  said: Said;
}) {
  return (
    <div className={styles.empty} data-empty={kind}>
      <Icon aria-hidden />
      <h2>{title}</h2>
      <p>{text}</p>
    </div>
  );
}
