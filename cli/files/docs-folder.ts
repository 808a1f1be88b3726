import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { DocsSite } from '../../site/index.ts';
import { cannotWrite } from './file-errors.ts';
import { makeFolders } from './make-folders.ts';
import { UsageError } from './usage-error.ts';
import { writeWhole } from './write-whole.ts';

/** Names what was written, so that a folder is known for ours, and what has gone from the site goes from there too. */
const LIST = 'fake-cxone-docs.json';

/**
 * Writes a site into a folder and gives back how many files. Files that an earlier site left are taken away; whatever
 * else is there is left alone. Rejects a folder that is not empty and not ours, unless it is forced.
 */
export function writeDocs(folder: string, site: DocsSite, isForced: boolean): number {
  try {
    const earlier = earlierFiles(folder, isForced);
    makeFolders(path.join(folder, 'assets'));
    for (const file of earlier.filter((each) => !site.files.includes(each)))
      rmSync(path.join(folder, file), { force: true });
    for (const file of site.files) writeWhole(path.join(folder, file), site.file(file)?.text ?? '');
    writeWhole(path.join(folder, LIST), `${JSON.stringify({ files: site.files }, null, 2)}\n`);
    return site.files.length;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw cannotWrite(`--out '${folder}'`, error);
  }
}

function earlierFiles(folder: string, isForced: boolean): string[] {
  if (!existsSync(folder)) return [];
  if (!statSync(folder).isDirectory()) throw new UsageError(`--out '${folder}' is a file; name a folder`);
  const list = path.join(folder, LIST);
  if (existsSync(list)) return listed(readFileSync(list, 'utf8'));
  if (isForced || readdirSync(folder).length === 0) return [];
  throw new UsageError(
    `--out '${folder}' has files that are not part of the documentation; name another folder, or add --force to write among them`,
  );
}

/** Only names that the site could have: a list that somebody has changed takes nothing else away. */
function listed(text: string): string[] {
  try {
    const { files } = JSON.parse(text) as { files?: unknown };
    return Array.isArray(files)
      ? files.filter(
          (file) =>
            typeof file === 'string' &&
            /^(?:(?:assets\/)?[\w-]+\.(?:html(?:\.md)?|css|js|svg)|llms(?:-full)?\.txt)$/.test(file),
        )
      : [];
  } catch {
    return [];
  }
}
