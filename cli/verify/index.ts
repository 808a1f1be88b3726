export {
  aliasOption,
  idOption,
  numberOption,
  onlyOption,
  pauseOption,
  targetOption,
  tokenFileOption,
  type VerifyOptions,
} from './verify-options.ts';
