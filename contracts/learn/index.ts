/** From what a server was seen to answer to changes of the spec. Pure. */
export { learn } from './learn.ts';
export {
  type Conflict,
  type Learnable,
  type Learned,
  learnable,
  type ObservationsFile,
  type Proposal,
  type SpecTexts,
} from './learned.ts';
