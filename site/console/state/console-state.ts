import type { Tenant } from '../../../generated/index.ts';
import type {
  CallRecord,
  ClockState,
  DialerReport,
  DoubleDial,
  FaultState,
  Health,
  JournalEntry,
  RateLimit,
} from '../../../mock-server/client/index.ts';
import { type FilterFields, noFilter } from '../model/filter-query.ts';
import { emptyList, type JournalList } from '../model/journal-list.ts';
import { type SandboxAddress, sandboxAt } from '../model/sandbox-address.ts';
import { type View, viewAt } from '../model/view.ts';
import type * as Validation from '../validation/index.ts';

/** The connection of the page to the fake. */
type Link =
  | { readonly kind: 'connecting' | 'live' }
  | { readonly kind: 'lost' | 'closed'; readonly message: string }
  /** It asks for an admin token; `message` where one was rejected. */
  | { readonly kind: 'locked'; readonly message: string | null };

/** The overrides of a sandbox. */
export interface OverridesState {
  readonly scenario: { readonly name: string | null; readonly state: string; readonly progress: string };
  readonly scenarios: readonly { readonly name: string; readonly description: string }[];
  readonly faults: readonly FaultState[];
  readonly rateLimit: RateLimit | null;
  readonly clock: ClockState;
}

/** What was sent from the form, and what came. */
export interface Sent {
  /** Null where the connection broke. */
  readonly status: number | null;
  readonly entry: JournalEntry | null;
}

/** A text that was copied, or that is there to be copied. */
interface Copied {
  readonly what: string;
  readonly text: string;
  readonly isOnClipboard: boolean;
}

/** Everything that the page shows. An immutable value. */
export interface ConsoleState {
  readonly sandbox: SandboxAddress;
  readonly link: Link;
  readonly view: View;
  readonly journal: JournalList;
  readonly filter: FilterFields;
  readonly health: Health | null;
  readonly keys: readonly string[];
  readonly tenant: Tenant | null;
  readonly overrides: OverridesState | null;
  readonly calls: { readonly calls: readonly CallRecord[]; readonly doubleDials: readonly DoubleDial[] } | null;
  readonly dialer: DialerReport | null;
  /** The payload in the form. */
  readonly draft: string;
  readonly sent: Sent | null;
  /** Which token is used where one is needed, and the one that was typed. */
  readonly token: { readonly choice: string; readonly typed: string };
  readonly copied: Copied | null;
  /** The contract and its validation; null until it is loaded. */
  readonly validation: (typeof Validation & Validation.ConsoleContract) | null;
  /** What a screen reader announces. */
  readonly announcement: string;
  /** Why the last action failed. */
  readonly error: string | null;
}

/** The state of a page that has just been opened. */
export function firstState({ href, hash }: { readonly href: string; readonly hash: string }): ConsoleState {
  return {
    sandbox: sandboxAt(href),
    link: { kind: 'connecting' },
    view: viewAt(hash),
    journal: emptyList,
    filter: noFilter,
    health: null,
    keys: [],
    tenant: null,
    overrides: null,
    calls: null,
    dialer: null,
    draft: FIRST_DRAFT,
    sent: null,
    token: { choice: 'like', typed: '' },
    copied: null,
    validation: null,
    announcement: '',
    error: null,
  };
}

/** The original poster's payload, as the thread has it. */
const FIRST_DRAFT = `{
  "contact": {
    "externalId": "ext-12345",
    "phone": "+15550199"
  },
  "campaignId": "camp-abc-123",
  "scriptId": "script-xyz-999"
}`;
