export { chooseOverride, overrideElsewhere } from './choose-override.ts';
export { magic } from './magic.ts';
export { bucketName } from './rate-limit.ts';
export { playedName } from './replay.ts';
