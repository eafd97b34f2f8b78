import { listMessages } from '../../lib/i18n/lists';
import type { Language } from '../../lib/language/translate';
import { translate } from '../../lib/language/translate';
import { type KolList, STATUSES, type StatusId } from '../../lib/lists/model';
import styles from './lists.module.css';

const isBuiltIn = (status: string): status is StatusId => (STATUSES as readonly string[]).includes(status);

/** What a status is called. */
export function statusName(
  status: string,
  { statuses }: Pick<KolList, 'statuses'>,
  language: Language,
): string {
  if (isBuiltIn(status)) return translate(listMessages[`status.${status}`], language);
  return (
    statuses.find(({ id }) => id === status)?.name ?? translate(listMessages['status.candidate'], language)
  );
}

const PIE: Readonly<Record<'quoted' | 'proposed', string>> = {
  quoted: 'M7 7V2.5A4.5 4.5 0 0 1 11.5 7Z',
  proposed: 'M7 7V2.5A4.5 4.5 0 1 1 2.5 7Z',
};

/** The sign of a status: each has a shape of its own beside its colour. A status of the user's own is a ring with its first character. */
export function StatusGlyph({ status, name }: { status: string; name: string }) {
  if (!isBuiltIn(status))
    return (
      <span className={styles.ownGlyph} aria-hidden>
        {Array.from(name.trim())[0]}
      </span>
    );
  return (
    <svg className={styles.glyph} viewBox="0 0 14 14" data-status={status} aria-hidden>
      {status === 'candidate' && <circle cx="7" cy="7" r="5.5" fill="none" strokeDasharray="2.2 1.8" />}
      {(status === 'quoted' || status === 'proposed') && (
        <>
          <circle cx="7" cy="7" r="6" fill="none" />
          <path d={PIE[status]} stroke="none" />
        </>
      )}
      {status === 'confirmed' && (
        <>
          <circle cx="7" cy="7" r="6.5" stroke="none" />
          <path className={styles.glyphSign} d="m4 7.2 2.2 2.2L10.2 5" />
        </>
      )}
      {status === 'excluded' && (
        <>
          <circle cx="7" cy="7" r="6" fill="none" />
          <path d="m4.9 4.9 4.2 4.2m0-4.2L4.9 9.1" fill="none" />
        </>
      )}
    </svg>
  );
}
