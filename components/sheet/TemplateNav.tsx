import { Copy, Download, FolderUp, MoreHorizontal, Pencil, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { sheetMessages } from '../../lib/i18n/sheet';
import { translator } from '../../lib/language/translate';
import { readTemplateFile, writeTemplates } from '../../lib/sheet/file';
import { MAX_NAME, MAX_TEMPLATES, type SheetTemplate } from '../../lib/sheet/template';
import { download } from '../export/download';
import { useLanguage } from '../session/session';
import { Button } from '../ui/Button';
import { Menu } from '../ui/Menu';
import { useToast } from '../ui/Toast';
import styles from './Sheet.module.css';
import type { Templates } from './useTemplates';

interface TemplateNavProps {
  presets: readonly SheetTemplate[];
  templates: Templates;
  current: string;
  changed: boolean;
  onChoose(template: SheetTemplate): void;
}

/** The presets and the user's own templates: chosen, copied, renamed, removed, and taken out and in as a file. */
export function TemplateNav({ presets, templates, current, changed, onChoose }: TemplateNavProps) {
  const t = translator(sheetMessages, useLanguage());
  const say = useToast();
  const file = useRef<HTMLInputElement>(null);
  const [removed, setRemoved] = useState<SheetTemplate>();
  const [renaming, setRenaming] = useState<string>();
  const { all } = templates;
  const tried = (act: Promise<void>) => act.catch(() => say(t('save.failed')));
  const copy = (template: SheetTemplate) => {
    if (all.length >= MAX_TEMPLATES) return say(t('save.full', { most: MAX_TEMPLATES }));
    const name = t('copyOf', { name: template.name }).slice(0, MAX_NAME);
    const made = { ...template, id: crypto.randomUUID(), name };
    void tried(templates.put(made).then(() => onChoose(made)));
  };
  const bring = async (text: string) => {
    const read = readTemplateFile(text);
    if ('problem' in read) return say(t(`import.${read.problem}`));
    if (all.length + read.templates.length > MAX_TEMPLATES)
      return say(t('import.full', { most: MAX_TEMPLATES }));
    const taken = new Set(all.map(({ id }) => id));
    for (const template of read.templates)
      await templates.put(taken.has(template.id) ? { ...template, id: crypto.randomUUID() } : template);
    const count = read.templates.length;
    say(read.bad > 0 ? t('import.left', { count, left: read.bad }) : t('import.done', { count }));
  };
  const line = (template: SheetTemplate) => (
    <button
      type="button"
      className={styles.template}
      aria-pressed={template.id === current}
      onClick={() => template.id !== current && onChoose(template)}
      data-template={template.id}
    >
      <b>{template.name}</b>
      <span>
        {t('template.about', { columns: template.columns.length, levels: template.levels })}
        {template.id === current && changed && ` · ${t('changed')}`}
      </span>
    </button>
  );
  return (
    <section className={styles.templates} aria-label={t('templates')}>
      <h2>{t('presets')}</h2>
      <ul>
        {presets.map((template) => (
          <li key={template.id}>{line(template)}</li>
        ))}
      </ul>
      <h2>{t('own')}</h2>
      {removed && (
        <p className={styles.notice} role="status" data-template-removed={removed.id}>
          {t('removed', { name: removed.name })}
          <Button
            size="small"
            onClick={() => void tried(templates.put(removed).then(() => setRemoved(undefined)))}
            data-template-restore
          >
            {t('undo')}
          </Button>
        </p>
      )}
      {all.length === 0 && <p className={styles.quiet}>{t('own.none')}</p>}
      <ul>
        {all.map((template) => (
          <li key={template.id} className={styles.own}>
            {renaming === template.id ? (
              <input
                // biome-ignore lint/a11y/noAutofocus: the user has just asked to rename it
                autoFocus
                defaultValue={template.name}
                aria-label={t('rename', { name: template.name })}
                maxLength={MAX_NAME}
                onBlur={({ target }) => {
                  const name = target.value.trim();
                  setRenaming(undefined);
                  if (name && name !== template.name) void tried(templates.put({ ...template, name }));
                }}
                onKeyDown={(event) => {
                  if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur();
                  if (event.key === 'Escape') setRenaming(undefined);
                }}
                data-template-name
              />
            ) : (
              line(template)
            )}
            <Menu
              bare
              label={t('template.more', { name: template.name })}
              variant="quiet"
              icon={<MoreHorizontal aria-hidden />}
              items={[
                {
                  id: 'rename',
                  label: t('rename.item'),
                  icon: <Pencil aria-hidden />,
                  onSelect: () => setRenaming(template.id),
                },
                {
                  id: 'duplicate',
                  label: t('duplicate'),
                  icon: <Copy aria-hidden />,
                  onSelect: () => copy(template),
                },
                {
                  id: 'export',
                  label: t('export'),
                  icon: <Download aria-hidden />,
                  onSelect: () =>
                    download(
                      new Blob([writeTemplates([template])], { type: 'application/json' }),
                      `kol-lens_sheet_${template.name.replace(/[^\p{L}\p{N}]+/gu, '-')}.json`,
                    ),
                },
                {
                  id: 'remove',
                  label: t('remove'),
                  icon: <Trash2 aria-hidden />,
                  onSelect: () => void tried(templates.remove(template.id).then(() => setRemoved(template))),
                },
              ]}
              data-template-menu={template.id}
            />
          </li>
        ))}
      </ul>
      <Button
        size="small"
        variant="quiet"
        icon={<FolderUp aria-hidden />}
        onClick={() => file.current?.click()}
        data-import-templates
      >
        {t('import')}
      </Button>
      <input
        ref={file}
        type="file"
        hidden
        accept=".json,application/json"
        onChange={async ({ target }) => {
          const [chosen] = target.files ?? [];
          target.value = '';
          if (chosen) void tried(bring(await chosen.text()).then(() => {}));
        }}
        data-template-file
      />
    </section>
  );
}
