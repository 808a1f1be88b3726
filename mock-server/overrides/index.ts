export { chooseOverride, overrideElsewhere, overrideOfDocument } from './choose-override.ts';
export { magic } from './magic.ts';
