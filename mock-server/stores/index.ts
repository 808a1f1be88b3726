export { createMemoryStores } from './memory.ts';
export type { DoubleDial, Stores } from './store.ts';
