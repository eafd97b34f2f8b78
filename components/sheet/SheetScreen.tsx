import '../../lib/i18n/columns';
import '../../lib/i18n/lists';
import '../../lib/i18n/metrics/all';
import { useEffect } from 'react';
import { common } from '../../lib/i18n/common';
import { sheetMessages } from '../../lib/i18n/sheet';
import { translate, translator } from '../../lib/language/translate';
import { useLanguage } from '../session/session';
import { Button } from '../ui/Button';
import { listsHash } from '../workspace/route';
import { TableSkeleton } from '../workspace/TableSkeleton';
import type { ChosenCreator } from '../workspace/useRoute';
import styles from './Sheet.module.css';
import { SheetEditor } from './SheetEditor';
import { useSheetData } from './useSheetData';

interface SheetScreenProps {
  /** The list that the creators are of. */
  id?: string | undefined;
  /** The chosen creators, in the order of the sheet. */
  creators?: readonly ChosenCreator[] | undefined;
}

/** The sheet that is handed in, of a list or of creators that were chosen elsewhere. */
export default function SheetScreen({ id, creators }: SheetScreenProps) {
  const language = useLanguage();
  const t = translator(sheetMessages, language);
  const data = useSheetData(id, creators);
  const name = data.phase === 'ready' ? data.list?.name : undefined;
  useEffect(() => {
    document.title = [name, t('title'), translate(common.product, language)].filter(Boolean).join(' · ');
  });
  switch (data.phase) {
    case 'loading':
      return <TableSkeleton />;
    case 'ready':
      return <SheetEditor list={data.list} creators={data.creators} />;
    default:
      return (
        <div className={styles.empty} data-sheet-failed={data.phase}>
          <h2>{t(data.phase)}</h2>
          {data.phase === 'failed' ? (
            <Button onClick={data.again}>{t('retry')}</Button>
          ) : (
            <a href={listsHash({})}>{t('lists')}</a>
          )}
        </div>
      );
  }
}
