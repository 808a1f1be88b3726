import { expect, test } from 'vitest';
import { newState } from '../state/index.ts';
import { readState } from './known-state.ts';

test('a state that an older version has stored has the keys of this one', () => {
  const first = newState({}, 0);
  const { uploads, stubs: _added, ...older } = { ...first, resets: 3 };
  const texts = { state: JSON.stringify(older), uploads: JSON.stringify(uploads) };
  const { state } = readState(first, undefined, { stamp: '1', uploadsStamp: '1', ...texts });
  expect(state).toEqual({ ...first, resets: 3 });
});
