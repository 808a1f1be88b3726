import { describe } from 'vitest';
import { createMemoryStore } from '../state/memory-store.ts';
import { casesOn } from '../test-support/cases-on-a-store.ts';

describe('in memory, without a server', () => casesOn(createMemoryStore));
