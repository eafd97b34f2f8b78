import { expect, it } from 'vitest';
import type { Address, Cells, Stamped } from './cells';
import type { MemberFile } from './file';
import { creatorsOf, leavingNotes, ownCells, stepList } from './step';

const id = '6f1c2b1e-8a53-4c53-9d0e-0b6a3c0f9a11';
const creator = 'xingtuKolId/7100000000000000001';
const cell: Address = `entries/${id}/reasonFor`;
/** A stamp of a moment on a device. */
const at = (moment: number, device: string) => `000000${moment}0000${device}`;
const UNTIL = Number.MAX_SAFE_INTEGER;

const cells = (...all: [Address, Stamped][]): Cells => new Map(all);
const file = (devices: string[], content: Cells, log: MemberFile['log'] = []): MemberFile => ({
  ...{ name: 'W', at: 1, devices, lists: new Map([[id, content]]), notes: new Map(), log },
  ...{ figures: [], bad: 0 },
});
const step = (local: Cells, own: Cells, theirs: Cells, log: MemberFile['log'] = []) => {
  const mine = file(['MineA'], own);
  return stepList({
    ...{ id, local, device: 'MineA', until: UNTIL },
    before: { own: mine, others: new Map() },
    after: { own: mine, others: new Map([['wang', file(['WangA'], theirs, log)]]) },
  });
};

it('an edit that has not left yet is lost to a newer one, whatever the changes tell', () => {
  const { lost, incoming } = step(
    cells([cell, ['mine', at(2, 'MineA')]]),
    cells(),
    cells([cell, ['theirs', at(3, 'WangA')]]),
  );
  expect(lost).toEqual([
    {
      ...{ list: id, address: cell, mine: 'mine', theirs: 'theirs' },
      ...{ at: at(2, 'MineA'), stamp: at(3, 'WangA'), by: 'wang' },
    },
  ]);
  expect([...incoming.keys()]).toEqual([cell]);
});

it('where the changes no longer reach back, an edit that has left is not said to be lost', () => {
  const sent = cells([cell, ['mine', at(2, 'MineA')]]);
  const theirs = cells([cell, ['theirs', at(4, 'WangA')]]);
  expect(step(sent, sent, theirs).lost).toEqual([]);
  const over = (stamp: string, before?: string) => ({
    ...{ list: id, address: cell, stamp, ...(before !== undefined && { over: before }) },
  });
  // Written over what came after mine: it was seen.
  const seen = [over(at(4, 'WangA'), at(3, 'WangA')), over(at(3, 'WangA'), at(2, 'MineA'))];
  expect(step(sent, sent, theirs, seen).lost).toEqual([]);
  // Written over what was there before mine, or over nothing.
  expect(step(sent, sent, theirs, [over(at(4, 'WangA'), at(1, 'WangA'))]).lost).toHaveLength(1);
  expect(step(sent, sent, theirs, [over(at(4, 'WangA'))]).lost).toHaveLength(1);
  // Circles of a forged file end.
  expect(step(sent, sent, theirs, [over(at(4, 'WangA'), at(4, 'WangA'))]).lost).toEqual([]);
});

it('a cell belongs into its writer’s file, and into the first other one where its writer has it no more', () => {
  const all = cells([cell, ['x', at(2, 'WangA')]], ['list//name', ['n', at(2, 'MineA')]]);
  const of = (me: string, ...others: [string, string[], Cells][]) => [
    ...ownCells(all, 'MineA', me, others).keys(),
  ];
  expect(of('li', ['wang', ['WangA'], all])).toEqual(['list//name']);
  expect(of('li', ['wang', ['WangA'], cells()])).toEqual([cell, 'list//name']);
  expect(of('li', ['wang', ['WangA'], cells([cell, ['older', at(1, 'WangA')]])])).toContain(cell);
  expect(of('li', ['chen', ['ChenA'], all])).toEqual(['list//name']);
  expect(of('an', ['chen', ['ChenA'], all])).toEqual([cell, 'list//name']);
});

it('that a note of another member was removed here is not told; of one’s own it is', () => {
  const note = (device: string) =>
    cells(
      [`notes/${id}/creator`, [creator, at(1, device)]],
      [`notes/${id}/text`, ['t', at(1, device)]],
      [`notes/${id}/removed`, [5, at(2, 'MineA')]],
    );
  const leaving = (device: string) => [...leavingNotes(note(device), new Set([creator]), ['MineA']).keys()];
  expect(leaving('WangA')).toEqual([`notes/${id}/creator`, `notes/${id}/text`]);
  expect(leaving('MineA')).toHaveLength(3);
  expect([...leavingNotes(note('MineA'), new Set(), ['MineA'])]).toEqual([]);
});

it('a creator who was taken out of a list is not in it', () => {
  const entry = (removed: number | undefined) =>
    cells(
      [`entries/${id}/creator`, [creator, at(1, 'MineA')]],
      [`entries/${id}/removed`, [removed, at(2, 'MineA')]],
    );
  expect([...creatorsOf(entry(undefined))]).toEqual([creator]);
  expect([...creatorsOf(entry(5))]).toEqual([]);
});
