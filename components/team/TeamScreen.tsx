import { ArrowLeft, RefreshCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { sharingMessages, sharingProblems } from '../../lib/i18n/sharing';
import { translate, translator } from '../../lib/language/translate';
import type { ListSummary } from '../../lib/lists/model';
import { type MemberState, type SharingState, STOPPING, type TeamList } from '../../lib/lists/sharing/state';
import { age } from '../../lib/report/format';
import { hostPattern } from '../../lib/settings/permission';
import { useLanguage } from '../session/session';
import { Confirm } from '../settings/Dialog';
import { requestPermission } from '../settings/usePermission';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Switch, TextField } from '../ui/Fields';
import { useToast } from '../ui/Toast';
import { team } from './client';
import { JoinForm } from './JoinForm';
import { ShareConfirm } from './ShareConfirm';
import styles from './team.module.css';
import { useTeam } from './useTeam';

interface TeamScreenProps {
  /** All lists, `undefined` until they are known. */
  lists: readonly ListSummary[] | undefined;
  onBack(): void;
}

/** The team: joining it, its members, what is shared, and how the last exchange went. */
export default function TeamScreen({ lists, onBack }: TeamScreenProps) {
  const t = translator(sharingMessages, useLanguage());
  const { known, failed, renew } = useTeam();
  return (
    <section
      className={styles.screen}
      aria-label={t('title')}
      data-team={known ? (known.state ? 'in' : 'out') : 'loading'}
    >
      <div className={styles.top}>
        <Button size="small" variant="quiet" icon={<ArrowLeft aria-hidden />} onClick={onBack} data-team-back>
          {t('back')}
        </Button>
      </div>
      {failed && (
        <Banner
          tone="danger"
          role="alert"
          title={t('failed')}
          actions={<Button onClick={renew}>{t('retry')}</Button>}
        />
      )}
      {!known && !failed && <p className={styles.quiet}>{t('loading')}</p>}
      {known &&
        (known.state ? (
          <Joined state={known.state} lists={lists ?? []} />
        ) : (
          <JoinForm gateway={known.gateway} onJoined={renew} />
        ))}
    </section>
  );
}

interface JoinedProps {
  state: SharingState;
  lists: readonly ListSummary[];
}

interface NewPasswordProps {
  state: SharingState;
  address: string;
  user: string;
}

function Joined({ state, lists }: JoinedProps) {
  const language = useLanguage();
  const t = translator(sharingMessages, language);
  const say = useToast();
  const [leaving, setLeaving] = useState(false);
  const [sharing, setSharing] = useState<ListSummary>();
  const [others, setOthers] = useState<readonly TeamList[]>([]);
  const failed = () => say(t('failed'));
  // biome-ignore lint/correctness/useExhaustiveDependencies: each exchange may bring lists
  useEffect(() => {
    team.lists().then(setOthers, () => {});
  }, [state.exchangedAt, state.lists]);
  const place = state.place.address;
  return (
    <>
      <div className={styles.card}>
        <h1>{t('title')}</h1>
        <p>{t('state.as', { name: state.name, me: state.me, place })}</p>
        <p className={styles.quiet} role="status" data-exchanged={state.exchangedAt ?? ''}>
          {state.exchangedAt === undefined
            ? t('state.never')
            : t('state.exchanged', { age: age(state.exchangedAt, Date.now(), language) })}
          {state.waiting && ` ${t('state.waiting')}`}
        </p>
        {state.full !== undefined && state.full > 0 && (
          <Banner tone="warn">{t('state.full', { count: state.full })}</Banner>
        )}
        {state.failure && <Trouble failure={state.failure} place={place} />}
        {state.failure?.problem === 'key' && state.place.kind === 'webdav' && (
          <NewPassword state={state} {...state.place} />
        )}
        <span className={styles.ways}>
          <Button
            icon={<RefreshCw aria-hidden />}
            onClick={() => void team.exchange().catch(failed)}
            data-exchange
          >
            {t('state.now')}
          </Button>
          <Button variant="quiet" onClick={() => setLeaving(true)} data-leave>
            {t('leave.go')}
          </Button>
        </span>
      </div>
      <div className={styles.card}>
        <h2>{t('members.title')}</h2>
        {state.members.length === 0 && <p className={styles.quiet}>{t('members.none')}</p>}
        <ul className={styles.members}>
          {state.members.map((member) => (
            <Member key={member.id} member={member} offset={state.offset} />
          ))}
        </ul>
      </div>
      <div className={styles.card}>
        <h2>{t('lists.title')}</h2>
        {lists.length === 0 && <p className={styles.quiet}>{t('lists.none')}</p>}
        {lists.map((list) => (
          <Switch
            key={list.id}
            label={list.client ? `${list.name} · ${list.client}` : list.name}
            checked={state.lists.includes(list.id)}
            onChange={(on) => (on ? setSharing(list) : void team.share(list.id, false).catch(failed))}
            data-share-list={list.id}
          />
        ))}
        {others.filter(({ id }) => !lists.some((list) => list.id === id)).length > 0 && (
          <>
            <h3>{t('lists.team')}</h3>
            <ul className={styles.members}>
              {others
                .filter(({ id }) => !lists.some((list) => list.id === id))
                .map(({ id, name, by }) => (
                  <li key={id} data-team-list={id}>
                    <b>{name}</b>{' '}
                    <small>{t('lists.by', { names: by.join(language === 'en' ? ', ' : '、') })}</small>
                    <Button size="small" onClick={() => void team.share(id, true).catch(failed)}>
                      {t('lists.take')}
                    </Button>
                  </li>
                ))}
            </ul>
          </>
        )}
        <Switch
          label={t('figures.label')}
          hint={t('figures.hint')}
          checked={state.figures}
          onChange={(on) => void team.shareFigures(on).catch(failed)}
          data-share-figures
        />
      </div>
      {leaving && (
        <Confirm
          title={t('leave.ask')}
          confirm={t('leave.yes')}
          cancel={t('cancel')}
          onConfirm={() => void team.leave().catch(failed)}
          onClose={() => setLeaving(false)}
        >
          {t('leave.text')}
        </Confirm>
      )}
      {sharing && (
        <ShareConfirm
          name={sharing.name}
          count={state.members.length}
          onConfirm={() => void team.share(sharing.id, true).catch(failed)}
          onClose={() => setSharing(undefined)}
        />
      )}
    </>
  );
}

/** What went wrong, whether anything is tried again, and the next step. */
function Trouble({ failure, place }: { failure: NonNullable<SharingState['failure']>; place: string }) {
  const language = useLanguage();
  const t = translator(sharingMessages, language);
  const words = sharingProblems[failure.problem];
  const stopped = STOPPING.includes(failure.problem);
  return (
    <div data-problem={failure.problem}>
      <Banner
        tone={stopped ? 'danger' : 'warn'}
        title={translate(words.title, language)}
        actions={
          failure.problem === 'permission' &&
          URL.canParse(place) && (
            <Button
              onClick={() =>
                void requestPermission(hostPattern(place)).then((granted) => granted && team.exchange())
              }
            >
              {t('state.rights')}
            </Button>
          )
        }
      >
        {translate(words.next, language)} {t(stopped ? 'state.stopped' : 'state.paused')}
      </Banner>
    </div>
  );
}

/** The password of the folder anew, where the one that is kept is not accepted any more. */
function NewPassword({ state: { name, me }, address, user }: NewPasswordProps) {
  const t = translator(sharingMessages, useLanguage());
  const say = useToast();
  return (
    <form
      className={styles.ways}
      onSubmit={(event) => {
        event.preventDefault();
        const password = String(new FormData(event.currentTarget).get('password') ?? '');
        if (password !== '')
          void team.join({ name, me, webdav: { address, user, password } }).catch(() => say(t('failed')));
      }}
    >
      <TextField
        label={t('join.password')}
        name="password"
        type="password"
        autoComplete="off"
        maxLength={200}
      />
      <Button type="submit" data-new-password>
        {t('state.password')}
      </Button>
    </form>
  );
}

function Member({ member, offset }: { member: MemberState; offset: number }) {
  const language = useLanguage();
  const t = translator(sharingMessages, language);
  const { id, name, at, lists, problem, bad, ahead } = member;
  return (
    <li data-member={id}>
      <b>{name ?? id}</b>{' '}
      <small>
        {[
          ...(lists === undefined ? [] : [t('members.lists', { count: lists })]),
          ...(at === undefined ? [] : [t('members.at', { age: age(at - offset, Date.now(), language) })]),
          ...(bad === undefined ? [] : [t('members.bad', { count: bad })]),
          ...(ahead === undefined ? [] : [t('members.ahead', { count: ahead })]),
        ].join(' · ')}
      </small>
      {problem && (
        <p className={styles.warned} data-member-problem={problem}>
          {t(`members.${problem}`)}
        </p>
      )}
    </li>
  );
}
