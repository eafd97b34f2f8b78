import type { ReactNode } from 'react';
import { failureWords } from '../../lib/i18n/errors';
import { type Language, translate } from '../../lib/language/translate';
import type { Failure } from '../../lib/report/failure';
import { Banner } from '../ui/Banner';

interface FailureNoteProps {
  failure: Failure;
  language: Language;
  /** The one click that helps. */
  actions?: ReactNode;
}

/** What went wrong, in words, with what to do about it. */
export function FailureNote({ failure, language, actions }: FailureNoteProps) {
  const { title, what, next } = failureWords[failure.code];
  const values = { apiCode: failure.apiCode ?? '', httpStatus: failure.httpStatus ?? '' };
  return (
    <Banner tone="danger" role="alert" title={translate(title, language)} actions={actions}>
      <p>{translate(what, language, values)}</p>
      <p>{translate(next, language)}</p>
    </Banner>
  );
}

/** What went wrong, in one line beside a control. */
export function failureLine(failure: Failure, language: Language): string {
  return translate(failureWords[failure.code].title, language);
}
