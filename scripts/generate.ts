import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generatedFiles } from './generate/files.ts';

/** `npm run generate` writes generated/; with `--check` it writes nothing and fails where the files differ. */

const FOLDER = 'generated';
/** The one file of the folder that is written by hand. */
const ENTRY_POINT = 'index.ts';

const files = await generatedFiles('spec').catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
const stray = listed(FOLDER).filter((file) => file !== ENTRY_POINT && !files.has(file));
if (process.argv.includes('--check')) {
  const stale = [...files].filter(([file, text]) => !existsSync(at(file)) || readFileSync(at(file), 'utf8') !== text);
  const differing = [...stale.map(([file]) => file), ...stray];
  for (const file of differing) console.error(`${FOLDER}/${file} is not what spec/ makes; run npm run generate`);
  process.exitCode = differing.length > 0 ? 1 : 0;
} else {
  for (const file of stray) rmSync(at(file));
  for (const [file, text] of files) {
    mkdirSync(path.dirname(at(file)), { recursive: true });
    writeFileSync(at(file), text);
  }
  console.error(`${files.size} files made in ${FOLDER}/`);
}

function at(file: string): string {
  return path.join(FOLDER, file);
}

function listed(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}
