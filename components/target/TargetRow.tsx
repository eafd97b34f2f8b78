import { NO_TARGET } from '../../lib/report/target';
import { useLanguage, useSession } from '../session/session';
import { useSave } from '../settings/context';
import { failureLine } from '../settings/FailureNote';
import { Row } from '../settings/Row';
import { TargetEditor } from './TargetEditor';
import styles from './TargetEditor.module.css';

/** The user's own target audience as a setting that saves itself. */
export function TargetRow({ label, hint }: { label: string; hint: string }) {
  const language = useLanguage();
  const { target } = useSession().settings;
  const { status, save } = useSave();
  return (
    <Row id="target" status={status} narrow>
      <p className={styles.label}>{label}</p>
      <p className={styles.hint}>{hint}</p>
      {status.state === 'failed' && (
        <p role="alert" className={styles.problem}>
          {failureLine(status.failure, language)}
        </p>
      )}
      <TargetEditor value={target} onChange={(next) => save({ target: next ?? NO_TARGET })} />
    </Row>
  );
}
