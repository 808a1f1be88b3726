export { adminTokenOf, checkedAdminToken } from './admin-token.ts';
export {
  checkedUrl,
  countOption,
  hostOption,
  listOption,
  portOption,
  prefixOption,
  secondsOption,
  timeoutOption,
  variantOption,
} from './parsers.ts';
export { type ProxyCommand, proxyOptionsOf } from './proxy-options.ts';
export { resolveOptions, type Setting, shown } from './resolve-options.ts';
export { addServeOptions, configSchema, type ServeOptions, variableOf } from './serve-options.ts';
export { startOptionsOf, tlsOf } from './start-options.ts';
