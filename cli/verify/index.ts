export {
  aliasOption,
  idOption,
  numberOption,
  onlyOption,
  pauseOption,
  targetOption,
  timeoutOption,
  tokenFileOption,
  type VerifyOptions,
} from './verify-options.ts';
