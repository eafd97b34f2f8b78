import { run } from './shell.mjs';

/**
 * The warnings of `web-ext lint` that are known and harmless, with the reason. The README says the same.
 *
 * @type {Readonly<Record<string, string>>}
 */
const EXPLAINED = {
  UNSAFE_VAR_ASSIGNMENT:
    'React sets innerHTML where a component asks for it with dangerouslySetInnerHTML. None of ours does.',
};

/**
 * `web-ext lint` on the Firefox build: no errors, and no warnings but the explained ones. An explanation that no longer
 * explains anything fails too, so that the list stays true.
 */
export async function lintExtension() {
  const { output } = await run(
    'web-ext',
    ['lint', '--source-dir', '.output/firefox-mv3', '--output', 'json', '--no-config-discovery'],
    { quiet: true },
  );
  const start = output.indexOf('{');
  if (start < 0) return { passed: 0, failed: 1, note: output.trim() };
  /** @type {Record<'errors' | 'warnings', { code: string, message: string, file?: string, line?: number }[]>} */
  const { errors, warnings } = JSON.parse(output.slice(start, output.lastIndexOf('}') + 1));
  const unexplained = warnings.filter(({ code }) => !(code in EXPLAINED));
  const idle = Object.keys(EXPLAINED).filter((code) => !warnings.some((warning) => warning.code === code));
  const lines = [
    ...[...errors, ...unexplained].map(
      ({ code, message, file, line }) =>
        `✗ ${code} ${file ?? 'manifest.json'}${line ? `:${line}` : ''}: ${message}`,
    ),
    ...idle.map((code) => `✗ ${code} is explained and does not occur any more`),
    ...warnings
      .filter((warning) => !unexplained.includes(warning))
      .map(({ code, file }) => `· ${code} ${file}: ${EXPLAINED[code]}`),
  ];
  const failed = errors.length + unexplained.length + idle.length;
  return { passed: failed === 0 ? 1 : 0, failed, output: lines.join('\n') };
}
