import type { Tenant } from '../../../generated/index.ts';
import type {
  CallRecord,
  ClockState,
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
import type * as Judge from '../validation/index.ts';

/** How the page stands to the fake. */
type Link =
  | { readonly kind: 'connecting' | 'live' }
  | { readonly kind: 'lost' | 'closed'; readonly told: string }
  /** It asks for an admin token; `told` where one was rejected. */
  | { readonly kind: 'locked'; readonly told: string | null };

/** The overrides of a sandbox. */
export interface OverridesState {
  readonly scenario: { readonly name: string | null; readonly state: string; readonly told: string };
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
  readonly override: OverridesState | null;
  readonly calls: { readonly calls: readonly CallRecord[]; readonly doubleDials: readonly DoubleDial[] } | null;
  /** The payload in the form. */
  readonly draft: string;
  readonly sent: Sent | null;
  /** Which token is used where one is needed, and the one that was typed. */
  readonly token: { readonly choice: string; readonly typed: string };
  readonly copied: Copied | null;
  /** The contract, and how to judge by it; null until it is loaded. */
  readonly judge: (typeof Judge & Judge.ContractHere) | null;
  /** What a screen reader says. */
  readonly told: string;
  /** Why the last thing that was asked for did not come about. */
  readonly trouble: string | null;
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
    override: null,
    calls: null,
    draft: FIRST_DRAFT,
    sent: null,
    token: { choice: 'like', typed: '' },
    copied: null,
    judge: null,
    told: '',
    trouble: null,
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
