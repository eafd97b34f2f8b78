import { useEffect, useState } from 'react';
import { ask, onNews } from '../../lib/messages/client';
import type { ListId, ListValues } from '../../lib/report/lists';
import type { Plan } from '../../lib/report/load';
import { useSession } from '../session/session';
import type { Next } from './list';

/** Milliseconds of a pause after which the price of a form is asked for: a form changes with every key. */
const REST = 150;

/**
 * The price of a page of a list. A page is one call: that is its price until the background says that it is cached, so that a
 * button shows a price from the beginning.
 *
 * @param values missing for a form that cannot be sent
 * @param again a value that changes with the price of the same question, e.g. the number of loads
 */
export function useListPlan(
  list: ListId,
  values: ListValues | undefined,
  next?: Next,
  again?: unknown,
): Plan {
  const free = useSession().settings.source === 'sample';
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
        // Without an answer the price stays one call, the most that a page costs.
        () => {},
      );
    }, REST);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [question, session, again]);

  if (known !== undefined && known.question === question) return known.plan;
  return free ? { calls: 0, cached: 1, free } : { calls: 1, cached: 0, free };
}
