export type { RecordedExchange } from './body-capture.ts';
export { PROXY_OPTIONS, type ProxyOptions } from './proxy-options.ts';
export { type ProxyCxone, startProxy } from './start-proxy.ts';
