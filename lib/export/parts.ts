import { getCellAddress, sanitizeAttributeValue, sanitizeTextContent } from 'write-excel-file/utility';

/** What hangs on the cells of a sheet, beside their values. Places count from zero, and the first rows are the headings'. */
export interface SheetExtras {
  /** The sheet's name, as the workbook has it. */
  name: string;
  columns: number;
  /** Rows of headings; the filter is on the last. */
  head: number;
  /** Rows that are filtered: without headings, sums and what stands below them. */
  rows: number;
  notes: readonly { row: number; column: number; text: string }[];
  links: readonly { row: number; column: number; url: string }[];
}

const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const SHEET = 'xl/worksheets/sheet{id}.xml';

/** Links that Excel takes on a sheet. */
const MAX_LINKS = 65_530;

const commentsFile = (sheet: number) => `xl/comments${sheet}.xml`;
const boxesFile = (sheet: number) => `xl/drawings/notes${sheet}.vml`;
const addressOf = ({ row, column }: { row: number; column: number }) => getCellAddress(row, column);

const commentsXml = ({ notes }: SheetExtras) =>
  `${HEAD}<comments xmlns="${MAIN}"><authors><author>KOL Lens</author></authors><commentList>${notes
    .map(
      (note) =>
        `<comment ref="${addressOf(note)}" authorId="0"><text><t xml:space="preserve">${sanitizeTextContent(note.text)}</t></text></comment>`,
    )
    .join('')}</commentList></comments>`;

/** Shapes have numbers in clusters, and no two sheets share one. */
const CLUSTER = 1024;
const clustersOf = (notes: readonly unknown[], first: number) =>
  Array.from({ length: Math.ceil((notes.length + 1) / CLUSTER) }, (_, at) => first + at);

/** The boxes in which Excel shows the notes, hidden until the pointer is over their cell. A note without one is not shown at all. */
const boxesXml = ({ notes }: SheetExtras, cluster: number) =>
  `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${clustersOf(notes, cluster).join(',')}"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${notes
    .map(
      ({ row, column }, at) =>
        `<v:shape id="_x0000_s${CLUSTER * cluster + 1 + at}" type="#_x0000_t202" style="position:absolute;width:180pt;height:60pt;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 3}, 15, ${row + 4}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
    )
    .join('')}</xml>`;

const linksOf = ({ links }: SheetExtras) => links.slice(0, MAX_LINKS);

const MERGED_END = '</mergeCells>';

/** A sheet with its filter, its links and the boxes of its notes, in the order in which the format wants them. */
function withElements(xml: string, sheet: SheetExtras): string {
  const { head, rows, columns } = sheet;
  const last = getCellAddress(head - 1 + rows, columns - 1);
  const filter = rows > 0 ? `<autoFilter ref="${getCellAddress(head - 1, 0)}:${last}"/>` : '';
  const links = linksOf(sheet).map(
    (link, at) => `<hyperlink ref="${addressOf(link)}" r:id="rId-link-${at + 1}"/>`,
  );
  const linked = links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '';
  const boxes = sheet.notes.length > 0 ? '<legacyDrawing r:id="rId-boxes-1"/>' : '';
  // The format wants merged cells between the filter and the links. A function, because a replacement text has signs of its own.
  const [from, to] = [xml.indexOf('<mergeCells'), xml.indexOf(MERGED_END)];
  const merged = from < 0 || to < from ? '' : xml.slice(from, to + MERGED_END.length);
  return xml
    .replace(merged, '')
    .replace('</sheetData>', () => `</sheetData>${filter}${merged}${linked}`)
    .replace('</worksheet>', () => `${boxes}</worksheet>`);
}

/** A place as a name of the workbook writes it: `$I$3`. */
const fixed = (row: number, column: number) =>
  getCellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');

/** The name by which LibreOffice, and Excel's own files, know a sheet's filter: without it LibreOffice shows none. */
function filterNames(sheets: readonly SheetExtras[]): string {
  const names = sheets.flatMap(({ name, head, rows, columns }, place) => {
    const range = `'${name.replaceAll("'", "''")}'!${fixed(head - 1, 0)}:${fixed(head - 1 + rows, columns - 1)}`;
    return rows === 0
      ? []
      : [
          `<definedName name="_xlnm._FilterDatabase" localSheetId="${place}" hidden="1">${sanitizeTextContent(range)}</definedName>`,
        ];
  });
  return names.length === 0 ? '<definedNames/>' : `<definedNames>${names.join('')}</definedNames>`;
}

/** The other files of the workbook that a sheet leads to. */
const relationsOf = (sheet: SheetExtras, place: number) =>
  [
    ...linksOf(sheet).map(
      ({ url }, at) =>
        `<Relationship Id="rId-link-${at + 1}" Type="${DOCUMENT}/hyperlink" Target="${sanitizeAttributeValue(url)}" TargetMode="External"/>`,
    ),
    ...(sheet.notes.length > 0
      ? [
          `<Relationship Id="rId-notes-1" Type="${DOCUMENT}/comments" Target="/${commentsFile(place + 1)}"/>`,
          `<Relationship Id="rId-boxes-1" Type="${DOCUMENT}/vmlDrawing" Target="/${boxesFile(place + 1)}"/>`,
        ]
      : []),
  ].join('');

/** What `write-excel-file` has no words for: the filter of the headings, links, and notes on cells. By sheet; further sheets have none. */
export function parts(sheets: readonly SheetExtras[]) {
  let cluster = 1;
  const noted = sheets.flatMap((sheet, place) => {
    if (sheet.notes.length === 0) return [];
    const first = cluster;
    cluster += clustersOf(sheet.notes, first).length;
    return [{ sheet, number: place + 1, cluster: first }];
  });
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: (xml: string, _: unknown, { sheetIndex }: { sheetIndex: number }) => {
            const sheet = sheets[sheetIndex];
            return sheet ? withElements(xml, sheet) : xml;
          },
        },
        'xl/workbook.xml': {
          transform: (xml: string) => xml.replace('<definedNames/>', () => filterNames(sheets)),
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_: unknown, { sheetIndex }: { sheetIndex: number }) => {
            const sheet = sheets[sheetIndex];
            return sheet && relationsOf(sheet, sheetIndex);
          },
        },
        '[Content_Types].xml': {
          insert: () =>
            noted.length === 0
              ? undefined
              : `<Default ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing" Extension="vml"/>${noted
                  .map(
                    ({ number }) =>
                      `<Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml" PartName="/${commentsFile(number)}"/>`,
                  )
                  .join('')}`,
        },
      },
      write: {
        files: () =>
          Object.fromEntries(
            noted.flatMap(({ sheet, number, cluster }) => [
              [commentsFile(number), commentsXml(sheet)],
              [boxesFile(number), boxesXml(sheet, cluster)],
            ]),
          ),
      },
    },
  };
}
