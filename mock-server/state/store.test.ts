import { createSerializingStore } from '../test-support/serializing-store.ts';
import { storePromises } from '../test-support/store-promises.ts';
import { createMemoryStore } from './memory-store.ts';

storePromises('a store in memory', createMemoryStore);
storePromises('a store that serializes every value, and lets others come between', createSerializingStore);
