import type { Command } from 'commander';
import { UsageError } from '../files/index.ts';
import { SECRET_OPTIONS, variableOf } from './serve-options.ts';

const ADVICE = 'A variable of the shell that is not set leaves such a text.';

/**
 * Rejects an empty text for an argument or an option. As the name of a file it would be the working folder to some
 * functions, and as a token or a text it would count as none without a word.
 */
export function assertNoEmptyValue(command: Command): void {
  if (command.name() === 'complete') return; // of a shell: the word to complete is empty at first
  const at = command.args.indexOf('');
  const name = command.registeredArguments[Math.min(at, command.registeredArguments.length - 1)]?.name();
  if (at >= 0 && name !== undefined) throw new UsageError(`the argument ${name} is empty. ${ADVICE}`);
  for (const option of command.options) {
    // those of a fake have an error of their own, which names their source
    if (SECRET_OPTIONS.has(option.name()) || !isEmpty(command.getOptionValue(option.attributeName()))) continue;
    const source = command.getOptionValueSource(option.attributeName());
    if (source === 'env')
      throw new UsageError(`${variableOf(option.name())} is empty; give it a value, or do not set it`);
    throw new UsageError(`${option.long} is empty; give it a value, or leave it out. ${ADVICE}`);
  }
}

function isEmpty(value: unknown): boolean {
  return value === '' || (Array.isArray(value) && value.includes(''));
}
