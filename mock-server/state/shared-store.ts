import type { MaybePromise } from '../exchange/index.ts';
import type { StoreFactory } from './store.ts';

/** What another process has changed in a sandbox. */
export interface RemoteChange {
  /** The test key of the sandbox. */
  readonly key: string | null;
  /** Id of an entry that the journal has got. */
  readonly entry?: string;
  /** Ids of calls that were changed. */
  readonly calls: readonly string[];
  readonly isStateChanged: boolean;
  readonly isReset: boolean;
  readonly isDropped: boolean;
}

/** One of several processes has it at a time; where that one ends, another gets it a few seconds later. */
export interface Lease {
  readonly isHeld: boolean;
  /** Gives it up. */
  release(): Promise<void>;
}

/** Where several processes keep their sandboxes, and what else they must have in common. */
export interface SharedStore {
  readonly stores: StoreFactory;
  /** A secret that the first process makes and all have. */
  secret(name: string, make: () => MaybePromise<string>): Promise<string>;
  /** Resolves where the store can be read and written, and rejects otherwise. */
  probe(): Promise<void>;
  /** Takes part in a lease from now on; `gained` is called each time that this process gets it. */
  lease(name: string, gained: () => void): Lease;
  /** Calls back with what other processes change, in its order, once what came before is heard. */
  follow(hear: (changes: readonly RemoteChange[]) => Promise<void>): void;
  /** The next of the numbers that all processes count together under a name. */
  count(name: string): Promise<number>;
  /** Lets all processes know of something for a minute, and whether one of them did. */
  note(name: string): Promise<void>;
  isNoted(name: string): Promise<boolean>;
  /** Test keys that have a sandbox. */
  listKeys(): Promise<readonly string[]>;
  /** Forgets the sandbox of a test key; false where there is none. */
  drop(key: string): Promise<boolean>;
  /** Forgets those that nobody has used for that time. */
  dropIdle(milliseconds: number): Promise<void>;
  /** Lets a test key in, in all processes. */
  admit(key: string): Promise<void>;
  isAdmitted(key: string): Promise<boolean>;
  close(): Promise<void>;
}
