import { RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { workspaceMessages } from '../../lib/i18n/workspace';
import { translator } from '../../lib/language/translate';
import type { Source } from '../../lib/report/blocks';
import { age } from '../../lib/report/format';
import type { ListId } from '../../lib/report/lists';
import type { Plan } from '../../lib/report/load';
import { refreshCalls } from '../report/opening';
import { useNow } from '../report/useNow';
import { useLanguage } from '../session/session';
import { Button } from '../ui/Button';
import { PriceTag } from './PriceTag';

/** How old the oldest page of a list is, and whether any page came from the cache. */
export function ListAge({ sources }: { sources: readonly Source[] }) {
  const language = useLanguage();
  const t = translator(workspaceMessages, language);
  const now = useNow(30_000);
  if (sources.length === 0) return undefined;
  const oldest = Math.min(...sources.map(({ fetchedAt }) => fetchedAt));
  const cached = sources.some(({ fromCache }) => fromCache);
  const text = age(oldest, Math.max(now, Date.now()), language);
  return <span data-age={oldest}>{t(cached ? 'age.cached' : 'age', { age: text })}</span>;
}

interface RefreshButtonProps {
  list: ListId;
  plan: Plan;
  busy: boolean;
  title?: string;
  onRefresh(): void;
  children: ReactNode;
}

/** Asks for a list anew from its first page, and says what that costs. */
export function RefreshButton({ list, plan, busy, title, onRefresh, children }: RefreshButtonProps) {
  return (
    <Button
      size="small"
      variant="quiet"
      icon={<RotateCw aria-hidden />}
      disabled={busy}
      title={title}
      onClick={onRefresh}
      data-refresh
    >
      {children}
      <PriceTag of={list} plan={{ ...plan, calls: refreshCalls(plan) }} anew />
    </Button>
  );
}
