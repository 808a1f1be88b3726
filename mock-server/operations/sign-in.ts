import { addressWith, rawFinding, takesRedirect } from '../../contracts/internal.ts';
import { mintTokens } from '../auth/index.ts';
import { type Inspected, reject } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import type { OperationHandler, OperationResult } from './operation-handler.ts';
import { signInPage } from './sign-in-page.ts';

type Request = Readonly<Record<string, string | undefined>>;

/** The page where a person signs in (AS-109). */
export const showSignIn: OperationHandler = {
  apply(sandbox, context) {
    const request = context.request.parameters.query as Request;
    const action = `${context.head.mount ?? ''}/auth/authorize`;
    return { body: signInPage(sandbox.tenant, action, request), slots: { target: formTarget(request) } };
  },
};

/** Somebody was chosen: the browser goes on to the client with a code. */
export const signIn: OperationHandler = {
  prepare: async ({ tokens }) => ({ key: await tokens.key() }),
  apply(sandbox, context) {
    const request = context.value as Request;
    const { user: userId = '' } = request;
    if (userId === '') return reject(rawFinding('sign-in-canceled', '/user', errorAt(request, 'access_denied')));
    if (sandbox.tenant.user(userId) === undefined) return reject(rawFinding('sign-in-user-unknown', '/user', {}));
    return codeFor(sandbox, context, request, userId);
  },
};

function codeFor(sandbox: Sandbox, context: Inspected, request: Request, userId: string): OperationResult {
  const { prepared } = context.request;
  if (prepared?.key === undefined) throw new Error('the signing key was not prepared');
  const client = sandbox.tenant.tenant.clients?.find(({ clientId }) => clientId === request['client_id']);
  const grant = {
    userId,
    scopes: client?.scopes ?? [],
    issuer: sandbox.origin.url + (context.head.mount ?? ''),
    clientId: request['client_id'],
    redirectUri: request['redirect_uri'],
    challenge: request['code_challenge'],
    nonce: request['nonce'],
  };
  const { tokens, state } = mintTokens(sandbox, prepared.key, context.state, context.startedAt, grant, ['code']);
  return { slots: { location: locationWith(request, { code: tokens[0] ?? '' }) }, state };
}

function errorAt(request: Request, error: string): { readonly location: string } {
  return { location: locationWith(request, { error }) };
}

function locationWith(request: Request, parameters: Readonly<Record<string, string>>): string {
  return addressWith(request['redirect_uri'] ?? '', { ...parameters, state: request['state'] });
}

/** Where the form's answer may lead: browsers hold a redirect to `form-action` too. */
function formTarget(request: Request): string {
  const { origin, protocol } = new URL(request['redirect_uri'] ?? '');
  return origin === 'null' ? protocol : origin;
}

/** The end of a session (DOC-115): on to where a client may have people sent. */
export const endSession: OperationHandler = {
  apply: (sandbox, { request }) => goodbye(sandbox, request.parameters.query as Request),
};

export const endSessionByForm: OperationHandler = {
  apply: (sandbox, { value }) => goodbye(sandbox, value as Request),
};

function goodbye({ tenant }: Sandbox, request: Request): OperationResult {
  const { post_logout_redirect_uri: address, client_id: id, state } = request;
  const clients = (tenant.tenant.clients ?? []).filter(({ clientId }) => id === undefined || clientId === id);
  if (address === undefined || !clients.some((client) => takesRedirect(client, address))) return {};
  return { reply: 'signed_out_redirect', slots: { location: addressWith(address, { state }) } };
}
