import { type ComponentProps, lazy, Suspense } from 'react';
import type { Failures as Cards } from './FailureCard';

const LazyCards = lazy(async () => ({ default: (await import('./FailureCard')).Failures }));

/**
 * Everything that failed, each kind once. The cards are loaded only after a failure: their words would be a twelfth of what a panel
 * loads before it draws.
 */
export function Failures(props: ComponentProps<typeof Cards>) {
  return (
    props.failures.length > 0 && (
      <Suspense>
        <LazyCards {...props} />
      </Suspense>
    )
  );
}
