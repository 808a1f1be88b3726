import { type Command, Option } from 'commander';
import { variantOption } from '../options/index.ts';
import { reportOption } from '../output/index.ts';
import {
  aliasOption,
  idOption,
  numberOption,
  onlyOption,
  pauseOption,
  rejectDocument,
  targetOption,
  timeoutOption,
  tokenFileOption,
  type VerifyOptions,
} from '../verify/index.ts';

const NOTES = `
By default nothing that is sent could ring a phone, whatever the server ignores: no token or garbage for one, no number
but fictional ones, no id of yours. A token adds GETs of documented operations, which change nothing, and bodies that no
server can read. Everything else needs --allow-calls and a confirmation on a terminal. Redirects are not followed.

Examples:
  fake-cxone verify --target https://api.example --list       what would be sent; nothing is
  fake-cxone verify --target https://api.example --report pretty --report junit=verify.xml
  fake-cxone verify --target https://api.example --observations seen.json --alias our-tenant
  fake-cxone verify --target https://api.example --token @token.txt
  fake-cxone verify --target https://api.example --token @token.txt --allow-calls --number +12025550143 --campaign 42`;

export function addVerify(program: Command): void {
  const command = program
    .command('verify')
    .description("run the contract's test cases against a server")
    .optionsGroup('Server:')
    .requiredOption('--target <url>', 'where the server is; a path goes before every path', targetOption)
    .option('--token <@file>', 'a file with an access token; never shown and never written', tokenFileOption)
    .option('--variant <name=value>', 'a value that you expect of this server; repeatable', variantOption)
    .addOption(new Option('--openapi <file>').hideHelp().argParser(rejectDocument))
    .addOption(
      new Option('--timeout <seconds>', 'for one whole exchange').argParser(timeoutOption).default(15_000, '15'),
    )
    .optionsGroup('Cases:')
    .option('--only <words>', 'only cases with these words in their title, * for anything', onlyOption)
    .option('--list', 'print what would be sent, and send nothing');
  addCallOptions(command);
  addReportOptions(command);
  command.addHelpText('after', NOTES).action(async (options: VerifyOptions) => {
    const { verifyTarget } = await import('../verify/verify-target.ts');
    await verifyTarget(options);
  });
}

function addCallOptions(command: Command): void {
  command
    .optionsGroup('Requests that may ring a phone:')
    .option('--allow-calls', 'also send requests that may ring a phone, after a confirmation on a terminal')
    .option('--number <number>', 'with --allow-calls: the one number that is sent, as +12025550143', numberOption)
    .option('--campaign <id>', 'with --allow-calls: a campaign that dials', idOption)
    .option('--script <id>', 'with --allow-calls: a script of that campaign', idOption)
    .option('--external-id <id>', 'with --allow-calls: a contact that the tenant knows', idOption)
    .addOption(
      new Option('--interval <seconds>', 'between two requests that may ring a phone')
        .argParser(pauseOption)
        .default(10_000, '10'),
    );
}

function addReportOptions(command: Command): void {
  command
    .optionsGroup('Reports:')
    .option(
      '--report <kind[=file]>',
      'pretty (the default), json, junit, sarif, github, markdown; may be given several times',
      reportOption,
    )
    .option('--json', 'the same as --report json')
    .addOption(
      new Option('--fail-on <verdict>', 'what ends with exit code 1')
        .choices(['differs', 'could-not-tell'])
        .default('differs'),
    )
    .option('--observations <file>', 'write what was observed, without hosts and secrets, for npm run learn')
    .option('--alias <name>', 'a name for the tenant in the observations', aliasOption);
}
