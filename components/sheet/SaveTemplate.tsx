import { Bookmark } from 'lucide-react';
import { useState } from 'react';
import { sheetMessages } from '../../lib/i18n/sheet';
import { translator } from '../../lib/language/translate';
import { MAX_NAME, MAX_TEMPLATES, type SheetTemplate } from '../../lib/sheet/template';
import { useLanguage } from '../session/session';
import { Button } from '../ui/Button';
import { TextField } from '../ui/Fields';
import { useToast } from '../ui/Toast';
import { Pop } from '../workspace/Pop';
import type { Templates } from './useTemplates';

interface SaveTemplateProps {
  template: SheetTemplate;
  /** The template is the user's own, and not as it was kept. */
  ownChanged: boolean;
  templates: Templates;
  onKept(template: SheetTemplate): void;
}

/** Keeps the columns as they are: over the user's own template, or as another one. */
export function SaveTemplate({ template, ownChanged, templates, onKept }: SaveTemplateProps) {
  const t = translator(sheetMessages, useLanguage());
  const say = useToast();
  const [open, setOpen] = useState(false);
  const keep = async (kept: SheetTemplate) => {
    const fresh = templates.all.every(({ id }) => id !== kept.id);
    if (fresh && templates.all.length >= MAX_TEMPLATES) return say(t('save.full', { most: MAX_TEMPLATES }));
    try {
      await templates.put(kept);
    } catch {
      return say(t('save.failed'));
    }
    setOpen(false);
    onKept(kept);
    say(t('save.done', { name: kept.name }));
  };
  return (
    <>
      {ownChanged && (
        <Button onClick={() => void keep(template)} data-save-changes>
          {t('save.changes')}
        </Button>
      )}
      <Pop
        label={t('save')}
        title={t('save')}
        size="normal"
        icon={<Bookmark aria-hidden />}
        open={open}
        onOpenChange={setOpen}
        data-save-template
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
            if (name) void keep({ ...template, id: crypto.randomUUID(), name });
          }}
        >
          <TextField
            label={t('template.name')}
            name="name"
            defaultValue={template.name}
            maxLength={MAX_NAME}
            suffix={
              <Button size="small" variant="primary" type="submit" data-save-go>
                {t('save')}
              </Button>
            }
          />
        </form>
      </Pop>
    </>
  );
}
