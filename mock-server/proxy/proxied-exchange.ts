import type { IncomingMessage, ServerResponse } from 'node:http';
import { type HttpRequest, type RawFinding, valuesOf } from '../../contracts/internal.ts';
import { mountOf } from '../admin-types/index.ts';
import type { Answer, Head } from '../exchange/index.ts';
import { problem } from '../exchange/index.ts';
import { rejectionFor } from '../lifecycle/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { rejectedByDocument } from './answers-in-place.ts';
import { blockReason } from './block-calls.ts';
import { CAPTURED, Capture } from './body-capture.ts';
import { type Incoming, type Rest, readIncoming } from './incoming.ts';
import type { ProxyParts } from './proxy-parts.ts';
import { type ExchangeFindings, readRequest } from './validate-exchange.ts';

/** One request on its way through a proxy. */
export interface ProxiedExchange {
  readonly proxy: ProxyParts;
  readonly sandbox: Sandbox;
  readonly id: string;
  /** Path of its journal entry. */
  readonly journal: string;
  readonly head: Head;
  readonly client: IncomingMessage;
  readonly response: ServerResponse;
  readonly startedAt: number;
  /** By the clock of `performance`. */
  readonly begun: number;
  incoming: Incoming;
  /** Called with each part of the request that comes while it is sent on. */
  readonly rest: Rest;
  /** The request as it is known by now. */
  request: HttpRequest;
  findings: ExchangeFindings | undefined;
}

/** Begins a proxied exchange; nothing of the body is read yet. */
export async function openExchange(
  proxy: ProxyParts,
  sandbox: Sandbox,
  head: Head,
  client: IncomingMessage,
  response: ServerResponse,
): Promise<ProxiedExchange> {
  const id = await sandbox.store.nextEntryId();
  const request = readRequest(proxy.target, head, { text: '', size: 0, isCut: true });
  return {
    proxy,
    sandbox,
    id,
    journal: `${mountOf(sandbox.key)}/_fake/journal/${id}`,
    head,
    client,
    response,
    startedAt: Date.now(),
    begun: performance.now(),
    incoming: { capture: new Capture(), body: null, isWhole: true },
    rest: { onChunk: () => {} },
    request,
    findings: proxy.validator.validate({ request, response: null }),
  };
}

/** Reads of the body what must be known before it goes on, and validates the request. */
export async function readRequestBody(proxied: ProxiedExchange, limit: number): Promise<void> {
  const { proxy, head, client } = proxied;
  const document = proxied.findings?.document;
  const ahead = document === undefined ? limit : Math.min(limit, CAPTURED);
  proxied.incoming = await readIncoming(
    client,
    proxied.findings === undefined ? -1 : ahead,
    proxy.timeout,
    proxied.rest,
  );
  if (proxied.findings === undefined) return;
  // what is longer than the limit is found so by its beginning, which is longer too; a document says nothing of codings
  const codings = document && valuesOf(head.rawHeaders, 'content-encoding').join();
  const body = proxied.incoming.capture.text(codings || undefined);
  proxied.request = readRequest(proxy.target, head, body);
  proxied.findings = proxy.validator.validate({ request: proxied.request, response: null });
}

/** The answer of the proxy to what it does not pass on; undefined for what it does. */
export async function keptBack(proxied: ProxiedExchange): Promise<Answer | undefined> {
  const { proxy, head, sandbox, id } = proxied;
  const { origin, prefix } = proxy.target;
  if (!head.path.startsWith('/')) return problem(400, `'${head.path}' is not a path that could be passed on`);
  if (valuesOf(head.rawHeaders, 'via').some((value) => value.includes(proxy.via)))
    return problem(508, 'the request has come through this proxy before; its target leads back to it', {
      target: origin,
    });
  if (proxy.blocksCalls) {
    const why = blockReason(proxy.contract, head, prefix);
    if (why !== undefined)
      return problem(403, `--block-calls lets nothing through that could ring a phone: ${why}`, {
        blocked: `${head.method} ${head.path}`,
        target: origin,
      });
  }
  const { findings } = proxied;
  const first = proxy.rejectsErrors ? worst(proxy, findings?.request) : undefined;
  if (first === undefined) return undefined;
  if (findings?.document !== undefined) return rejectedByDocument(proxy, findings.document, first);
  return rejectionFor(sandbox, id, head, findings?.operation, first);
}

/** The first error of what was found. */
export function worst({ contract }: ProxyParts, found: readonly RawFinding[] = []): RawFinding | undefined {
  return found.find(({ code }) => contract.tables.findings[code].severity === 'error');
}
