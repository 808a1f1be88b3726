export { createMemoryStores } from './memory.ts';
export type { CallRecord, Stores } from './store.ts';
