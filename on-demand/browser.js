// The same for bundles: a browser loads nothing at once.
import * as jsoncParser from 'jsonc-parser';
import * as re2js from 're2js';
import * as rfc6902 from 'rfc6902';
import * as yamlLibrary from 'yaml';

export const jsonParser = () => jsoncParser;
export const jsonPatch = () => rfc6902;
export const re2 = () => re2js;
export const yaml = () => yamlLibrary;
