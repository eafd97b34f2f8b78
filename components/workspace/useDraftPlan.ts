import { checkList, cleanList, type ListId, type ListValues, listToParams } from '../../lib/report/lists';
import type { Plan } from '../../lib/report/load';
import type { ListState } from './list';
import { useListPlan } from './useListPlan';

/** The price of the form as it is filled in, and whether it was changed since the question that the rows answer. */
export function useDraftPlan(
  list: ListId,
  draft: ListValues,
  state: ListState,
): { plan: Plan; changed: boolean } {
  const sendable = Object.keys(checkList(list, draft)).length === 0;
  const plan = useListPlan(list, sendable ? cleanList(list, draft) : undefined, undefined, state.pages);
  const changed =
    state.values !== undefined && listToParams(list, draft) !== listToParams(list, state.values);
  return { plan, changed };
}
