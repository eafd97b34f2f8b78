import { type Language, translator } from '../language/translate';
import { type KolList, STATUSES, type StatusId } from '../lists/model';
import { meetingMessages } from './meeting';

const isBuiltIn = (status: string): status is StatusId => (STATUSES as readonly string[]).includes(status);

/** What a status is called. One of the user's own that is gone is a candidate, as the list has it. */
export function statusText(
  status: string,
  { statuses = [] }: Partial<Pick<KolList, 'statuses'>>,
  language: Language,
): string {
  const t = translator(meetingMessages, language);
  if (isBuiltIn(status)) return t(`status.${status}`);
  return statuses.find(({ id }) => id === status)?.name ?? t('status.candidate');
}
