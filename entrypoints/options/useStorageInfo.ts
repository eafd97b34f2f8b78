import { useEffect, useState } from 'react';
import { failureOf, useSession } from '../../components/session/session';
import { ask } from '../../lib/messages/client';
import type { Failure } from '../../lib/report/failure';
import type { StorageInfo } from '../../lib/settings/session';

/** What the cache holds, read again whenever the session changes: after a call, after an import. */
export function useStorageInfo() {
  const session = useSession();
  const [info, setInfo] = useState<StorageInfo>();
  const [failure, setFailure] = useState<Failure>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new session is the sign that the cache may have changed.
  useEffect(() => {
    let live = true;
    ask('storage.info', {}).then(
      (now) => {
        if (!live) return;
        setInfo(now);
        setFailure(undefined);
      },
      (error) => live && setFailure(failureOf(error)),
    );
    return () => {
      live = false;
    };
  }, [session]);
  return { info, failure, setInfo, setFailure };
}
