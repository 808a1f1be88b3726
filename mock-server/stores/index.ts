export { createMemoryStores } from './memory.ts';
export type { Dial, DoubleDial, Stores } from './store.ts';
