import type { Recorded } from '../../mock-server/index.ts';
import { AskedWrongly } from '../asked-wrongly.ts';
import { cannotWrite } from '../file-trouble.ts';
import { openHar } from './open-har.ts';
import { openNdjson } from './open-ndjson.ts';

/** Takes exchanges one at a time; the file is whole after each. */
export type Recorder = (recorded: Recorded) => void;

/**
 * Opens the file of `--record`: `.har` or `.ndjson`, for its owner alone. One that is there already goes on. What goes
 * wrong later is told once, on stderr, for the proxy must go on.
 */
export function openRecording(file: string): Recorder {
  const record = opened(file);
  let isTold = false;
  return (recorded) => {
    try {
      record(recorded);
    } catch (error) {
      if (!isTold) process.stderr.write(`fake-cxone: ${cannotWrite(file, error).message}\n`);
      isTold = true;
    }
  };
}

function opened(file: string): Recorder {
  try {
    if (/\.har$/i.test(file)) return openHar(file);
    if (/\.ndjson$/i.test(file)) return openNdjson(file);
  } catch (error) {
    if (error instanceof AskedWrongly) throw error;
    throw cannotWrite(file, error);
  }
  throw new AskedWrongly(`--record writes .har and .ndjson, by the ending of the name; ${file} has neither`);
}
