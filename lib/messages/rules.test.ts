import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Entry, KolList, ListEdit } from '../lists/model';
import type { Target } from '../report/target';
import type { Ratio, Yuan } from '../report/units';
import { DEFAULT_SETTINGS } from '../settings/schema';
import { MAX_PASTED } from '../subject/pasted';
import type { Subject } from '../subject/types';
import {
  MAX_CARDS,
  MAX_QUESTIONS,
  MAX_REMEMBERED,
  type MessageType,
  type Payload,
  type SenderRole,
} from './protocol';
import { RULES } from './schemas';
import type { Sender } from './senders';
import { type Handlers, serve } from './server';

/** Every message and exactly the roles that may send it: a right that is given or taken changes a line here. */
const RIGHTS: Readonly<Record<MessageType, readonly SenderRole[]>> = {
  'overlay.hello': ['overlay'],
  'overlay.subject': ['overlay'],
  'overlay.open': ['overlay'],
  'overlay.closed': ['overlay'],
  'overlay.price': ['overlay'],
  'overlay.chip': ['overlay'],
  'overlay.layout': ['overlay'],
  'badges.hello': ['overlay'],
  'badges.of': ['overlay'],
  'panel.claim': ['frame'],
  'panel.close': ['panel'],
  'panel.section': ['panel'],
  'panel.dock': ['panel'],
  'session.get': ['frame', 'panel', 'page'],
  'consent.answer': ['page'],
  'consent.last': ['page'],
  'report.plan': ['panel', 'page'],
  'report.plans': ['panel', 'page'],
  'report.load': ['panel', 'page'],
  'report.cancel': ['panel', 'page'],
  'limits.lift': ['panel', 'page'],
  'open.options': ['panel', 'page'],
  'open.report': ['panel', 'page'],
  'open.panel': ['page'],
  'open.list': ['panel', 'page'],
  'notice.seen': ['panel', 'page'],
  'pages.calls': ['page'],
  'pages.confirm': ['page'],
  'lookup.find': ['page'],
  'lookup.known': ['page'],
  'pasted.get': ['page'],
  'pasted.set': ['page'],
  'pasted.opened': ['page'],
  'list.plan': ['page'],
  'list.load': ['page'],
  'saved.list': ['page'],
  'saved.put': ['page'],
  'saved.remove': ['page'],
  'columns.get': ['page'],
  'columns.set': ['page'],
  'lists.all': ['panel', 'page'],
  'lists.create': ['panel', 'page'],
  'lists.remove': ['page'],
  'lists.restore': ['page'],
  'lists.get': ['panel', 'page'],
  'lists.edit': ['panel', 'page'],
  'lists.add': ['panel', 'page'],
  'lists.met': ['panel', 'page'],
  'lists.export': ['page'],
  'lists.check': ['page'],
  'lists.import': ['page'],
  'lists.pressed': ['page'],
  'notes.get': ['panel', 'page'],
  'notes.add': ['panel', 'page'],
  'notes.remove': ['panel', 'page'],
  'notes.restore': ['panel', 'page'],
  'persons.join': ['panel', 'page'],
  'persons.part': ['panel', 'page'],
  'persons.of': ['panel', 'page'],
  'tray.get': ['panel', 'page'],
  'tray.change': ['panel', 'page'],
  'open.compare': ['panel', 'page'],
  'memory.known': ['panel', 'page'],
  'memory.line': ['panel', 'page'],
  'memory.info': ['page'],
  'memory.shorten': ['page'],
  'memory.export': ['page'],
  'memory.import': ['page'],
  'studio.state': ['panel', 'page'],
  'studio.consent': ['page'],
  'studio.setKey': ['page'],
  'studio.forgetKey': ['page'],
  'studio.test': ['page'],
  'studio.pasteCookie': ['page'],
  'studio.forgetCookie': ['page'],
  'studio.download': ['page'],
  'popup.subject': ['page'],
  'popup.glance': ['page'],
  'recent.list': ['page'],
  'recent.clear': ['page'],
  'ledger.list': ['page'],
  'choice.set': ['panel', 'page'],
  'settings.set': ['page'],
  'settings.check': ['page'],
  'settings.import': ['page'],
  'settings.export': ['page'],
  'token.set': ['page'],
  'token.try': ['page'],
  'token.test': ['page'],
  'token.balance': ['page'],
  'token.forget': ['page'],
  'storage.troubles': ['page'],
  'storage.info': ['page'],
  'storage.clearCache': ['page'],
  'storage.forgetEverything': ['page'],
};
const TYPES = Object.keys(RIGHTS) as MessageType[];

const SENDERS: Readonly<Record<SenderRole, Sender>> = {
  overlay: { id: 'abc', url: 'https://www.xingtu.cn/ad', frameId: 0, tab: { id: 1 } },
  frame: { id: 'abc', url: 'chrome-extension://abc/panel.html', frameId: 3, tab: { id: 1 } },
  panel: { id: 'abc', url: 'chrome-extension://abc/panel.html', frameId: 4, tab: { id: 1 } },
  page: { id: 'abc', url: 'chrome-extension://abc/options.html', frameId: 0, tab: { id: 2 } },
};
const ROLES = Object.keys(SENDERS) as SenderRole[];

const subject: Subject = {
  platform: 'xingtu',
  kind: 'kol',
  idType: 'xingtuKolId',
  id: '7100000000000000001',
};
const values = { words: '美妆' };
const saved = {
  id: 's1',
  name: 'Mine',
  list: 'pgy.search',
  values: {},
  savedAt: 5,
  seen: [],
  depth: 0,
} as const;
const report = { subject, section: 'xingtu.overview', options: { window: '30' } } as const;

const inquiry = { by: 'link', platform: 'douyin', text: 'https://v.douyin.com/iAbC/' } as const;

const id = '6f1c2b1e-8a53-4c53-9d0e-0b6a3c0f9a11';
const creator = 'xingtuKolId/7100000000000000001';
const image = 'https://p3.douyinpic.com/a.jpeg';
const target: Target = {
  dimensions: [{ by: 'age', keys: { xingtu: ['18-23'] }, wanted: 0.6 as Ratio, weight: 2 }],
  costBy: 'age',
};
const kolList: KolList = {
  id,
  name: 'Spring',
  client: '客户 A',
  brand: 'B',
  budget: 100_000 as Yuan,
  fee: 0.05 as Ratio,
  rebate: 0.3 as Ratio,
  tax: 0.06 as Ratio,
  form: '21_60',
  target,
  note: 'n',
  createdAt: 5,
  statuses: [{ id, name: '待定' }],
  columns: [{ id, name: 'Brief' }],
};
const kolEntry: Entry = {
  id,
  creator,
  name: 'A',
  image,
  status: 'excluded',
  reasonFor: 'for',
  reasonAgainst: '完播低\n',
  tags: ['a', 'b'],
  quote: 12_300.5 as Yuan,
  rebate: 1 as Ratio,
  slot: 'March',
  free: { [id]: 'x' },
  addedAt: 5,
  statusAt: 6,
};
/** An edit of each kind. */
const EDITS: ListEdit[] = [
  { edit: 'list', field: 'name', value: 'S' },
  { edit: 'list', field: 'client', value: 'C' },
  { edit: 'list', field: 'budget', value: 0 },
  { edit: 'list', field: 'rebate', value: 1 },
  { edit: 'list', field: 'form' },
  { edit: 'list', field: 'note', value: '' },
  { edit: 'target', target },
  { edit: 'target' },
  { edit: 'entry', id, field: 'status', value: id },
  { edit: 'entry', id, field: 'status', value: 'quoted' },
  { edit: 'entry', id, field: 'reasonAgainst' },
  { edit: 'entry', id, field: 'quote', value: 1 },
  { edit: 'entry', id, field: 'rebate', value: 0 },
  { edit: 'entry', id, field: 'slot', value: 'x' },
  { edit: 'tag', id, tag: 't', on: true },
  { edit: 'free', id, column: id, value: 'x' },
  { edit: 'row', id, entry: kolEntry },
  { edit: 'row', id },
  { edit: 'named', kind: 'status', id, name: 'x' },
  { edit: 'named', kind: 'column', id },
];
const snapshot = {
  source: 'live',
  creator,
  basis: 'xingtu.marketing',
  day: '2026-03-08',
  at: 1772942400000,
  figures: { 'xingtu.price.21_60': { value: 60000, unit: 'yuan' } },
} as const;

const item = { platform: 'douyin', kind: 'item', idType: 'awemeId', id: subject.id } as const;

/** A payload of each message that passes. */
const GOOD: { readonly [T in MessageType]: Payload<T> } = {
  'overlay.hello': { subject, again: true },
  'overlay.subject': { subject, byUser: false },
  'overlay.open': { on: subject, vouched: true },
  'overlay.closed': { leaving: true },
  'overlay.price': {},
  'overlay.chip': { subject },
  'overlay.layout': { layout: { edge: 'left', y: 0.25, width: 420 } },
  'badges.hello': {},
  'badges.of': { cards: [{ subject: item, author: subject }, { subject }] },
  'panel.claim': { ticket: 't' },
  'panel.close': {},
  'panel.section': { section: 'xingtu.fans' },
  'panel.dock': { edge: 'right' },
  'session.get': {},
  'consent.answer': { given: true },
  'consent.last': {},
  'report.plan': report,
  'report.plans': { questions: [{ subject }, report, { inquiry }] },
  'report.load': { ...report, mode: 'retry', endpoints: ['xingtu.spread'], by: 'click', request: 'r-1' },
  'report.cancel': { request: 'r:1.a-b_c' },
  'limits.lift': { endpoint: 'xingtu.spread' },
  'open.options': { section: 'token' },
  'open.report': { subject, agreed: true },
  'open.panel': { tabId: 0 },
  'open.list': { id, subject },
  'notice.seen': {},
  'pages.calls': {},
  'pages.confirm': {},
  'lookup.find': { inquiry, mode: 'cache', request: 'r' },
  'lookup.known': { subjects: [subject] },
  'pasted.get': {},
  'pasted.set': { text: '', choice: 'xhs' },
  'pasted.opened': { subject },
  'list.plan': { list: 'pgy.search', values, next: { page: '2' } },
  'list.load': { list: 'studio.live', values, next: { page: '2' }, mode: 'cache', request: 'r' },
  'saved.list': {},
  'saved.put': { saved },
  'saved.remove': { id: 's1' },
  'columns.get': { list: 'xingtu.search' },
  'columns.set': { list: 'studio.works', layout: { order: ['a'], hidden: ['b'] } },
  'lists.all': {},
  'lists.create': { list: kolList },
  'lists.remove': { id },
  'lists.restore': { id },
  'lists.get': { id },
  'lists.edit': { id, edits: EDITS, by: 's-1' },
  'lists.add': { id, creators: [{ subject, name: 'A', image }] },
  'lists.met': { subjects: [subject] },
  'lists.export': { ids: [id] },
  'lists.check': { text: '' },
  'lists.import': { text: '{}' },
  'lists.pressed': { tabId: 0 },
  'notes.get': { creator },
  'notes.add': { creator, text: 'slow' },
  'notes.remove': { id },
  'notes.restore': { id },
  'persons.join': { creators: [creator, 'xhsUserId/5f0000000000000000000001'] },
  'persons.part': { creator },
  'persons.of': { creator },
  'tray.get': {},
  'tray.change': { add: [{ subject, name: 'A' }], remove: ['xingtuKolId/1'] },
  'open.compare': {},
  'memory.known': { creators: [creator] },
  'memory.line': { creator },
  'memory.info': {},
  'memory.shorten': { before: '2026-03-08' },
  'memory.export': { after: snapshot },
  'memory.import': { snapshots: [snapshot] },
  'studio.state': {},
  'studio.consent': { consent: true },
  'studio.setKey': { key: 'k' },
  'studio.forgetKey': {},
  'studio.test': {},
  'studio.pasteCookie': { cookie: '' },
  'studio.forgetCookie': {},
  'studio.download': { values, mode: 'auto', request: 'r' },
  'popup.subject': { tabId: 7 },
  'popup.glance': { subject },
  'recent.list': {},
  'recent.clear': {},
  'ledger.list': { days: 400 },
  'choice.set': { videos: 'xingtu', videoLength: '60', noteForm: 'video', panelBeside: true },
  'settings.set': { settings: { theme: 'dark', dailyCap: 5 } },
  'settings.check': { text: '' },
  'settings.import': { text: '{}' },
  'settings.export': {},
  'token.set': { token: 't' },
  'token.try': { token: 't' },
  'token.test': {},
  'token.balance': {},
  'token.forget': {},
  'storage.troubles': {},
  'storage.info': {},
  'storage.clearCache': {},
  'storage.forgetEverything': {},
};

const long = (length: number) => 'x'.repeat(length);
const load = GOOD['report.load'];
const layout = GOOD['overlay.layout'].layout;
const stranger = { ...subject, id: '1' };

/** Edits that are refused: each has one thing wrong. */
const BAD_EDITS: readonly object[] = [
  { edit: 'list', field: 'name' },
  { edit: 'list', field: 'name', value: ' ' },
  { edit: 'list', field: 'name', value: long(101) },
  { edit: 'list', field: 'client', value: long(101) },
  { edit: 'list', field: 'budget', value: -1 },
  { edit: 'list', field: 'budget', value: 1e9 + 1 },
  { edit: 'list', field: 'budget', value: '5' },
  { edit: 'list', field: 'fee', value: 1.01 },
  { edit: 'list', field: 'form', value: '30' },
  { edit: 'list', field: 'note', value: long(2001) },
  { edit: 'list', field: '__proto__', value: 'x' },
  { edit: 'list', field: 'createdAt', value: 5 },
  { edit: 'target', target: { ...target, costBy: 'mood' } },
  { edit: 'target', target: { ...target, dimensions: Array(9).fill(target.dimensions[0]) } },
  { edit: 'target', target: { ...target, dimensions: [{ by: 'age', keys: { xingtu: 'all' } }] } },
  { edit: 'target', target: { ...target, dimensions: [{ by: 'age', keys: {}, wanted: 2 }] } },
  { edit: 'entry', id: 'x', field: 'quote', value: 1 },
  { edit: 'entry', id: '__proto__', field: 'quote', value: 1 },
  { edit: 'entry', id, field: 'quote', value: Number.NaN },
  { edit: 'entry', id, field: 'quote', value: Number.POSITIVE_INFINITY },
  { edit: 'entry', id, field: 'quote', value: -0.01 },
  { edit: 'entry', id, field: 'rebate', value: -0.1 },
  { edit: 'entry', id, field: 'status' },
  { edit: 'entry', id, field: 'status', value: 'lost' },
  { edit: 'entry', id, field: 'reasonFor', value: long(2001) },
  { edit: 'entry', id, field: 'reasonFor', value: { toString: 'x' } },
  { edit: 'entry', id, field: 'slot', value: long(201) },
  { edit: 'entry', id, field: 'removed', value: 5 },
  { edit: 'entry', id, field: 'creator', value: creator },
  { edit: 'tag', id, tag: '', on: true },
  { edit: 'tag', id, tag: long(41), on: true },
  { edit: 'tag', id, tag: 'a', on: 1 },
  { edit: 'free', id, column: 'name', value: 'x' },
  { edit: 'free', id, column: id, value: long(2001) },
  { edit: 'row', id, entry: { ...kolEntry, creator: 'xingtuKolId/1' } },
  { edit: 'row', id, entry: { ...kolEntry, creator: 'xhsUserId/5F0000000000000000000001' } },
  { edit: 'row', id, entry: { ...kolEntry, creator: 'constructor/1' } },
  { edit: 'row', id, entry: { ...kolEntry, image: 'https://evil.example/a.jpeg' } },
  { edit: 'row', id, entry: { ...kolEntry, tags: Array.from({ length: 21 }, String) } },
  { edit: 'row', id, entry: { ...kolEntry, free: { name: 'x' } } },
  { edit: 'row', id, entry: { ...kolEntry, free: ['x'] } },
  { edit: 'row', id, entry: { ...kolEntry, addedAt: -1 } },
  { edit: 'row', id, entry: [] },
  { edit: 'named', kind: 'tag', id, name: 'x' },
  { edit: 'named', kind: 'column', id, name: '' },
  { edit: 'drop' },
  { edit: 'toString' },
  [],
];

/** Payloads that are refused, by message: each has one thing wrong. */
const BAD: readonly (readonly [MessageType, object])[] = [
  ['overlay.hello', { subject: stranger }],
  ['overlay.hello', { again: 'yes' }],
  ['overlay.subject', { subject: stranger, byUser: true }],
  ['overlay.subject', { subject }],
  ['overlay.open', { on: stranger }],
  ['overlay.open', { vouched: 1 }],
  ...[{ edge: 'top' }, { y: -0.1 }, { y: 1.1 }, { width: 199 }, { width: 2001 }].map(
    (wrong) => ['overlay.layout', { layout: { ...layout, ...wrong } }] as const,
  ),
  ['panel.claim', { ticket: long(81) }],
  ['panel.claim', {}],
  ['panel.dock', { edge: 'top' }],
  ['report.plan', { ...report, subject: stranger }],
  ['report.plan', { ...report, section: 'no.such' }],
  ['report.plan', { ...report, section: 5 }],
  ['report.plan', { ...report, section: ['xingtu.overview'] }],
  ['report.plan', { ...report, options: { [long(41)]: 'a' } }],
  ['report.plan', { ...report, options: { a: long(41) } }],
  ['report.plans', { questions: Array(MAX_QUESTIONS + 1).fill({ subject }) }],
  ['report.plans', { questions: [{}] }],
  ['report.plans', { questions: [{ subject, section: 'no.such' }] }],
  ['report.plans', { questions: [{ inquiry: { ...inquiry, text: 'https://evil.example/' } }] }],
  ['lookup.find', { ...GOOD['lookup.find'], inquiry: { ...inquiry, platform: 'xiaohongshu' } }],
  ['lookup.find', { ...GOOD['lookup.find'], mode: 'stored' }],
  ['lookup.find', { ...GOOD['lookup.find'], request: 'a b' }],
  ['badges.of', { cards: [{ subject: stranger }] }],
  ['badges.of', { cards: [{ subject: item, author: item }] }],
  ['badges.of', { cards: Array(MAX_CARDS + 1).fill({ subject }) }],
  ['lookup.known', { subjects: [stranger] }],
  ['lookup.known', { subjects: Array(MAX_QUESTIONS + 1).fill(subject) }],
  ['pasted.set', { text: long(MAX_PASTED + 1), choice: 'any' }],
  ['pasted.set', { text: '', choice: 'pugongying' }],
  ['pasted.opened', { subject: stranger }],
  ...[
    { subject: stranger },
    { section: 'no.such' },
    { options: undefined },
    { mode: 'stored' },
    { mode: 'fresh' },
    { endpoints: Array(51).fill('a') },
    { endpoints: ['a b'] },
    { by: 'page' },
    { request: '' },
    { request: long(81) },
    { request: 'a b' },
    { request: 'a\n' },
  ].map((wrong) => ['report.load', { ...load, ...wrong }] as const),
  ['report.cancel', {}],
  ['limits.lift', { endpoint: 'a/b' }],
  ['open.options', { section: '../popup' }],
  ['open.report', { subject: stranger }],
  ['open.report', { subject, agreed: 'yes' }],
  ['open.panel', { tabId: -1 }],
  ['open.list', { id: 'notes' }],
  ['open.list', { id, subject: item }],
  ['open.panel', { tabId: 1.5 }],
  ['list.plan', { list: 'no.such', values }],
  ['list.plan', { list: 'pgy.search', values: { [long(41)]: '' } }],
  ['list.plan', { list: 'pgy.search', values: { words: long(1001) } }],
  ['list.plan', { list: 'pgy.search', values, next: { [long(41)]: '' } }],
  ['list.plan', { list: 'pgy.search', values, next: { page: long(201) } }],
  ['list.load', { ...GOOD['list.load'], mode: 'stored' }],
  ['list.load', { ...GOOD['list.load'], list: 'toString' }],
  ['list.load', { ...GOOD['list.load'], request: undefined }],
  ['saved.put', { saved: { ...saved, name: '' } }],
  ['saved.put', { saved: { ...saved, id: 'a b' } }],
  ['saved.put', { saved: { ...saved, list: 'no.such' } }],
  ['saved.put', {}],
  ['saved.remove', { id: 'a b' }],
  ['columns.get', { list: 'no.such' }],
  ['columns.set', { list: 'no.such', layout: { order: [], hidden: [] } }],
  ['columns.set', { list: 'pgy.search', layout: { order: Array(201).fill('a'), hidden: [] } }],
  ['columns.set', { list: 'pgy.search', layout: { order: [], hidden: ['a b'] } }],
  ['columns.set', { list: 'pgy.search', layout: { order: [] } }],
  ['columns.set', { list: 'pgy.search', layout: { order: [], hidden: [], widths: { a: 55 } } }],
  ['columns.set', { list: 'pgy.search', layout: { order: [], hidden: [], widths: { a: 601 } } }],
  ['columns.set', { list: 'pgy.search', layout: { order: [], hidden: [], widths: { 'a b': 90 } } }],
  [
    'columns.set',
    {
      list: 'pgy.search',
      layout: {
        order: [],
        hidden: [],
        widths: Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`c${at}`, 90])),
      },
    },
  ],
  ...BAD_EDITS.map((edit) => ['lists.edit', { id, edits: [edit] }] as const),
  ['lists.edit', { id, edits: Array(5001).fill(EDITS[0]) }],
  ['lists.edit', { id: 'x', edits: [] }],
  ['lists.edit', { id, edits: [], by: 'a b' }],
  ...[
    { name: undefined },
    { id: 'x' },
    { createdAt: 'now' },
    { budget: -1 },
    { fee: 2 },
    { form: 'long' },
    { target: {} },
    { columns: Array(31).fill({ id, name: 'x' }) },
    { statuses: [{ id: 'x', name: 'x' }] },
  ].map((wrong) => ['lists.create', { list: { ...kolList, ...wrong } }] as const),
  ['lists.remove', { id: 'notes' }],
  ['lists.get', { id: 'device' }],
  ['lists.add', { creators: [] }],
  ['lists.add', { creators: Array(501).fill({ subject }) }],
  ['lists.add', { creators: [{ subject: stranger }] }],
  ['lists.add', { creators: [{ subject: item }] }],
  ['lists.add', { creators: [{ subject, image: 'javascript:alert(1)' }] }],
  ['lists.add', { creators: [{ subject, name: long(2001) }] }],
  ['lists.pressed', { tabId: -1 }],
  ['lists.met', { subjects: [item] }],
  ['lists.met', { subjects: Array(501).fill(subject) }],
  ['lists.export', { ids: ['notes'] }],
  ['lists.export', { ids: Array(201).fill(id) }],
  ['lists.check', { text: long(20_000_001) }],
  ['lists.import', { text: long(20_000_001) }],
  ['lists.import', {}],
  ['notes.get', { creator: 'xingtuKolId/1' }],
  ['notes.add', { creator, text: '' }],
  ['notes.add', { creator, text: ' \n' }],
  ['notes.add', { creator, text: long(2001) }],
  ['persons.join', { creators: [creator] }],
  ['persons.join', { creators: [creator, creator, creator] }],
  ['persons.of', { creator: 'awemeId/7100000000000000001' }],
  ['tray.change', { add: [{ subject: stranger }] }],
  ['tray.change', { add: [{ subject, name: long(101) }] }],
  ['tray.change', { add: Array(MAX_QUESTIONS + 1).fill({ subject }) }],
  ['tray.change', { remove: [long(121)] }],
  ['tray.change', { remove: Array(MAX_QUESTIONS + 1).fill('a') }],
  ['memory.known', { creators: ['xingtuKolId/1'] }],
  ['memory.known', { creators: ['awemeId/7100000000000000001'] }],
  ['memory.known', { creators: Array(MAX_REMEMBERED + 1).fill(creator) }],
  ['memory.line', { creator: 'who' }],
  ['memory.line', {}],
  ['memory.shorten', { before: '2026-13-08' }],
  ['memory.shorten', { before: 'today' }],
  ['memory.export', { after: { ...snapshot, day: 'today' } }],
  ['memory.import', { snapshots: Array(MAX_REMEMBERED + 1).fill(snapshot) }],
  ['memory.import', {}],
  ['studio.consent', {}],
  ['studio.consent', { consent: 'yes' }],
  ['studio.setKey', { key: '' }],
  ['studio.setKey', { key: long(1001) }],
  ['studio.pasteCookie', { cookie: long(20_001) }],
  ['studio.download', { ...GOOD['studio.download'], mode: 'fresh' }],
  ['studio.download', { ...GOOD['studio.download'], values: undefined }],
  ['popup.subject', { tabId: '7' }],
  ['popup.glance', { subject: stranger }],
  ['ledger.list', { days: 0 }],
  ['ledger.list', { days: 401 }],
  ['ledger.list', { days: 1.5 }],
  ['overlay.closed', { leaving: 'yes' }],
  ['panel.section', { section: 'no.such' }],
  ['choice.set', { videos: 'all' }],
  ['choice.set', { videoLength: '2' }],
  ['choice.set', { noteForm: undefined }],
  ['choice.set', { panelBeside: 'left' }],
  ['settings.set', { settings: { token: 'x' } }],
  ['settings.set', { settings: { dailyCap: 0 } }],
  ['settings.set', { settings: { dailyCap: undefined } }],
  ['settings.set', { settings: { customBaseUrl: 'http://data.example' } }],
  ['settings.set', {}],
  ['settings.check', { text: long(100_001) }],
  ['settings.import', { text: long(100_001) }],
  ['settings.import', {}],
  ['token.set', { token: '' }],
  ['token.set', { token: long(1001) }],
  ['token.try', { token: '' }],
  ['token.try', { token: long(1001) }],
];

/** Payloads at the very end of what passes. */
const EDGES: readonly (readonly [MessageType, object])[] = [
  ['overlay.hello', {}],
  ['overlay.subject', { byUser: true }],
  ['overlay.open', {}],
  ['overlay.closed', {}],
  ['overlay.layout', { layout: { edge: 'right', y: 0, width: 200 } }],
  ['overlay.layout', { layout: { edge: 'right', y: 1, width: 2000 } }],
  ['panel.claim', { ticket: long(80) }],
  ['panel.dock', { edge: 'left' }],
  ['report.plan', { ...report, options: { [long(40)]: long(40) } }],
  ['report.plans', { questions: Array(MAX_QUESTIONS).fill({ subject }) }],
  ...(['auto', 'cache', 'retry', 'refresh'] as const).map(
    (mode) => ['report.load', { ...load, mode }] as const,
  ),
  ['report.load', { ...report, mode: 'auto', request: long(80) }],
  ['report.load', { ...load, endpoints: Array(50).fill('a'), by: 'itself' }],
  ['limits.lift', {}],
  ['open.options', {}],
  ['open.report', { subject }],
  ['open.list', { id }],
  ['list.plan', { list: 'xingtu.search', values: { [long(40)]: long(1000) } }],
  ['list.plan', { list: 'studio.works', values, next: { [long(40)]: long(200) } }],
  ['columns.set', { list: 'pgy.search', layout: { order: Array(200).fill('a'), hidden: [] } }],
  ['columns.set', { list: 'pgy.search', layout: { order: [], hidden: [], widths: { a: 56, b: 600 } } }],
  ['columns.set', { list: 'pgy.search' }],
  ['lists.create', { list: { name: 'x' } }],
  ['lists.edit', { id, edits: [] }],
  ['lists.edit', { id, edits: [{ edit: 'entry', id, field: 'reasonFor', value: long(2000) }] }],
  ['lists.add', { creators: Array(500).fill({ subject }) }],
  ['lists.met', { subjects: [] }],
  ['lists.export', {}],
  ['notes.add', { creator, text: long(2000) }],
  ['tray.change', {}],
  ['badges.of', { cards: Array(MAX_CARDS).fill({ subject: item, author: subject }) }],
  ['tray.change', { add: Array(MAX_QUESTIONS).fill({ subject, name: long(100) }) }],
  ['tray.change', { remove: Array(MAX_QUESTIONS).fill(long(120)) }],
  ['memory.known', { creators: Array(MAX_REMEMBERED).fill(creator) }],
  ['memory.known', { creators: [] }],
  ['memory.export', {}],
  ['memory.import', { snapshots: Array(MAX_REMEMBERED).fill(snapshot) }],
  ['studio.consent', { consent: false }],
  ['studio.setKey', { key: long(1000) }],
  ['studio.pasteCookie', { cookie: long(20_000) }],
  ['ledger.list', { days: 1 }],
  ['settings.set', { settings: { ...DEFAULT_SETTINGS } }],
  ['settings.check', { text: long(100_000) }],
  ['settings.import', { text: long(100_000) }],
  ['token.set', { token: long(1000) }],
  ['token.try', { token: long(1000) }],
];

describe('the rules of the messages', () => {
  it('the rules of the messages name exactly these roles for each message', () => {
    expect(Object.fromEntries(TYPES.map((type) => [type, RULES[type].from]))).toEqual(RIGHTS);
    expect(Object.keys(RULES).sort()).toEqual([...TYPES].sort());
  });

  it.each(ROLES)(
    'the rules of the messages let a sender with the role %s through to its own messages alone',
    async (role) => {
      const reached: string[] = [];
      const handlers = Object.fromEntries(
        TYPES.map((type) => [type, () => void reached.push(type)]),
      ) as unknown as Handlers;
      const answer = serve({
        self: { id: 'abc', root: 'chrome-extension://abc/' },
        handlers,
        claimed: async ({ frameId }) => frameId === SENDERS.panel.frameId,
        agreed: async () => true,
      });
      const mayAsk = (type: MessageType) =>
        // A panel is a frame that has claimed its session, and may ask what any frame may.
        RIGHTS[type].includes(role) || (role === 'panel' && RIGHTS[type].includes('frame'));
      for (const type of TYPES)
        expect(await answer({ kolLens: type, payload: GOOD[type] }, SENDERS[role]), type).toEqual(
          mayAsk(type) ? { ok: undefined } : { failure: { code: 'noSession', charged: 'no' } },
        );
      expect(reached).toEqual(TYPES.filter(mayAsk));
    },
  );

  it('before the user has agreed, nothing passes but what asks, leads to the question, or erases', async () => {
    const reached: string[] = [];
    const answer = serve({
      self: { id: 'abc', root: 'chrome-extension://abc/' },
      handlers: Object.fromEntries(
        TYPES.map((type) => [type, () => void reached.push(type)]),
      ) as unknown as Handlers,
      claimed: async ({ frameId }) => frameId === SENDERS.panel.frameId,
      agreed: async () => false,
    });
    for (const type of TYPES)
      for (const role of RIGHTS[type]) await answer({ kolLens: type, payload: GOOD[type] }, SENDERS[role]);
    expect([...new Set(reached)].sort()).toEqual([
      'consent.answer',
      'consent.last',
      'open.options',
      'session.get',
      'storage.forgetEverything',
    ]);
    expect(await answer({ kolLens: 'report.load', payload: GOOD['report.load'] }, SENDERS.page)).toEqual({
      failure: { code: 'notAgreed', charged: 'no' },
    });
  });

  it.each(TYPES)(
    'the rules of the messages pass a good payload of %s on as it is, without what does not belong to it',
    (type) => {
      const { payload } = RULES[type];
      expect(v.safeParse(payload, GOOD[type]).output).toEqual(GOOD[type]);
      if (type !== 'settings.set')
        expect(v.safeParse(payload, { ...GOOD[type], more: 1 }).output).not.toHaveProperty('more');
      for (const wrong of [undefined, null, 'text', 1, []])
        expect(v.safeParse(payload, wrong).success).toBe(false);
    },
  );

  it.each(EDGES.map(([type, payload], at) => [type, at, payload] as const))(
    'the rules of the messages take the longest and the smallest payload of %s (%i)',
    (type, _, payload) => {
      expect(v.safeParse(RULES[type].payload, payload).success).toBe(true);
    },
  );

  it.each(BAD.map(([type, payload], at) => [type, at, payload] as const))(
    'the rules of the messages refuse a wrong payload of %s (%i)',
    (type, _, payload) => {
      expect(v.safeParse(RULES[type].payload, payload).success, JSON.stringify(payload)).toBe(false);
    },
  );

  it('the rules of the messages store a saved search as it will be read from the disk', () => {
    const kept = { ...saved, name: '  My\tsearch ', seen: ['a', 5, long(81)], lastRunAt: 9, more: 1 };
    expect(v.safeParse(RULES['saved.put'].payload, { saved: kept }).output).toEqual({
      saved: { ...saved, name: 'My search', seen: ['a'], lastRunAt: 9 },
    });
  });
});
