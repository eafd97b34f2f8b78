import { beforeEach, expect, it } from 'vitest';
import { type Background, privately, resetBrowser, SENDERS, startBackground, subject } from '../testing';

const { options } = SENDERS;
const rows = [{ line: 1, text: 'a', about: { subject } }];

let background: Background;
beforeEach(async () => {
  resetBrowser();
  background = await startBackground();
});

it('a page of ours begins a job with what was agreed to', async () => {
  expect(await background.ask('bulk.start', { rows, parts: ['row'], calls: 1 }, options)).toBe(true);
  expect(background.bulk.start).toHaveBeenCalledWith(rows, { parts: ['row'], calls: 1 });
});

it('a private window begins no job, reads none and ends none: a job is written down with its creators', async () => {
  const sender = privately(options);
  expect(await background.ask('bulk.get', { after: 0 }, sender)).toEqual({ rows: [], refused: true });
  for (const asked of [
    background.send('bulk.start', { rows, parts: ['row'], calls: 1 }, sender),
    background.send('bulk.plan', { rows: [{ subject }], parts: ['row'] }, sender),
    background.send('bulk.go', { calls: 1 }, sender),
    background.send('bulk.hold', { how: 'clear' }, sender),
    background.send('bulk.choose', { at: 0, subject }, sender),
  ])
    expect(await asked).toMatchObject({ failure: { charged: 'no' } });
  for (const way of Object.values(background.bulk)) expect(way).not.toHaveBeenCalled();
});
