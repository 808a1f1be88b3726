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
  DATE,
  DATE_TIME,
  dayWritten,
  HOW_TO_WRITE_AN_INSTANT,
  hasTimeOfDay,
  httpDateOf,
  instantOf,
  isHttpDate,
  isInstant,
  isoOf,
  millisecondsSince,
  readHttpDate,
  readInstant,
  timeOfValue,
  writtenInstant,
} from './instant.ts';
export { zoneOfWindows } from './windows-zones.ts';
export { zoneNamed, zoneOfUpload } from './zone-named.ts';
