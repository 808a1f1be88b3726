import { useMemo } from 'preact/hooks';
import type { App } from '../../app.ts';
import { CampaignCard } from '../compose/campaign-card.tsx';

/** The tenant: its campaigns, and which can dial. */
export function TenantView(app: App) {
  const { tenant, judge } = app.state;
  const standings = useMemo(
    () => (tenant === null || judge === null ? [] : judge.campaignStandings(judge.contract, tenant)),
    [tenant, judge],
  );
  const able = standings.filter(({ obstacles }) => obstacles.length === 0).length;
  return (
    <div class="sheet">
      <h1>{tenant === null ? 'Tenant' : `The tenant ${tenant.name}`}</h1>
      <p class="lede">
        {standings.length > 0 && `${able} of ${standings.length} campaigns can dial. `}A campaign does not dial, its
        skills do: it needs one that is outbound, of the strategy Personal Connection, and running (
        <a href="docs/campaign.html">why</a>). What is switched here holds from the next request on, until the fake is
        reset.
      </p>
      <ul class="cards">
        {standings.map((standing) => (
          <li key={standing.campaign.campaignId}>
            <CampaignCard {...app} standing={standing} />
          </li>
        ))}
      </ul>
    </div>
  );
}
