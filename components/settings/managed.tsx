import { Building2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { options as words } from '../../lib/i18n/options';
import { translate } from '../../lib/language/translate';
import type { Settings } from '../../lib/settings/schema';
import { useSession } from '../session/session';
import styles from './managed.module.css';

/** Whether an organisation has set a setting, so that it cannot be changed here. */
export function useManaged(setting: keyof Settings): boolean {
  return useSession().managed?.includes(setting) ?? false;
}

/** What a control of a setting needs where an organisation may have set it: it is off then, and says why in its hint. */
export function useManagedField(
  setting: keyof Settings,
  hint?: string,
): { disabled: boolean; hint: ReactNode } {
  const disabled = useManaged(setting);
  return {
    disabled,
    hint: disabled ? (
      <>
        {hint} <ManagedMark />
      </>
    ) : (
      hint
    ),
  };
}

/** Says that an organisation has set what stands here. */
export function ManagedMark() {
  const { language } = useSession();
  return (
    <span className={styles.mark} data-managed>
      <Building2 aria-hidden />
      {translate(words.managed, language)}
    </span>
  );
}
