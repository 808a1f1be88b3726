import type { Command } from 'commander';
import { builtInScenarios } from '../../generated/index.ts';
import { shellOf } from '../output/index.ts';

export function addScenarios(program: Command): void {
  program
    .command('scenarios')
    .description('list the built-in scenarios')
    .option('--json', 'print the complete scenarios as JSON')
    .addHelpText(
      'after',
      `\nExamples:\n  fake-cxone serve --scenario flaky\n  ${shellOf().curl} -X PUT http://127.0.0.1:4010/_fake/scenario/flaky`,
    )
    .action(({ json }: { json?: true }) => {
      process.stdout.write(json ? `${JSON.stringify(builtInScenarios, null, 2)}\n` : `${lines().join('\n')}\n`);
    });
}

function lines(): string[] {
  const width = Math.max(...Object.keys(builtInScenarios).map((name) => name.length));
  return Object.entries(builtInScenarios).map(([name, { description }]) => `${name.padEnd(width)}  ${description}`);
}
