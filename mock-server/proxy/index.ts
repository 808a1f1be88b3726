export type { RecordedExchange } from './body-capture.ts';
export type { ProxyOptions } from './proxy-options.ts';
export { type ProxyCxone, startProxy } from './start-proxy.ts';
