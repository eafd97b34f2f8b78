import { useSession } from '../../../components/session/session';
import { NEWS, newsWords } from '../../../lib/i18n/news';
import { translate } from '../../../lib/language/translate';
import { Card, Head } from '../Section';
import { useText } from '../text';
import styles from './About.module.css';
import { Diagnostics } from './Diagnostics';

/** A link to a page of the package's owner. */
function Outside({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}

/** The section about the product and its handling of data. */
export function About() {
  const t = useText();
  const { version, language } = useSession();
  return (
    <>
      <Head of="about" title={t('aboutTitle')} />
      <Card>
        <dl className={styles.list}>
          <dt>{t('version')}</dt>
          <dd>{version}</dd>
          <dt id="news">{translate(newsWords.open, language)}</dt>
          <dd>
            <ul className={styles.news}>
              {NEWS.map((message) => (
                <li key={message[1]}>{translate(message, language)}</li>
              ))}
            </ul>
          </dd>
          <dt>{t('licence')}</dt>
          <dd>{t('licenceText')}</dd>
          <dt>{t('notices')}</dt>
          <dd>
            <a href="/NOTICES.txt" target="_blank" rel="noreferrer">
              {t('noticesText')}
            </a>
          </dd>
          <dt>{t('diagnostics')}</dt>
          <dd>
            <Diagnostics />
          </dd>
          <dt>{t('privacy')}</dt>
          <dd>
            <p>{t('privacy1')}</p>
            <p>{t('privacy2')}</p>
            <p>{t('privacy3')}</p>
            {import.meta.env?.POLICY_URL && (
              <Outside href={import.meta.env?.POLICY_URL}>{t('policy')}</Outside>
            )}
          </dd>
          {import.meta.env?.SUPPORT_URL && (
            <>
              <dt>{t('support')}</dt>
              <dd>
                <Outside href={import.meta.env?.SUPPORT_URL}>{t('supportText')}</Outside>
              </dd>
            </>
          )}
        </dl>
      </Card>
    </>
  );
}
