import { endpointWords } from '../../lib/i18n/endpoints';
import { sectionWords } from '../../lib/i18n/panel';
import { requestOf } from '../../lib/providers/lookup';
import { ENDPOINTS, LISTS, SECTIONS } from '../../lib/providers/registry';
import { sampleData } from '../../lib/providers/sample';
import type { Answer, Answers, Endpoint, Request, Section, SectionInput } from '../../lib/providers/types';
import { readWire } from '../../lib/providers/wire';
import { optionsInTurn } from '../../lib/report/sections';
import type { Inquiry } from '../../lib/subject/inquiry';
import type { Subject } from '../../lib/subject/types';

const NOW = Date.UTC(2026, 2, 9, 4);

/** A subject that a section can be about. */
function subjectOf({ id }: Section): Subject {
  const family = id.split('.')[0];
  if (family === 'xingtu')
    return { platform: 'xingtu', kind: 'kol', id: '7000000000000000001', idType: 'xingtuKolId' };
  if (family === 'pgy')
    return { platform: 'pugongying', kind: 'kol', id: '5a0000000000000000000001', idType: 'xhsUserId' };
  if (family === 'note')
    return { platform: 'xiaohongshu', kind: 'item', id: '650000000000000000000001', idType: 'xhsNoteId' };
  if (family === 'douyin')
    return { platform: 'douyin', kind: 'kol', id: 'MS4wLjABAAAAsample', idType: 'douyinSecUid' };
  return { platform: 'douyin', kind: 'item', id: '7100000000000000001', idType: 'awemeId' };
}

/** What the sample data answers to requests. */
function answersTo(requests: readonly Request[]): Answers {
  const answers = new Map(
    requests.map(({ endpoint, params }): [string, Answer] => {
      const raw = sampleData(endpoint.current.path, endpoint.current.query(params), NOW);
      const source = { endpoint: endpoint.id, fetchedAt: NOW, fromCache: false, sample: true };
      return [endpoint.id, { data: readWire(endpoint.schema, raw)?.value, source }];
    }),
  );
  return { get: <T>({ id }: Endpoint<T>) => answers.get(id) as Answer<T> | undefined };
}

/** The ids of the endpoints that a section asks for, those that it asks for after the first answers included. */
function askedBy(section: Section): Set<string> {
  const requests = optionsInTurn(section.id).flatMap((options) => {
    const input: SectionInput = { subject: subjectOf(section), options, now: NOW };
    const asked = section.requests(input);
    for (let step = section.followUps; step; step = step.next)
      asked.push(...step.requests(input, answersTo(asked)));
    return asked;
  });
  return new Set(requests.map(({ endpoint }) => endpoint.id));
}

/** Inquiries of each kind. */
const INQUIRIES: readonly Inquiry[] = [
  { by: 'link', platform: 'douyin', text: '' },
  { by: 'link', platform: 'xiaohongshu', text: '' },
  { by: 'name', platform: 'xingtu', text: '' },
  { by: 'name', platform: 'pugongying', text: '' },
];

/** Where the figures of each endpoint appear: tabs by their English names, and lists by their ids. */
function places(): (id: string) => string {
  const asked = Object.values(SECTIONS).map(
    (section) => [`${sectionWords[section.id][1]} (\`${section.id}\`)`, askedBy(section)] as const,
  );
  const listed = Object.values(LISTS).map(
    (list) => [`list \`${list.id}\``, new Set([list.request({}).endpoint.id])] as const,
  );
  const looked = [
    ['look-up of pasted texts', new Set(INQUIRIES.map((one) => requestOf(one).endpoint.id))] as const,
  ];
  return (id) =>
    [...asked, ...listed, ...looked]
      .filter(([, ids]) => ids.has(id))
      .map(([name]) => name)
      .sort()
      .join(', ') || 'in no section or list: the background asks for it by itself';
}

/** `docs/endpoints.md`, made from the registry. */
export function endpointsDocument(): string {
  const placesOf = places();
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`.replaceAll('|  |', '| |');
  const code = (path: string | undefined) => (path ? `\`${path}\`` : '');
  const rows = (via: Endpoint['via']) =>
    // A module's exports come in another order from a bundler than from Node: rows go by their ids.
    ENDPOINTS.filter((endpoint) => endpoint.via === via)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, current, legacy, assumed }) =>
        row([
          code(id),
          `${endpointWords(id, 'en')}${assumed ? ' *' : ''}`,
          code(current.path),
          ...(via ? [] : [code(legacy?.path)]),
          placesOf(id),
        ]),
      );
  return `# Every endpoint that the product calls

Made from the registry by \`npm run docs\`; a test says when it is stale. Names are logical: cache, ledger and single flight go by them, whichever
generation of the API answers. Units are converted in \`lib/providers/units.ts\` and \`lib/providers/tikomni/units.ts\`. The tests of an endpoint stand
beside the section that asks for it.

## Just One API

\`GET\`, the token in the query, envelope \`{ code, message, data }\`.

| Endpoint | What it is | Current | Legacy | Where its figures appear |
| --- | --- | --- | --- | --- |
${rows(undefined).join('\n')}

With an asterisk: the vendor shows no filled answer, and the shape of its siblings is assumed. An answer of another shape is reported as unknown, with the fields
that were expected, and no figure is guessed from it. \`npm run check:live\` says which it is.

Besides these: \`GET /user/get-balance\` tests a token (free), and \`GET /ping\`, without the token, tells a host that is not there from a connection that broke.

Left out on purpose:

- Pugongying's \`/api/xiaohongshu-pgy/api/pgy/kol/data/core_data/v1\`: it answers with nothing for most creators, and its CPM differs from that of the cost-effectiveness without saying why. \`npm run check:live\` asks
  for it, to settle that.
- Xingtu's deprecated light search, as a twin of the search: it takes other parameters, and its answer is not documented.
- A legacy route where it would answer another question (\`Route.covers\`): Xingtu's audience by level of connection and its works with paid traffic, and Pugongying's followers over
  90 days, which are 60 there.

## Douyin-Creator-V2 (studio)

\`POST\`, key in the \`Authorization\` header, JSON body with the creator's login. The compatible services have the same routes below \`/api/v1/\`.

| Endpoint | What it is | Route | Where its figures appear |
| --- | --- | --- | --- |
${rows('tikomni').join('\n')}
`;
}
