export { JsonWalk } from './bracket-walker.ts';
export { compareValues } from './compare-values.ts';
export { hasEachKeyOnce } from './each-key-once.ts';
export {
  assertShallow,
  assertWithinLimits,
  BeyondLimit,
  deepBracket,
  MOST_LEVELS,
  parseForeignJson,
} from './foreign-json.ts';
export { isMultiple } from './is-multiple.ts';
export {
  isJson,
  isObject,
  type JsonObject,
  objectIn,
  parsedJson,
  parsedObject,
  sameValue,
  textIn,
} from './json-parts.ts';
export { limitWords } from './limit-words.ts';
export { below, dotted, keysOf, patternOf, placesOf, pointerOfRef, valueAt, valueIn } from './pointer.ts';
export { type JsonOddity, scanJson } from './scan-json.ts';
export {
  isDeeper,
  type Position,
  positionAt,
  positionSlots,
  type SourceLocation,
  SourceLocator,
} from './source-location.ts';
