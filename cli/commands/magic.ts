import type { Command } from 'commander';
import { magicInputs } from '../../generated/index.ts';

export function addMagic(program: Command): void {
  program
    .command('magic')
    .description('list the inputs that choose the outcome of a call, as test cards do')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  fake-cxone magic
  fake-cxone magic --json | jq -r '.[] | select(.finding == "rate-limited").externalId'`,
    )
    .action(printMagic);
}

function printMagic({ json }: { readonly json?: true }): void {
  process.stdout.write(`${json === true ? JSON.stringify(magicInputs, null, 2) : lines().join('\n')}\n`);
}

function lines(): string[] {
  const outcomes = magicInputs.filter(({ outcome }) => outcome !== null);
  const findings = magicInputs.filter(({ finding }) => finding !== null);
  const width = Math.max(...findings.map(({ externalId }) => externalId.length)) + 2;
  return [
    '# The outcome of the call, by external id or by number. The numbers are of the range 555-0100 to 555-0199, which',
    '# North America keeps for fiction: none of them can ring anywhere.',
    ...outcomes.map(({ externalId, number, summary }) => `${externalId.padEnd(18)} ${number}  ${summary}`),
    '',
    '# Which finding is provoked, where the request is right otherwise.',
    ...findings.map(({ externalId, summary }) => `${externalId.padEnd(width)}${summary}`),
  ];
}
