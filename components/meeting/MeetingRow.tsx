import { lazy, Suspense } from 'react';
import type { ShownCreator } from '../../lib/report/shownCreator';
import { subjectKey } from '../../lib/subject/types';
import { useDrawn } from '../session/afterPaint';
import { Boundary } from '../ui/Boundary';
import styles from './MeetingRow.module.css';

/** Loaded and asked for after the first drawing: no figure waits for it. */
const Meeting = lazy(() => import('./Meeting'));

/**
 * A line about a creator: whether it was met before, and the way into a list. Its height is there from the beginning, so that
 * nothing moves under the pointer when the line has something to say.
 *
 * @param creator `undefined` while it is not known, as the author of a work at first
 */
export function MeetingRow({ creator }: { creator: ShownCreator | undefined }) {
  const drawn = useDrawn();
  return (
    <div className={styles.place} data-meeting>
      {drawn && creator && (
        <Boundary fallback={null}>
          <Suspense>
            <Meeting key={subjectKey(creator.subject)} creator={creator} />
          </Suspense>
        </Boundary>
      )}
    </div>
  );
}
