import { workspaceMessages } from '../../lib/i18n/workspace';
import { translator } from '../../lib/language/translate';
import type { ListId } from '../../lib/report/lists';
import type { Plan } from '../../lib/report/load';
import { useLanguage } from '../session/session';
import { CostTag } from '../ui/CostTag';

/** The price of a page of a list; for a free page, the reason. `anew`: see `CostTag`. */
export function PriceTag({ of, plan, anew }: { of: ListId; plan: Plan; anew?: boolean }) {
  const t = translator(workspaceMessages, useLanguage());
  return (
    <CostTag
      calls={plan.free ? 0 : plan.calls}
      of={of}
      anew={anew}
      free={t(plan.free ? 'price.sample' : 'price.cached')}
    />
  );
}
