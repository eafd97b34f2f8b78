import { Link2, Unlink2 } from 'lucide-react';
import { type FormEvent, useEffect, useEffectEvent, useState } from 'react';
import { meetingMessages } from '../../lib/i18n/meeting';
import { translator } from '../../lib/language/translate';
import type { Entry } from '../../lib/lists/model';
import { ask } from '../../lib/messages/client';
import { creatorKey, creatorOf } from '../../lib/subject/creator';
import { parseLookup } from '../../lib/subject/parse';
import { useLanguage } from '../session/session';
import { subjectName } from '../session/subjectName';
import { Button } from '../ui/Button';
import { Select, TextField } from '../ui/Fields';
import styles from './Details.module.css';
import { useKeeping } from './useMet';
import { useNoted } from './useNoted';

/** Lists whose creators are offered as the same person. */
const MOST_LISTS = 3;

/** The creator that a pasted text names: `undefined` where it names none, or more than one. */
export function pastedCreator(text: string): string | undefined {
  const keys = parseLookup(text).flatMap(({ subjects }) =>
    subjects?.length === 1 ? (creatorKey(subjects[0]) ?? []) : [],
  );
  return new Set(keys).size === 1 ? keys[0] : undefined;
}

/** Creators of another platform, once each, by name: one platform has one page of a person. */
export function candidates(entries: readonly Entry[], creator: string): { creator: string; name: string }[] {
  const kind = creatorOf(creator)?.idType;
  const found = new Map<string, string>();
  for (const { creator: other, name } of entries)
    if (creatorOf(other)?.idType !== kind && !found.has(other)) found.set(other, name ?? other);
  return [...found].map(([creator, name]) => ({ creator, name }));
}

interface PersonProps {
  creator: string;
  name: string | undefined;
  /** Lists that the creator is in. */
  lists: readonly string[];
}

/** Who is the same person on another platform: shown, declared and undone in place. */
export function Person({ creator, name, lists }: PersonProps) {
  const language = useLanguage();
  const t = translator(meetingMessages, language);
  const keep = useKeeping(t('failed'));
  const all = useNoted(creator, () => ask('persons.of', { creator })) ?? [];
  const [open, setOpen] = useState(false);
  const others = all.filter((other) => other !== creator);
  const join = async (other: string) => {
    if (await keep(ask('persons.join', { creators: [creator, other] }))) setOpen(false);
  };
  return (
    <section className={styles.part} aria-label={t('person')} data-person={others.length}>
      {others.map((other) => (
        <p key={other} className={styles.person}>
          <span>{t('person.of', { creator: placeOf(other, language) })}</span>
          <Button
            size="small"
            variant="quiet"
            icon={<Unlink2 aria-hidden />}
            onClick={() => void keep(ask('persons.part', { creator: other }))}
            data-person-part
          >
            {t('person.part')}
          </Button>
        </p>
      ))}
      <button
        type="button"
        className={styles.link}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        data-person-open
      >
        <Link2 aria-hidden /> {t('person.link')}
      </button>
      {open && <Joining creator={creator} name={name} lists={lists} onJoin={join} />}
    </section>
  );
}

/** `Xingtu creator 6812…`: a creator whose name is not at hand. */
function placeOf(creator: string, language: Parameters<typeof subjectName>[1]): string {
  const subject = creatorOf(creator);
  return subject ? `${subjectName(subject, language)} ${subject.id}` : creator;
}

/** The ways to say who is the same person: the link to a page, or a creator of the lists. */
function Joining({ creator, name, lists, onJoin }: PersonProps & { onJoin(other: string): Promise<void> }) {
  const t = translator(meetingMessages, useLanguage());
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const [met, setMet] = useState<ReturnType<typeof candidates>>([]);
  const read = useEffectEvent(async () => {
    const { last } = await ask('lists.all', {});
    const ids = [...new Set([...lists, ...(last === undefined ? [] : [last])])].slice(0, MOST_LISTS);
    const found = await Promise.all(ids.map((id) => ask('lists.get', { id })));
    const all = candidates(
      found.flatMap((list) => list?.entries ?? []),
      creator,
    );
    // One of the same name is the likeliest.
    return all.sort((a, b) => Number(b.name === name) - Number(a.name === name));
  });
  useEffect(() => {
    let live = true;
    read().then(
      (found) => live && setMet(found),
      () => {},
    );
    return () => {
      live = false;
    };
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const other = pastedCreator(text);
    if (other === undefined) setProblem(t('person.none'));
    else if (other === creator) setProblem(t('person.self'));
    else void onJoin(other);
  };
  return (
    <>
      <form onSubmit={submit}>
        <TextField
          label={t('person.link')}
          hint={t('person.text')}
          error={problem}
          value={text}
          autoComplete="off"
          autoFocus
          onChange={(event) => {
            setText(event.target.value);
            setProblem(undefined);
          }}
          suffix={
            <Button type="submit" disabled={text.trim() === ''} data-person-join>
              {t('person.join')}
            </Button>
          }
          data-person-link
        />
      </form>
      {met.length > 0 && (
        <Select
          label={t('person.met')}
          value=""
          options={[
            { value: '', label: '' },
            ...met.map(({ creator: value, name: label }) => ({ value, label })),
          ]}
          onChange={(other) => other !== '' && void onJoin(other)}
        />
      )}
    </>
  );
}
