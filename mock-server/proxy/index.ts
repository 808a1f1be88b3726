/** Between an application and any server. */
export type { ProxyOptions } from './proxy-options.ts';
export type { Recorded } from './recorded.ts';
export { type ProxyCxone, startProxy } from './start-proxy.ts';
export { readTarget, type Target } from './target.ts';
