import type { Compared } from '../compare/creators';
import type { PeopleCharts } from '../compare/people';
import type { Cell, ComparedRow, Comparison } from '../compare/table';
import { dimensionWords } from '../i18n/audience';
import { remarkText } from '../i18n/columns';
import { common } from '../i18n/common';
import { compareWords, overWords, whyText } from '../i18n/compare';
import { exportMessages } from '../i18n/exports';
import { word } from '../i18n/vocabulary';
import { type Language, translate, translator } from '../language/translate';
import type { Source } from '../report/blocks';
import { marksOf, remarkOf } from '../report/marks';
import { fileName, marksLine, sourceLines } from './about';
import type { Sheet, SheetRow, TitledSheet } from './sheet';
import type { Workbook } from './workbook';

/** A comparison as it is on the screen. */
export interface ComparedSheet {
  comparison: Comparison;
  creators: readonly Compared[];
  /** What each creator is called, in the same order. */
  names: readonly string[];
  base: string | undefined;
  people: readonly PeopleCharts[];
  labelOf(row: ComparedRow): string;
  basisOf(row: ComparedRow): string;
  /** Time of the export, epoch milliseconds. */
  now: number;
}

const differenceOf = (cell: Cell): number | undefined => {
  if (cell.state !== 'known' || !cell.difference) return undefined;
  return 'points' in cell.difference ? cell.difference.points : cell.difference.share;
};

/** What casts doubt on a figure, or why there is none. */
function remarkOn(cell: Cell, language: Language): string | undefined {
  const t = translator(compareWords, language);
  if (cell.state === 'other') return whyText(cell.why, language);
  if (cell.state === 'missing') return t('missing');
  if (cell.state === 'none') return undefined;
  const said = [
    remarkText(marksOf(cell.figure).map(remarkOf), language),
    cell.apart && t('apart', { over: overWords(cell.apart, language) }),
  ].filter(Boolean);
  return said.length > 0 ? said.join(language === 'zh-CN' ? '；' : '; ') : undefined;
}

function figuresSheet(
  { comparison, creators, names, base, labelOf, basisOf }: ComparedSheet,
  language: Language,
) {
  const t = translator(compareWords, language);
  const hasBase = creators.some(({ creator }) => creator === base);
  /** The places of the columns: a value of each creator, and its difference to the chosen one. */
  const places = creators.flatMap(({ creator }, place) => [
    { place, isDifference: false },
    ...(hasBase && creator !== base ? [{ place, isDifference: true }] : []),
  ]);
  const BEFORE = 4;
  const rows = comparison.groups.flatMap(({ id, rows: own }) =>
    own.map((row): SheetRow => {
      const notes = places.flatMap(({ place, isDifference }, at) => {
        const note = isDifference ? undefined : remarkOn(row.cells[place] as Cell, language);
        return note === undefined ? [] : [[at + BEFORE, note] as const];
      });
      const values = places.map(({ place, isDifference }) => {
        const cell = row.cells[place] as Cell;
        if (isDifference) return differenceOf(cell);
        return cell.state === 'known' ? cell.figure.value : undefined;
      });
      return {
        cells: [t(`group.${id}`), labelOf(row), basisOf(row), row.median?.value, ...values],
        units: Object.fromEntries([
          [BEFORE - 1, row.unit],
          ...places.map(({ isDifference }, at) => [at + BEFORE, isDifference ? 'ratio' : row.unit]),
        ]),
        ...(notes.length > 0 && { notes: Object.fromEntries(notes) }),
      };
    }),
  );
  return {
    columns: [
      { heading: t('file.group'), unit: 'text' },
      { heading: t('file.figure'), unit: 'text' },
      { heading: t('file.basis'), unit: 'text' },
      { heading: t('median'), unit: 'yuan' },
      ...places.map(({ place, isDifference }) => {
        const name = names[place] as string;
        return { heading: isDifference ? t('file.difference', { name }) : name, unit: 'yuan' as const };
      }),
    ],
    rows,
  } satisfies Sheet;
}

function peopleSheet({ people, names }: ComparedSheet, language: Language): Sheet {
  const t = translator(compareWords, language);
  return {
    columns: [
      { heading: t('file.side'), unit: 'text' },
      { heading: t('file.group'), unit: 'text' },
      { heading: t('file.bucket'), unit: 'text' },
      ...names.map((heading) => ({ heading, unit: 'ratio' as const })),
    ],
    rows: people.flatMap(({ platform, side, charts }) =>
      charts.flatMap(({ by, buckets }) =>
        buckets.map(({ key, shares }) => ({
          cells: [
            t(`people.${side}`, { platform: translate(common[`platform.${platform}`], language) }),
            dimensionWords(by, language),
            word(key, language),
            ...shares,
          ],
        })),
      ),
    ),
  };
}

/** The sheets of a comparison: its figures, and the people of the creators where they are known. */
export function compareSheets(compared: ComparedSheet, language: Language): TitledSheet[] {
  const t = translator(compareWords, language);
  return [
    { title: t('title'), sheet: figuresSheet(compared, language) },
    ...(compared.people.length > 0 ? [{ title: t('people'), sheet: peopleSheet(compared, language) }] : []),
  ];
}

const sourcesOf = ({ groups }: Comparison): Source[] =>
  groups.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell.state === 'known' && cell.figure.source ? [cell.figure.source] : [])),
    ),
  );

/** The workbook of a comparison: what is on the screen, and where it is from. */
export function compareWorkbook(compared: ComparedSheet, language: Language): Workbook {
  const t = translator(exportMessages, language);
  const words = translator(compareWords, language);
  const sheets = compareSheets(compared, language);
  const base = compared.creators.findIndex(({ creator }) => creator === compared.base);
  return {
    sheets,
    about: {
      title: t('sheet.about'),
      lines: [
        [t('about.list'), words('file.contents')],
        ...compared.creators.map(({ subject }, place): [string, string] => [
          compared.names[place] as string,
          subject.id,
        ]),
        ...(base >= 0 ? [[words('base'), compared.names[base] as string] as [string, string]] : []),
        ...sourceLines(sourcesOf(compared.comparison), compared.now, language),
        ...marksLine(
          sheets.map(({ sheet }) => sheet),
          language,
        ),
        [t('about.by'), ''],
      ],
    },
  };
}

/** `kol-lens_compare_小鹿_2026-03-09.xlsx`. */
export const compareFileName = ({ names, now }: ComparedSheet, extension: 'csv' | 'xlsx'): string =>
  fileName('compare', names.join(' '), now, extension);
