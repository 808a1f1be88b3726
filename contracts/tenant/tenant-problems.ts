import type { Tenant } from '../../generated/index.ts';
import { ArgumentError, readArgumentLater } from '../arguments/index.ts';
import { variantProblems } from '../contract/index.ts';
import { problemsInOneLine, type SchemaProblem, schemaProblems } from './form-problems.ts';
import type { CallWindow } from './tenant-index.ts';

/**
 * Everything that keeps a parsed JSON or YAML value from being a tenant: what its schema rejects; only if that is
 * nothing, ids that refer to nothing or are there twice, impossible call windows, and unknown variants. Empty if the
 * value is a tenant.
 */
export function tenantProblems(value: unknown): Promise<readonly SchemaProblem[]> {
  return readArgumentLater('value', () => problemsOf(value));
}

/** Rejects with an ArgumentError where an option is not a tenant. */
export async function assertTenant(argument: string, tenant: unknown): Promise<void> {
  const problems = await readArgumentLater(argument, () => problemsOf(tenant));
  if (problems.length > 0) throw new ArgumentError(argument, problemsInOneLine(problems.slice(0, MOST_PROBLEMS)));
}

/** More problems than this are not read by anybody. */
const MOST_PROBLEMS = 5;

async function problemsOf(value: unknown): Promise<readonly SchemaProblem[]> {
  const ofForm = await schemaProblems('Tenant', value);
  if (ofForm.length > 0) return ofForm;
  const tenant = value as Tenant;
  const ofVariants = variantProblems(tenant.variants ?? {}).map(({ name, problem }) => ({
    pointer: `/variants/${name}`,
    problem,
  }));
  return [...danglingReferences(tenant), ...ofVariants];
}

/** Unknown time zones, and call windows that end before they begin. */
function callTimeProblems({ timeZone, callWindows, contacts, skills }: Tenant): SchemaProblem[] {
  return [
    ...zoneProblems('/timeZone', timeZone),
    ...windowProblems('/callWindows', callWindows),
    ...contacts.flatMap((contact, index) => zoneProblems(`/contacts/${index}/timeZone`, contact.timeZone)),
    ...skills.flatMap((skill, index) => windowProblems(`/skills/${index}/callWindows`, skill.callWindows)),
  ];
}

/** Zones that are there: to ask for one is dear, and thousands of contacts may have the same. */
const known = new Set<string>();

function zoneProblems(pointer: string, timeZone: string | undefined): SchemaProblem[] {
  if (timeZone === undefined || known.has(timeZone)) return [];
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    known.add(timeZone);
    return [];
  } catch {
    return [{ pointer, problem: `unknown time zone '${timeZone}'; use an IANA name such as America/New_York` }];
  }
}

/** Times of day as 09:00 are in the order of their texts. */
function windowProblems(pointer: string, windows: readonly CallWindow[] | undefined): SchemaProblem[] {
  return (windows ?? []).flatMap(({ from, to }, index) =>
    from < to
      ? []
      : [
          {
            pointer: `${pointer}/${index}/to`,
            problem: `the window ends at ${to}, before it begins at ${from}; write one that goes over midnight as two`,
          },
        ],
  );
}

/** A place of a tenant that names something which is not there, or something that is there twice. */
interface ReferenceProblem {
  readonly pointer: string;
  readonly problem: string;
}

/** Ids that refer to nothing, and duplicate ids. */
function danglingReferences(tenant: Tenant): ReferenceProblem[] {
  const campaigns = ids(tenant.campaigns, 'campaignId');
  const scripts = ids(tenant.scripts, 'scriptId');
  const users = ids(tenant.users, 'userId');
  const profiles = ids(tenant.securityProfiles, 'name');
  const skills = ids(tenant.skills, 'skillId');
  return [
    ...dangling('/users', tenant.users, 'securityProfile', profiles, 'security profile'),
    ...dangling('/clients', tenant.clients, 'userId', users, 'user'),
    ...dangling('/accessKeys', tenant.accessKeys, 'userId', users, 'user'),
    ...dangling('/bearerTokens', tenant.bearerTokens, 'userId', users, 'user'),
    ...dangling('/skills', tenant.skills, 'campaignId', campaigns, 'campaign'),
    ...dangling('/skills', tenant.skills, 'scriptId', scripts, 'script'),
    ...tenant.securityProfiles.flatMap(({ restrictedCampaigns = [] }, index) =>
      missing(`/securityProfiles/${index}/restrictedCampaigns`, restrictedCampaigns, campaigns, 'campaign'),
    ),
    ...dangling('/completedContacts/listed', tenant.completedContacts?.listed, 'skillId', skills, 'skill'),
    ...dangling('', [tenant], 'defaultSkillId', skills, 'skill').map((each) => ({
      ...each,
      pointer: '/defaultSkillId',
    })),
    ...(tenant.doNotCall ?? []).flatMap(({ scrubbedSkills = [] }, index) =>
      missing(`/doNotCall/${index}/scrubbedSkills`, scrubbedSkills, skills, 'skill'),
    ),
    ...(tenant.doNotCall ?? []).flatMap(({ contributingSkills = [] }, index) =>
      missing(`/doNotCall/${index}/contributingSkills`, contributingSkills, skills, 'skill'),
    ),
    ...(tenant.callLists ?? []).flatMap((list, index) =>
      missing(`/callLists/${index}/skills`, list.skills ?? [], skills, 'skill'),
    ),
    ...tenant.users.flatMap(({ agentSkills = [] }, index) =>
      missing(`/users/${index}/agentSkills`, agentSkills, skills, 'skill'),
    ),
    ...(tenant.dispositions ?? []).flatMap(({ skills: named = [] }, index) =>
      missing(`/dispositions/${index}/skills`, named, skills, 'skill'),
    ),
    ...callTimeProblems(tenant),
    ...idsTwice(tenant),
  ];
}

/** Ids that two items of a list have. */
function idsTwice(tenant: Tenant): ReferenceProblem[] {
  return [
    ...twice('/campaigns', tenant.campaigns, 'campaignId'),
    ...twice('/campaigns', tenant.campaigns, 'number'),
    ...twice('/skills', tenant.skills, 'skillId'),
    ...twice('/scripts', tenant.scripts, 'scriptId'),
    ...twice('/users', tenant.users, 'userId'),
    ...twice('/users', tenant.users, 'agentId'),
    ...twice('/dispositions', tenant.dispositions, 'dispositionId'),
    ...twice('/contacts', tenant.contacts, 'externalId'),
    ...twice('/securityProfiles', tenant.securityProfiles, 'name'),
    ...twice('/bearerTokens', tenant.bearerTokens, 'token'),
    ...twice('/doNotCall', tenant.doNotCall, 'name'),
    ...twice('/doNotCall', tenant.doNotCall, 'id'),
    ...twice('/callLists', tenant.callLists, 'id'),
    ...twice('/completedContacts/listed', tenant.completedContacts?.listed, 'contactId'),
  ];
}

function ids<T>(items: readonly T[], key: keyof T): ReadonlySet<unknown> {
  return new Set(items.map((item) => item[key]));
}

function dangling<T>(
  at: string,
  items: readonly T[] | undefined,
  key: keyof T & string,
  known: ReadonlySet<unknown>,
  what: string,
) {
  return (items ?? []).flatMap((item, index) => {
    const id = item[key];
    return id === undefined || known.has(id)
      ? []
      : [{ pointer: `${at}/${index}/${key}`, problem: `there is no ${what} '${id}'` }];
  });
}

function missing(
  at: string,
  named: readonly (string | number)[],
  known: ReadonlySet<unknown>,
  what: string,
): ReferenceProblem[] {
  return named.flatMap((id, index) =>
    known.has(id) ? [] : [{ pointer: `${at}/${index}`, problem: `there is no ${what} '${id}'` }],
  );
}

function twice<T>(at: string, items: readonly T[] | undefined, key: keyof T & string): ReferenceProblem[] {
  const seen = new Set<unknown>();
  return (items ?? []).flatMap((item, index) => {
    const id = item[key];
    const isNew = id === undefined || !seen.has(id);
    seen.add(id);
    if (isNew) return [];
    return [
      {
        pointer: `${at}/${index}/${key}`,
        problem: key === 'token' ? 'the token is there twice' : `'${id}' is there twice`,
      },
    ];
  });
}
