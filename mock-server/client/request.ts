import { percentEncoded } from '../../contracts/http/index.ts';
import { queryOf } from '../admin-types/index.ts';
import type { Method, PartsOf, PathOf, ResultOf } from './admin-operation.ts';

/** Where the fake is, what it asks for, and how many milliseconds it has for an answer. */
export interface Address {
  readonly url: string;
  readonly timeout: number;
  readonly adminToken: string | undefined;
}

/** Asks the admin API of a fake; the answer's JSON, or undefined where it has no body. */
export async function ask<M extends Method, P extends PathOf<M>>(
  address: Address,
  method: M,
  path: P,
  ...[parts]: object extends PartsOf<M, P> ? [PartsOf<M, P>?] : [PartsOf<M, P>]
): Promise<ResultOf<M, P>> {
  const { params = {}, query = {}, body } = (parts ?? {}) as Partial<Record<'params' | 'query' | 'body', object>>;
  const filled = Object.entries(params).reduce<string>(
    (text, [name, value]) => text.replace(`{${name}}`, () => percentEncoded(value)),
    path,
  );
  const [response, text] = await answered(address, method, filled + queryOf(query), body);
  if (!response.ok) throw rejection(address, response, text);
  return (response.status === 204 ? undefined : parsed(address, response.status, text)) as ResultOf<M, P>;
}

/** Opens a stream of events of a fake, which has its time for an answer, and none for its end. */
export async function open(address: Address, path: string, signal: AbortSignal, after?: string): Promise<Response> {
  const { url, timeout } = address;
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(new DOMException('late', 'TimeoutError')), timeout);
  try {
    const response = await fetch(`${url}/_fake${path}`, {
      redirect: 'manual',
      signal: AbortSignal.any([signal, late.signal]),
      headers: { ...credentialsOf(address), ...(after !== undefined && { 'Last-Event-ID': after }) },
    });
    if (response.ok) return response;
    throw rejection(address, response, await response.text());
  } catch (error) {
    throw error instanceof ConnectionError ? error : unreachable(address, error);
  } finally {
    clearTimeout(timer);
  }
}

function credentialsOf({ adminToken }: Address): Readonly<Record<string, string>> {
  return adminToken === undefined ? {} : { Authorization: `Bearer ${adminToken}` };
}

/** Something answers that is not the fake. */
export function stranger({ url }: Address, status: number): ConnectionError {
  return new ConnectionError(
    'not-fake-cxone',
    `the server at ${url} is not fake-cxone: the admin API has no such response with the status ${status}`,
  );
}

async function answered(
  address: Address,
  method: string,
  path: string,
  payload?: object,
): Promise<readonly [Response, string]> {
  const { url, timeout } = address;
  try {
    const response = await fetch(url + path, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
      headers: {
        ...(payload && { 'Content-Type': 'application/json' }),
        ...credentialsOf(address),
      },
      ...(payload && { body: JSON.stringify(payload) }),
    });
    return [response, await response.text()];
  } catch (error) {
    throw unreachable(address, error);
  }
}

function unreachable({ url, timeout }: Address, error: unknown): ConnectionError {
  const untrusted = untrustedCertificate(error);
  if (untrusted !== undefined) return new ConnectionError('unreachable', `${url}: ${untrusted}`, error);
  return new ConnectionError(
    'unreachable',
    `nothing responds at ${url} (${reasonOf(error, timeout)}); start one by: npx --no-install fake-cxone serve --port ${portOf(url)}`,
    error,
  );
}

function parsed(address: Address, status: number, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw stranger(address, status);
  }
}

/** The fake rejects with problem documents (RFC 9457); nothing else is its rejection. */
function rejection(address: Address, response: Response, text: string): ConnectionError {
  if (response.headers.get('content-type') !== 'application/problem+json') return stranger(address, response.status);
  const { detail } = parsed(address, response.status, text) as { readonly detail?: unknown };
  return new ConnectionError('rejected', `fake-cxone at ${address.url} answers ${response.status}: ${String(detail)}`);
}

function reasonOf(error: unknown, timeout: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${timeout} ms`;
  const { cause } = error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.message;
}

function portOf(url: string): string {
  const { port, protocol } = new URL(url);
  return port || (protocol === 'https:' ? '443' : '80');
}

/** Nothing answers; something else answers; the fake does not do what is asked. */
export type ConnectionFault = 'unreachable' | 'not-fake-cxone' | 'rejected';

/** Why a fake cannot be used. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';
  readonly fault: ConnectionFault;

  constructor(fault: ConnectionFault, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.fault = fault;
  }
}

/** What OpenSSL says of a certificate that does not lead to anybody who is trusted. */
const UNTRUSTED =
  /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT(_LOCALLY)?)$/;

/** What to do about a fetch that failed because the fake's certificate is not trusted; nothing where that is not why. */
function untrustedCertificate(error: unknown): string | undefined {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (!UNTRUSTED.test(code)) return undefined;
  return `its certificate is not trusted (${code}); save what curl -k gives from /_fake/certificate.pem there, and set NODE_EXTRA_CA_CERTS to that file`;
}
