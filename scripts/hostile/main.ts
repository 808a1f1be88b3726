/**
 * `npm run hostile`: hostile texts, each at some size and at twice that size, through everything that reads what
 * strangers send. Work that grows by 3 or more when the text doubles is not linear. Prints a table, and exits with 1
 * where something is not. Then what each place costs at the limit of a body, and every shape that is above the goal of
 * 50 ms there. It runs as a bundle without loaders, as the package does. Arguments: names of places or shapes, to measure these alone; `--limit` for the second part alone.
 */
import { places } from './places.ts';
import { shapes } from './shapes.ts';

const MOST_GROWTH = 3;
const TRIES = 3;
const RUNS = 5;
/** What takes less is not measured: the clock and the collector of garbage decide. */
const LEAST_MILLISECONDS = 4;
/** The limit of a body of the call, and what it may cost there. */
const LIMIT = 256 * 1024;
const GOAL_MILLISECONDS = 50;
/** New pages of memory by which a larger text exceeds what twice the smaller one takes, from which on they are a step. */
const STEP_PAGES = 100;

interface Cost {
  readonly milliseconds: number;
  /** Pages of memory that were new to the process (minor page faults). */
  readonly pages: number;
}

const UNKNOWN: Cost = { milliseconds: Number.POSITIVE_INFINITY, pages: 0 };

async function costOf(read: (text: string) => unknown, text: string): Promise<Cost> {
  const pages = process.resourceUsage().minorPageFault;
  const before = process.cpuUsage();
  await read(text);
  const { user, system } = process.cpuUsage(before);
  return { milliseconds: (user + system) / 1000, pages: process.resourceUsage().minorPageFault - pages };
}

/** What each text costs at least, of some rounds, so that a busy moment of the machine counts for all of them. */
async function leastCosts(read: (text: string) => unknown, texts: readonly string[]): Promise<readonly Cost[]> {
  let least = texts.map(() => UNKNOWN);
  for (let round = 0; round < RUNS; round++) {
    const costs: Cost[] = [];
    for (const text of texts) costs.push(await costOf(read, text));
    least = least.map((known, at) => [known, costs[at] ?? known].reduce(lesser));
    if (least.some(({ milliseconds }) => milliseconds > 2_000)) break;
  }
  return least;
}

const lesser = (one: Cost, other: Cost): Cost => (other.milliseconds < one.milliseconds ? other : one);

const isLimitAlone = process.argv.includes('--limit');
const only = process.argv.slice(2).filter((each) => each !== '--limit');
const unknown = only.filter((name) => !(name in places) && !(name in shapes));
if (unknown.length > 0) {
  // nothing would be measured, and "all linear" would be said of it
  console.error(
    `hostile: no place or shape is called ${unknown.join(', ')}; the places are ${Object.keys(places).join(', ')}`,
  );
  process.exit(2);
}
const isSelected = (place: string, shape: string) => only.length === 0 || only.includes(place) || only.includes(shape);
let failures = 0;
if (!isLimitAlone)
  console.log(`${'place'.padEnd(18)}${'shape'.padEnd(36)}${'ms(n)'.padStart(8)}${'ms(2n)'.padStart(8)}  growth`);
for (const [place, { size, read }] of isLimitAlone ? [] : Object.entries(places)) {
  for (const [shape, make] of Object.entries(shapes)) {
    if (!isSelected(place, shape)) continue;
    let [once, twice] = [UNKNOWN, UNKNOWN];
    let [smaller, least, growth] = [size, LEAST_MILLISECONDS, Number.POSITIVE_INFINITY];
    for (let tries = 0; tries < TRIES && growth >= MOST_GROWTH; tries++) {
      [once = UNKNOWN, twice = UNKNOWN] = await leastCosts(read, [make(smaller), make(smaller * 2)]);
      growth = twice.milliseconds < least ? 0 : twice.milliseconds / Math.max(once.milliseconds, least / 2);
      // a large text takes new pages each time, which is a step and no growth: half the size shows which of the two it is
      if (twice.pages < once.pages * 2 + STEP_PAGES) continue;
      smaller /= 2;
      least = LEAST_MILLISECONDS / 10;
    }
    const hasFailed = growth >= MOST_GROWTH;
    if (hasFailed) failures += 1;
    const shown = growth === 0 ? '-' : growth.toFixed(2);
    console.log(
      `${place.padEnd(18)}${shape.padEnd(36)}${once.milliseconds.toFixed(1).padStart(8)}${twice.milliseconds.toFixed(1).padStart(8)}  ${shown}${hasFailed ? '  NOT LINEAR' : ''}`,
    );
  }
}
console.log(
  `\nat ${LIMIT / 1024} KB: the slowest shape of each place, and all above the goal of ${GOAL_MILLISECONDS} ms`,
);
for (const [place, { read }] of Object.entries(places)) {
  const costs: [shape: string, cost: number][] = [];
  for (const [shape, make] of Object.entries(shapes)) {
    if (isSelected(place, shape))
      for (const { milliseconds } of await leastCosts(read, [make(LIMIT)])) costs.push([shape, milliseconds]);
  }
  if (costs.length === 0) continue;
  costs.sort(([, one], [, other]) => other - one);
  const over = costs.filter(([, cost]) => cost > GOAL_MILLISECONDS).length;
  console.log(`${place.padEnd(18)}${String(over).padStart(3)} of ${costs.length} above the goal`);
  for (const [shape, cost] of costs.slice(0, Math.max(over, 1)))
    console.log(`${' '.repeat(18)}${shape.padEnd(46)}${cost.toFixed(1).padStart(8)}`);
}
if (!isLimitAlone) console.log(failures === 0 ? 'all linear' : `${failures} not linear`);
process.exitCode = failures === 0 ? 0 : 1;
