import { findRoute, rawPairs, replyTo, responseHeaders, type SomeVariants } from '../../contracts/internal.ts';
import {
  contractMessage,
  type ExpectedAnswer,
  type Given,
  type Measure,
  type Message,
  type Probe,
} from '../../contracts/verify/index.ts';
import type { FindingCode, ReplyCode } from '../../generated/index.ts';
import { answer, createSandbox, type Sandbox } from '../../mock-server/index.ts';

/**
 * What the contract answers to probes, under any variants: a fake in memory is asked, with the default tenant. That
 * for the variants of a case it is what the case says, cli/verify/contracts-answer.test.ts proves of every probe.
 */
export class ContractsAnswer {
  readonly #origin: string;
  readonly #given: Given;
  readonly #sandboxes = new Map<string, Promise<Sandbox>>();
  readonly #answers = new Map<string, Promise<ExpectedAnswer>>();

  constructor(origin: string, given: Given) {
    this.#origin = origin;
    this.#given = given;
  }

  to(probe: Probe, variants: SomeVariants): Promise<ExpectedAnswer> {
    const key = JSON.stringify([probe.title, variants]);
    const known = this.#answers.get(key) ?? this.#ask(probe, variants);
    this.#answers.set(key, known);
    return known;
  }

  async #ask(probe: Probe, variants: SomeVariants): Promise<ExpectedAnswer> {
    const sandbox = await this.#sandboxUnder(variants);
    const message = contractMessage(probe, this.#given, this.#origin);
    const { status, headers: raw, body } = await answer(sandbox, headOf(message), bodyOf(sandbox, message));
    const headers = responseHeaders(rawPairs(raw));
    const { operation } = findRoute(sandbox.contract, message.method, message.path);
    const finding = (headers['x-fake-cxone-error'] as FindingCode | undefined) ?? null;
    const reply = replyOf(sandbox, message, finding);
    const named = [
      ...ALWAYS,
      ...probe.headers,
      ...sandbox.contract.tables.replies[reply].headers.map(([name]) => name),
    ];
    return {
      operation: operation?.id ?? null,
      finding,
      reply,
      status,
      mediaType: headers['content-type'] ?? null,
      headers: Object.fromEntries(withoutRepeats(named).map((name) => [name, headers[name.toLowerCase()] ?? null])),
      body: body === '' ? null : (JSON.parse(body) as unknown),
    };
  }

  /** The contract under some variants, and its document. */
  async measure(variants: SomeVariants): Promise<Measure> {
    const { contract } = await this.#sandboxUnder(variants);
    return { contract, spec: await contract.openapi() };
  }

  #sandboxUnder(variants: SomeVariants): Promise<Sandbox> {
    const key = JSON.stringify(Object.entries(variants).sort());
    const known = this.#sandboxes.get(key);
    if (known !== undefined) return known;
    const sandbox = createSandbox({ variants: variants, origin: this.#origin });
    this.#sandboxes.set(key, sandbox);
    return sandbox;
  }
}

/** Where the vendor puts words beside or in place of a body; that there are none counts too (ERR-11). */
const ALWAYS = ['WWW-Authenticate', 'icStatusDescription'];

function headOf({ method, path, query, rawHeaders }: Message) {
  return { method, path, query, rawHeaders };
}

/** A host reads no more of a body than the operation takes. */
function bodyOf({ contract }: Sandbox, { method, path, body }: Message) {
  const limit = findRoute(contract, method, path).operation?.limits.maxBytes ?? body.length;
  return body.length > limit ? ({ tooLarge: true } as const) : { bytes: body };
}

function replyOf({ contract }: Sandbox, { method, path }: Message, finding: FindingCode | null): ReplyCode {
  const { operation, found } = findRoute(contract, method, path);
  const reason = finding ?? (operation === undefined ? found[0]?.code : undefined);
  if (reason !== undefined) return replyTo(contract, reason, operation);
  if (operation === undefined) throw new Error(`${method} ${path} is neither rejected nor an operation`);
  return operation.success;
}

/** Names of headers, each once whatever its letter case. */
function withoutRepeats(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()));
}
