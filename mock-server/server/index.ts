export { createApp } from './app.ts';
export { controlsOf, journalControls } from './controls.ts';
export { headOf } from './dispatch.ts';
export { createFetch, type FetchHandler } from './fetch.ts';
export { KEEP_ALIVE, listen, onRequest, trackResponses, urlOf } from './http-server.ts';
export { type HostOptions, type Wait, waitInRealTime, writeAnswer } from './send-response.ts';
export { createSandbox, type FakeCxone, type StartOptions, startFakeCxone } from './start.ts';
export {
  areTestKeys,
  HOST_OPTIONS,
  isAddress,
  isLimit,
  isMemoryLimit,
  isPort,
  isTestKeyPolicy,
  lasts,
  SANDBOX_OPTIONS,
  SERVER_OPTIONS,
  START_OPTIONS,
} from './start-options.ts';
export type { TlsOptions } from './tls.ts';
