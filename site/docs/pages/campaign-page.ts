import type { DocsFacts } from '../parts/docs-facts.ts';
import { claimLinks, evidence } from '../parts/evidence.ts';
import { type Html, html } from '../parts/html.ts';
import type { PageMaker } from '../parts/page.ts';
import { prose } from '../parts/prose.ts';
import { todaySection } from '../parts/today-section.ts';

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
