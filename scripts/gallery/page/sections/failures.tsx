import { Failures } from '../../../../components/report/FailureCard';
import type { FailureCode } from '../../../../lib/report/failure';
import { FAILURES } from '../failures';
import type { State } from '../state';

const nothing = () => {};

/** Every failure with what can be done about it. */
export const failures: readonly State[] = Object.entries(FAILURES).map(([code, all]) => ({
  name: code,
  draw: () => (
    <Failures
      failures={all.map((details) => ({ code: code as FailureCode, ...details }))}
      onRetry={nothing}
      onLook={nothing}
      onOpenTab={nothing}
      calls={({ calls }) => calls}
    />
  ),
}));
