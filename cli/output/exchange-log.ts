import { counted } from '../../contracts/explain/index.ts';
import { type Finding, placeInRequest } from '../../contracts/internal.ts';
import { printable } from '../../contracts/report/index.ts';
import { once } from '../../mock-server/exchange/index.ts';
import type { JournalEntry, RecordedExchange } from '../../mock-server/index.ts';
import type { KeptExchange } from '../../mock-server/journal/index.ts';
import { bannerLines, type Start } from './banner.ts';
import { styler } from './progress.ts';

const WHERE_THEY_ARE = 'the journal has them (GET /_fake/journal), and --json prints all';

/** One line for the exchange, and one for each finding: severity, location, message and fix. */
function exchangeLines(entry: JournalEntry, paint: ReturnType<typeof styler>): string[] {
  const { request, response, findings, id, override, document } = entry;
  const call = response.headers['x-fake-cxone-call'];
  const color = response.status < 400 ? 'green' : 'red';
  return [
    `${paint(color, String(response.status))} ${request.method} ${printable(request.path)}${call === undefined ? '' : `  ${call}`}  ${paint('dim', id)}`,
    ...(override === null ? [] : [`    ${paint('cyan', 'override')} ${printable(override.why)}`]),
    ...findings.map((finding) => findingLine(finding, paint)),
    ...(document?.problems ?? []).slice(0, MOST_PROBLEMS).map((each) => problemLine(each, paint)),
  ];
}

/** Problems of one request that are printed. */
const MOST_PROBLEMS = 10;

/** What is not as a document of the user has it. */
function problemLine(
  { in: part, pointer, problem, rule }: NonNullable<JournalEntry['document']>['problems'][number],
  paint: ReturnType<typeof styler>,
): string {
  const place = part === 'body' ? pointer : part + pointer;
  return `    ${paint('red', 'error')} ${printable(`${place} ${problem}`.trim())} ${paint('dim', `[yours: ${printable(rule)}]`)}`;
}

function findingLine(
  { severity, code, message, hint, shadowed, ...finding }: Finding,
  paint: ReturnType<typeof styler>,
): string {
  const color = severity === 'error' ? 'red' : 'yellow';
  const place = placeInRequest(finding);
  const where = place === '' ? '' : ` ${printable(place)}`;
  const shadow = shadowed === true ? ' (shadowed)' : '';
  return `    ${paint(color, severity)}${where} ${printable(message)} ${paint('dim', `[${code}]`)}${shadow}; fix: ${hint}`;
}

/** What is printed at the start of a proxy. */
interface ProxyStart {
  readonly url: string;
  readonly target: string;
  /** What it does besides validating, in words. */
  readonly does: readonly string[];
}

/** What `proxy` prints: its start, and each exchange. */
export interface ProxyOutput {
  start(start: ProxyStart): void;
  exchange(entry: JournalEntry, recorded: RecordedExchange): void;
}

/** For machines one JSON object a line, for people words and colored lines. */
export function proxyOutput(isJson: boolean): ProxyOutput {
  if (isJson) {
    return {
      start: ({ url, target }) => line(JSON.stringify({ event: 'listening', url, target })),
      exchange: (entry, recorded) => {
        const notes = unreadNotes(recorded);
        line(JSON.stringify({ event: 'exchange', ...entry, ...(notes.length > 0 && { notes }) }));
      },
    };
  }
  const paint = styler(process.stdout);
  const limited = limitedLines(line, WHERE_THEY_ARE);
  return {
    start: ({ url, target, does }) =>
      line(
        [
          'fake-cxone proxy - unofficial, not affiliated with NICE',
          `listening on ${url}, forwarding to ${target}`,
          ...does.map((each) => `  ${each}`),
          `point your application at ${url}; details are at ${url}/_fake/, in a browser`,
        ].join('\n'),
      ),
    exchange: (entry, recorded) =>
      limited(() => {
        const notes = unreadNotes(recorded).map((note) => `    ${note}`);
        return [...exchangeLines(entry, paint), ...lastLines(entry), ...notes].join('\n');
      }),
  };
}

/** What went through unread. */
function unreadNotes({ exchange: { request, response }, ...bodies }: RecordedExchange): string[] {
  const codings = {
    request: request.headers?.['content-encoding']?.join(),
    response: response?.headers?.['content-encoding'],
  };
  const texts = { request: request.body, response: response?.body };
  return (['request', 'response'] as const)
    .filter((side) => codings[side] !== undefined && bodies[side].isCut === true && texts[side] === '')
    .map(
      (side) =>
        `the body of the ${side} is packed as ${printable(codings[side] ?? '')}, which cannot be undone here: it went through unread`,
    );
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

/** What `serve` prints: its start, and each exchange. */
export interface ServeOutput {
  start(start: Start): void;
  exchange(exchange: KeptExchange): void;
}

/** For machines one JSON object a line, for people a banner and colored lines. */
export function serveOutput(isJson: boolean): ServeOutput {
  if (isJson) {
    return {
      start: ({ url, tenant, switched, recording, documents, notify }) =>
        line(
          JSON.stringify({
            event: 'listening',
            url,
            tenant: tenant.name,
            variants: switched,
            ...(recording && { recording: { ...recording, unplayable: recording.unplayable.length } }),
            ...(documents && { documents }),
            ...(notify && { notify }),
          }),
        ),
      exchange: (exchange) => line(JSON.stringify({ event: 'exchange', ...exchange.entry() })),
    };
  }
  const paint = styler(process.stdout);
  const limited = limitedLines(line, WHERE_THEY_ARE);
  return {
    start: (start) => line(bannerLines(start).join('\n')),
    exchange: (exchange) => limited(() => exchangeLines(exchange.entry(), paint).join('\n')),
  };
}

/** Exchanges that are printed in a second: more than anybody reads. Printing one costs as much as answering it. */
const MOST_IN_A_SECOND = 100;
/** Those that are printed in a second after one that had too many: under a load that lasts nobody reads them. */
const MOST_UNDER_LOAD = 10;
const SECOND = 1_000;

/**
 * Prints the exchanges of a load test without slowing it down: each at once, up to a number in a second, and to fewer while the
 * load lasts; those beyond it are counted, and the count is printed when the second is over, or the process ends. `print` makes the text only if it is printed.
 */
export function limitedLines(write: (text: string) => void, where: string): (print: () => string) => void {
  let count = 0;
  let most = MOST_IN_A_SECOND;
  const reportOthers = (): void => {
    const others = count - most;
    most = count > MOST_IN_A_SECOND ? MOST_UNDER_LOAD : MOST_IN_A_SECOND;
    count = 0;
    if (others > 0) write(`... ${counted(others, 'more exchange')} in this second, not printed; ${where}`);
  };
  once(process, 'exit', reportOthers);
  return (print) => {
    if (count === 0) setTimeout(reportOthers, SECOND).unref();
    count += 1;
    if (count <= most) write(print());
  };
}
