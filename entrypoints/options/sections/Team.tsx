import { Eye, EyeOff, Users } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { failureOf, useSession } from '../../../components/session/session';
import { useSave, useSessionSink } from '../../../components/settings/context';
import { FailureNote } from '../../../components/settings/FailureNote';
import { useManagedField } from '../../../components/settings/managed';
import { SaveMark } from '../../../components/settings/Row';
import { readToken } from '../../../components/settings/rules';
import { requestPermission } from '../../../components/settings/usePermission';
import { useTeam } from '../../../components/shell/TeamLeft';
import { Button, IconButton } from '../../../components/ui/Button';
import { TextField } from '../../../components/ui/Fields';
import { Spinner } from '../../../components/ui/Progress';
import { teamWords } from '../../../lib/i18n/team';
import { translator } from '../../../lib/language/translate';
import { ask } from '../../../lib/messages/client';
import type { Reply } from '../../../lib/messages/protocol';
import { shanghaiDay } from '../../../lib/report/day';
import type { Failure } from '../../../lib/report/failure';
import { age } from '../../../lib/report/format';
import { readTeamAddress } from '../../../lib/settings/baseUrl';
import { hostPattern } from '../../../lib/settings/permission';
import { useText } from '../text';
import { InUse } from './InUse';
import styles from './Team.module.css';

/** Longest key, as the background takes it. */
const MAX_KEY = 200;

type Info = NonNullable<Reply<'team.info'>>['info'];

const useTeamText = () => translator(teamWords, useSession().language);

interface TeamProps {
  onRefused(host: string | undefined): void;
  /** The gateway is in use from now on. */
  onJoined(): void;
}

/** The team's gateway: its address and the personal key, what it says of the key's owner, and what is left today. */
export function Team(props: TeamProps) {
  const { settings, maskedTeamKey } = useSession();
  const [replacing, setReplacing] = useState(false);
  const joined = settings.region === 'team' && maskedTeamKey !== undefined;
  if (joined && !replacing) return <Joined onReplace={() => setReplacing(true)} />;
  return (
    <TeamForm
      {...props}
      replacing={joined}
      onCancel={() => setReplacing(false)}
      onJoined={() => {
        setReplacing(false);
        props.onJoined();
      }}
    />
  );
}

/**
 * Address and key. React does not control the key's field, which has no name: the key is in no attribute of the document and in no
 * submission. What the gateway does not know replaces nothing.
 */
function TeamForm({
  replacing,
  onRefused,
  onJoined,
  onCancel,
}: TeamProps & { replacing: boolean; onCancel(): void }) {
  const t = useTeamText();
  const words = useText();
  const { settings, language } = useSession();
  const take = useSessionSink();
  const form = useRef<HTMLFormElement>(null);
  const managed = useManagedField('team', t('addressHint'));
  const [typed, setText] = useState(settings.team.address);
  // An organisation may set another address while this page is open.
  const text = managed.disabled ? settings.team.address : typed;
  const [tried, setTried] = useState(false);
  const [doubt, setDoubt] = useState<'keyEmpty' | 'keyOdd'>();
  const [shown, setShown] = useState(false);
  const [trying, setTrying] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const read = readTeamAddress(text);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const key = readToken(
      form.current?.querySelector<HTMLInputElement>('[data-team-key]')?.value ?? '',
    ).token;
    const wrong = key === '' ? 'keyEmpty' : /^[!-~]+$/.test(key) ? undefined : 'keyOdd';
    setTried(true);
    setDoubt(wrong);
    setFailure(undefined);
    onRefused(undefined);
    if ('problem' in read || wrong || trying) return;
    // Within the click, because a browser grants permissions only then.
    if (!(await requestPermission(hostPattern(read.url)))) return onRefused(new URL(read.url).hostname);
    setTrying(true);
    const { session, failure: why } = await ask('team.try', { address: read.url, key }).catch((error) => ({
      session: undefined,
      failure: failureOf(error),
    }));
    setTrying(false);
    setFailure(why);
    if (session === undefined) return;
    form.current?.reset();
    take(session);
    onJoined();
  };

  return (
    <form ref={form} className={styles.form} onSubmit={submit} autoComplete="off" data-team-form>
      <TextField
        label={t('address')}
        {...managed}
        error={tried && 'problem' in read ? words(`baseUrl_${read.problem}`) : undefined}
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        placeholder="https://gw.example.com"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => setTried(text !== '')}
      />
      <TextField
        label={t('key')}
        hint={t('keyHint')}
        error={doubt && t(doubt)}
        type={shown ? 'text' : 'password'}
        autoComplete="off"
        spellCheck={false}
        maxLength={MAX_KEY}
        placeholder={t('keyPlaceholder')}
        data-team-key
        onInput={() => {
          setDoubt(undefined);
          setFailure(undefined);
        }}
        suffix={
          <IconButton
            label={t(shown ? 'keyHide' : 'keyShow')}
            icon={shown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
            onClick={() => setShown(!shown)}
          />
        }
      />
      <Asking on={trying} />
      {failure && (
        <FailureNote
          failure={failure}
          language={language}
          actions={<span className={styles.fine}>{t('kept')}</span>}
        />
      )}
      <div className={styles.foot}>
        <Button type="submit" variant="primary" disabled={trying}>
          {t('join')}
        </Button>
        {replacing && <Button onClick={onCancel}>{words('cancel')}</Button>}
        <span className={styles.fine}>{t('free')}</span>
      </div>
    </form>
  );
}

/** A test under way, announced. */
function Asking({ on }: { on: boolean }) {
  const t = useTeamText();
  return (
    <div role="status" className={styles.asking}>
      {on && (
        <>
          <Spinner />
          {t('testing')}
        </>
      )}
    </div>
  );
}

/** The gateway in use. */
function Joined({ onReplace }: { onReplace(): void }) {
  const t = useTeamText();
  const { settings, maskedTeamKey, language } = useSession();
  const { status, run } = useSave();
  const known = useTeam();
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const test = async () => {
    setAsking(true);
    const result = await ask('team.test', {}).catch((error) => ({ failure: failureOf(error) }));
    setAsking(false);
    setFailure(result.failure);
  };
  return (
    <div className={styles.joined} data-team={known?.info.user}>
      <div className={styles.head}>
        <Users aria-hidden />
        <span className={styles.who}>
          <b>{known ? t('member', { user: known.info.user }) : new URL(settings.team.address).host}</b>
          {known && <span>{new URL(settings.team.address).host}</span>}
        </span>
        {settings.source === 'live' && failure?.code !== 'teamKey' && <InUse tone="ok" />}
      </div>
      {known ? <CallsLeft info={known.info} at={known.at} /> : <p className={styles.fine}>{t('untested')}</p>}
      <Asking on={asking} />
      {failure && <FailureNote failure={failure} language={language} />}
      <div className={styles.foot}>
        <span className={styles.masked}>
          <span className="visuallyHidden">{t('key')} </span>
          {maskedTeamKey}
        </span>
        <Button size="small" onClick={() => void test()} disabled={asking} data-team-test>
          {t('test')}
        </Button>
        <Button size="small" onClick={onReplace}>
          {t('replace')}
        </Button>
        <Button size="small" variant="danger" onClick={() => void run(() => ask('team.forget', {}))}>
          {t('forget')}
        </Button>
        <SaveMark status={status} inline />
      </div>
      {status.state === 'failed' && <FailureNote failure={status.failure} language={language} />}
    </div>
  );
}

/** What is left today, of the member and of the team, and what the gateway is. Exported for its test. */
export function CallsLeft({ info, at }: { info: Info; at: number }) {
  const t = useTeamText();
  const { language } = useSession();
  const now = Date.now();
  const today = info.day === shanghaiDay(now);
  return (
    <>
      <dl className={styles.left}>
        {(['user', 'team'] as const).map((side) => {
          const limit = info.limits[side];
          // A new day begins with the whole of it.
          const left = today ? info.left[side] : limit;
          return (
            <div key={side} data-left={side}>
              <dt>{t(side === 'user' ? 'mine' : 'team')}</dt>
              <dd>
                {limit === undefined || left === undefined
                  ? t('unlimited')
                  : t('of', { left: left.toLocaleString('en'), limit: limit.toLocaleString('en') })}
                {limit !== undefined && left !== undefined && (
                  <meter min={0} max={Math.max(limit, 1)} low={limit * 0.1} value={Math.min(left, limit)} />
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      <p className={styles.fine}>
        {[
          t('about', { version: info.version, host: t(`host_${info.host}`) }),
          t('asked', { age: age(at, now, language) }),
          t('renewed'),
        ].join(' · ')}
      </p>
    </>
  );
}
