/** Takes secrets out of exchanges and texts: one redactor for fake and proxy, journal, recordings, logs and reports. */
export { decodeEscapes } from './decode.ts';
export { isSecretHeader, isSecretName, isSecretParameter } from './field-names.ts';
export { knownValues } from './known-values.ts';
export type { Hash } from './pseudonymize-numbers.ts';
export { isOmitted } from './redact-body.ts';
export {
  createRedactor,
  type ExchangeRedactor,
  type Redactor,
  redactJwts,
  redactSecrets,
  secretsIn,
  secretsRedactor,
} from './redactor.ts';
export { PLACEHOLDER } from './replacer.ts';
