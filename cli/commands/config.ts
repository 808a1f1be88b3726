import type { Command } from 'commander';
import {
  addServeOptions,
  adminTokenOf,
  notifyOf,
  printableValue,
  resolveOptions,
  type Setting,
  variableOf,
} from '../options/index.ts';

export function addConfig(program: Command): void {
  addServeOptions(
    program.command('config').description('print the effective configuration of serve, and the source of each option'),
  )
    .addHelpText(
      'after',
      `
Takes the options of serve. With --json it prints an object.

Examples:
  fake-cxone config
  fake-cxone config --json --config ci.yaml
  FAKE_CXONE_PORT=0 fake-cxone config --host 0.0.0.0`,
    )
    .action((_options: unknown, command: Command) => printConfig(command));
}

function printConfig(command: Command): void {
  const asJson = command.getOptionValueSource('json') === 'cli';
  if (asJson) forgetFlag(command);
  const settings = resolveOptions(command);
  adminTokenOf(settings);
  notifyOf(settings);
  process.stdout.write(asJson ? jsonOf(settings) : tableOf(settings));
}

/** Here the flag says how to print; what `serve` has is left to the variable and the file. */
function forgetFlag(command: Command): void {
  const isVariable = variableOf('json') in process.env;
  command.setOptionValueWithSource('json', isVariable ? true : undefined, isVariable ? 'env' : 'default');
}

function jsonOf(settings: readonly Setting[]): string {
  const object = Object.fromEntries(
    settings.map((setting) => [setting.name, { value: printableValue(setting), from: setting.source }]),
  );
  return `${JSON.stringify(object, null, 2)}\n`;
}

function tableOf(settings: readonly Setting[]): string {
  const rows = settings.map((setting) => [setting.name, textOf(printableValue(setting)), setting.source] as const);
  const [first, second] = [0, 1].map((at) => Math.max(...rows.map((row) => (row[at] as string).length)) + 2);
  return rows.map(([name, value, from]) => `${name.padEnd(first ?? 0)}${value.padEnd(second ?? 0)}${from}\n`).join('');
}

function textOf(value: unknown): string {
  if (value === null) return '-';
  if (Array.isArray(value)) return value.join(',');
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map((pair) => pair.join('='))
    .join(',');
}
