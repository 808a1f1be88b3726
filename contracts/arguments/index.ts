export { ArgumentError, readArgument, readArgumentLater } from './argument-error.ts';
export { assertArgument, assertOptions, isOptions, type OptionChecks } from './assert-options.ts';
export {
  type Check,
  check,
  isAnObject,
  isBoolean,
  isEither,
  isFunction,
  isListOf,
  isMadeBy,
  isNullOr,
  isOneOf,
  isRecord,
  isRecordOf,
  isShape,
  isText,
  isWhole,
} from './checks.ts';
export { differsLittle, meantBy, nearest, quoted, unknownName } from './nearest.ts';
export { plainData } from './plain-data.ts';
export { RETIRED_TENANT_KEYS, replacementHint, replacementOf } from './retired-names.ts';
export {
  type ArgumentReader,
  argument,
  jsonArgument,
  optional,
  optionsArgument,
  withArguments,
  withArgumentsLater,
} from './with-arguments.ts';
