import { printable } from '../../contracts/report/index.ts';
import type { JournalEntry } from '../../mock-server/index.ts';
import { exchangeLines } from './exchange-lines.ts';
import { painter } from './paint.ts';

/** What is told at the start of a proxy. */
interface ProxyStart {
  readonly url: string;
  readonly target: string;
  /** What it does besides looking, in words. */
  readonly does: readonly string[];
}

/** What `proxy` prints: its start, and each exchange. */
export interface ProxyOutput {
  start(start: ProxyStart): void;
  exchange(entry: JournalEntry): void;
}

/** For machines one JSON object a line, for people words and coloured lines. */
export function proxyOutput(isJson: boolean): ProxyOutput {
  if (isJson) {
    return {
      start: ({ url, target }) => line(JSON.stringify({ event: 'listening', url, target })),
      exchange: (entry) => line(JSON.stringify({ event: 'exchange', ...entry })),
    };
  }
  const paint = painter(process.stdout);
  return {
    start: ({ url, target, does }) =>
      line(
        [
          'fake-cxone proxy - unofficial, not affiliated with NICE',
          `listening on ${url}, passing on to ${target}`,
          ...does.map((each) => `  ${each}`),
          `point your application at ${url}; the whole story is at ${url}/_fake/, in a browser`,
        ].join('\n'),
      ),
    exchange: (entry) => line([...exchangeLines(entry, paint), ...lastLines(entry)].join('\n')),
  };
}

function lastLines({ proxied, response }: JournalEntry): string[] {
  if (proxied?.failure !== undefined) return [`    ${proxied.failure}`];
  return proxied?.answeredBy === 'proxy' ? [`    answered by the proxy${whyOf(response)}`] : [];
}

/** What its problem document says: why the call was blocked, or what is wrong with the target's answer. */
function whyOf({ headers, body }: JournalEntry['response']): string {
  if (headers['content-type'] !== 'application/problem+json') return '';
  try {
    return `: ${printable((JSON.parse(body) as { detail: string }).detail)}`;
  } catch {
    return ''; // the journal keeps the beginning of a long one
  }
}

function line(text: string): void {
  process.stdout.write(`${text}\n`);
}
