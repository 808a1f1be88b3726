import { expect, test } from 'vitest';
import { createSandbox, type RecordingOptions, type StartOptions, startFakeCxone, startProxy } from '../index.ts';

const RETIRED = { rulings: { scope: 'either' } } as StartOptions;

test('an option that was replaced is an error that names the new one', async () => {
  const problem = "There is no option 'rulings'; 'rulings' is now 'variants'.";
  await expect(createSandbox(RETIRED)).rejects.toThrow(problem);
  await expect(startFakeCxone(RETIRED)).rejects.toThrow(problem);
  await expect(startProxy({ target: 'http://127.0.0.1:9', ...RETIRED })).rejects.toThrow(problem);
  const recording = { exchanges: [], unmatched: 'rooms' } as unknown as RecordingOptions;
  await expect(createSandbox({ recording })).rejects.toThrow("'rooms' is now 'stages'");
});
