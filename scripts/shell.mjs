import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder: every script works from anywhere. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What `cmd.exe` takes for more than a part of a word. */
const SPECIAL = /[\s"^&|<>()%!]/;

/**
 * A command as it is started on a system. On Windows npm's commands are scripts, which only a shell can start, and a shell takes words
 * apart at spaces, of which a folder's name may have some.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} [platform]
 */
export function started(command, args, platform = process.platform) {
  if (platform !== 'win32') return { command, args: [...args], shell: false };
  const quoted = (/** @type {string} */ word) =>
    word === '' || SPECIAL.test(word) ? `"${word.replaceAll('"', '""')}"` : word;
  return { command: [command, ...args].map(quoted).join(' '), args: [], shell: true };
}

/**
 * Runs a command in the project's folder, tools of `node_modules` first in the path. Never rejects.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string>, cwd?: string }} [options] `quiet` keeps the output instead of showing it; `cwd`
 *   is another folder to run it in.
 * @returns {Promise<{ code: number, output: string }>} `code` is 127 where there is no such command.
 */
export function run(command, args, { quiet = false, env = {}, cwd = ROOT } = {}) {
  return new Promise((resolve) => {
    const start = started(command, args);
    const child = spawn(start.command, start.args, {
      cwd,
      env: {
        ...process.env,
        PATH: join(cwd, 'node_modules', '.bin') + delimiter + process.env.PATH,
        ...env,
      },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      shell: start.shell,
    });
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
