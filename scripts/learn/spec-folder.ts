import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { UsageError, writeWhole } from '../../cli/files/index.ts';
import type { SpecTexts } from './learned.ts';

/** What makes a folder the spec of a clone, which can be learned into and checked. */
const NEEDED = ['openapi.yaml', 'claims.yaml', 'variants.yaml', '../package.json', '../scripts/generate.ts'];

/** Reads the hand-written YAML files of spec/ in a clone of the project; rejects what is none. */
export function readSpecFolder(folder: string): SpecTexts {
  const missing = NEEDED.find((file) => !existsSync(path.join(folder, file)));
  if (missing !== undefined) {
    throw new UsageError(
      `${folder} is not the spec of a clone of fake-cxone, for ${path.join(folder, missing)} is not there. ` +
        'learn changes the spec itself: clone the project, install it, and run it there, or name its folder by --spec',
    );
  }
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
  return new Map(files.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
}

/** Writes the files that differ, and gives their names. */
export function writeSpecFolder(folder: string, before: SpecTexts, after: SpecTexts): string[] {
  const changed = [...after].filter(([file, text]) => before.get(file) !== text);
  for (const [file, text] of changed) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeWhole(path.join(folder, file), text);
  }
  return changed.map(([file]) => file);
}
