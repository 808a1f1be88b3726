import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isSeq, LineCounter, parseDocument } from 'yaml';
import type { Provocation } from '../../generated/index.ts';

/** One case of spec/cases, as far as something is made of it; spec/case.schema.json has its form. */
export interface CaseSource {
  /** File and name, which is unique. */
  readonly title: string;
  readonly file: string;
  readonly line: number;
  readonly name: string;
  readonly variants?: Readonly<Record<string, string>>;
  readonly tenant?: object;
  readonly given?: readonly (
    | Exclude<Provocation['given'][number], { readonly request: unknown }>
    | { readonly request: string }
  )[];
  readonly request?: string;
  readonly body?: string;
  readonly only?: 'socket';
  readonly expect: {
    readonly status: number;
    readonly body?: unknown;
    readonly text?: string;
    readonly headers?: Readonly<Record<string, string | null>>;
    readonly findings: readonly string[];
    readonly why?: string;
  };
}

/** Every case of every file, with its place. */
export function readCases(folder: string): CaseSource[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap((file) => {
      const lines = new LineCounter();
      const document = parseDocument(readFileSync(path.join(folder, file), 'utf8'), { lineCounter: lines });
      const items = isSeq(document.contents) ? document.contents.items : [];
      const places = items.map((item) => (item as { range?: readonly number[] }).range?.[0] ?? 0);
      return (document.toJS() as Omit<CaseSource, 'title' | 'file' | 'line'>[]).map((each, index) => ({
        ...each,
        title: `${path.basename(file, '.yaml')}: ${each.name}`,
        file,
        line: lines.linePos(places[index] ?? 0).line,
      }));
    });
}
