export {
  aliasOption,
  idOption,
  numberOption,
  onlyOption,
  pauseOption,
  rejectDocument,
  targetOption,
  timeoutOption,
  tokenFileOption,
  type VerifyOptions,
} from './verify-options.ts';
