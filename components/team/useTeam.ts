import { useCallback, useEffect, useState } from 'react';
import type { Reply } from '../../lib/messages/protocol';
import { onTeamNews, team } from './client';

/** How sharing stands, kept up to date. `known` is missing until it was read. */
export interface Team {
  known?: Reply<'sharing.state'> | undefined;
  failed: boolean;
  renew(): void;
}

/** Reads how sharing stands, again with each news of it. */
export function useTeam(): Team {
  const [read, setRead] = useState<Omit<Team, 'renew'>>({ failed: false });
  const renew = useCallback(() => {
    team.state().then(
      (known) => setRead({ known, failed: false }),
      () => setRead((before) => ({ ...before, failed: true })),
    );
  }, []);
  useEffect(() => {
    renew();
    return onTeamNews(renew);
  }, [renew]);
  return { ...read, renew };
}
