import type { Command } from 'commander';
import { type SomeReadings, switchedReadings, type Tenant } from '../../contracts/index.ts';
import { defaultTenant } from '../../generated/index.ts';
import type { FakeCxone, JournalEntry, StartOptions } from '../../mock-server/index.ts';
import { AskedWrongly } from '../asked-wrongly.ts';
import { listenProblem } from '../listen-problem.ts';
import { bannerLines } from '../print/banner.ts';
import { exchangeLines } from '../print/exchange-lines.ts';
import { painter } from '../print/paint.ts';
import { portOption, readFileOption, readTenant, rulingOption, secondsOption } from '../read-options.ts';
import { watchTenant } from '../watch-tenant.ts';

interface ServeOptions {
  readonly port: number;
  readonly host: string;
  readonly tenant?: string;
  readonly watch: boolean;
  readonly ruling?: SomeReadings;
  readonly signingKey?: string;
  readonly publicUrl?: string;
  readonly requestTimeout: number;
  readonly json?: true;
}

export function addServe(program: Command): void {
  program
    .command('serve', { isDefault: true })
    .description('run the fake (the default command)')
    .option('--port <number>', 'port to listen on; 0 is any free one', portOption, 4010)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--tenant <file>', 'tenant file, YAML or JSON, in place of the default tenant')
    .option('--no-watch', 'read the tenant file once, and not anew when it changes')
    .option('--ruling <name=reading>', 'switch a ruling; may be given several times', rulingOption)
    .option('--signing-key <file>', 'private RSA key in PEM (PKCS#8) that signs the tokens; otherwise one is made')
    .option('--public-url <url>', 'where clients reach the fake, if that is not where it listens')
    .option('--request-timeout <seconds>', 'how long a request may take to arrive whole', secondsOption, 30)
    .option('--json', 'print one JSON object a line: the start, then each exchange')
    .addHelpText(
      'after',
      `
Examples:
  fake-cxone --port 0 --json            any free port, told on the first line
  fake-cxone --tenant tenant.yaml --ruling scope=either
  fake-cxone --signing-key key.pem      tokens outlive a restart`,
    )
    .action(serve);
}

async function serve(options: ServeOptions): Promise<void> {
  const tenant = options.tenant === undefined ? defaultTenant : await readTenant(options.tenant);
  const print = options.json === true ? printJson : printText;
  const fake = await started({
    port: options.port,
    host: options.host,
    requestTimeout: options.requestTimeout * 1000,
    tenant,
    ...(options.ruling && { rulings: options.ruling }),
    ...(options.signingKey && { signingKey: readFileOption(options.signingKey) }),
    ...(options.publicUrl && { origin: options.publicUrl }),
    onExchange: print.exchange,
  });
  const switched = switchedReadings({ ...(tenant.rulings as SomeReadings | undefined), ...options.ruling });
  const isWatched = options.tenant !== undefined && options.watch;
  const leaveOff = isWatched ? await watchTenant(options.tenant, fake, complain) : undefined;
  endOnSignal({ close: async () => void (await Promise.all([leaveOff?.(), fake.close()])) });
  print.start(fake.url, tenant, switched);
}

const printJson = {
  start: (url: string, { name: tenant }: Tenant, rulings: string[]) =>
    line(JSON.stringify({ event: 'listening', url, tenant, rulings })),
  exchange: (entry: JournalEntry) => line(JSON.stringify({ event: 'exchange', ...entry })),
};

const paint = painter(process.stdout);

const printText = {
  start: (url: string, tenant: Tenant, switched: string[]) => line(bannerLines(url, tenant, switched).join('\n')),
  exchange: (entry: JournalEntry) => line(exchangeLines(entry, paint).join('\n')),
};

function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}

function line(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** The server is loaded here and not above, so that the other commands need not wait for it. */
async function started(options: StartOptions): Promise<FakeCxone> {
  const { BadSigningKey, startFakeCxone } = await import('../../mock-server/index.ts');
  try {
    return await startFakeCxone(options);
  } catch (error) {
    if (error instanceof BadSigningKey) throw new AskedWrongly(error.message);
    throw (await listenProblem(error as NodeJS.ErrnoException, options)) ?? error;
  }
}

/** The first signal lets what is in flight finish, the second does not wait. */
function endOnSignal(fake: Pick<FakeCxone, 'close'>): void {
  let ending = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (ending) process.exit(1);
      ending = true;
      void fake.close();
    });
  }
}
