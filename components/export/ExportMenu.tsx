import { Copy, Download, FileSpreadsheet, FileText, Printer } from 'lucide-react';
import { exportMenu } from '../../lib/i18n/exportMenu';
import { translator } from '../../lib/language/translate';
import { useLanguage } from '../session/session';
import { Menu, type MenuItem } from '../ui/Menu';

interface ExportMenuProps {
  /** What is exported, in words: `所选 3 行`. */
  what: string;
  /** The button is its icon alone. */
  bare?: boolean;
  /** There is nothing to export. */
  disabled?: boolean;
  /** A workbook is being written, or what writes files is still being fetched. */
  waiting?: boolean;
  onOpen?(): void;
  onCopy(): void;
  onXlsx(): void;
  onCsv(): void;
  /** Missing where there is no page to print. */
  onPrint?: (() => void) | undefined;
}

/** The one menu by which tables and reports leave the screen. It asks for nothing: only what is loaded is in it. */
export function ExportMenu({ what, bare, disabled, waiting, onOpen, ...on }: ExportMenuProps) {
  const t = translator(exportMenu, useLanguage());
  const items: MenuItem[] = [
    { id: 'copy', label: t('copy'), hint: t('copy.hint'), icon: <Copy aria-hidden />, onSelect: on.onCopy },
    { id: 'xlsx', label: t('xlsx'), icon: <FileSpreadsheet aria-hidden />, onSelect: on.onXlsx },
    { id: 'csv', label: t('csv'), icon: <FileText aria-hidden />, onSelect: on.onCsv },
    ...(on.onPrint
      ? [
          {
            id: 'print',
            label: t('print'),
            hint: t('print.hint'),
            icon: <Printer aria-hidden />,
            onSelect: on.onPrint,
          },
        ]
      : []),
  ];
  return (
    <Menu
      label={bare ? t('menu.of', { what }) : t('menu')}
      {...(bare && { bare })}
      variant={bare ? 'quiet' : 'secondary'}
      icon={<Download aria-hidden />}
      items={items.map((item) => ({ ...item, disabled: waiting === true }))}
      title={t('menu.of', { what })}
      {...(disabled && { disabled })}
      {...(onOpen && { onOpen })}
      data-export-menu
    />
  );
}
