import { ExecutionMeter } from './structure/executed-files.ts';
import { acceptedCall, checkedHar, explainedThread, type MeasuredRun } from './structure/measured-runs.ts';
import {
  importCircles,
  looseFiles,
  readSources,
  type SourceFile,
  sharedTypeNames,
  smallFilesWithOneImporter,
} from './structure/sources.ts';

/**
 * `npm run measure:structure`: figures of the structure beside the most that each may be, as a table, or with `--json`
 * with the files behind each figure. Runs the sources, not bundles. Ends with 1 if one is larger.
 */

interface Figure {
  readonly figure: string;
  readonly value: number;
  /** The most that it may be; null if it is only shown. */
  readonly goal: number | null;
  /** The files or names that were counted. */
  readonly counted: unknown;
}

const ROOT = new URL('../', import.meta.url);
const COUNTED = /^(contracts|mock-server|cli|site|scripts)\//;

const figures = [...(await executionFigures()), ...sourceFigures(readSources(ROOT))];
if (process.argv.includes('--json')) console.log(JSON.stringify(figures, null, 2));
else console.log(tableOf(figures));
process.exitCode = figures.some(({ value, goal }) => goal !== null && value > goal) ? 1 : 0;

async function executionFigures(): Promise<Figure[]> {
  const meter = new ExecutionMeter(ROOT);
  await meter.start();
  const measure = async (figure: string, goal: number, start: () => Promise<MeasuredRun>): Promise<Figure> => {
    const measured = await start();
    const counted = await meter.filesOf(() => measured.run());
    await measured.end();
    return { figure, value: counted.length, goal, counted };
  };
  return [
    await measure('files that an accepted call runs through, rules apart', 46, acceptedCall),
    await measure("files that explain runs through for the thread's request", 58, explainedThread),
    await measure('files that check runs through for a HAR file', 52, checkedHar),
  ];
}

function sourceFigures(sources: readonly SourceFile[]): Figure[] {
  const circles = importCircles(sources);
  const shared = sharedTypeNames(sources);
  const small = smallFilesWithOneImporter(sources);
  const ours = sources.filter((source) => COUNTED.test(source.path));
  const loose = ['mock-server', 'cli', 'contracts'].map((folder): Figure => {
    const counted = looseFiles(sources, folder);
    return { figure: `loose files in ${folder}/`, value: counted.length, goal: 8, counted };
  });
  return [
    { figure: 'import circles, types counted', value: circles.length, goal: 0, counted: circles },
    ...loose,
    { figure: 'exported types that share a name', value: Object.keys(shared).length, goal: 0, counted: shared },
    { figure: 'files under 30 lines with one importer beside them', value: small.length, goal: null, counted: small },
    { figure: 'lines', value: ours.reduce((sum, { lines }) => sum + lines, 0), goal: null, counted: [] },
    { figure: 'files', value: ours.length, goal: null, counted: [] },
  ];
}

function tableOf(rows: readonly Figure[]): string {
  const cells = [
    ['figure', 'value', 'at most'],
    ...rows.map(({ figure, value, goal }) => [figure, String(value), goal === null ? '' : String(goal)]),
  ];
  const width = Math.max(...cells.map(([figure = '']) => figure.length));
  return cells
    .map(([figure = '', value = '', goal = '']) => `${figure.padEnd(width)}  ${value.padStart(7)}  ${goal}`.trimEnd())
    .join('\n');
}
