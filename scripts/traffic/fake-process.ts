/**
 * A fake in a process of its own, so that its memory and its end can be watched. Started by `startFakeProcess`; the
 * arguments are options of `startFakeCxone` in JSON. Needs `--expose-gc`.
 */
import { type StartOptions, startFakeCxone } from '../../mock-server/index.ts';
import { measureMemory } from './memory.ts';

const { isPatient = false, ...options } = JSON.parse(process.argv[2] ?? '{}') as StartOptions & { isPatient?: boolean };
/** Delays that a request asks for say nothing of the fake. */
const impatient = { wait: async () => {} };
const fake = await startFakeCxone({ ...options, ...(isPatient ? {} : impatient) });
process.on('message', async () => {
  process.send?.(await measureMemory());
});
process.on('disconnect', () => process.exit());
process.send?.(fake.url);
