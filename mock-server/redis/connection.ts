import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { on } from '../exchange/index.ts';

/** What is used of the package redis. */
export interface RedisClient extends Pick<NodeJS.EventEmitter, 'on' | 'once' | 'off'> {
  readonly isReady: boolean;
  connect(): Promise<unknown>;
  destroy(): void;
  sendCommand(command: readonly string[]): Promise<unknown>;
}

/** Milliseconds that one attempt may take, and all attempts of a command together. */
const ATTEMPT = 1_000;
const DEADLINE = 3_000;
const PAUSE = 50;

/** Replies of a server that cannot serve now and soon may: it loads its data, or another becomes the primary. */
const SOON = /^(LOADING|READONLY|MASTERDOWN|TRYAGAIN|NOREPLICAS)\b/;

/** A connection whose commands are sent again where the network fails: they must be such that a repetition does nothing. */
export class RedisConnection {
  readonly #client: RedisClient;
  readonly #isReply: (error: unknown) => boolean;
  /** When the server was found to be away; undefined where it is not known to be. */
  #awaySince: number | undefined;
  #isClosed = false;

  /** `isReply` is true for an error that the server has sent, and false for one of the network. */
  constructor(client: RedisClient, isReply: (error: unknown) => boolean) {
    this.#client = client;
    this.#isReply = isReply;
    on(client, 'ready', () => {
      this.#awaySince = undefined;
    });
    on(client, 'error', () => {
      this.#awaySince ??= performance.now(); // each command that fails says why
    });
    client.connect().catch(() => undefined); // it goes on trying
  }

  /** Runs a script, which is sent once. */
  async run(script: string, keys: readonly string[], args: readonly string[]): Promise<unknown> {
    const rest = [String(keys.length), ...keys, ...args];
    try {
      return await this.#send(['EVALSHA', digestOf(script), ...rest]);
    } catch (error) {
      if (!(error as Error).message.startsWith('NOSCRIPT')) throw error;
      return this.#send(['EVAL', script, ...rest]);
    }
  }

  /** Sends a command. Where the server has been away for a while already, it fails at once. */
  command(...command: readonly string[]): Promise<unknown> {
    return this.#send(command);
  }

  /** A script may have more arguments than a function can be called with. */
  async #send(command: readonly string[]): Promise<unknown> {
    const begun = performance.now();
    for (;;) {
      try {
        return await within(ATTEMPT, this.#client.sendCommand(command));
      } catch (error) {
        const since = Math.min(begun, this.#awaySince ?? begun);
        if (this.#isClosed || this.#isFinal(error) || performance.now() > since + DEADLINE) throw error;
        await sleep(PAUSE);
      }
    }
  }

  /** A command that may wait on the server. */
  wait(...command: readonly string[]): Promise<unknown> {
    return this.#client.sendCommand(command);
  }

  /** Replies of the server are final, but for those that soon may be others. */
  #isFinal(error: unknown): boolean {
    return this.#isReply(error) && !SOON.test((error as Error).message);
  }

  close(): void {
    this.#isClosed = true;
    this.#client.destroy();
  }
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`Redis does not answer within ${milliseconds} ms`)), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

const digests = new Map<string, string>();

function digestOf(script: string): string {
  const known = digests.get(script) ?? createHash('sha1').update(script).digest('hex');
  digests.set(script, known);
  return known;
}
