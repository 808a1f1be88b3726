export {
  ADVANCE,
  COMMAND_TIMEOUT,
  type DurationRange,
  durationInWords,
  IDLE,
  isDuration,
  LIFETIME,
  PAUSE,
  REQUEST_TIMEOUT,
  readDuration,
  TIMEOUT,
} from './duration.ts';
export {
  DATE_TIME,
  HOW_TO_WRITE_AN_INSTANT,
  httpDateOf,
  instantOf,
  isHttpDate,
  isInstant,
  isoOf,
  readInstant,
  timeOfValue,
} from './instant.ts';
