import type { HttpExchange } from '../http/index.ts';
import { isSecretName } from './field-names.ts';
import { isLookedFor, knownValues } from './known-values.ts';
import type { Hash } from './pseudonymize-numbers.ts';
import { type ExchangeContext, redactExchange } from './redact-exchange.ts';
import type { SecretsKnown } from './redact-named.ts';
import { redactText, redactTokens } from './redact-text.ts';
import { Hashes, type Known, PLACEHOLDER, Replacer } from './replacer.ts';
import { scanTokens, type Tokens } from './scan-tokens.ts';

/** What a redactor goes by. */
export interface RedactorOptions {
  /**
   * A keyed hash, such as HMAC-SHA256 under a key that the host has: 8 bytes at least. Without it every secret becomes
   * `[redacted]`, and phone numbers stay as they are.
   */
  readonly hash?: Hash;
  /** Leaves phone numbers as they are. */
  readonly keepNumbers?: boolean;
  /** Values that are known to be secret, wherever they are. */
  readonly secrets?: readonly string[];
  /** Keeps bodies that are neither JSON nor a form, redacted as far as a text can be. */
  readonly keepBodies?: boolean;
  /** Responses are our own: the text of one is known, and kept. */
  readonly isOwnResponse?: boolean;
}

/**
 * Takes out what is secret. A secret becomes `[redacted-9c1b2f7a]`, the first digits of its hash; a phone number another
 * one, of which the contract says the same; a body that is neither JSON nor a form `[omitted: text/plain, 12 bytes]`.
 * Under one key the same becomes the same. Under a constant hash an exchange and what was made of it under any key become
 * the same text, which is how a recording is found again. The work is linear in the size of the exchange.
 */
export interface Redactor {
  /** The exchange without secrets; with its operation, also without the fields that this one marks as secret. */
  exchange(exchange: HttpExchange, operation?: SecretsKnown): HttpExchange;
  /** Any other text. */
  text(text: string): string;
  /** The same for other texts about an exchange: it knows the exchange's secrets wherever they are. */
  about(exchange: HttpExchange, operation?: SecretsKnown): ExchangeRedactor;
}

/** A redactor that knows the secrets of an exchange. */
export interface ExchangeRedactor extends Redactor {
  /** The exchange without them. */
  readonly redacted: HttpExchange;
}

/** Makes a redactor. Pure: under the same hash the same becomes the same. */
export function createRedactor(options: RedactorOptions = {}): Redactor {
  return redactorOf(options, { secrets: options.secrets ?? [], numbers: new Map() });
}

function redactorOf(options: RedactorOptions, known: Known): Redactor {
  const replacerOf = (all: Known, hashes = new Hashes(options.hash)) =>
    new Replacer({ hash: options.hash, hashes, keepNumbers: options.keepNumbers === true }, all);
  const redactor: Redactor = {
    exchange: (exchange, operation) => redactor.about(exchange, operation).redacted,
    text(text) {
      const replacer = replacerOf(known);
      const clean = redactText(replacer, text, () => false);
      return replacer.isExhausted ? PLACEHOLDER : clean;
    },
    about(exchange, operation) {
      const hashes = new Hashes(options.hash);
      const context = contextOf(options, operation);
      // heads are small and have the credentials: with these known, most bodies are read once
      const heads = replacerOf(known, hashes);
      redactExchange(heads, withoutBodies(exchange), context);
      const inHeads = joined(known, heads);
      const first = replacerOf(inHeads, hashes);
      const clean = redactExchange(first, exchange, context);
      // what the response shows to be secret may be in the request under another name: then all of it is read again
      const hasMore =
        isMore([...first.secrets].filter(isElsewhere), heads.secrets) || isMore(first.numbers.keys(), heads.numbers);
      const all = joined(inHeads, first);
      const redacted = hasMore ? redactExchange(replacerOf(all, hashes), exchange, context) : clean;
      return { ...redactorOf(options, all), redacted };
    },
  };
  return redactor;
}

function isMore(found: Iterable<string>, before: { has(each: string): boolean }): boolean {
  for (const each of found) if (!before.has(each)) return true;
  return false;
}

function withoutBodies({ request, response }: HttpExchange): HttpExchange {
  return { request: { ...request, body: null }, response: response && { ...response, body: null } };
}

function joined(known: Known, { secrets, numbers }: Replacer): Known {
  const found = [...secrets].filter(isElsewhere);
  return { secrets: [...known.secrets, ...found], numbers: new Map([...known.numbers, ...numbers]) };
}

/** Whether a secret that a name told is looked for where none does. */
function isElsewhere(secret: string): boolean {
  return isLookedFor(secret) && !isNameAlone(secret);
}

/** The name of a secret occurs where one is asked for; what has digits in it, as `Secret1234`, is nobody's field. */
function isNameAlone(secret: string): boolean {
  return secret.length < 60 && /^[A-Za-z_-]+$/.test(secret) && isSecretName(secret);
}

function contextOf(
  { keepBodies, isOwnResponse }: RedactorOptions,
  operation: SecretsKnown | undefined,
): ExchangeContext {
  const own = new Set(operation?.secrets);
  return {
    operation,
    // of a form also what is within, as in `user[phrase]`
    isSecretField: (name) => own.has(name) || (name.includes('[') && name.split(/[[\]]/).some((part) => own.has(part))),
    scan: scannedOnce(),
    keepBodies: keepBodies === true,
    isOwnResponse: isOwnResponse === true,
  };
}

/** Of an exchange that is read several times each body is split into tokens once. */
function scannedOnce(): (text: string) => Tokens {
  const known = new Map<string, Tokens>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = scanTokens(text);
    known.set(text, found);
    return found;
  };
}

/** Every credential that an exchange shows to be one: by the name of what holds it, or by its form. */
export function secretsIn(exchange: HttpExchange, operation?: SecretsKnown | undefined): string[] {
  const options = { hash: undefined, hashes: new Hashes(undefined), keepNumbers: true };
  const replacer = new Replacer(options, { secrets: [], numbers: new Map() });
  redactExchange(replacer, exchange, contextOf({ keepBodies: true }, operation));
  return [...replacer.secrets];
}

/** A text without some secrets, in whatever form they are written, and with `[token]` in place of any token. */
export function redactSecrets(text: string, secrets: readonly string[]): string {
  return secretsRedactor(secrets)(text);
}

/** The same for many texts: the secrets are looked at once. */
export function secretsRedactor(secrets: readonly string[]): (text: string) => string {
  const values = knownValues(secrets);
  return (text) => redactJwts(values.replace(text, () => PLACEHOLDER));
}

/** Tokens have no place in a report, whatever text they are in: every JWT of a text becomes `[token]`. */
export function redactJwts(text: string): string {
  return text.includes('eyJ') ? redactTokens(text, () => '[token]') : text;
}
