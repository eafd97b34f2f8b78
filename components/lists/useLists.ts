import { useCallback, useEffect, useState } from 'react';
import type { ListSummary } from '../../lib/lists/model';
import type { Failure } from '../../lib/report/failure';
import { failureOf } from '../session/session';
import { lists, onListNews } from './client';

/** All lists, as far as they are known. */
export interface AllLists {
  /** `undefined` until they are there. */
  all: readonly ListSummary[] | undefined;
  /** The list that was used last. */
  last?: string | undefined;
  failure?: Failure | undefined;
  renew(): void;
}

/** The overview of lists, kept up to date. */
export function useLists(): AllLists {
  const [state, setState] = useState<Omit<AllLists, 'renew'>>({ all: undefined });
  const renew = useCallback(() => {
    lists.all().then(
      ({ lists: all, last }) => setState({ all, last }),
      (error) => setState((old) => ({ ...old, failure: failureOf(error) })),
    );
  }, []);
  useEffect(() => {
    renew();
    return onListNews((news) => news.news === 'lists' && renew());
  }, [renew]);
  return { ...state, renew };
}

/** Lists of one client. */
export interface ClientLists {
  /** Missing for lists without a client. */
  client?: string | undefined;
  lists: readonly ListSummary[];
}

/** Lists by client: the client whose list was used last comes first, and lists without a client come last. */
export function byClient(all: readonly ListSummary[]): ClientLists[] {
  const sorted = [...all].sort((a, b) => b.changedAt - a.changedAt);
  const groups = new Map<string, ListSummary[]>();
  for (const list of sorted) {
    const client = list.client?.trim() ?? '';
    const group = groups.get(client);
    if (group) group.push(list);
    else groups.set(client, [list]);
  }
  const none = groups.get('');
  groups.delete('');
  return [...[...groups].map(([client, of]) => ({ client, lists: of })), ...(none ? [{ lists: none }] : [])];
}
