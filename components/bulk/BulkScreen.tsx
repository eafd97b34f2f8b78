import { useEffect } from 'react';
import { bulkWords } from '../../lib/i18n/bulk';
import { common } from '../../lib/i18n/common';
import { translate, translator } from '../../lib/language/translate';
import { Failures } from '../report/Failures';
import { useLanguage } from '../session/session';
import { Banner } from '../ui/Banner';
import styles from './Bulk.module.css';
import { Running } from './Running';
import { Setup } from './Setup';
import { useBulk } from './useBulk';

/** Many creators at once: what is to be fetched at what price, or the job that fetches it. */
export default function BulkScreen() {
  const language = useLanguage();
  const t = translator(bulkWords, language);
  const bulk = useBulk();
  useEffect(() => {
    document.title = `${t('title')} · ${translate(common.product, language)}`;
  });
  if (!bulk.ready) return undefined;
  if (bulk.refused)
    return (
      <div className={styles.refused}>
        <Banner tone="info">{t('private')}</Banner>
      </div>
    );
  const { job } = bulk;
  if (job) return <Running key={job.id} bulk={{ ...bulk, job }} />;
  return (
    <div className={styles.main}>
      {bulk.failure && <Failures failures={[bulk.failure]} />}
      <Setup onStart={bulk.start} />
    </div>
  );
}
