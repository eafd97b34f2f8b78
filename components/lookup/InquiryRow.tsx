import { ExternalLink, Search } from 'lucide-react';
import { common } from '../../lib/i18n/common';
import { translate } from '../../lib/language/translate';
import { type Inquiry, inquiryKey } from '../../lib/subject/inquiry';
import type { Subject } from '../../lib/subject/types';
import { Cost } from '../prices/Cost';
import { isPriced } from '../prices/prices';
import { Failures } from '../report/Failures';
import { ProgressCard } from '../report/ProgressCard';
import { useLanguage } from '../session/session';
import { Button } from '../ui/Button';
import look from './LookUp.module.css';
import { OpenButton } from './OpenButton';
import { useText } from './text';
import { type Asked, useInquiry } from './useInquiry';

interface InquiryRowProps {
  text: string;
  inquiries: readonly [Inquiry, ...Inquiry[]];
  /** Stands before the text, where there are several lines. */
  line?: string | undefined;
  opened: ReadonlySet<string>;
  onOpen(subject: Subject): void;
  /** Opens a web page in a tab. */
  onPage(url: string): void;
}

/** A pasted text that only the data service can make something of: what it may be, and what asking costs. */
export function InquiryRow({ text, inquiries, line, ...opening }: InquiryRowProps) {
  const t = useText();
  const [{ by }] = inquiries;
  return (
    <div className={look.choice} data-inquiry={by}>
      <p>
        {line && <strong>{line} </strong>}
        <span className={look.id}>{text}</span> {t(`${by}.text`)}
      </p>
      {inquiries.map((inquiry) => (
        <OneInquiry key={inquiryKey(inquiry)} inquiry={inquiry} {...opening} />
      ))}
    </div>
  );
}

type OneProps = Omit<InquiryRowProps, 'text' | 'inquiries' | 'line'> & { inquiry: Inquiry };

function OneInquiry({ inquiry, ...opening }: OneProps) {
  const asked = useInquiry(inquiry);
  return <InquiryView inquiry={inquiry} asked={asked} {...opening} />;
}

/** An inquiry in the state that it is in: to be asked, under way, failed, answered. */
export function InquiryView({
  inquiry,
  asked: { result, waiting, find, cancel },
  opened,
  onOpen,
  onPage,
}: OneProps & { asked: Asked }) {
  const language = useLanguage();
  const t = useText();
  const { by, platform, text } = inquiry;
  const market = translate(common[`platform.${platform}`], language);
  const failures = result?.failures ?? [];
  const answered = result !== undefined && failures.length === 0;
  const { accepted, others = [] } = result ?? {};
  return (
    <>
      {answered && accepted && (
        <OpenButton
          {...accepted}
          remark={by === 'id' ? t('found.id') : undefined}
          opened={opened}
          onOpen={onOpen}
        />
      )}
      {answered && !accepted && (
        <p data-found={others.length}>
          {by === 'link'
            ? t('link.none')
            : others.length === 0
              ? t('found.none', { market })
              : t(by === 'id' ? 'found.others' : 'found.names', { market })}
        </p>
      )}
      {answered &&
        others.map((one) => <OpenButton key={one.subject.id} {...one} opened={opened} onOpen={onOpen} />)}
      {failures.length > 0 && (
        <Failures
          failures={failures}
          onRetry={() => find('retry')}
          onLook={() => find('cache')}
          calls={() => 1}
        />
      )}
      {waiting && (
        <ProgressCard startedAt={waiting.startedAt} progress={waiting.progress} onCancel={cancel} />
      )}
      {!accepted && (
        <div className={look.candidates}>
          {!result && (
            <Button
              size="small"
              icon={<Search aria-hidden />}
              disabled={waiting !== undefined}
              // Only a price that is shown can be agreed to.
              onClick={() => find(isPriced({ inquiry }) ? 'auto' : 'cache')}
              data-find={platform}
            >
              {by === 'link' ? t('link.find') : t(platform === 'xingtu' ? 'find.xingtu' : 'find.pugongying')}
              <Cost of={{ inquiry }} />
            </Button>
          )}
          {by === 'link' && (
            <Button
              size="small"
              variant={result ? 'secondary' : 'quiet'}
              icon={<ExternalLink aria-hidden />}
              onClick={() => onPage(text)}
              data-open-link
            >
              {t('link.open')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
