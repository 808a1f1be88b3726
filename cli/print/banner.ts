import { type Tenant, TenantIndex } from '../../contracts/index.ts';

const CALL = '/ccapi/v2/outbound/personal-connection/call';

/** The body of the thread's asker, on one line. */
const ASKED = {
  contact: { externalId: 'ext-12345', phone: '+15550199' },
  campaignId: 'camp-abc-123',
  scriptId: 'script-xyz-999',
};

/** What is shown at the start: where the fake is, and three commands to paste. */
export function bannerLines(url: string, tenant: Tenant, switched: readonly string[]): string[] {
  const [right, asker] = [
    tokenWith(tenant, 'outbound:personal-connection:write'),
    tokenWith(tenant, 'outbound:call:write'),
  ];
  return [
    'fake-cxone - unofficial, not affiliated with NICE; no published NICE document contains this endpoint',
    `listening on ${url}  (tenant ${tenant.name}, rulings ${switched.join(' ') || 'all at their default'})`,
    '',
    '# a call that is accepted',
    curl(url, right ?? tokenCommand(url, 'outbound:personal-connection:write'), acceptedBody(tenant)),
    "# the asker's body, with the scope that an answerer names: refused as in the thread",
    curl(url, right ?? tokenCommand(url, 'outbound:personal-connection:write'), ASKED),
    "# the asker's exact exchange",
    curl(url, asker ?? tokenCommand(url, 'outbound:call:write'), ASKED),
    '',
    `every request is shown here with what is wrong with it; the whole story is at ${url}/_fake/journal`,
  ];
}

function curl(url: string, token: string, body: unknown): string {
  const json = JSON.stringify(body).replaceAll("'", "'\\''");
  return `curl -i ${url}${CALL} -H "Authorization: Bearer ${token}" -H 'Content-Type: application/json' -d '${json}'`;
}

/** A fixed token whose only scope is this one. */
function tokenWith({ bearerTokens = [] }: Tenant, scope: string): string | undefined {
  return bearerTokens.find(({ scopes, revoked, expiresAt, notBefore }) => {
    return scopes?.join() === scope && revoked !== true && expiresAt === undefined && notBefore === undefined;
  })?.token;
}

function tokenCommand(url: string, scope: string): string {
  return `$(npx fake-cxone token --url ${url} --scope ${scope})`;
}

function acceptedBody(tenant: Tenant): unknown {
  const index = new TenantIndex(tenant);
  const skill = tenant.skills.find(
    ({ campaignId, isRunning }) =>
      isRunning === true &&
      index.campaign(campaignId)?.isActive !== false &&
      index.personalConnectionSkills(campaignId).some((each) => each.isRunning === true),
  );
  const contact = tenant.contacts[0];
  return {
    contact: {
      externalId: contact?.externalId ?? 'ext-12345',
      phoneNumbers: [{ phoneType: contact?.phoneTypes[0] ?? 'mobile', number: '+15550199999' }],
    },
    ...(skill === undefined
      ? {}
      : { campaignId: skill.campaignId, ...(skill.scriptId && { scriptId: skill.scriptId }) }),
  };
}
