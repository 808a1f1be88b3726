export { addCompletion } from './completion.ts';
export { contractWith, type DocumentSources, documentOf, OPENAPI_WORDS, REMOTE_WORDS } from './documents.ts';
export {
  addressOption,
  checkedUrl,
  countOption,
  durationOption,
  filesOption,
  headerOption,
  hostOption,
  listOption,
  megabytesOption,
  portOption,
  prefixOption,
  testKeyOption,
  testKeysOption,
  variantOption,
} from './parsers.ts';
export { type ProxyCommand, proxyOptionsOf } from './proxy-options.ts';
export { assertNoEmptyValue, printableValue, resolveOptions, type Setting } from './resolve-options.ts';
export { adminTokenOf, checkedAdminToken, notifyOf } from './secrets.ts';
export { addServeOptions, configSchema, type ServeOptions, variableOf } from './serve-options.ts';
export { startOptionsOf, tlsOf } from './start-options-of.ts';
