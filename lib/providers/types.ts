import type * as v from 'valibot';
import type { Block, Source, TableBlock } from '../report/blocks';
import type { ListId, ListValues } from '../report/lists';
import type { Options, SectionId } from '../report/sections';
import type { Subject } from '../subject/types';

/** Query parameters as they go over the wire, without the token. */
export type Query = Readonly<Record<string, string>>;

/** One way to ask for an endpoint: its path and how logical parameters become its query. */
export interface Route {
  /** Path below the base URL, e.g. `/api/douyin-xingtu/gw/api/data_sp/author_cp_info/v1`. */
  path: string;
  /** Logical parameters to this route's own names and enums. */
  query(params: Query): Query;
  /** Whether this route supports the parameters; without it, it supports all. A route is not used for parameters that it does not support. */
  covers?(params: Query): boolean;
}

/**
 * A data endpoint. `id` is logical (`xingtu.spread`) and the same for both generations of the API, so that the cache, the
 * ledger and the single flight never depend on which of the two answered.
 */
export interface Endpoint<T = unknown, Id extends string = string> {
  id: Id;
  /** Which paid API serves it: `justone` unless it says otherwise. */
  via?: 'tikomni';
  current: Route;
  /** The legacy twin, for a setting and as the fallback after 404 or 600. */
  legacy?: Route;
  /** Tolerates unknown and missing fields; see `readWire`. */
  schema: v.GenericSchema<unknown, T>;
  /** Top-level keys whose absence from a non-empty answer means that the source changed; `a|b` where either will do. */
  expects: readonly string[];
  /** The contract shows no filled answer: the schema is what we take for granted, and the document of the endpoints says so. */
  assumed?: true;
}

/** A call a section wants: endpoint and logical parameters. Cache key and single-flight key are made of exactly these. */
export interface Request {
  endpoint: Endpoint;
  params: Query;
}

/** A validated answer. `data` is the endpoint's schema output, or `undefined` where the API answered with nothing. */
export interface Answer<T = unknown> {
  data: T | undefined;
  source: Source;
  /** The answer could not be stored, because the disk is full: the next look-up calls again. */
  notKept?: true;
  /** A team's gateway gave it without a call that was paid for. */
  free?: true;
}

/** The answers a section has so far. */
export interface Answers {
  /** The answer of an endpoint, or `undefined` while it is missing or failed. */
  get<T>(endpoint: Endpoint<T>): Answer<T> | undefined;
}

export interface SectionInput {
  subject: Subject;
  options: Options;
  /** Epoch milliseconds: for date ranges. */
  now: number;
  /** The subject's other identity, as `Section.identity` once found it: a section that knows it asks for nothing. */
  match?: Subject | undefined;
}

/** Calls that can only be known from the answers before them. */
export interface FollowUps {
  /** The most that they can cost: part of the price that is shown before those answers are there. */
  calls: number;
  requests(input: SectionInput, answers: Answers): Request[];
  /** Calls that can only be known from the answers of these. */
  next?: FollowUps;
}

/** A section of a report: which calls it needs, and one pure function from their answers to blocks. */
export interface Section {
  id: SectionId;
  requests(input: SectionInput): Request[];
  /** What the first answers lead to. A section that has been given its `match` asks for all it needs at first. */
  followUps?: FollowUps;
  /** Answers that another section pays for and this one can use: read where the cache has them, and never called. */
  borrows?(input: SectionInput): Request[];
  /** The blocks of the answers so far. A missing answer leaves out its own blocks only. */
  blocks(input: SectionInput, answers: Answers): Block[];
  /**
   * The same creator on another platform, where these answers prove it. Platforms do not give an id to another creator, so the
   * gateway keeps the match for good and passes it back as `SectionInput.match`: it is paid for once.
   */
  identity?(input: SectionInput, answers: Answers): Subject | undefined;
  /**
   * Another page of this creator that these answers name by the way. It is kept as a match of that page, so that a look-up
   * from there need not pay for one.
   */
  alias?(input: SectionInput, answers: Answers): Subject | undefined;
}

/** A page of a list: its rows, and what to ask for to get the next one. */
export interface Page {
  table: TableBlock;
  /** Charts above the table. */
  blocks?: Block[];
  /** Parameters of the next page's request, absent on the last page. */
  next?: Query | undefined;
}

/** A list that loads page by page: a search, one's own works. */
export interface List {
  id: ListId;
  /** The call for a page: the form's values, checked by `checkList`, and the previous page's `next`. */
  request(values: ListValues, next?: Query): Request;
  /** The page of an answer. `undefined` data is an empty page. `at` is the `next` of the request, because an answer does not say which page it is. */
  page(answer: Answer, values: ListValues, at?: Query): Page;
}
