import type { Command } from 'commander';
import { COMMAND_TIMEOUT } from '../../contracts/time/index.ts';
import type { ProxyCxone, ProxyOptions } from '../../mock-server/index.ts';
import { openRecording, UsageError } from '../files/index.ts';
import {
  addressOption,
  countOption,
  durationOption,
  filesOption,
  hostOption,
  megabytesOption,
  OPENAPI_WORDS,
  type ProxyCommand,
  portOption,
  proxyOptionsOf,
  REMOTE_WORDS,
  testKeyOption,
  testKeysOption,
  variantOption,
} from '../options/index.ts';
import { proxyOutput } from '../output/index.ts';
import { endOnSignal, listenProblem } from './server-process.ts';

const NOTES = `
Requests go to the target and its answers come back as they are, with headers x-fake-cxone-* that say what violates the
contract. What is kept has no secrets, and other phone numbers. /_fake/ has the journal.

Examples:
  fake-cxone proxy --target https://api.nice-incontact.com --block-calls
  fake-cxone proxy --target https://staging.example --record traffic.har --key-file key.txt
  fake-cxone proxy --target http://127.0.0.1:4010 --port 0 --json --errors`;

export function addProxy(program: Command): void {
  const command = program
    .command('proxy')
    .description('validating proxy: forwards requests, records traffic, and can block calls')
    .requiredOption('--target <url>', 'where the server is; a path goes before every path')
    .option('--port <number>', 'port; 0 for any free port', portOption, 4020)
    .option('--host <address>', 'address to listen on', addressOption, '127.0.0.1')
    .optionsGroup('Recording:')
    .option(
      '--record <file>',
      'write every exchange to a .har or .ndjson file, without secrets; one that is there goes on',
    )
    .option('--key-file <file>', 'file with the key of the placeholders for secrets and numbers; created if missing')
    .option('--keep-numbers', 'keep phone numbers unchanged in the journal and recordings')
    .option('--keep-bodies', 'keep bodies that are neither JSON nor a form; they are omitted otherwise')
    .optionsGroup('Behavior:')
    .option('--errors', 'respond to requests, and replace responses, that violate the contract')
    .option(
      '--block-calls',
      'block every request that could ring a phone; only reads and documented token requests pass',
    )
    .option('--timeout <seconds>', 'how long a connection may be idle', durationOption(COMMAND_TIMEOUT), 30)
    .option(
      '--tenant <file>',
      'tenant file with your campaigns and skills; without one the rules about them are left out',
    )
    .option('--variant <name=value>', 'choose a variant; repeatable', variantOption)
    .option('--openapi <file|url>', OPENAPI_WORDS, filesOption)
    .option('--allow-remote-refs', REMOTE_WORDS);
  addAccessOptions(command).addHelpText('after', NOTES).action(proxy);
}

function addAccessOptions(command: Command): Command {
  return command
    .optionsGroup('Access to /_fake and journal:')
    .option('--admin-token-file <file>', 'file with the token that /_fake/ requires; or FAKE_CXONE_ADMIN_TOKEN')
    .option(
      '--allowed-host <host>',
      'host name under which /_fake/ may be used without that token; several times',
      hostOption,
    )
    .option('--journal-limit <number>', 'exchanges that the journal keeps', countOption, 1000)
    .option('--memory-limit <megabytes>', 'memory that journals and events may use together', megabytesOption, 256)
    .option('--test-keys <policy>', 'which test keys get a journal: any, known or off', testKeysOption)
    .option('--test-key <key>', 'test key that is known from the start; repeatable', testKeyOption)
    .option('--json', 'print one JSON object a line');
}

async function proxy(command: ProxyCommand): Promise<void> {
  const print = proxyOutput(command.json === true);
  const options = await proxyOptionsOf(command);
  const record = command.record === undefined ? undefined : openRecording(command.record);
  const onExchange: ProxyOptions['onExchange'] = (entry, recorded) => {
    record?.(recorded);
    print.exchange(entry, recorded);
  };
  const running = await started({ ...options, onExchange }, command);
  endOnSignal(running);
  print.start({ url: running.url, target: (await running.health()).target ?? '', does: doesOf(command) });
  if (running.isControlClosed === true) process.stderr.write(CONTROL_CLOSED);
}

const CONTROL_CLOSED =
  'fake-cxone: others can reach this proxy, and it has no admin token: /_fake is closed; set one by FAKE_CXONE_ADMIN_TOKEN or --admin-token-file\n';

/** Loaded here and not above, so that the other commands need not wait for it. */
async function started(options: ProxyOptions, command: ProxyCommand): Promise<ProxyCxone> {
  const { StartOptionError, startProxy } = await import('../../mock-server/index.ts');
  try {
    return await startProxy(options);
  } catch (error) {
    if (error instanceof StartOptionError) throw new UsageError(`--${error.option}: ${error.problem}`);
    throw listenProblem(error as NodeJS.ErrnoException, command) ?? error;
  }
}

function doesOf({ record, errors, blockCalls, keepNumbers }: ProxyCommand): string[] {
  return [
    ...(blockCalls ? ['nothing that could ring a phone goes through'] : []),
    ...(errors ? ['requests and responses that violate the contract are rejected here'] : []),
    ...(record === undefined
      ? []
      : [`recording to ${record}, without secrets${keepNumbers ? ', with phone numbers' : ''}`]),
  ];
}
