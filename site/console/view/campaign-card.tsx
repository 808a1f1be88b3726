import type { App } from '../app.ts';
import type { CampaignStanding } from '../judge/index.ts';
import { replacing } from '../model/tenant-patch.ts';
import { Switch } from './switch.tsx';

interface CardProps extends App {
  readonly standing: CampaignStanding;
}

/** A campaign: whether it can dial, why not, and its skills with their switches. */
export function CampaignCard({ standing, state: { tenant }, console }: CardProps) {
  const { campaign, obstacles, skills } = standing;
  const { campaignId, name, isActive = true } = campaign;
  const isAble = obstacles.length === 0;
  const change = (patch: ReturnType<typeof replacing>) => console.act(({ fake }) => fake.patchTenant(patch));
  return (
    <section class={isAble ? 'campaign able' : 'campaign'} aria-label={campaignId}>
      <header>
        <h2>{campaignId}</h2>
        {name !== undefined && <p class="meta">{name}</p>}
        <p class="standing">{isAble ? 'can dial' : 'cannot dial'}</p>
      </header>
      {obstacles.map(({ code, message, hint }) => (
        <p class="obstacle" key={code}>
          {message} <a href={`docs/refusals.html#${code}`}>{code}</a>
          <span class="hint">{hint}</span>
        </p>
      ))}
      <ul class="skills">
        <li>
          <span>Campaign</span>
          <Switch
            label={`${campaignId} is active`}
            word="active"
            isOn={isActive}
            set={(to) =>
              change(replacing(tenant?.campaigns ?? [], 'campaigns', campaign, 'campaignId', 'isActive', to))
            }
          />
        </li>
        {skills.map(({ skill, dials }) => (
          <li key={skill.skillId}>
            <span>
              Skill {skill.skillId}
              <span class="meta"> {skill.name}</span>
              <span class="meta">
                {dials ? '' : skill.isOutbound === true ? `, ${skill.outboundStrategy ?? 'no strategy'}` : ', inbound'}
              </span>
            </span>
            <Switch
              label={`Skill ${skill.skillId} is running`}
              word="running"
              isOn={skill.isRunning === true}
              set={(to) => change(replacing(tenant?.skills ?? [], 'skills', skill, 'skillId', 'isRunning', to))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
