/** After the tests: how long they took, and how much of a processor all of their processes used. */
import { readFileSync } from 'node:fs';

/** The clock ticks in a second that Linux counts processor time in. */
const TICKS = 100;

export function setup(): void {
  const start = performance.now();
  process.once('exit', () => {
    const wall = Math.round((performance.now() - start) / 1000);
    const used = cpuSeconds();
    console.error(`${wall} s of wall time${used === undefined ? '' : `, ${used} s of CPU`}`);
  });
}

/** Of this process and of all that it started and that ended. Only Linux shows the latter. */
function cpuSeconds(): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const stat = readFileSync('/proc/self/stat', 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [utime, stime, cutime, cstime] = fields.slice(11, 15).map(Number);
  return Math.round(((utime ?? 0) + (stime ?? 0) + (cutime ?? 0) + (cstime ?? 0)) / TICKS);
}
