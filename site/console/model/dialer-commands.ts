import { shellWord } from '../../../contracts/formats/shell-words.ts';
import type { Tenant } from '../../../generated/index.ts';

/** A command that starts a session, logs its agent in to the dialer of a skill of the tenant, and takes events. */
export function sessionCommand(url: string, tenant: Tenant | null): string {
  const { name: skillName = '' } = dialingSkill(tenant);
  return `${firstLines(url)}
session=$(curl -sSf "$api/agent-sessions" -H "$auth" -H "$json" -d '{"stationPhoneNumber": "+12025550160"}' |
  sed 's/.*"sessionId":"\\([^"]*\\)".*/\\1/')
curl -i "$api/agent-sessions/$session/dialer-login" -H "$auth" -H "$json" -d ${shellWord(JSON.stringify({ skillName }))}
curl -i "$api/agent-sessions/$session/state" -H "$auth" -H "$json" -d '{"state": "Available"}'
curl -i "$api/agent-sessions/$session/get-next-event?timeout=0" -H "$auth"`;
}

/** A command that creates a calling list, and uploads records that a skill of the tenant dials. */
export function uploadCommand(url: string, tenant: Tenant | null): string {
  return `${firstLines(url)}
list=$(curl -sSf "$api/lists/call-lists" -H "$auth" -H "$json" -d '{"listName": "Customers", "externalIdColumn": "ID",
  "destinationMappings": [{"fieldName": "PhoneNumber", "fieldValue": "Phone"}]}' | sed 's/[^0-9]*\\([0-9]*\\).*/\\1/')
file=$(printf 'ID,Phone\\next-12345,2025550143\\next-67890,2025550144\\n' | base64)
curl -i "$api/lists/call-lists/$list/upload" -H "$auth" -H "$json" -d '{"listFile": "'"$file"'", "forceOverwrite": false,
  "expirationDate": "", "startSkill": true, "sendEmail": false, "skillId": ${dialingSkill(tenant).skillId}}'`;
}

function firstLines(url: string): string {
  return `api=${shellWord(`${url}/inContactAPI/services/v34.0`)}
auth='Authorization: Bearer fake-pc-write'
json='Content-Type: application/json'`;
}

/** A skill of Personal Connection that runs; that of the default tenant where there is none. */
function dialingSkill(tenant: Tenant | null): { readonly skillId: number; readonly name?: string } {
  const dials = (each: Tenant['skills'][number]) =>
    each.isOutbound === true && each.outboundStrategy === 'Personal Connection' && each.isRunning === true;
  return tenant?.skills.find(dials) ?? { skillId: 4002, name: 'PC that runs' };
}
