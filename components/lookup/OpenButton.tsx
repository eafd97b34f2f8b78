import { Check, ChevronRight } from 'lucide-react';
import { formatShort } from '../../lib/report/format';
import type { Candidate } from '../../lib/report/found';
import { type Subject, subjectKey } from '../../lib/subject/types';
import { Cost } from '../prices/Cost';
import { useLanguage } from '../session/session';
import { subjectName } from '../session/subjectName';
import { Avatar } from '../ui/Avatar';
import look from './LookUp.module.css';
import { useText } from './text';

interface OpenButtonProps extends Candidate {
  /** What is to be said of it beside its name. */
  remark?: string | undefined;
  /** Keys of the subjects that were opened before. */
  opened: ReadonlySet<string>;
  onOpen(subject: Subject): void;
}

/** Opens a creator's or work's report, at the price that it shows. */
export function OpenButton({ subject, name, image, fans, place, remark, opened, onOpen }: OpenButtonProps) {
  const language = useLanguage();
  const t = useText();
  const kind = subjectName(subject, language);
  const facts = [
    ...(name === undefined ? [] : [kind]),
    ...(fans === undefined ? [] : [t('fans', { fans: formatShort('count', fans, language) })]),
    ...(place === undefined ? [] : [place]),
    ...(remark === undefined ? [] : [remark]),
  ];
  return (
    <button type="button" className={look.open} onClick={() => onOpen(subject)} data-opens={subject.id}>
      {name !== undefined && <Avatar name={name} src={image} size={28} />}
      <span className={look.words}>
        <span className={look.kind}>{name ?? kind}</span>
        {facts.length > 0 && <span className={look.id}>{facts.join(' · ')}</span>}
        <span className={look.id}>{subject.id}</span>
      </span>
      {opened.has(subjectKey(subject)) && (
        <span className={look.opened} data-opened>
          <Check aria-hidden />
          {t('opened')}
        </span>
      )}
      <Cost of={{ subject }} />
      <ChevronRight aria-hidden />
    </button>
  );
}
