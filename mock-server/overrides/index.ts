export { choose, chooseElsewhere } from './choose-override.ts';
export { magic } from './magic.ts';
