import { audience as audienceWords, dimensionWords } from '../i18n/audience';
import { columnLabel, remarkText } from '../i18n/columns';
import { endpointWords } from '../i18n/endpoints';
import { exportMessages } from '../i18n/exports';
import { partsText } from '../i18n/marks';
import { blockTitle, metricWords } from '../i18n/metrics';
import { panel, sectionWords, switchWords } from '../i18n/panel';
import {
  formWords,
  judgementWords,
  overText,
  verdict as verdictWords,
  warningNumbers,
  warningTitle,
} from '../i18n/verdict';
import { word } from '../i18n/vocabulary';
import { type Language, translate, translator } from '../language/translate';
import type {
  Block,
  DistributionBlock,
  Metric,
  SeriesBlock,
  Source,
  TableBlock,
  VerdictBlock,
} from '../report/blocks';
import { marksOf, remarkOf } from '../report/marks';
import { type Options, type SectionId, sectionSpec } from '../report/sections';
import type { Unit } from '../report/units';
import {
  type Bought,
  type Bounds,
  chosenForm,
  type Judgement,
  judgeBeats,
  judgementOf,
  type VerdictId,
  warningsOf,
} from '../report/verdict';
import { subjectUrl } from '../subject/link';
import type { Subject } from '../subject/types';
import { fetched, fileName, marksLine, sourceLines } from './about';
import { cellOf, type Sheet, type SheetColumn, type SheetRow, type TitledSheet } from './sheet';
import type { AboutLine, Workbook } from './workbook';

/** A section that is loaded, with the switches that it was loaded by. */
export interface LoadedSection {
  section: SectionId;
  options: Options;
  blocks: readonly Block[];
}

/** What is known of a subject, to be written down. */
export interface LoadedReport {
  subject: Subject;
  /** The creator's or the work's name, once an answer gave it. */
  name: string | undefined;
  /** What the subject is, in words. */
  kind: string;
  sections: readonly LoadedSection[];
  /** What the user buys, and what they judge by. */
  settings: Bought & Bounds;
  /** Time of the export, epoch milliseconds. */
  now: number;
}

/** The sources of all figures of a report. What is read from the page's address has none. */
export const sourcesOf = ({ sections }: Pick<LoadedReport, 'sections'>): Source[] =>
  sections.flatMap(({ blocks }) => blocks.map(({ source }) => source)).filter(({ free }) => !free);

/** Whether a report is about the account of the creator's own login, whose id only the platform knows. */
const isOwnAccount = ({ sections, subject }: LoadedReport): boolean =>
  subject.kind === 'kol' && sections.some(({ section }) => section.startsWith('studio.'));

/** The page of the subject: the one that an answer names, or the platform's own for its id. */
export const pageOf = (report: LoadedReport): string | undefined => {
  const cards = report.sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'card'));
  const named = cards.map(({ href }) => href).find((href) => href?.startsWith('https://'));
  return named ?? (isOwnAccount(report) ? undefined : subjectUrl(report.subject));
};

/** A section's name with its switches: `概览（作品 星图视频，近 30 天）`. */
export function sectionText({ section, options }: LoadedSection, language: Language): string {
  const word = (key: string) =>
    Object.hasOwn(switchWords, key)
      ? translate(switchWords[key as keyof typeof switchWords], language)
      : undefined;
  const chosen = Object.entries(options).flatMap(([id, value]) => {
    const typed = value && sectionSpec(section).switches.some((one) => one.id === id && one.typed);
    const text = typed ? value : word(`${id}.${value}`);
    return text === undefined ? [] : [[word(id), text].filter(Boolean).join(' ')];
  });
  const name = translate(sectionWords[section], language);
  return chosen.length === 0 ? name : `${name} · ${chosen.join(' · ')}`;
}

const titleOf = (id: string, language: Language): string => {
  const title = blockTitle(id);
  return title ? translate(title, language) : '';
};

/** A line of the sheet of figures. */
interface Line {
  part: string;
  label: string;
  unit: Unit;
  value: number | string | undefined;
  remark?: string | undefined;
  judgement?: Judgement | undefined;
  beats?: number | undefined;
  source: Source;
}

const remarksOf = (metric: Metric, language: Language): string | undefined => {
  const ids = [metric.note, ...marksOf(metric).map(remarkOf)].filter((id) => id !== undefined);
  const said = remarkText([...new Set(ids)], language);
  const parts = metric.estimate && partsText(metric.estimate, language);
  return [said, parts].filter(Boolean).join(language === 'zh-CN' ? '；' : '; ') || undefined;
};

const labelOf = ({ id, words }: Metric, language: Language): string => {
  const known = metricWords(words ?? id);
  return known ? translate(known.label, language) : id;
};

const lineOf = (metric: Metric, part: string, source: Source, language: Language): Line => ({
  part,
  label: labelOf(metric, language),
  unit: metric.unit,
  value: metric.value,
  remark: remarksOf(metric, language),
  judgement:
    metric.percentile && metric.value !== undefined ? judgeBeats(metric.percentile.beats) : undefined,
  beats: metric.percentile?.beats,
  source: metric.source ?? source,
});

/** The figures of all lengths or forms, and what is unusual about the one that the user buys. */
function verdictLines(block: VerdictBlock, settings: LoadedReport['settings'], language: Language): Line[] {
  const t = translator(verdictWords, language);
  const part = titleOf(block.id, language);
  const line = (metric: Metric, place: string) => ({ ...lineOf(metric, place, block.source, language) });
  const chosen = chosenForm(block, settings);
  const forms = block.forms.flatMap((form) => {
    const name = translate(formWords[form.id], language);
    return form.metrics.map((metric) => ({
      ...line(metric, name),
      judgement: judgementOf(block, form, metric.id as VerdictId, settings),
    }));
  });
  const over = overText(block, language);
  const common = block.metrics.map((metric) => ({
    ...line(metric, over || part),
    judgement: chosen && judgementOf(block, chosen, metric.id as VerdictId, settings),
  }));
  const warnings = (chosen ? warningsOf(block, chosen, settings) : []).map((warning): Line => {
    const numbers = warningNumbers(warning, language);
    return {
      part: chosen ? translate(formWords[chosen.id], language) : part,
      label: translate(exportMessages.warning, language, { word: warningTitle(warning, language) }),
      unit: 'text',
      value: t(`warn.${warning.rule}.text`, numbers),
      remark: t(`warn.${warning.rule}.rule`, numbers),
      source: block.source,
    };
  });
  return [...forms, ...common, ...warnings];
}

function linesOf(block: Block, settings: LoadedReport['settings'], language: Language): Line[] {
  const part = titleOf(block.id, language);
  switch (block.type) {
    case 'metrics':
      return block.metrics.map((metric) => lineOf(metric, part, block.source, language));
    case 'card':
      return block.facts.map((fact) => lineOf(fact, part, block.source, language));
    case 'verdict':
      return verdictLines(block, settings, language);
    case 'tags':
      return block.tags.length === 0
        ? []
        : [
            {
              part,
              label: part,
              unit: 'text',
              value: block.tags.map(({ text }) => word(text, language)).join(', '),
              source: block.source,
            },
          ];
    default:
      return [];
  }
}

/** The columns that say where a line's figures are from. */
const sourceColumns = (t: ReturnType<typeof translator<typeof exportMessages>>): SheetColumn[] => [
  { heading: t('source'), unit: 'text' },
  { heading: t('fetched'), unit: 'text' },
  { heading: t('asOf'), unit: 'date' },
];

const sourceCells = (source: Source, language: Language): SheetRow['cells'] => [
  source.free
    ? undefined
    : [source.endpoint, ...(source.also ?? [])].map((id) => endpointWords(id, language)).join(', '),
  source.free ? undefined : fetched([source]),
  source.asOf,
];

const VALUE = 3;

function figuresSheet(report: LoadedReport, language: Language): TitledSheet[] {
  const t = translator(exportMessages, language);
  const lines = report.sections.flatMap(({ section, blocks }) =>
    blocks
      .flatMap((block) => linesOf(block, report.settings, language))
      .map((line) => ({ ...line, section: translate(sectionWords[section], language) })),
  );
  if (lines.length === 0) return [];
  const sheet: Sheet = {
    columns: [
      { heading: t('section'), unit: 'text' },
      { heading: t('block'), unit: 'text' },
      { heading: t('figure'), unit: 'text' },
      { heading: t('value'), unit: 'text' },
      { heading: t('judgement'), unit: 'text' },
      { heading: t('beats'), unit: 'ratio' },
      ...sourceColumns(t),
    ],
    rows: lines.map(
      ({ section, part, label, unit, value, remark, judgement, beats, source }): SheetRow => ({
        cells: [
          section,
          part,
          label,
          cellOf(value, unit, language),
          judgement && translate(judgementWords[judgement.word], language),
          beats,
          ...sourceCells(source, language),
        ],
        units: { [VALUE]: unit },
        ...(remark !== undefined && { notes: { [VALUE]: remark } }),
      }),
    ),
  };
  return [{ title: t('sheet.figures'), sheet }];
}

function groupsOf({ id, people }: DistributionBlock, language: Language): string {
  if (!people) return titleOf(id, language);
  const side = translate(audienceWords[`side.${people.side}`], language);
  return `${side} · ${dimensionWords(people.by, language)}`;
}

function peopleSheet(report: LoadedReport, language: Language): TitledSheet[] {
  const t = translator(exportMessages, language);
  const p = translator(panel, language);
  const rows = report.sections.flatMap(({ section, blocks }) =>
    blocks.flatMap((block) =>
      block.type !== 'distribution'
        ? []
        : block.rows.map(
            (row): SheetRow => ({
              cells: [
                translate(sectionWords[section], language),
                groupsOf(block, language),
                word(row.key, language),
                row.share,
                row.tgi,
                row.count,
                ...sourceCells(block.source, language),
              ],
            }),
          ),
    ),
  );
  if (rows.length === 0) return [];
  const columns: SheetColumn[] = [
    { heading: t('section'), unit: 'text' },
    { heading: t('block'), unit: 'text' },
    { heading: p('rows.name'), unit: 'text' },
    { heading: p('rows.share'), unit: 'ratio' },
    { heading: p('rows.tgi'), unit: 'index' },
    { heading: p('rows.count'), unit: 'count' },
    ...sourceColumns(t),
  ];
  return [{ title: t('sheet.people'), sheet: { columns, rows } }];
}

const AXES = {
  day: { heading: 'chart.day', unit: 'date' },
  seconds: { heading: 'chart.position', unit: 'seconds' },
  label: { heading: 'chart.item', unit: 'text' },
} as const;

function seriesSheet(block: SeriesBlock, language: Language): TitledSheet {
  const axis = AXES[block.axis.kind];
  return {
    title: titleOf(block.id, language),
    sheet: {
      columns: [
        { heading: translate(panel[axis.heading], language), unit: axis.unit },
        ...block.lines.map(({ id, unit }) => ({ heading: columnLabel(id, language), unit })),
      ],
      rows: block.axis.values.map((at, place) => ({
        cells: [at, ...block.lines.map(({ values }) => values[place])],
      })),
    },
  };
}

function tableSheet({ id, columns, rows }: TableBlock, language: Language): TitledSheet {
  const t = translator(exportMessages, language);
  const linked = rows.some(({ href }) => href);
  const compared = columns.flatMap((_, index) =>
    rows.some(({ multiples }) => multiples?.[index]) ? [index] : [],
  );
  const heading = (index: number) => columnLabel(columns[index]?.id ?? '', language);
  return {
    title: titleOf(id, language),
    sheet: {
      columns: [
        ...columns.map(({ unit }, index): SheetColumn => ({ heading: heading(index), unit })),
        ...compared.map(
          (index): SheetColumn => ({ heading: t('times', { heading: heading(index) }), unit: 'index' }),
        ),
        ...(linked ? [{ heading: t('link'), unit: 'text' as const }] : []),
      ],
      rows: rows.map((row): SheetRow => {
        const said = columns.flatMap((_, index) => {
          const parts = row.estimates?.[index] && partsText(row.estimates[index], language);
          const text = [remarkText(row.notes?.[index], language), parts].filter(Boolean);
          return text.length > 0 ? [[index, text.join(language === 'zh-CN' ? '；' : '; ')] as const] : [];
        });
        return {
          cells: [
            ...columns.map(({ unit }, index) =>
              index === 0 ? row.cells[0] : cellOf(row.cells[index], unit, language),
            ),
            ...compared.map((index) => row.multiples?.[index]?.times),
            ...(linked ? [row.href] : []),
          ],
          ...(said.length > 0 && { notes: Object.fromEntries(said) }),
        };
      }),
    },
  };
}

/** The tables of a report: its figures, its people, and each of its charts and lists. Only what is loaded is in them. */
export function reportSheets(report: LoadedReport, language: Language): TitledSheet[] {
  const blocks = report.sections.flatMap((section) => section.blocks);
  return [
    ...figuresSheet(report, language),
    ...peopleSheet(report, language),
    ...blocks.flatMap((block) => {
      if (block.type === 'series') return [seriesSheet(block, language)];
      return block.type === 'table' && block.rows.length > 0 ? [tableSheet(block, language)] : [];
    }),
  ];
}

/** The workbook of a report: its tables, and a sheet about their origin. */
export function reportWorkbook(report: LoadedReport, language: Language): Workbook {
  const t = translator(exportMessages, language);
  const sheets = reportSheets(report, language);
  const page = pageOf(report);
  return {
    sheets,
    about: {
      title: t('sheet.about'),
      lines: [
        ...(report.name === undefined ? [] : [[t('about.name'), report.name] as AboutLine]),
        [t('about.kindOf'), report.kind],
        ...(page === undefined ? [] : [[t('about.page'), page] as AboutLine]),
        ...sourceLines(sourcesOf(report), report.now, language),
        ...marksLine(
          sheets.map(({ sheet }) => sheet),
          language,
        ),
        [t('about.sections'), ''],
        ...report.sections.map((section): AboutLine => ['', sectionText(section, language)]),
        [t('about.by'), ''],
      ],
    },
  };
}

/** `kol-lens_xingtu_小鹿_2026-03-09.xlsx`: the name of a report's file; the id where no answer gave a name. */
export function reportFileName(report: LoadedReport, extension: 'csv' | 'xlsx'): string {
  const { subject, name, now } = report;
  const own = isOwnAccount(report);
  return fileName(own ? 'studio' : subject.platform, name ?? (own ? undefined : subject.id), now, extension);
}
