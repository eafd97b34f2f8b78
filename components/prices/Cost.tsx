import type { PlanQuestion } from '../../lib/report/load';
import { CostTag } from '../ui/CostTag';
import { useCalls } from './prices';

/** What a press would cost, kept up to date: stands within the control. */
export function Cost({ of, short }: { of: PlanQuestion; short?: boolean }) {
  return <CostTag calls={useCalls(of)} short={short} />;
}
