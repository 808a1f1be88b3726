import type { JournalEntry } from '../../mock-server/index.ts';
import { bannerLines, type Start } from './banner.ts';
import { exchangeLines } from './exchange-lines.ts';
import { painter } from './paint.ts';

/** What `serve` prints: its start, and each exchange. */
export interface ServeOutput {
  start(start: Start): void;
  exchange(entry: JournalEntry): void;
}

/** For machines one JSON object a line, for people a banner and coloured lines. */
export function serveOutput(isJson: boolean): ServeOutput {
  if (isJson) {
    return {
      start: ({ url, tenant, switched, recording }) =>
        line(
          JSON.stringify({
            event: 'listening',
            url,
            tenant: tenant.name,
            rulings: switched,
            ...(recording && { recording: { ...recording, unplayable: recording.unplayable.length } }),
          }),
        ),
      exchange: (entry) => line(JSON.stringify({ event: 'exchange', ...entry })),
    };
  }
  const paint = painter(process.stdout);
  return {
    start: (start) => line(bannerLines(start).join('\n')),
    exchange: (entry) => line(exchangeLines(entry, paint).join('\n')),
  };
}

function line(text: string): void {
  process.stdout.write(`${text}\n`);
}
