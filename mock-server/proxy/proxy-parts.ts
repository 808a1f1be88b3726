import type { EffectiveContract, TenantIndex } from '../../contracts/internal.ts';
import type { Redactor } from '../../contracts/redaction/index.ts';
import type { JournalEntry } from '../admin-types/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import type { RecordedExchange } from './body-capture.ts';
import type { Target } from './target.ts';
import type { Upstream } from './upstream.ts';
import type { ExchangeValidator } from './validate-exchange.ts';

/** What every request that goes through a proxy has in common. */
export interface ProxyParts {
  readonly target: Target;
  readonly upstream: Upstream;
  readonly contract: EffectiveContract;
  readonly tenant: TenantIndex | undefined;
  readonly validator: ExchangeValidator;
  readonly redactor: Redactor;
  /** Answers itself what violates the contract. */
  readonly rejectsErrors: boolean;
  readonly blocksCalls: boolean;
  /** Milliseconds in which something must happen. */
  readonly timeout: number;
  /** This proxy's own entry in the header Via, by which it knows itself again. */
  readonly via: string;
  readonly onExchange: (entry: JournalEntry, recorded: RecordedExchange, sandbox: Sandbox) => void;
}
