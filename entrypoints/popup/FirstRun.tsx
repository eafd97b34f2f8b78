import { FlaskConical, KeyRound } from 'lucide-react';
import { Failures } from '../../components/report/Failures';
import { useSave } from '../../components/settings/context';
import { Button } from '../../components/ui/Button';
import styles from './FirstRun.module.css';
import { useOpen } from './open';
import { useText } from './text';

/** The first run: the choice of a source of figures. */
export function FirstRun() {
  const t = useText();
  const open = useOpen();
  const { status, save } = useSave();
  return (
    <section className={styles.first} aria-labelledby="first-run">
      <h2 id="first-run">{t('firstTitle')}</h2>
      <p>{t('firstText')}</p>
      <div className={styles.ways}>
        <Button variant="primary" icon={<KeyRound aria-hidden />} onClick={() => open.options('token')}>
          {t('firstToken')}
        </Button>
        <Button icon={<FlaskConical aria-hidden />} onClick={() => void save({ source: 'sample' })}>
          {t('firstSample')}
        </Button>
      </div>
      {status.state === 'failed' && <Failures failures={[status.failure]} />}
    </section>
  );
}
