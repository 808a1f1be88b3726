import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SentRequest } from '../traffic/request.ts';
import type { FuzzConnection } from './connections.ts';
import type { FuzzFailure } from './run-fuzz.ts';

/** Sessions that once went wrong, and seeds that found them. They are replayed before anything new. */
export interface Corpus {
  readonly seeds: readonly number[];
  readonly inMemory: readonly { readonly name: string; readonly requests: readonly SentRequest[] }[];
  readonly overSockets: readonly { readonly name: string; readonly connections: readonly FuzzConnection[] }[];
}

export function readCorpus(): Corpus {
  return JSON.parse(readFileSync(new URL('corpus.json', import.meta.url), 'utf8')) as Corpus;
}

const FOLDER = fileURLToPath(new URL('../../node_modules/.cache/fuzz/', import.meta.url));

/** Writes a failure as an entry of the corpus, and gives the name of the file. */
export function writeFailure<C>(kind: 'inMemory' | 'overSockets', { problem, seed, session }: FuzzFailure<C>): string {
  mkdirSync(FOLDER, { recursive: true });
  const file = path.join(FOLDER, `${kind}-${seed}.json`);
  const content = kind === 'inMemory' ? { requests: session } : { connections: session };
  writeFileSync(file, `${JSON.stringify({ name: problem, ...content }, null, 2)}\n`);
  return file;
}
