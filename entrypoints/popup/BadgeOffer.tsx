import { X } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '../../components/session/session';
import { failureLine } from '../../components/settings/FailureNote';
import { useBadgeSwitch } from '../../components/settings/useBadgeSwitch';
import { Button, IconButton } from '../../components/ui/Button';
import { declineBadges, needsConsent } from '../../lib/settings/badgeOffer';
import type { SiteId } from '../../lib/subject/site';
import styles from './BadgeOffer.module.css';
import { useOpen } from './open';
import { useText } from './text';

/**
 * One line that offers badges on the lists of the page's site. Its place stays as long as the popup is open, whatever comes of it, so
 * that nothing below it moves under the pointer.
 */
export function BadgeOffer({ site }: { site: SiteId }) {
  const t = useText();
  const open = useOpen();
  const { language } = useSession();
  const { on, refused, status, change } = useBadgeSwitch(site);
  const [declined, setDeclined] = useState(false);
  const decline = () => {
    setDeclined(true);
    // What could not be written down is offered again, which is no failure worth a word.
    void declineBadges(site).catch(() => {});
  };
  const text =
    status.state === 'failed'
      ? failureLine(status.failure, language)
      : t(on ? 'badgesOn' : refused ? 'badgesRefused' : 'badgesOffer');
  return (
    <div className={styles.line} data-badge-offer={declined ? 'declined' : on ? 'on' : site}>
      {!declined && (
        <>
          <p role="status">{text}</p>
          {!on && (
            <>
              <Button
                size="small"
                variant="quiet"
                onClick={() => (needsConsent(site) ? open.options('badges') : void change(true))}
              >
                {t(needsConsent(site) ? 'badgesConsent' : 'badgesSwitch')}
              </Button>
              <IconButton label={t('badgesDecline')} icon={<X aria-hidden />} onClick={decline} />
            </>
          )}
        </>
      )}
    </div>
  );
}
