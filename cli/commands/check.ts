import { type Command, Option } from 'commander';
import { readRecording, UnknownFormat } from '../../contracts/formats/index.ts';
import { Checker, type RecordingEntry, rawFinding, type SomeVariants, TenantIndex } from '../../contracts/internal.ts';
import {
  type Baseline,
  BrokenPack,
  cannotRead,
  EXIT,
  findInputs,
  type Input,
  openInput,
  readBaseline,
  readTenant,
  UsageError,
} from '../files/index.ts';
import {
  contractWith,
  type DocumentSources,
  filesOption,
  hostOption,
  OPENAPI_WORDS,
  prefixOption,
  REMOTE_WORDS,
  variantOption,
} from '../options/index.ts';
import { checkWriters, Progress, type ReportOption, reportOption, reportsIn, writeReports } from '../output/index.ts';

interface CheckOptions extends DocumentSources {
  readonly report?: ReportOption[];
  readonly json?: true;
  readonly failOn: 'error' | 'warning';
  readonly baseline?: string;
  readonly tenant?: string;
  readonly variant?: SomeVariants;
  readonly coverage?: true;
  readonly host?: string[];
  readonly prefix?: string;
  readonly allowNone?: true;
}

const NOTES = `
Forms: HAR, NDJSON (one {"request": …, "response": …} a line), HTTP messages, curl commands, calls of fetch and
Invoke-WebRequest, Postman collections (v2.1), errors of axios, JSON payloads, and what terraform show -json prints for
a plan; each also as .gz. Folders are searched, patterns are expanded, - is stdin.

Examples:
  fake-cxone check traffic.har
  fake-cxone check 'recordings/**/*.ndjson' --report pretty --report junit=check.xml --report sarif=check.sarif
  fake-cxone check traffic.har --report json=baseline.json; fake-cxone check new.har --baseline baseline.json
  terraform show -json plan.out | fake-cxone check -`;

export function addCheck(program: Command): void {
  program
    .command('check')
    .description('check recorded traffic, payloads or a Terraform plan against the contract; nothing is sent')
    .argument('<files...>', 'files, folders, patterns, or - for stdin')
    .optionsGroup('Reports:')
    .option(
      '--report <kind[=file]>',
      'pretty (the default), json, junit, sarif, github, markdown; repeatable',
      reportOption,
    )
    .option('--json', 'the same as --report json')
    .option('--coverage', 'add which parts of the contract the recordings cover')
    .addOption(
      new Option('--fail-on <severity>', 'the lowest severity that ends with exit code 1')
        .choices(['error', 'warning'])
        .default('error'),
    )
    .option('--baseline <file>', 'an earlier json report: its findings are accepted, new ones fail')
    .optionsGroup('Contract:')
    .option('--tenant <file>', 'tenant file with your campaigns and skills, which the rules about them need')
    .option('--variant <name=value>', 'choose a variant; repeatable', variantOption)
    .option('--openapi <file|url>', OPENAPI_WORDS, filesOption)
    .option('--allow-remote-refs', REMOTE_WORDS)
    .optionsGroup('Traffic:')
    .option(
      '--host <name>',
      "a host to check as the vendor's, such as your gateway; the call's own path is checked on every host",
      hostOption,
    )
    .option('--prefix <path>', 'a path that your gateway puts before every path, such as /cxone', prefixOption)
    .option('--allow-none', 'exit with 0 even if no request concerns the contract')
    .addHelpText('after', NOTES)
    .action(check);
}

async function check(files: readonly string[], options: CheckOptions): Promise<void> {
  const tenant = options.tenant === undefined ? undefined : await readTenant(options.tenant);
  const variants = { ...(tenant?.variants as SomeVariants | undefined), ...options.variant };
  const contract = await contractWith(options, variants);
  const baseline: Baseline = options.baseline === undefined ? new Set() : readBaseline(options.baseline);
  const inputs = await findInputs(files);
  const checker = new Checker(contract, {
    tenant: tenant && new TenantIndex(tenant),
    hosts: options.host ?? [],
    baseline,
    ...(options.prefix !== undefined && { prefix: options.prefix }),
  });
  const progress = new Progress(
    process.stderr,
    inputs.reduce((sum, { bytes }) => sum + bytes, 0),
  );
  let skipped = 0;
  for (const input of inputs) if (!(await checkInput(checker, input, contract, progress))) skipped += 1;
  progress.end();
  if (skipped > 0)
    process.stderr.write(`fake-cxone: ${skipped} other files have no request in them, and are skipped\n`);
  const result = checker.result();
  await writeReports(reportsIn(options), checkWriters(result, contract, options));
  const fresh = result.groups.filter(
    ({ isKnown, severity }) => !isKnown && (severity === 'error' || options.failOn === 'warning'),
  );
  if (fresh.length > 0) process.exitCode = EXIT.failed;
  if (result.totals.exchanges === 0 && options.allowNone !== true && fresh.length === 0) {
    process.stderr.write(
      result.totals.others === 0
        ? 'fake-cxone: there is no request in it, so nothing was checked; see --allow-none\n'
        : `fake-cxone: none of the ${result.totals.others} requests concerns the contract, so nothing was checked; see --prefix, --host and --allow-none\n`,
    );
    process.exitCode = EXIT.failed;
  }
}

/** False for a file that has no request, and that nobody asked about by its name. */
async function checkInput(
  checker: Checker,
  input: Input,
  contract: Parameters<typeof readRecording>[0],
  progress: Progress,
): Promise<boolean> {
  const open = openOnce(checker, input.name);
  if (!input.isCode) open();
  let isRead = !input.isCode;
  try {
    const chunks = openInput(input, (bytes) => progress.add(bytes));
    for await (const batch of readRecording(contract, input, chunks)) {
      if (batch.length > 0) open();
      isRead ||= batch.length > 0;
      for (const record of batch) checker.take(record);
    }
    return isRead;
  } catch (error) {
    if (error instanceof UnknownFormat && input.isCode && !error.namesPath) return false;
    open();
    if (error instanceof UnknownFormat) leaveAlone(checker, input, error);
    else if (error instanceof BrokenPack) checker.take(brokenRecord(error));
    else if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    else throw cannotRead(input.name, error);
    return true;
  }
}

function openOnce(checker: Checker, name: string): () => void {
  let isOpen = false;
  return () => {
    if (!isOpen) checker.open(name);
    isOpen = true;
  };
}

/** A file that was named must be read; one that was come across is left alone, and listed. */
function leaveAlone(checker: Checker, { name, isNamed }: Input, { message, namesPath }: UnknownFormat): void {
  if (isNamed) throw new UsageError(`${name === '-' ? 'stdin' : name} cannot be read: ${message}`);
  process.stderr.write(`fake-cxone: ${name} is skipped: ${message}\n`);
  if (namesPath) checker.take({ line: 1, column: 1, exchange: null, found: [rawFinding('record-unread', '', {})] });
}

function brokenRecord({ code, message }: BrokenPack): RecordingEntry {
  return { line: 1, column: 1, exchange: null, found: [rawFinding(code, '', { problem: message })] };
}
