import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { mersenne } from 'pure-rand/generator/mersenne';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { Tenant, TenantIndex } from '../../contracts/internal.ts';
import { dispositions } from '../calls/index.ts';
import type { Contact } from './contact.ts';

type Generated = NonNullable<NonNullable<Tenant['completedContacts']>['generated']>;

/** The first id of generated contacts. */
const GENERATED = 100_000_000_000;
const DAY = 86_400_000;
/** The last contact is over before the end. */
const LONGEST = 900_000;

/** How often of a hundred times a contact ends so. */
const OUTBOUND = [
  ...Array(55).fill('connected'),
  ...Array(20).fill('no-answer'),
  ...Array(15).fill('machine'),
  ...Array(5).fill('busy'),
  ...Array(5).fill('failed'),
] as readonly (keyof typeof dispositions)[];
const ABANDONED = 8;
/** Area codes whose numbers 555-0100 to 555-0199 are kept for fiction. */
const AREAS = ['202', '303', '404', '512', '617', '702', '801', '916'] as const;

/** Contacts of the tenant's skills and agents that are spread over the days before a time; the same from the same seed. */
export function generatedContacts(
  tenant: TenantIndex,
  { count, days, seed }: Generated,
  end: number,
): readonly Contact[] {
  const { skills } = tenant.tenant;
  if (skills.length === 0) return [];
  const random = mersenne(seed);
  const length = days * DAY - LONGEST;
  return Array.from({ length: count }, (_none, index) => {
    const skill = skills[draw(random, skills.length)] as (typeof skills)[number];
    const start = end - days * DAY + Math.floor((length * (index + draw(random, 1000) / 1000)) / count);
    return { contactId: GENERATED + index + 1, skill, ...ended(tenant, skill.isOutbound === true, start, random) };
  });
}

function ended(
  tenant: TenantIndex,
  isOutbound: boolean,
  start: number,
  random: RandomGenerator,
): Omit<Contact, 'contactId' | 'skill'> {
  const number = `+1${AREAS[draw(random, AREAS.length)]}55501${String(draw(random, 100)).padStart(2, '0')}`;
  const chance = draw(random, 100);
  const outcome = isOutbound ? OUTBOUND[chance] : chance < ABANDONED ? undefined : 'connected';
  const seconds = outcome === 'connected' ? 20 + draw(random, 600) : 5 + draw(random, 30);
  return {
    agentId: outcome === 'connected' ? tenant.agentInTurn(draw(random, 1000))?.agentId : undefined,
    number,
    state: 'ended',
    start,
    updated: start + seconds * 1000,
    talk: outcome === 'connected' ? seconds : 0,
    disposition: outcome === undefined ? null : dispositions[outcome],
  };
}

/** A whole number from 0 to below the limit. */
function draw(random: RandomGenerator, limit: number): number {
  return uniformInt(random, 0, limit - 1);
}
