import { useSession } from '../../../components/session/session';
import { requestPermission } from '../../../components/settings/usePermission';
import { Button } from '../../../components/ui/Button';
import type { Failure } from '../../../lib/report/failure';
import { regionPattern } from '../../../lib/settings/permission';
import { useText } from '../text';

/** The page where tokens are issued and accounts are topped up. */
export const DASHBOARD = 'https://dashboard.justoneapi.com';

/** The button that helps after a failed test of a token. */
export function TokenStep({ failure, onRetry }: { failure: Failure; onRetry(): void }) {
  const t = useText();
  const { settings } = useSession();
  const pattern = regionPattern(settings.region, settings.customBaseUrl);
  switch (failure.code) {
    case 'notPermitted':
      return (
        pattern && (
          <>
            {/* Settings from a file may have an address that the user was never warned about. */}
            {!import.meta.env?.HTTPS_ONLY && settings.region === 'china' && (
              <span>{t('chinaConfirmText')}</span>
            )}
            <Button onClick={() => requestPermission(pattern).then((granted) => granted && onRetry())}>
              {t('permissionAllow')}
            </Button>
          </>
        )
      );
    case 'balanceEmpty':
    case 'capReached':
    case 'tokenInvalid':
      return (
        <a href={DASHBOARD} target="_blank" rel="noopener noreferrer">
          {t('tokenDashboard')}
        </a>
      );
    default:
      return <Button onClick={onRetry}>{t('retry')}</Button>;
  }
}
