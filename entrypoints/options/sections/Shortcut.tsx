import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { Button } from '../../../components/ui/Button';
import { Card, Head } from '../Section';
import { useText } from '../text';
import styles from './Rows.module.css';

/** Chromium's page for shortcuts; other Chromium browsers forward it to theirs. */
const CHROMIUM_PAGE = 'chrome://extensions/shortcuts';

/** The shortcut as it is set now: `''` where the browser left it out because another extension had it first. */
function useShortcut(): string | undefined {
  const [shortcut, setShortcut] = useState<string>();
  useEffect(() => {
    const read = async () => {
      const commands = await browser.commands.getAll();
      setShortcut(commands.find(({ name }) => name === 'toggle-panel')?.shortcut ?? '');
    };
    read();
    // A change on the browser's own page sends no event, so the shortcut is read again when the user comes back.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  return shortcut;
}

/** Firefox 137 and later can open its own page for shortcuts. */
const firefoxCommands = browser.commands as typeof browser.commands & {
  openShortcutSettings?(): Promise<void>;
};

/** The keys that toggle the panel, and the way to the browser's page that changes them. */
export function Shortcut() {
  const t = useText();
  const shortcut = useShortcut();
  const open = import.meta.env.FIREFOX
    ? firefoxCommands.openShortcutSettings?.bind(firefoxCommands)
    : () => browser.tabs.create({ url: CHROMIUM_PAGE });
  return (
    <>
      <Head of="shortcut" title={t('shortcutTitle')} lead={t('shortcutLead')} />
      <Card>
        <div className={styles.line}>
          <div>
            <p className={styles.label}>
              {t('shortcutNow')}
              {shortcut ? (
                <kbd className={styles.keys}>{shortcut}</kbd>
              ) : (
                shortcut === '' && t('shortcutNone')
              )}
            </p>
            <p className={styles.hint}>
              {import.meta.env.FIREFOX ? (
                t('shortcutFirefox')
              ) : (
                <>
                  {t('shortcutChromium')}
                  <code>{CHROMIUM_PAGE}</code>
                </>
              )}
            </p>
          </div>
          {open && <Button onClick={() => void open()}>{t('shortcutOpen')}</Button>}
        </div>
      </Card>
    </>
  );
}
