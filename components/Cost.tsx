import type { PlanQuestion } from '../lib/messages/protocol';
import { useCalls } from './prices';
import { CostTag } from './ui/CostTag';

/** What a press would cost, kept up to date: stands within the control. */
export function Cost({ of, short }: { of: PlanQuestion; short?: boolean }) {
  return <CostTag calls={useCalls(of)} short={short} />;
}
