import { openReport, openSection, SUBJECTS } from './sections.support';
import { KOL } from './support/replicas/pages';
import { expect, settled, test } from './support/shared';

const PATH = 'get_author_spread_info';

/** What the section asks when it is opened: every switch at its initial value. */
const FIRST = {
  oAuthorId: KOL,
  platform: 'SHORT_VIDEO',
  type: 'XINTU_VIDEO',
  range: 'DAY_30',
  onlyAssign: 'false',
  flowType: 'EXCLUDE',
};

/** Choices in their order, each a question that was not asked before, and what they send. */
const CHOICES: readonly (readonly [value: string, sends: Partial<typeof FIRST>])[] = [
  ['personal', { type: 'PERSONAL_VIDEO', range: 'DAY_30' }],
  ['90', { type: 'PERSONAL_VIDEO', range: 'DAY_90', onlyAssign: 'false' }],
  ['only', { onlyAssign: 'true', range: 'DAY_90', flowType: 'EXCLUDE' }],
  ['include', { flowType: 'INCLUDE', onlyAssign: 'true' }],
  ['xingtu', { type: 'XINTU_VIDEO', flowType: 'INCLUDE' }],
  ['30', { range: 'DAY_30', onlyAssign: 'true' }],
  ['all', { onlyAssign: 'false', flowType: 'INCLUDE' }],
];

// The questions of every section, by both generations, are in `lib/gateway/switches.test.ts`.
test('a press on each switch of a section is in the question, for the one call that stood on it', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const page = await openReport(lens, SUBJECTS.xingtu);
  await openSection(page, 'xingtu.overview');
  expect(server.calls(PATH).map(({ query }) => query)).toMatchObject([FIRST]);
  await page.locator('[data-more-switches]').click();
  for (const [value, sends] of CHOICES) {
    const asked = server.calls(PATH).length;
    await test.step(value, async () => {
      // Before its price stands on it, it would only ask.
      const choice = page.locator(`button[aria-pressed="false"][data-value="${value}"]`);
      await expect(choice.locator('[data-calls="1"]')).toBeVisible();
      await choice.click();
      await server.callsReach(asked + 1, PATH);
      await settled(page);
      expect(server.calls(PATH)).toHaveLength(asked + 1);
      expect(server.calls(PATH).at(-1)?.query).toMatchObject(sends);
    });
  }
  for (const { query } of server.calls()) expect(query).not.toHaveProperty('acceptCache');
});
