/** Compares the product's expectations of the paid API with the live one: `npm run check:live`. */
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { hostOf } from '../../lib/gateway/hosts';
import { DEFAULT_SETTINGS } from '../../lib/settings/schema';
import { readArgs, USAGE, UsageError } from './args';
import { checkLive } from './run';

/** The line that the user types; empty where the input ends without one. */
function confirm(question: string): Promise<string> {
  const input = createInterface({ input: process.stdin, output: process.stdout });
  return new Promise((resolve) => {
    input.once('close', () => resolve(''));
    input.question(question, (answer) => {
      resolve(answer);
      input.close();
    });
  });
}

async function main(): Promise<number> {
  const args = readArgs(process.argv.slice(2), process.env.KOL_LENS_BASE);
  const token = process.env.KOL_LENS_TOKEN;
  if (!token) throw new UsageError('KOL_LENS_TOKEN is not set.');
  if (Object.keys(args.subjects).length === 0) throw new UsageError('Nothing is named to be asked for.');
  return checkLive(args, {
    token,
    base: args.base ?? hostOf(DEFAULT_SETTINGS).base,
    fetch,
    now: Date.now,
    sleep: (ms) => sleep(ms),
    confirm,
    print: (line) => console.log(line),
  });
}

try {
  process.exitCode = await main();
} catch (error) {
  // Any other error could quote an address, and the token is part of that.
  const words = error instanceof UsageError ? `${error.message}\n\n${USAGE}` : 'The check itself failed.';
  console.error(words);
  process.exitCode = 2;
}
