import type { PlanQuestion } from '../../lib/report/load';
import { CostTag } from '../ui/CostTag';
import { useCalls } from './prices';

/** The price of a control, kept up to date. It stands within the control, so that the control's name includes it. */
export function Cost({ of, short }: { of: PlanQuestion; short?: boolean }) {
  return <CostTag calls={useCalls(of)} of={'section' in of ? of.section : undefined} short={short} />;
}
