export { chooseOverride, overrideElsewhere } from './choose-override.ts';
export { magic } from './magic.ts';
