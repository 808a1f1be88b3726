import { parseArgs } from 'node:util';

/**
 * The options of a harness, all of which are numbers: `--count 5000`. An unknown option, or another value, ends
 * the process with code 2: a run that sends nothing would otherwise report that nothing is wrong.
 */
export function numberOptions<N extends string>(defaults: Readonly<Record<N, number>>): Record<N, number> {
  const options = Object.fromEntries(Object.keys(defaults).map((name) => [name, { type: 'string' as const }]));
  try {
    const { values } = parseArgs({ options });
    const given = Object.entries(values).map(([name, value]) => [name, numberOf(name, String(value))]);
    return { ...defaults, ...Object.fromEntries(given) };
  } catch (error) {
    const names = Object.keys(defaults).map((name) => `--${name}`);
    console.error(`${(error as Error).message}\nThe options are ${names.join(', ')}; each takes a number.`);
    process.exit(2);
  }
}

function numberOf(name: string, value: string): number {
  const number = value.trim() === '' ? Number.NaN : Number(value);
  if (!(number >= 0)) throw new Error(`--${name} "${value}" is not valid: give a number from 0.`);
  return number;
}
