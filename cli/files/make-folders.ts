import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes a folder and those that it is in, unless they are there; throws the system's error. `mkdirSync` with `recursive` does
 * not end where nothing can be made and the error is ENOENT, as in /proc.
 */
export function makeFolders(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const parent = path.dirname(path.resolve(folder));
  if (parent !== path.resolve(folder)) makeFolders(parent);
  mkdirSync(folder);
}
