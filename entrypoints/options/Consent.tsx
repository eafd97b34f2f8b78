import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { failureOf } from '../../components/session/session';
import { FailureNote } from '../../components/settings/FailureNote';
import { Banner } from '../../components/ui/Banner';
import { Button } from '../../components/ui/Button';
import { Mark } from '../../components/ui/Mark';
import { consentWords, PRACTICE_NEWS } from '../../lib/i18n/consent';
import { options as words } from '../../lib/i18n/options';
import { type Language, type Message, translate, translator } from '../../lib/language/translate';
import { ask } from '../../lib/messages/client';
import type { Failure } from '../../lib/report/failure';
import type { ConsentDue } from '../../lib/settings/consent';
import type { Session } from '../../lib/settings/session';
import styles from './Consent.module.css';
import { ForgetConfirm } from './ForgetConfirm';
import { Practices } from './Practices';

interface ConsentProps {
  due: ConsentDue;
  /** As the settings have it; the reader may choose the other one, which is not stored. */
  language: Language;
  /** Everything has just been erased. */
  forgotten: boolean;
  onSession(session: Session): void;
}

/** The screen before everything else: what is handled, why, where it goes, and the question. */
export function Consent({ due, language: first, forgotten, onSession }: ConsentProps) {
  const [language, setLanguage] = useState(first);
  const [failure, setFailure] = useState<Failure>();
  const [forgetting, setForgetting] = useState(false);
  const t = translator(consentWords, language);
  const o = translator(words, language);
  const title = t('title');
  useEffect(() => {
    document.title = title;
    document.documentElement.lang = language;
  }, [title, language]);
  const attempt = (work: Promise<Session>) =>
    void work.then(onSession, (error) => setFailure(failureOf(error)));
  const answer = (given: boolean) => attempt(ask('consent.answer', { given }));
  return (
    <main className={styles.page} data-consent={due.why}>
      <header className={styles.head}>
        <Mark size={26} />
        <h1>{title}</h1>
        <Button
          size="small"
          variant="quiet"
          lang={language === 'en' ? 'zh-CN' : 'en'}
          onClick={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}
        >
          {t('otherLanguage')}
        </Button>
      </header>
      {forgotten && <Banner tone="ok">{o('forgotten')}</Banner>}
      {due.why !== 'first' && (
        <Banner tone="info">
          <p>{t(`why_${due.why}`)}</p>
          {due.why === 'raised' && <News agreedTo={due.agreedTo ?? 0} language={language} />}
        </Banner>
      )}
      <p>{t('lead')}</p>
      <Practices language={language} />
      <p className={styles.fine}>
        {t('never')} {t('back')}
      </p>
      {failure && <FailureNote failure={failure} language={language} />}
      <div className={styles.actions}>
        <Button variant="primary" onClick={() => answer(true)} data-consent-answer="yes">
          {t('yes')}
        </Button>
        {due.why !== 'refused' && (
          <Button onClick={() => answer(false)} data-consent-answer="no">
            {t('no')}
          </Button>
        )}
        {due.why !== 'first' && (
          <Button variant="danger" onClick={() => setForgetting(true)}>
            {o('forget')}
          </Button>
        )}
        <Button
          variant="quiet"
          onClick={() => void browser.management.uninstallSelf({ showConfirmDialog: true }).catch(() => {})}
        >
          {t('remove')}
        </Button>
      </div>
      {forgetting && (
        <ForgetConfirm
          language={language}
          onConfirm={() => attempt(ask('storage.forgetEverything', {}))}
          onClose={() => setForgetting(false)}
        />
      )}
    </main>
  );
}

/** What is new in the practices after some number of them. */
function News({ agreedTo, language }: { agreedTo: number; language: Language }) {
  const news = Object.entries(PRACTICE_NEWS).flatMap(([number, said]): readonly Message[] =>
    Number(number) > agreedTo ? said : [],
  );
  return (
    <ul className={styles.news}>
      {news.map((message) => (
        <li key={message[1]}>{translate(message, language)}</li>
      ))}
    </ul>
  );
}
