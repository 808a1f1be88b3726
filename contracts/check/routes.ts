import { concernsContract } from '../exchange/concerns-contract.ts';
import type { RequestSeen } from '../exchange/exchange-seen.ts';
import { routeOf } from '../exchange/find-in-exchange.ts';
import type { RouteFound } from '../route/route.ts';
import type { RuledContract } from '../ruled/index.ts';

/** Different requests whose routes are remembered; recordings have few, unless their URLs carry ids. */
const MOST_REMEMBERED = 1000;

/** Where requests lead, found once for all that have method and URL in common. */
export class Routes {
  readonly #contract: RuledContract;
  readonly #hosts: readonly string[];
  readonly #known = new Map<string, RouteFound | null>();
  #last: { readonly method: string; readonly url: string; readonly route: RouteFound | null } | undefined;

  constructor(contract: RuledContract, hosts: readonly string[]) {
    this.#contract = contract;
    this.#hosts = hosts;
  }

  /** Null for a request that does not concern the contract. */
  of({ method, url }: RequestSeen): RouteFound | null {
    if (this.#last?.url === url && this.#last.method === method) return this.#last.route;
    const route = this.#found(method, url);
    this.#last = { method, url, route };
    return route;
  }

  #found(method: string, url: string): RouteFound | null {
    const key = `${method} ${url}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const request = { method, url, headers: null, body: null };
    const route = concernsContract(this.#contract, request, this.#hosts) ? routeOf(this.#contract, request) : null;
    if (this.#known.size < MOST_REMEMBERED) this.#known.set(key, route);
    return route;
  }
}
