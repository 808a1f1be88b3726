/** From what a server was seen to answer to changes of the spec. Pure. */
export { learn } from './learn.ts';
export type { Learnable, Learned, ObservationsFile, SpecTexts } from './learned.ts';
