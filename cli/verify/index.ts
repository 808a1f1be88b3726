export {
  aliasOption,
  idOption,
  numberOption,
  onlyOption,
  pauseOption,
  rejectDocument,
  targetOption,
  tokenFileOption,
  type VerifyOptions,
} from './verify-options.ts';
