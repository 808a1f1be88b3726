import { type Neighbor, neighbors } from '../../../generated/index.ts';
import { curl } from '../requests/curl.ts';
import { codeBlock } from './code-block.ts';
import type { DocsFacts } from './docs-facts.ts';
import { evidence } from './evidence.ts';
import { type Html, html } from './html.ts';
import { prose } from './prose.ts';

/** Documented operations are below this address. */
const BASE = '{api_endpoint}/inContactAPI/services/v34.0';

/** What NICE documents for the same job, with the requests: for people who cannot wait for an answer about the call. */
export function todaySection({ ledger }: DocsFacts): Html {
  const ways = neighbors.filter(({ today }) => today !== undefined);
  return html`<section aria-labelledby="today"><h2 id="today">If you need this to work today</h2>
<p>No published document has the call of the thread. NICE documents these ways to have a number dialed. <code>{api_endpoint}</code> is the API address of your tenant, and <code>{token}</code> an access token of its documented token endpoint.</p>
<ol class="steps">${ways.map((way, at) => html`<li id="today-${at + 1}">${wayEntry(way, ledger)}</li>`)}</ol></section>`;
}

function wayEntry(
  { today, does, operation, requests = [], evidence: citations }: Neighbor,
  ledger: DocsFacts['ledger'],
) {
  return html`<div class="told"><p><strong>${today}.</strong> ${prose(does)}</p>
${codeBlock(requests.map(requestCommand).join('\n\n'), `how to: ${today}`)}
${evidence(ledger, citations, operation)}</div>`;
}

/** `METHOD path body` as a curl command. */
function requestCommand(request: string): string {
  const [, method = '', path = '', body] = /^(\S+) (\S+)(?: (.*))?$/s.exec(request) ?? [];
  const headers: [string, string][] = [['Authorization', 'Bearer {token}']];
  if (body === undefined) return curl({ method, url: BASE + path, headers, body: undefined });
  headers.push(['Content-Type', 'application/json']);
  return curl({ method, url: BASE + path, headers, body: { json: JSON.parse(body) } });
}
