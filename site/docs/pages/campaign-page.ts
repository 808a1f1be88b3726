import { claimLinks, evidence } from '../parts/evidence.ts';
import { html } from '../parts/html.ts';
import type { PageMaker } from '../parts/page.ts';
import { prose } from '../parts/prose.ts';

/** What makes a campaign id valid, as far as it can be derived, and where to look it up. */
export const campaignPage: PageMaker = ({ guide, ledger, tables }) => [
  {
    file: 'campaign.html',
    title: 'What a campaign needs',
    lede: 'Nobody has published what makes a campaign id valid for Personal Connection. This list is derived.',
    content:
      () => html`<p>${prose(ledger.claims['AS-10']?.claim ?? '')} ${prose(ledger.claims['AS-10']?.reason ?? '')} (${claimLinks(['AS-10'])})</p>
<p>You can check each point on a real tenant with a documented call that changes nothing, below <code>{api_endpoint}/inContactAPI/services/v34.0</code>, or on the skill's page in the Admin application. The campaign must</p>
<ol class="steps">${guide.campaignNeeds.map(
        ({ must, look, finding }) => html`<li id="${finding}"><div class="told"><p><strong>${must}</strong></p>
<p>Check ${prose(look)}.</p>
<p>Here: <a href="rejections.html#${finding}"><code>${finding}</code></a>. ${prose(tables.findings[finding].summary)}</p>
${evidence(ledger, tables.findings[finding].evidence, finding)}</div></li>`,
      )}</ol>
<p>All of them have the same text in the vendor's response. Leaving the campaign id out, as the thread's answers do, does not fix it: ${prose(tables.findings['campaign-omitted'].summary)} See <a href="rejections.html#campaign-omitted"><code>campaign-omitted</code></a>.</p>`,
  },
];
