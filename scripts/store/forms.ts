import {
  BUILD_NOTES,
  descriptionOf,
  NAME,
  PURPOSE,
  REASONS,
  REMOTE_CODE,
  REVIEW_NOTES,
  SEARCH_TERMS,
  STUDIO_REASONS,
  type Store,
  SUMMARY,
  type Text,
} from '../../store/listing';
import { CERTIFIED, dataUsage } from '../../store/practices';
import type { Variant } from './leaveOut';
import type { Owner } from './owner';

const LANGUAGES = { zh: '简体中文', en: 'English' } as const satisfies Record<keyof Text, string>;

/** A field of a form, with its text as it is pasted. */
const field = (name: string, text: string) => `### ${name}\n\n\`\`\`text\n${text}\n\`\`\`\n`;

const both = (name: string, text: Text) =>
  (Object.keys(LANGUAGES) as (keyof Text)[])
    .map((language) => field(`${name} (${LANGUAGES[language]})`, text[language]))
    .join('\n');

/** The reasons of a package: those of the studio only where it has one. */
export const reasonsOf = ({ withoutStudio }: Variant): Readonly<Record<string, Text>> =>
  withoutStudio ? REASONS : { ...REASONS, ...STUDIO_REASONS };

/** The reasons as one text, for a form that has no field for each. */
const reasonsText = (variant: Variant): string =>
  Object.entries(reasonsOf(variant))
    .map(([name, reason]) => `${name}: ${reason.en}`)
    .join('\n');

/** The boxes that a person ticks in "data usage" and why, and the statements that are certified. */
function dataUsageText({ withoutStudio }: Variant): string {
  const boxes = dataUsage(withoutStudio).map(({ kind, ticked, what }) =>
    ticked ? `- [x] ${kind}: ${what.join('; ')}` : `- [ ] ${kind}`,
  );
  const statements = CERTIFIED.map((statement) => `- [x] ${statement}`);
  return `### Data usage\n\n${boxes.join('\n')}\n\n### Certified\n\n${statements.join('\n')}\n`;
}

/** What a person pastes into the form of a store, field by field, as Markdown. */
export function formOf(store: Store, variant: Variant, owner: Owner): string {
  const build = `npm run zip:store -- --only firefox${variant.withoutStudio ? ' --without-studio' : ''}`;
  const parts = [
    `# ${store}\n`,
    both('Name', NAME),
    both('Summary', SUMMARY),
    both('Description', descriptionOf(variant.withoutStudio)),
    field('Homepage', owner.homepage),
    field('Support', owner.support),
    field('Privacy policy', owner.policy),
    both('Test notes', REVIEW_NOTES),
  ];
  if (store !== 'firefox') {
    parts.push(both('Single purpose', PURPOSE));
    for (const [name, reason] of Object.entries(reasonsOf(variant)))
      parts.push(both(`Reason for ${name}`, reason));
    parts.push(both('Remote code', REMOTE_CODE));
    parts.push(dataUsageText(variant));
  }
  if (store === 'edge')
    parts.push(both('Search terms', { zh: SEARCH_TERMS.zh.join(', '), en: SEARCH_TERMS.en.join(', ') }));
  if (store === 'firefox')
    parts.push(
      field('Notes to reviewers', `${REVIEW_NOTES.en}\n\n${reasonsText(variant)}\n\n${BUILD_NOTES(build)}`),
    );
  return parts.join('\n');
}
