import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PAGE = path.join(fileURLToPath(new URL('..', import.meta.url)), 'docs/clients.md');

/** Writes a table into docs/clients.md, between `<!-- written by {command} -->` and the next `<!-- end -->`. */
export function writeTable(command: string, head: readonly string[], rows: readonly string[]): void {
  const table = [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...rows].join('\n');
  const page = readFileSync(PAGE, 'utf8');
  const mark = `<!-- written by ${command} -->\n`;
  const start = page.indexOf(mark) + mark.length;
  const end = page.indexOf('<!-- end -->', start);
  if (start < mark.length || end < 0) throw new Error(`${PAGE} has no place for the table of ${command}`);
  writeFileSync(PAGE, `${page.slice(0, start)}${table}\n${page.slice(end)}`);
}
