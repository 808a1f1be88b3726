import { findRoute, replyTo, type SomeReadings } from '../../contracts/internal.ts';
import {
  contractMessage,
  type ExpectedAnswer,
  type Given,
  type Measure,
  type Message,
  type Probe,
} from '../../contracts/verify/index.ts';
import type { FindingCode, ReplyCode } from '../../generated/index.ts';
import { answer, createWorld, type World } from '../../mock-server/index.ts';

/**
 * What the contract answers to probes, under any readings: a fake in memory is asked, with the default tenant. That
 * for the readings of a case it is what the case says, cli/verify/contracts-answer.test.ts proves of every probe.
 */
export class ContractsAnswer {
  readonly #origin: string;
  readonly #given: Given;
  readonly #worlds = new Map<string, Promise<World>>();
  readonly #answers = new Map<string, Promise<ExpectedAnswer>>();

  constructor(origin: string, given: Given) {
    this.#origin = origin;
    this.#given = given;
  }

  to(probe: Probe, readings: SomeReadings): Promise<ExpectedAnswer> {
    const key = JSON.stringify([probe.title, readings]);
    const known = this.#answers.get(key) ?? this.#ask(probe, readings);
    this.#answers.set(key, known);
    return known;
  }

  async #ask(probe: Probe, readings: SomeReadings): Promise<ExpectedAnswer> {
    const world = await this.#worldUnder(readings);
    const message = contractMessage(probe, this.#given, this.#origin);
    const { status, headers: raw, body } = await answer(world, headOf(message), bodyOf(world, message));
    const headers = Object.fromEntries(
      raw.flatMap((name, index) => (index % 2 === 0 ? [[name.toLowerCase(), raw[index + 1] ?? '']] : [])),
    );
    const { operation } = findRoute(world.contract, message.method, message.path);
    const finding = (headers['x-fake-cxone-error'] as FindingCode | undefined) ?? null;
    const reply = replyOf(world, message, finding);
    const named = [...ALWAYS, ...probe.headers, ...world.contract.tables.replies[reply].headers.map(([name]) => name)];
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

  /** The contract under some readings, and its document. */
  async measure(readings: SomeReadings): Promise<Measure> {
    const { contract } = await this.#worldUnder(readings);
    return { contract, spec: await contract.openapi() };
  }

  #worldUnder(readings: SomeReadings): Promise<World> {
    const key = JSON.stringify(Object.entries(readings).sort());
    const known = this.#worlds.get(key);
    if (known !== undefined) return known;
    const world = createWorld({ rulings: readings, origin: this.#origin });
    this.#worlds.set(key, world);
    return world;
  }
}

/** Where the vendor puts words beside or in place of a body; that there are none counts too (ERR-11). */
const ALWAYS = ['WWW-Authenticate', 'icStatusDescription'];

function headOf({ method, path, query, rawHeaders }: Message) {
  return { method, path, query, rawHeaders };
}

/** A host reads no more of a body than the operation takes. */
function bodyOf({ contract }: World, { method, path, body }: Message) {
  const limit = findRoute(contract, method, path).operation?.limits.maxBytes ?? body.length;
  return body.length > limit ? ({ tooLarge: true } as const) : { bytes: body };
}

function replyOf({ contract }: World, { method, path }: Message, finding: FindingCode | null): ReplyCode {
  const { operation, found } = findRoute(contract, method, path);
  const reason = finding ?? (operation === undefined ? found[0]?.code : undefined);
  if (reason !== undefined) return replyTo(contract, reason, operation);
  if (operation === undefined) throw new Error(`${method} ${path} is neither refused nor an operation`);
  return operation.success;
}

/** Names of headers, each once whatever its letter case. */
function withoutRepeats(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()));
}
