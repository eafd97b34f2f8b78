import { execFileSync } from 'node:child_process';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { READ } from './imports';
import type { Files } from './resolve';

/** A tree of files as git has it or would take it. */
export interface Tree {
  /** Paths from the root, with the text of those whose imports are read. */
  files: Files;
  /** Links in the place of files or folders. */
  links: string[];
}

/** The files of a tree, without what git ignores. */
export function readTree(root: string): Tree {
  // With zeros between them, names stand as they are: else git writes one with other than plain letters in another way.
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  const files = new Map<string, string>();
  const links: string[] = [];
  for (const path of listed.split('\0')) {
    const found = path && lstatSync(join(root, path), { throwIfNoEntry: false });
    // A file that was deleted and not committed yet is still listed.
    if (!found) continue;
    if (found.isSymbolicLink()) links.push(path);
    else files.set(path, READ.test(path) ? readFileSync(join(root, path), 'utf8') : '');
  }
  return { files, links };
}
