import { useCallback, useEffect, useMemo, useState } from 'react';
import { trayWords } from '../../lib/i18n/tray';
import { translator } from '../../lib/language/translate';
import { ask, onNews } from '../../lib/messages/client';
import { creatorKey } from '../../lib/subject/creator';
import { MOST_COMPARED, type TrayChange, type Trayed } from '../../lib/subject/tray';
import { useLanguage } from '../session/session';
import { useToast } from '../ui/Toast';

/** The creators that were laid aside to compare. */
export interface Tray {
  /** Missing until it was read. */
  creators: readonly Trayed[] | undefined;
  /** Adds or removes creators, and says what came of it. */
  change(change: TrayChange): Promise<void>;
  /** Reads it again: a Douyin page in it may have been matched to its Xingtu creator by now. */
  renew(): void;
}

/** The tray, which every screen shares. */
export function useTray(): Tray {
  const language = useLanguage();
  const t = useMemo(() => translator(trayWords, language), [language]);
  const say = useToast();
  const [creators, setCreators] = useState<readonly Trayed[]>();
  const renew = useCallback(() => {
    // A tray that cannot be read is no reason to hold up the screen: adding to it says what is wrong.
    ask('tray.get', {}).then(setCreators, () => {});
  }, []);
  useEffect(() => {
    renew();
    return onNews((news) => news.news === 'tray' && renew());
  }, [renew]);

  const change = useCallback(
    async (given: TrayChange) => {
      try {
        const after = await ask('tray.change', given);
        setCreators(after);
        const count = after.length;
        const there = new Set(after.map(({ subject }) => creatorKey(subject)));
        const left = (given.add ?? []).filter(({ subject }) => !there.has(creatorKey(subject))).length;
        if (count === MOST_COMPARED && left > 0) say(t('added.some', { most: MOST_COMPARED, left }));
        else say(t(given.add ? 'added' : 'removed', { count }));
      } catch {
        say(t('failed'));
      }
    },
    [say, t],
  );
  return { creators, change, renew };
}
