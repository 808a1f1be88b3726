import { closeSync, existsSync, fchmodSync, ftruncateSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import packageJson from '../../package.json' with { type: 'json' };
import { AskedWrongly } from '../asked-wrongly.ts';
import { harEntryOf } from './har-entry.ts';
import type { Recorder } from './open-recording.ts';

/** What stands behind the last entry. */
const TAIL = '\n]}}\n';

/** Writes an HTTP archive that is whole after each exchange: an entry goes over the end of the file, and brings it along. */
export function openHar(file: string): Recorder {
  const isThere = existsSync(file) && statSync(file).size > 0;
  const { log, entries } = isThere ? readHar(file) : { log: OURS, entries: [] };
  const descriptor = openSync(file, isThere ? 'r+' : 'w+', 0o600);
  fchmodSync(descriptor, 0o600);
  const head = `${JSON.stringify({ log }).slice(0, -2)},"entries":[\n`;
  let end = put(descriptor, head + entries.map((each) => JSON.stringify(each)).join(',\n'), 0);
  ftruncateSync(descriptor, end + TAIL.length);
  let isEmpty = entries.length === 0;
  process.once('exit', () => closeSync(descriptor));
  return (recorded) => {
    end = put(descriptor, `${isEmpty ? '' : ',\n'}${JSON.stringify(harEntryOf(recorded))}`, end);
    isEmpty = false;
  };
}

const OURS = { version: '1.2', creator: { name: 'fake-cxone', version: packageJson.version } };

/** Writes at a place, with the tail behind it; gives where the tail begins. */
function put(descriptor: number, text: string, at: number): number {
  writeSync(descriptor, text + TAIL, at);
  return at + Buffer.byteLength(text);
}

/** Everything of an archive but its entries, and these. Refuses what is none: it would be lost. */
function readHar(file: string): { log: object; entries: readonly unknown[] } {
  const refused = (problem: string) => new AskedWrongly(`${file} is there and ${problem}; give --record another name`);
  let value: { log?: { version?: unknown; entries?: unknown } } | null;
  try {
    value = JSON.parse(readFileSync(file, 'utf8')) as typeof value;
  } catch {
    throw refused('is no JSON');
  }
  if (value?.log?.version !== '1.2' || !Array.isArray(value.log.entries))
    throw refused('is no HTTP archive of version 1.2');
  const { entries, ...log } = value.log;
  return { log, entries: entries as readonly unknown[] };
}
