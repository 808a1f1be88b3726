// Libraries that most runs need nothing of, loaded when something of them is first used, at once: `#on-demand`.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export const jsonParser = () => require('jsonc-parser');
export const jsonPatch = () => require('rfc6902');
export const re2 = () => require('re2js');
export const yaml = () => require('yaml');
