import type { JournalEntry } from '../../../mock-server/client/index.ts';
import { curlCommand } from '../model/curl-command.ts';
import { type GrantOptions, likelyGrant } from '../model/likely-grant.ts';
import { canBeResent, type ResentRequest, resentRequest } from '../model/resent-request.ts';
import { vitestTest } from '../model/vitest-test.ts';
import type { ConsoleActions } from './actions.ts';
import type { Sent } from './console-state.ts';
import { LIKE, NONE, TYPED, tokenOptions } from './token-choice.ts';

const CALL = '/ccapi/v2/outbound/personal-connection/call';

/** What is sent to the vendor's paths, and what is copied to be sent from elsewhere. */
export class SendActions {
  readonly #actions: ConsoleActions;
  #count = 0;

  constructor(actions: ConsoleActions) {
    this.#actions = actions;
  }

  /** Sends what is in the form. */
  async sendDraft(): Promise<void> {
    const body = this.#actions.store.get().draft;
    const headers = [['content-type', 'application/json']] as const;
    await this.#actions.act(async () => {
      const sent = await this.#send({ method: 'POST', path: CALL, headers, body, needsToken: true }, {});
      this.#actions.store.set({ sent });
    });
  }

  /** Sends a journalled request again; what comes is shown. */
  async replay(entry: JournalEntry): Promise<void> {
    const request = resentRequest(entry);
    if (!canBeResent(request)) return;
    await this.#actions.act(async () => {
      const { entry: again } = await this.#send(request, likelyGrant(entry));
      if (again !== null) location.hash = `#/exchanges/${again.id}`;
    });
  }

  /** Copies a journalled request as a command, with a token in it. */
  async copyCurl(entry: JournalEntry): Promise<void> {
    const request = resentRequest(entry);
    if (!canBeResent(request)) return;
    await this.#actions.act(async () => {
      const token = request.needsToken ? await this.#token(likelyGrant(entry)) : undefined;
      await this.#copy('curl command', curlCommand(request, this.#actions.store.get().sandbox.url, token));
    });
  }

  /** Copies an exchange as a test. */
  async copyTest(entry: JournalEntry): Promise<void> {
    const request = resentRequest(entry);
    if (!canBeResent(request)) return;
    await this.#copy('test for Vitest', vitestTest(entry, request, this.#grant(likelyGrant(entry)) ?? {}));
  }

  /** Copies any text. */
  async copyText(what: string, text: string): Promise<void> {
    await this.#copy(what, text);
  }

  async #send(request: ResentRequest, like: GrantOptions): Promise<Sent> {
    const { store, connection } = this.#actions;
    const { method, path, body } = request;
    const token = request.needsToken ? await this.#token(like) : undefined;
    this.#count += 1;
    const mark = `${Date.now().toString(36)}-${this.#count}`;
    const headers = new Headers(request.headers.map(([name, value]): [string, string] => [name, value]));
    headers.set('x-fake-cxone-sent', mark);
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
    const init = { method, headers, body: body ?? null, redirect: 'manual' } as const;
    const status = await fetch(store.get().sandbox.url + path, init).then(
      (response) => response.text().then(() => response.status),
      () => null, // a fault may break the connection; the journal has what was meant to be answered
    );
    const [entry = null] = await connection.fake.journal({ text: mark, limit: 1 });
    return { status, entry };
  }

  /** The token that is chosen; undefined for none. */
  async #token(like: GrantOptions): Promise<string | undefined> {
    const { choice, typed } = this.#actions.store.get().token;
    if (choice === NONE) return undefined;
    if (choice === TYPED) return typed;
    return this.#actions.connection.fake.token({ ...this.#grant(like) });
  }

  #grant(like: GrantOptions): GrantOptions | undefined {
    const { token, tenant } = this.#actions.store.get();
    if (token.choice === LIKE || tenant === null) return like;
    return tokenOptions(tenant).find(({ id }) => id === token.choice)?.grant;
  }

  async #copy(what: string, text: string): Promise<void> {
    const isOnClipboard = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false, // plain http pages have no clipboard, unless they are of this machine
    );
    const announcement = isOnClipboard ? `The ${what} is copied.` : `The ${what} is ready to be copied.`;
    this.#actions.store.set({ copied: { what, text, isOnClipboard }, announcement });
  }
}
