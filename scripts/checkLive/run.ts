import type { Channel } from '../../lib/gateway/channel';
import { justOneChannel } from '../../lib/gateway/justone';
import { callApi, type Host } from '../../lib/gateway/transport';
import type { Args } from './args';
import { arithmetic } from './arithmetic';
import { ends, make } from './ask';
import { type Call, callsOf, leftOut } from './calls';
import { questions } from './questions';
import type { Outcome, Verdict } from './verdict';

/** The check's access to network, terminal and clock. */
export interface World {
  token: string;
  /** Where the calls go. */
  base: string;
  fetch: typeof fetch;
  now(): number;
  sleep(ms: number): Promise<void>;
  /** Asks the user a question; resolves with an empty text where there is no terminal. */
  confirm(question: string): Promise<string>;
  print(line: string): void;
}

const WIDTH = 26;
const line = (mark: string, name: string, rest = '') =>
  `  ${mark.padEnd(13)} ${name.padEnd(WIDTH)} ${rest}`.trimEnd();

const CHARGED = { no: 'not charged', maybe: 'may have been charged: not repeated', yes: 'charged' } as const;

function outcomeLine(name: string, outcome: Outcome): string {
  switch (outcome.state) {
    case 'skipped':
      return line('not called', name, outcome.because);
    case 'failed': {
      const { code, apiCode, charged } = outcome.failure;
      return line(
        'failed',
        name,
        `${code}${apiCode === undefined ? '' : ` (${apiCode})`}, ${CHARGED[charged]}`,
      );
    }
    case 'read':
      if (outcome.data === undefined) return line('empty', name);
      return outcome.drift.length
        ? line('drifted', name, outcome.drift.join(', '))
        : line('as expected', name, `${outcome.keys} keys`);
  }
}

function announce(calls: readonly Call[], { base, print }: World): void {
  print(`Against ${base}`);
  print('Each of these once:');
  for (const { name, question } of calls) if (!question) print(`  ${name}`);
  const extra = calls.filter(({ question }) => question);
  if (extra.length) print('And for open questions:');
  for (const { name, question } of extra) print(`  ${name.padEnd(WIDTH)} ${question}`);
  const out = leftOut(calls);
  if (out.length) print(`Left out, for want of an argument: ${out.join(', ')}`);
  print(
    `${calls.length} calls at most. An answer is billed, an empty one too; only what is not billed is tried again.`,
  );
}

function sum(calls: number, outcomes: readonly Outcome[]): string {
  const failed = outcomes.filter((outcome) => outcome.state === 'failed');
  const read = outcomes.filter(({ state }) => state === 'read').length;
  const maybe = failed.filter(({ failure }) => failure.charged === 'maybe').length;
  const skipped = calls - read - failed.length;
  return `${read} answered and billed, ${failed.length} failed (${maybe} of them may have been charged), ${skipped} not called`;
}

async function makeAll(
  calls: readonly Call[],
  channel: Channel,
  world: World,
): Promise<Map<string, Outcome>> {
  const seen = new Map<string, Outcome>();
  let over = false;
  for (const call of calls) {
    const outcome: Outcome = over
      ? { state: 'skipped', because: 'it would have failed like the call that ended the check' }
      : await make(call, seen, channel, world.sleep);
    over ||= ends(outcome);
    seen.set(call.name, outcome);
    world.print(outcomeLine(call.name, outcome));
  }
  return seen;
}

function tell(title: string, verdicts: readonly Verdict[], print: World['print']): void {
  print(`\n${title}`);
  for (const { name, verdict, because } of verdicts) {
    print(`  ${verdict.padEnd(13)} ${name}`);
    print(`  ${''.padEnd(13)}   ${because}`);
  }
}

/** The world with a `print` that replaces the token and the given ids. */
function discreet(world: World, { subjects }: Args): World {
  const secrets = [
    world.token,
    encodeURIComponent(world.token),
    ...Object.values(subjects).map(({ id }) => id),
  ];
  const hide = (text: string) => secrets.reduce((left, secret) => left.replaceAll(secret, '…'), text);
  return { ...world, print: (text) => world.print(hide(text)) };
}

/**
 * Asks, calls, and reports: what drifted, which arithmetic held, which open questions are settled. The report has field
 * names and counts in it and nothing of the people.
 *
 * @returns the exit code: 1 where something drifted, broke or failed
 */
export async function checkLive(args: Args, given: World): Promise<number> {
  const world = discreet(given, args);
  const { print } = world;
  const calls = callsOf(args, world.now());
  announce(calls, world);
  if (calls.length === 0) return 2;
  if (!args.yes && !/^y(es)?$/i.test((await world.confirm('Make these calls? (y/N) ')).trim())) {
    print('Nothing was called.');
    return 0;
  }
  const host: Host = { base: world.base, pattern: `${world.base}/*` };
  const { channel } = justOneChannel({
    token: async () => world.token,
    host: () => host,
    permitted: async () => true,
    call: (call) => callApi(world.fetch, call, () => true),
  });
  print('\nAnswers');
  const seen = await makeAll(calls, channel, world);
  const sums = arithmetic(seen);
  tell('Arithmetic', sums, print);
  tell('Open questions', questions(seen, args), print);
  const outcomes = [...seen.values()];
  print(`\n${sum(calls.length, outcomes)}.`);
  const odd = outcomes.some((o) => o.state === 'failed' || (o.state === 'read' && o.drift.length > 0));
  return odd || sums.some(({ verdict }) => verdict === 'broken') ? 1 : 0;
}
