import { ListPlus } from 'lucide-react';
import { common } from '../../lib/i18n/common';
import { translate } from '../../lib/language/translate';
import type { Row } from '../../lib/report/blocks';
import { creatorOfRow } from '../../lib/report/shownCreator';
import { useAdding } from '../meeting/adding';
import { useLanguage } from '../session/session';
import { Button } from '../ui/Button';

/** A button that adds the creators of the selected rows to a list; with Shift the list is chosen first. Nothing for rows of works. */
export function AddSelected({ rows }: { rows: readonly Row[] }) {
  const language = useLanguage();
  const { add } = useAdding();
  const creators = rows.flatMap((row) => creatorOfRow(row) ?? []);
  if (creators.length === 0) return null;
  return (
    <Button
      size="small"
      icon={<ListPlus aria-hidden />}
      onClick={(event) => add(creators, event.shiftKey)}
      data-add-selected={creators.length}
    >
      {translate(common['list.add'], language)}
    </Button>
  );
}
