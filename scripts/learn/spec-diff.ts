import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { Paint } from '../../contracts/report/index.ts';
import type { SpecTexts } from './learned.ts';

/** What `git apply` takes: a unified diff of the files of spec/ that differ. */
export function specDiff(before: SpecTexts, after: SpecTexts): string {
  return [...after]
    .filter(([file, text]) => before.get(file) !== text)
    .map(([file, text]) => {
      const old = before.get(file);
      const from = old === undefined ? '/dev/null' : `a/spec/${file}`;
      const options = { context: 2, headerOptions: FILE_HEADERS_ONLY };
      return createTwoFilesPatch(from, `b/spec/${file}`, old ?? '', text, undefined, undefined, options);
    })
    .join('');
}

/** The same in colors. */
export function paintedDiff(diff: string, paint: Paint): string {
  const styles = { '+': 'green', '-': 'red', '@': 'cyan' } as const;
  return diff
    .split('\n')
    .map((line) => {
      if (/^(\+\+\+|---) /.test(line)) return paint('bold', line);
      const style = styles[line.charAt(0) as keyof typeof styles];
      return style === undefined ? line : paint(style, line);
    })
    .join('\n');
}
