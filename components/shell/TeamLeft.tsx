import { Users } from 'lucide-react';
import { useEffect, useState } from 'react';
import { failureWords } from '../../lib/i18n/errors';
import { teamWords } from '../../lib/i18n/team';
import { type Language, translate, translator } from '../../lib/language/translate';
import { ask } from '../../lib/messages/client';
import type { Reply } from '../../lib/messages/protocol';
import { shanghaiDay } from '../../lib/report/day';
import type { Failure } from '../../lib/report/failure';
import { useNow } from '../report/useNow';
import { failureOf, useSession } from '../session/session';
import { AccountLine } from './AccountLine';

type Known = Reply<'team.info'>;

/** What the team's gateway last said, kept up to date. Nothing is asked of it. */
export function useTeam(): Known {
  const session = useSession();
  const [known, setKnown] = useState<Known>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new session is the sign that there may be newer numbers.
  useEffect(() => {
    let live = true;
    ask('team.info', {}).then(
      (team) => live && setKnown(team),
      // Without what is remembered the press that asks is still there.
      () => {},
    );
    return () => {
      live = false;
    };
  }, [session]);
  return known;
}

/** Paid calls that a gateway leaves to the user today, in place of the balance, which is the team's. Only a press asks it, for free. */
export function TeamLeft() {
  const known = useTeam();
  const [failure, setFailure] = useState<Failure>();
  const [asking, setAsking] = useState(false);
  const refresh = async () => {
    setAsking(true);
    const test = await ask('team.test', {}).catch((error) => ({ failure: failureOf(error) }));
    setAsking(false);
    setFailure(test.failure);
  };
  return <TeamLeftView known={known} failure={failure} asking={asking} onRefresh={() => void refresh()} />;
}

interface TeamLeftViewProps {
  known?: Known;
  /** Why the last press brought nothing. */
  failure?: Failure | undefined;
  asking: boolean;
  onRefresh(): void;
}

/** What is left as it is known, and the press that asks for it anew. */
export function TeamLeftView({ known, failure, asking, onRefresh }: TeamLeftViewProps) {
  const { language } = useSession();
  const t = translator(teamWords, language);
  const now = Math.max(useNow(30_000, known !== undefined), Date.now());
  // What was left yesterday says nothing of today.
  const today = known?.info.day === shanghaiDay(now) ? known : undefined;
  return (
    <AccountLine
      icon={<Users aria-hidden />}
      at={today?.at}
      now={now}
      failed={failure && t('failed', { why: translate(failureWords[failure.code].title, language) })}
      asking={asking}
      words={{ ask: t('ask'), refresh: t('refresh') }}
      onRefresh={onRefresh}
      data-team-left={today && JSON.stringify(today.info.left)}
    >
      {today && <span>{leftText(today.info.left, language)}</span>}
    </AccountLine>
  );
}

/** `88 calls left today, 912 for the team`; a side without a limit is left out. */
function leftText({ user, team }: { user?: number; team?: number }, language: Language): string {
  const t = translator(teamWords, language);
  const [mine, all] = [user, team].map((count) => count?.toLocaleString('en'));
  if (mine !== undefined && all !== undefined) return t('leftBoth', { mine, team: all });
  if (mine !== undefined) return t('leftToday', { mine });
  return all === undefined ? t('noLimit') : t('leftTeam', { team: all });
}
