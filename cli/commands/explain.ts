import { type Command, InvalidArgumentError } from 'commander';
import { counted } from '../../contracts/explain/index.ts';
import { lookAtToken } from '../../contracts/formats/index.ts';
import {
  citedIds,
  type EffectiveContract,
  type Explanation,
  explain,
  type FindingEntry,
  possibleReplies,
  redactSecrets,
  type SomeVariants,
  secretsIn,
  secretsOfDocument,
  TenantIndex,
} from '../../contracts/internal.ts';
import { entryText, explanationText, printable } from '../../contracts/report/index.ts';
import { defaultTenant, type FindingCode, loadLedger } from '../../generated/index.ts';
import { EXIT, readTenant } from '../files/index.ts';
import {
  contractWith,
  type DocumentSources,
  filesOption,
  headerOption,
  listOption,
  OPENAPI_WORDS,
  prefixOption,
  REMOTE_WORDS,
  variantOption,
} from '../options/index.ts';
import { type Shell, shellOf, styler } from '../output/index.ts';
import {
  answerGiven,
  type GivenBesides,
  inputRead,
  inputText,
  narrowingOptions,
  notesOfAnswer,
  secretsGiven,
  tokenGiven,
} from './explain-input.ts';

interface ExplainOptions extends GivenBesides, DocumentSources {
  readonly tenant?: string;
  readonly variant?: SomeVariants;
  readonly prefix?: string;
  readonly evidence?: true;
  readonly verbose?: true;
  readonly json?: true;
}

const PAYLOAD = '{"contact": {"externalId": "1", "phone": "+15550100"}}';

const examples = (shell: Shell) => `
Examples:
  fake-cxone explain request.sh --text '400 Bad Request - invalid campaign id for personal connection.'
  ${shell.name === 'sh' ? 'pbpaste' : 'Get-Clipboard'} | fake-cxone explain --status 403
  ${shell.name === 'sh' ? `fake-cxone explain '${PAYLOAD}'` : `'${PAYLOAD}' | fake-cxone explain`}
  fake-cxone explain campaign-skill-not-running`;

export function addExplain(program: Command): void {
  program
    .command('explain')
    .description('explain why a request is rejected, or would be, and how to fix it; nothing is sent')
    .argument(
      '[input]',
      'a curl command, fetch or PowerShell request, HTTP message, HAR file, Postman collection, axios error, record or JSON payload, or a file with one; or the code of a finding; - or nothing is stdin',
    )
    .optionsGroup('Response:')
    .option('--status <number>', 'status of the response', statusOption)
    .option('--text <text>', 'text of the response, as much as you have: 400 Bad Request - invalid campaign id…')
    .option('--header <line>', 'a header of the response; repeatable', headerOption)
    .option('--answer <file>', 'file with the complete response, as curl -i prints it')
    .optionsGroup('Context:')
    .option('--token <token>', 'the access token, or @file; it is decoded here, never sent and never shown')
    .option('--scope <scope>', 'a scope that the token has, if you know it; repeatable', listOption)
    .option('--tenant <file>', 'tenant file with your campaigns and skills; narrows the causes down')
    .option('--variant <name=value>', 'choose a variant; repeatable', variantOption)
    .option('--openapi <file|url>', OPENAPI_WORDS, filesOption)
    .option('--allow-remote-refs', REMOTE_WORDS)
    .option('--prefix <path>', 'a path that your gateway puts before every path, such as /cxone', prefixOption)
    .optionsGroup('Output:')
    .option('--evidence', 'add the claims that the explanation rests on')
    .option('--verbose', 'print every finding with its reason and its place in the payload')
    .option('--json', 'print the explanation as JSON')
    .addHelpText('after', examples(shellOf()))
    .action(explainInput);
}

async function explainInput(input: string | undefined, options: ExplainOptions): Promise<void> {
  const tenant = options.tenant === undefined ? undefined : await readTenant(options.tenant);
  const variants = { ...(tenant?.variants as SomeVariants | undefined), ...options.variant };
  const contract = await contractWith(options, variants);
  const { findings } = contract.tables;
  if (input !== undefined && Object.hasOwn(findings, input)) {
    return explainCode(contract, findings[input as FindingCode], options.json === true);
  }
  const text = await inputText(input, Object.keys(findings));
  const { exchange, others, notes } = inputRead(contract, text, input, options.prefix);
  const fixedTokens = tenant ?? defaultTenant;
  const explanation = await explain(exchange, {
    contract,
    tenant: tenant && new TenantIndex(tenant),
    now: Date.now(),
    token: tokenGiven(options, fixedTokens),
    readToken: (token) => lookAtToken(token, fixedTokens),
    answer: answerGiven(options),
  });
  const why = exchange.response?.headers?.['x-fake-cxone-why'];
  if (why !== undefined)
    process.stderr.write(
      `the response of the fake was overridden: ${printable(why)}; the explanation treats it as the vendor's\n`,
    );
  const secrets = [...secretsIn(exchange, secretsOfDocument(contract, exchange)), ...secretsGiven(options)];
  for (const note of [...notes, ...notesOfAnswer(options)])
    process.stderr.write(`note: ${redactSecrets(printable(note), secrets)}\n`);
  if (others > 0)
    process.stderr.write(
      `${counted(others, 'other exchange')} ${others === 1 ? 'is' : 'are'} left out; fake-cxone check looks at all of them\n`,
    );
  process.stderr.write(narrowingOptions(explanation.findings, options));
  print(explanation, exchange.request.body, options, secrets);
  const isWrong = explanation.ofAnswer.some(({ severity }) => severity === 'error');
  process.exitCode = explanation.verdict.kind === 'right' && !isWrong ? EXIT.success : EXIT.failed;
}

function print(
  explanation: Explanation,
  body: string | null,
  { json, verbose, evidence }: ExplainOptions,
  secrets: readonly string[],
): void {
  if (json === true) {
    process.stdout.write(redactSecrets(`${JSON.stringify(explanation, null, 2)}\n`, secrets));
    return;
  }
  const options = { paint: styler(process.stdout), isVerbose: verbose === true, hasEvidence: evidence === true };
  process.stdout.write(redactSecrets(explanationText(explanation, body, options), secrets));
  if (explanation.findings.length > 0 && verbose !== true) process.stderr.write(MORE);
}

const MORE = '--verbose shows every finding with its place, --evidence the claims behind them\n';

async function explainCode(contract: EffectiveContract, entry: FindingEntry, asJson: boolean): Promise<void> {
  const [{ claims }, replies] = [await loadLedger(), (await possibleReplies(contract))(entry.code, null)];
  const cited = Object.fromEntries(citedIds(entry.evidence).map((id) => [id, claims[id]]));
  const output = asJson
    ? `${JSON.stringify({ ...entry, replies, claims: cited }, null, 2)}\n`
    : entryText(entry, replies, claims);
  process.stdout.write(output);
}

function statusOption(text: string): number {
  if (!/^[1-5]\d\d$/.test(text)) throw new InvalidArgumentError('a status is a number from 100 to 599.');
  return Number(text);
}
