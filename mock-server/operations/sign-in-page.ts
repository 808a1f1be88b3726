import type { TenantIndex } from '../../contracts/internal.ts';

/** The parameters of an authorization request that the page sends along. */
const KEPT = [
  'response_type', 'client_id', 'redirect_uri', 'scope', 'state', 'nonce', 'code_challenge', 'code_challenge_method',
]; // biome-ignore format: a list reads better filled

/** A page without script or style: a button for each user, and the authorization request in hidden fields. */
export function signInPage(
  { tenant }: TenantIndex,
  action: string,
  request: Readonly<Record<string, string | undefined>>,
): string {
  const hidden = KEPT.flatMap((name) => {
    const value = request[name];
    return value === undefined ? [] : [`<input type="hidden" name="${name}" value="${escaped(value)}">`];
  });
  const buttons = tenant.users.map(({ userId, givenName, familyName, securityProfile }) => {
    const name = [givenName, familyName].filter((part) => part !== undefined).join(' ') || userId;
    const label = escaped(`${name} (${securityProfile})`);
    return `<p><button type="submit" name="user" value="${escaped(userId)}">${label}</button></p>`;
  });
  return [
    '<!doctype html>',
    '<html lang="en">',
    `<head><meta charset="utf-8"><title>Sign in to ${escaped(tenant.name)}</title></head>`,
    '<body><main>',
    `<h1>Sign in to ${escaped(tenant.name)}</h1>`,
    `<p>This is a fake of CXone. Who signs in to ${escaped(request['client_id'] ?? '')}?</p>`,
    `<form method="post" action="${escaped(action)}">`,
    ...hidden,
    ...buttons,
    '<p><button type="submit" name="user" value="">Cancel</button></p>',
    '</form>',
    '</main></body>',
    '</html>',
    '',
  ].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
