import type { JournalEntry } from '../../../mock-server/client/index.ts';
import { type Connection, connect, rememberedToken, rememberToken } from './connection.ts';
import type { ConsoleState } from './console-state.ts';
import { JournalFeed } from './journal-feed.ts';
import { readOverrides } from './read-overrides.ts';
import type { Store } from './store.ts';

/** What the page does: it asks the fake, and puts what comes of it into the state. */
export class ConsoleActions {
  readonly store: Store<ConsoleState>;
  readonly #feed: JournalFeed;
  #connection: Connection | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #refreshing: ReturnType<typeof setTimeout> | undefined;

  constructor(store: Store<ConsoleState>) {
    this.store = store;
    this.#feed = new JournalFeed(store, (fresh) => this.#refreshSoon(fresh));
  }

  /** The fake, once it has let the page in. */
  get connection(): Connection {
    if (this.#connection === undefined) throw new Error('the fake has not answered yet');
    return this.#connection;
  }

  /** Comes to the fake, with a token that was just typed or the one that was given before. */
  async start(typed?: string): Promise<void> {
    const { store } = this;
    const token = typed ?? rememberedToken();
    try {
      const came = await connect(store.get().sandbox.url, token);
      if ('status' in came) {
        rememberToken(undefined);
        const isLocked = came.status === 401;
        const message = token === undefined ? null : 'The fake does not take this token.';
        return store.set({ link: isLocked ? { kind: 'locked', message } : { kind: 'closed', message: came.detail } });
      }
      if (token !== undefined) rememberToken(token);
      this.#connection = came;
      store.set({ health: came.health });
      this.#feed.follow(came.fake);
      await this.refresh();
    } catch (error) {
      store.set({ link: { kind: 'lost', message: messageOf(error) } });
      setTimeout(() => void this.start(typed), 2_000);
    }
  }

  /** Reads the journal again, for another filter holds; while somebody types, once. */
  follow(): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#feed.follow(this.connection.fake), 150);
  }

  /** Does what somebody has asked for, and reads what it may have changed; reports what went wrong. */
  async act(does: (connection: Connection) => Promise<unknown>): Promise<void> {
    try {
      await does(this.connection);
      this.store.set({ error: null });
      await this.refresh();
    } catch (error) {
      this.store.set({ error: messageOf(error) });
    }
  }

  /** Reads what exchanges may have changed: the tenant, and what is seen of calls and overrides; seldom, though many come. */
  #refreshSoon(fresh: readonly JournalEntry[]): void {
    const { name } = this.store.get().view;
    const isConcerned =
      ['calls', 'dialer', 'overrides'].includes(name) || fresh.some(({ control }) => control === true);
    if (!isConcerned || this.#refreshing !== undefined) return;
    this.#refreshing = setTimeout(() => {
      this.#refreshing = undefined;
      this.refresh().catch(() => {}); // what is amiss with the connection is reported by the feed of the journal
    }, 250);
  }

  /** Reads what is seen besides the journal. */
  async refresh(): Promise<void> {
    const { fake, read } = this.connection;
    const { view, health } = this.store.get();
    if (isProxy(health)) return;
    const exchange = {
      tenant: await fake.tenant(),
      keys: ((await read('/keys')) as { readonly keys: readonly string[] }).keys,
      ...(view.name === 'overrides' && { overrides: await readOverrides(this.connection) }),
      ...(view.name === 'calls' && { calls: { calls: await fake.calls(), doubleDials: await fake.doubleDials() } }),
      ...(view.name === 'dialer' && { dialer: await fake.dialer() }),
    };
    this.store.set(exchange);
  }
}

/** True for a proxy of another server: it has exchanges, and nothing to override. */
export function isProxy(health: ConsoleState['health']): boolean {
  return health !== null && 'target' in health;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
