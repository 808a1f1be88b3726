import { useMemo } from 'preact/hooks';
import { replacing } from '../../model/tenant-patch.ts';
import type { App } from '../../state/app.ts';
import type { CampaignStatus } from '../../validation/campaign-status.ts';

/** The tenant: its campaigns, and which can dial. */
export function TenantView(app: App) {
  const { tenant, validation } = app.state;
  const statuses = useMemo(
    () => (tenant === null || validation === null ? [] : validation.campaignStatuses(validation.contract, tenant)),
    [tenant, validation],
  );
  const able = statuses.filter(({ obstacles }) => obstacles.length === 0).length;
  return (
    <div class="sheet">
      <h1>{tenant === null ? 'Tenant' : `The tenant ${tenant.name}`}</h1>
      <p class="lede">
        {statuses.length > 0 && `${able} of ${statuses.length} campaigns can dial. `}A campaign does not dial, its
        skills do: it needs one that is outbound, of the strategy Personal Connection, and running (
        <a href="docs/campaign.html">why</a>). Changes apply from the next request until the fake is reset.
      </p>
      <ul class="cards">
        {statuses.map((status) => (
          <li key={status.campaign.campaignId}>
            <CampaignCard {...app} status={status} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface CardProps extends App {
  readonly status: CampaignStatus;
}

/** A campaign: whether it can dial, why not, and its skills with their switches. */
function CampaignCard({ status, ...app }: CardProps) {
  const { campaignId, name } = status.campaign;
  const isAble = status.obstacles.length === 0;
  return (
    <section class={isAble ? 'campaign able' : 'campaign'} aria-label={campaignId}>
      <header>
        <h2>{campaignId}</h2>
        {name !== undefined && <p class="meta">{name}</p>}
        <p class="standing">{isAble ? 'can dial' : 'cannot dial'}</p>
      </header>
      {status.obstacles.map(({ code, message, hint }) => (
        <p class="obstacle" key={code}>
          {message} <a href={`docs/rejections.html#${code}`}>{code}</a>
          <span class="hint">{hint}</span>
        </p>
      ))}
      <Switches {...app} status={status} />
    </section>
  );
}

function Switches({ status: { campaign, skills }, state: { tenant }, actions }: CardProps) {
  const { campaignId, isActive = true } = campaign;
  const { campaigns = [], skills: all = [] } = tenant ?? {};
  const change = (patch: ReturnType<typeof replacing>) => actions.act(({ fake }) => fake.patchTenant(patch));
  return (
    <ul class="skills">
      <li>
        <span>Campaign</span>
        <Switch
          label={`${campaignId} is active`}
          word="active"
          isOn={isActive}
          set={(to) => change(replacing(campaigns, 'campaigns', campaign, 'campaignId', 'isActive', to))}
        />
      </li>
      {skills.map((each) => (
        <li key={each.skill.skillId}>
          <SkillName {...each} />
          <Switch
            label={`Skill ${each.skill.skillId} is running`}
            word="running"
            isOn={each.skill.isRunning === true}
            set={(to) => change(replacing(all, 'skills', each.skill, 'skillId', 'isRunning', to))}
          />
        </li>
      ))}
    </ul>
  );
}

/** What a skill is called, and why it does not dial where it cannot. */
function SkillName({ skill, dials }: CampaignStatus['skills'][number]) {
  const { skillId, name, isOutbound, outboundStrategy = 'no strategy' } = skill;
  return (
    <span>
      Skill {skillId}{' '}
      <span class="meta">
        {name}
        {!dials && (isOutbound === true ? `, ${outboundStrategy}` : ', inbound')}
      </span>
    </span>
  );
}

interface SwitchProps {
  readonly label: string;
  /** What it is when it is on. */
  readonly word: string;
  readonly isOn: boolean;
  set(isOn: boolean): unknown;
}

/** Something that is on or off. */
function Switch({ label, word, isOn, set }: SwitchProps) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={isOn}
      aria-label={label}
      onClick={() => set(!isOn)}
    >
      <i aria-hidden="true" /> {isOn ? word : `not ${word}`}
    </button>
  );
}
