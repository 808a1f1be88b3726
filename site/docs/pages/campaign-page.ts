import { type Neighbor, neighbors } from '../../../generated/index.ts';
import { codeBlock } from '../parts/code-block.ts';
import type { DocsFacts } from '../parts/docs-facts.ts';
import { claimLinks, evidence } from '../parts/evidence.ts';
import { type Html, html } from '../parts/html.ts';
import type { PageMaker } from '../parts/page.ts';
import { prose } from '../parts/prose.ts';
import { curl } from '../requests/curl.ts';

/** What makes a campaign id valid, as far as it can be derived, and where to look it up. */
export const campaignPage: PageMaker = (facts) => [
  {
    file: 'campaign.html',
    title: 'What a campaign needs',
    section: 'Guide',
    lede: 'What to do about "invalid campaign id for personal connection": the documented ways that work today, and what makes a campaign id valid.',
    aliases: [
      'invalid campaign',
      'invalid campaign id',
      'invalid campaign id for personal connection',
      'campaign id',
      'campaign',
    ],
    content: () => contentOf(facts),
  },
];

function contentOf(facts: DocsFacts): Html {
  const { guide, ledger, tables } = facts;
  return html`${todaySection(facts)}
<section aria-labelledby="needs"><h2 id="needs">What makes a campaign id valid</h2>
<p>Nobody has published it. This list is derived.</p>
<p>${prose(ledger.claims['AS-10']?.claim ?? '')} ${prose(ledger.claims['AS-10']?.reason ?? '')} (${claimLinks(['AS-10'])})</p>
<p>You can check each point on a real tenant with a documented call that changes nothing, below <code>{api_endpoint}/inContactAPI/services/v34.0</code>, or on the skill's page in the Admin application. The campaign must</p>
<ol class="steps">${guide.campaignNeeds.map(
    ({ must, look, finding }) => html`<li id="${finding}"><div class="told"><p><strong>${must}</strong></p>
<p>Check ${prose(look)}.</p>
<p>Here: <a href="rejections.html#${finding}"><code>${finding}</code></a>. ${prose(tables.findings[finding].summary)}</p>
${evidence(ledger, tables.findings[finding].evidence, finding)}</div></li>`,
  )}</ol>
<p>All of them have the same text in the vendor's response. Leaving the campaign id out, as the replies in the thread do, does not fix it: ${prose(tables.findings['campaign-omitted'].summary)} See <a href="rejections.html#campaign-omitted"><code>campaign-omitted</code></a>.</p></section>`;
}

/** Documented operations are below this address. */
const BASE = '{api_endpoint}/inContactAPI/services/v34.0';

/** What NICE documents for the same job, with the requests: for people who cannot wait for an answer about the call. */
function todaySection({ ledger }: DocsFacts): Html {
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
