/** What is secret in an exchange, and an exchange without it. */
export { createScrubber, type Scrubber, type ScrubOptions } from './create-scrubber.ts';
export { isSecretHeader, isSecretName } from './secret-names.ts';
export { secretsIn } from './secrets-in.ts';
