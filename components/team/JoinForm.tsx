import { type FormEvent, useState } from 'react';
import { sharingMessages, sharingProblems } from '../../lib/i18n/sharing';
import { translate, translator } from '../../lib/language/translate';
import type { SharingProblem } from '../../lib/lists/sharing/state';
import { ask } from '../../lib/messages/client';
import type { Reply } from '../../lib/messages/protocol';
import { readBaseUrl } from '../../lib/settings/baseUrl';
import { hostPattern } from '../../lib/settings/permission';
import { useLanguage } from '../session/session';
import { requestPermission } from '../settings/usePermission';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Select, TextField } from '../ui/Fields';
import { team } from './client';
import styles from './team.module.css';

type Place = 'gateway' | 'webdav';
type Field = 'name' | 'address' | 'user' | 'password' | 'file';

const FILE = /^[a-z0-9_-]{1,32}$/;

interface JoinFormProps {
  gateway: Reply<'sharing.state'>['gateway'];
  onJoined(): void;
}

/** Joins a team: what leaves the browser and who sees it, where the files are, and under which name. */
export function JoinForm({ gateway, onJoined }: JoinFormProps) {
  const language = useLanguage();
  const t = translator(sharingMessages, language);
  const [place, setPlace] = useState<Place>(gateway?.lists ? 'gateway' : 'webdav');
  const [wrong, setWrong] = useState<Field>();
  const [problem, setProblem] = useState<SharingProblem | 'refused' | 'failed'>();
  const [busy, setBusy] = useState(false);
  const ready = place === 'webdav' || gateway?.lists === true;

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const of = (field: Field) => String(typed.get(field) ?? '').trim();
    const address = readBaseUrl(of('address'));
    const checks: readonly (readonly [Field, boolean])[] = [
      ['name', of('name') !== ''],
      ...(place === 'webdav'
        ? ([
            ['address', 'url' in address],
            ['user', of('user') !== ''],
            ['password', of('password') !== ''],
            ['file', FILE.test(of('file'))],
          ] as const)
        : []),
    ];
    const first = checks.find(([, fits]) => !fits)?.[0];
    setWrong(first);
    setProblem(undefined);
    if (first) return;
    const base = place === 'webdav' ? ('url' in address ? address.url : '') : (gateway?.address ?? '');
    setBusy(true);
    // Before anything else: the browsers ask only shortly after the press.
    void requestPermission(hostPattern(base)).then(async (granted) => {
      if (!granted) setProblem('refused');
      else
        try {
          const webdav = { address: base, user: of('user'), password: String(typed.get('password') ?? '') };
          const { problem: refused } = await team.join({
            name: of('name'),
            ...(place === 'webdav' && { me: of('file'), webdav }),
          });
          setProblem(refused);
          if (!refused) onJoined();
        } catch {
          setProblem('failed');
        }
      setBusy(false);
    });
  }

  const bad = (field: Field) => (wrong === field ? { error: t(`join.bad.${field}`) } : {});
  return (
    <form className={styles.card} onSubmit={submit} noValidate data-join={place}>
      <h1>{t('join.title')}</h1>
      <p>{t('join.what')}</p>
      <p>{t('join.who')}</p>
      <Select<Place>
        label={t('join.place')}
        value={place}
        options={[
          { value: 'gateway', label: t('join.gateway') },
          { value: 'webdav', label: t('join.webdav') },
        ]}
        onChange={(value) => {
          setPlace(value);
          setProblem(undefined);
          setWrong(undefined);
        }}
        data-join-place
      />
      {place === 'gateway' && (
        <p className={styles.quiet} data-join-gateway={gateway ? String(gateway.lists) : 'none'}>
          {gateway === undefined
            ? t('join.gateway.none')
            : gateway.lists
              ? t('join.gateway.as', { address: gateway.address, user: gateway.user })
              : t('join.gateway.noLists')}
        </p>
      )}
      {place === 'gateway' && gateway === undefined && (
        <Button onClick={() => void ask('open.options', { section: 'connection' }).catch(() => {})}>
          {t('join.options')}
        </Button>
      )}
      {ready && (
        <>
          <TextField
            label={t('join.name')}
            hint={t('join.name.hint')}
            name="name"
            maxLength={100}
            autoComplete="off"
            {...bad('name')}
          />
          {place === 'webdav' && (
            <>
              <TextField
                label={t('join.address')}
                hint={t('join.address.hint')}
                name="address"
                type="url"
                autoComplete="off"
                {...bad('address')}
              />
              <TextField
                label={t('join.user')}
                name="user"
                autoComplete="off"
                maxLength={200}
                {...bad('user')}
              />
              <TextField
                label={t('join.password')}
                hint={t('join.password.hint')}
                name="password"
                type="password"
                autoComplete="off"
                maxLength={200}
                {...bad('password')}
              />
              <TextField
                label={t('join.file')}
                hint={t('join.file.hint')}
                name="file"
                maxLength={32}
                autoComplete="off"
                {...bad('file')}
              />
            </>
          )}
          {problem === 'refused' || problem === 'failed' ? (
            <Banner tone="danger" role="alert" title={t(problem === 'refused' ? 'join.refused' : 'failed')} />
          ) : (
            problem && (
              <div data-join-problem={problem}>
                <Banner
                  tone="danger"
                  role="alert"
                  title={translate(sharingProblems[problem].title, language)}
                >
                  {translate(sharingProblems[problem].next, language)}
                </Banner>
              </div>
            )
          )}
          <Button variant="primary" type="submit" disabled={busy} data-join-go>
            {t(busy ? 'join.going' : 'join.go')}
          </Button>
        </>
      )}
    </form>
  );
}
