import { launcherChip } from '../i18n/launcher';
import { formWords } from '../i18n/verdict';
import { type Language, translate, translator } from '../language/translate';
import type { Chip } from '../messages/protocol';
import type { Block, Metric } from '../report/blocks';
import { age, DASH, yuan } from '../report/format';
import { marksOf } from '../report/marks';
import { type Bought, chosenForm, verdictFigure } from '../report/verdict';

/** Stands at a figure that is not all there is to say: the chip has no room for the rest. */
const DOUBT = '*';

/** Whether a figure has a mark or a remark. An estimate is marked by `≈`. */
const isInDoubt = (figure: Metric) =>
  figure.note !== undefined || marksOf(figure).some((mark) => mark !== 'estimate');

function textOf(figure: Metric | undefined, language: Language): string {
  if (figure?.unit !== 'yuan' || figure.value === undefined) return DASH;
  const about = figure.estimate ? '≈' : '';
  return about + yuan(figure.value, language) + (isInDoubt(figure) ? DOUBT : '');
}

/**
 * What stands on the launcher of a creator: price and CPM on real plays of the form that the user buys.
 *
 * @param blocks the report's first section, as far as the cache has it
 * @returns nothing where neither is known
 */
export function chipOf(
  blocks: readonly Block[],
  bought: Bought,
  language: Language,
  now: number,
): Chip | undefined {
  const block = blocks.find((each) => each.type === 'verdict');
  const form = block && chosenForm(block, bought);
  if (!form) return undefined;
  const price = textOf(verdictFigure(block, form, 'verdict.price'), language);
  const cpm = textOf(verdictFigure(block, form, 'verdict.realCpm'), language);
  if (price === DASH && cpm === DASH) return undefined;
  const t = translator(launcherChip, language);
  const { fetchedAt } = block.source;
  const full = t('full', {
    form: translate(formWords[form.id], language),
    price,
    cpm,
    age: age(fetchedAt, now, language),
  });
  const doubt = `${price}${cpm}`.includes(DOUBT) ? t('doubt') : '';
  return { price, cpm: t('cpm', { value: cpm }), full: full + doubt };
}
