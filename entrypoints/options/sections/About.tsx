import { useSession } from '../../../components/session/session';
import { Card, Head } from '../Section';
import { useText } from '../text';
import styles from './About.module.css';

/** The section about the product and its handling of data. */
export function About() {
  const t = useText();
  const { version } = useSession();
  return (
    <>
      <Head of="about" title={t('aboutTitle')} />
      <Card>
        <dl className={styles.list}>
          <dt>{t('version')}</dt>
          <dd>{version}</dd>
          <dt>{t('licence')}</dt>
          <dd>{t('licenceText')}</dd>
          <dt>{t('notices')}</dt>
          <dd>
            <a href="/NOTICES.txt" target="_blank" rel="noreferrer">
              {t('noticesText')}
            </a>
          </dd>
          <dt>{t('privacy')}</dt>
          <dd>
            <p>{t('privacy1')}</p>
            <p>{t('privacy2')}</p>
            <p>{t('privacy3')}</p>
          </dd>
        </dl>
      </Card>
    </>
  );
}
