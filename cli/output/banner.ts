import { counted } from '../../contracts/explain/index.ts';
import { type Tenant, TenantIndex } from '../../contracts/internal.ts';
import { printable } from '../../contracts/report/index.ts';
import type { RecordingSummary } from '../../mock-server/index.ts';
import { curlWithJson, shellOf, withVariable } from './shell.ts';

const CALL = '/ccapi/v2/outbound/personal-connection/call';

/** The body of the original poster, on one line. */
const ASKED = {
  contact: { externalId: 'ext-12345', phone: '+15550199' },
  campaignId: 'camp-abc-123',
  scriptId: 'script-xyz-999',
};

/** What is printed at the start. */
export interface Start {
  readonly url: string;
  readonly tenant: Tenant;
  /** Variants that are not the default, as `--variant` takes them. */
  readonly switched: string[];
  /** Its certificate was made on the spot, and nobody trusts it yet. */
  readonly isSelfSigned: boolean;
  /** Who may use the admin API: anyone on this machine, those with the admin token, nobody. */
  readonly control: 'open' | 'guarded' | 'closed';
  /** The scenario that it begins with, as it was asked for. */
  readonly scenario?: string | undefined;
  /** What there is in the recording that it answers from. */
  readonly recording?: RecordingSummary | undefined;
  /** The OpenAPI documents that it serves. */
  readonly documents?: readonly LoadedDocument[] | undefined;
  /** Where events are posted, and the secret that signs them if it was generated: it is printed here and nowhere else. */
  readonly notify?: { readonly url: string; readonly secret?: string | undefined } | undefined;
}

/** An OpenAPI document that is served. */
interface LoadedDocument {
  readonly file: string;
  readonly title: string;
  readonly operations: number;
}

const WHERE_THE_STORY_IS = {
  open: (url: string) => `; details are at ${url}/_fake/, in a browser`,
  guarded: (url: string) => `; details are at ${url}/_fake/, in a browser, with the admin token`,
  closed: () => '',
} as const;

/** What is shown at the start: where the fake is, and three commands to paste, unless all that is not recorded is rejected. */
export function bannerLines(start: Start): string[] {
  const { url, tenant, switched, isSelfSigned, control, scenario, recording, documents = [], notify } = start;
  return [
    'fake-cxone - unofficial, not affiliated with NICE; no published NICE document contains this endpoint',
    `listening on ${url}  (tenant ${tenant.name}, variants ${switched.join(' ') || 'all at their default'}${scenario === undefined ? '' : `, scenario ${scenario}`})`,
    ...(recording === undefined ? [] : [recordingLine(recording)]),
    ...documents.map(documentLine),
    ...(notify === undefined ? [] : [notifyLine(notify)]),
    '',
    ...(isSelfSigned ? ['# the certificate, for clients to trust', trust(url)] : []),
    ...(recording?.unmatched === 'reject' ? [] : commandsToPaste(start)),
    `documentation: ${url}/_fake/docs/`,
    `every request is printed here with its findings${WHERE_THE_STORY_IS[control](url)}`,
  ];
}

function commandsToPaste(start: Start): string[] {
  const { tenant } = start;
  const [right, fromThread] = ['outbound:personal-connection:write', 'outbound:call:write'].map(
    (scope) => tokenWith(tenant, scope) ?? tokenCommand(start, scope),
  ) as [string, string];
  return [
    '# a call that is accepted',
    curl(start, right, acceptedBody(tenant)),
    "# the original poster's body, with the scope that a reply names: rejected as in the thread",
    curl(start, right, ASKED),
    "# the original poster's exact exchange",
    curl(start, fromThread, ASKED),
    '',
  ];
}

function recordingLine({ exchanges, requests, unplayable, unmatched }: RecordingSummary): string {
  const others = unmatched === 'reject' ? 'anything else is rejected with 404' : 'the fake answers anything else';
  const left = unplayable.length === 0 ? '' : `; ${unplayable.length} cannot be replayed`;
  return `answers ${requests} different requests from ${exchanges} recorded exchanges${left}; ${others}`;
}

function documentLine({ file, title, operations }: LoadedDocument): string {
  return `serves ${counted(operations, 'operation')} of ${file} (${printable(title)}), beside its own and without evidence`;
}

function notifyLine({ url, secret }: NonNullable<Start['notify']>): string {
  return `events are posted to ${url}${secret === undefined ? '' : `, signed with ${secret}`}`;
}

const CERTIFICATE = 'fake-cxone.pem';

function trust(url: string): string {
  return `${shellOf().curl} -sk ${url}/_fake/certificate.pem -o ${CERTIFICATE}`;
}

function curl({ url, isSelfSigned }: Start, token: string, body: unknown): string {
  const shell = shellOf();
  // curl of Windows also asks whether the certificate was revoked, which cannot be known of one that was made on the spot
  const unrevoked = shell.name === 'powershell' ? '--ssl-no-revoke ' : '';
  const trusting = isSelfSigned ? `--cacert ${CERTIFICATE} ${unrevoked}` : '';
  const words = `-i ${trusting}${url}${CALL} -H "Authorization: Bearer ${token}" -H 'Content-Type: application/json'`;
  return curlWithJson(shell, words, body);
}

/** A fixed token whose only scope is this one. */
function tokenWith({ bearerTokens = [] }: Tenant, scope: string): string | undefined {
  return bearerTokens.find(({ scopes, revoked, expiresAt, notBefore }) => {
    return scopes?.join() === scope && revoked !== true && expiresAt === undefined && notBefore === undefined;
  })?.token;
}

function tokenCommand({ url, isSelfSigned }: Start, scope: string): string {
  const shell = shellOf();
  const command = `${shell.npx} --no-install fake-cxone token --url ${url} --scope ${scope}`;
  return `$(${isSelfSigned ? withVariable(shell, 'NODE_EXTRA_CA_CERTS', CERTIFICATE, command) : command})`;
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
