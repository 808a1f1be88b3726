import type { Metrics } from './metrics/index.ts';

/** What belongs to the server and not to a world: who may use its control surface, what it counts, what it is. */
export interface House {
  /** As `/_fake/health` tells it, where it is known. */
  readonly version: string | undefined;
  /** Whether this is the admin token; undefined where there is none. */
  readonly isAdminToken: ((presented: string) => boolean) | undefined;
  /** Origins whose pages may read the vendor's answers. */
  readonly cors: '*' | readonly string[] | undefined;
  readonly metrics: Metrics;
  /** Texts that no journal must show. */
  readonly secrets: readonly string[];
  /** Where a proxy sends what it gets; undefined of a fake. */
  readonly target?: string;
  /** The certificate that the server shows, in PEM; undefined where it speaks plain HTTP. */
  readonly certificate: string | undefined;
  /** True where the server listens on more than loopback, which is known once it listens. */
  isExposed: boolean;
  /** True from the moment that the server takes no more connections. */
  isClosing: boolean;
}
