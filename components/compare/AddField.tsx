import { Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { compareWords } from '../../lib/i18n/compare';
import { translator } from '../../lib/language/translate';
import { parseLookup } from '../../lib/subject/parse';
import type { Trayed } from '../../lib/subject/tray';
import { useLanguage } from '../session/session';
import { Button } from '../ui/Button';
import { useToast } from '../ui/Toast';
import styles from './CompareScreen.module.css';

/** Adds creators by pasted links and ids, which costs nothing. */
export function AddField({ onAdd }: { onAdd(creators: Trayed[]): void }) {
  const t = translator(compareWords, useLanguage());
  const say = useToast();
  const [text, setText] = useState('');
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    // An id alone may be a work's too: only creators are compared.
    const found = parseLookup(text).flatMap(
      ({ subjects }) => subjects?.find(({ kind }) => kind === 'kol') ?? [],
    );
    if (found.length === 0) say(t('add.none'));
    else {
      onAdd(found.map((subject) => ({ subject })));
      setText('');
    }
  };
  return (
    <form className={styles.add} onSubmit={onSubmit} data-compare-add>
      <input
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder={t('add.place')}
        aria-label={t('add')}
      />
      <Button type="submit" icon={<Plus aria-hidden />} disabled={text.trim() === ''}>
        {t('add')}
      </Button>
    </form>
  );
}
