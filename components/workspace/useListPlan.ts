import { useEffect, useState } from 'react';
import { ask, onNews } from '../../lib/messages/client';
import type { Plan } from '../../lib/messages/protocol';
import type { ListId, ListValues } from '../../lib/report/lists';
import type { Next } from './list';

/** A form changes with every key; its price is asked for when the fingers rest. */
const REST = 150;

/** What a page of a list would cost now. Nothing while that is not known, and for a form that cannot be sent. */
export function useListPlan(
  list: ListId,
  values: ListValues | undefined,
  next?: Next,
  /** Whatever changes the price without changing the question, e.g. the number of loads. */
  again?: unknown,
): Plan | undefined {
  const question = values && JSON.stringify({ list, values, next });
  const [known, setKnown] = useState<{ question: string; plan: Plan }>();
  const [session, setSession] = useState(0);
  useEffect(() => onNews((news) => news.news === 'session' && setSession((count) => count + 1)), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: loads and settings change the price of the same question
  useEffect(() => {
    if (question === undefined) return;
    let current = true;
    const timer = setTimeout(() => {
      ask('list.plan', JSON.parse(question)).then(
        (plan) => current && setKnown({ question, plan }),
        // Without a price nothing is said: the load itself has words for what is wrong.
        () => {},
      );
    }, REST);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [question, session, again]);

  return known !== undefined && known.question === question ? known.plan : undefined;
}
