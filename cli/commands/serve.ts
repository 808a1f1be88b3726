import type { Command } from 'commander';
import { type SomeVariants, shownUrl, switchedVariants } from '../../contracts/internal.ts';
import { defaultTenant } from '../../generated/index.ts';
import type { FakeCxone, NotifyOptions, RecordingOptions } from '../../mock-server/index.ts';
import { openJournalFile, readTenant, shownDocument, UsageError, watchTenant } from '../files/index.ts';
import {
  addServeOptions,
  adminTokenOf,
  notifyOf,
  resolveOptions,
  type ServeOptions,
  type Setting,
  startOptionsOf,
  tlsOf,
} from '../options/index.ts';
import { type Start, serveOutput } from '../output/index.ts';
import type { PrimaryLink } from '../workers/index.ts';
import { endOnSignal, started } from './server-process.ts';

export function addServe(program: Command): void {
  addServeOptions(program.command('serve', { isDefault: true }).description('run the fake (the default command)'))
    .addHelpText(
      'after',
      `
Flags go before variables, these before the config file. fake-cxone config prints the effective configuration.

Examples:
  fake-cxone --port 0 --json            any free port, printed on the first line
  fake-cxone --tenant tenant.yaml --variant scope=either
  fake-cxone --openapi reports.yaml     the operations of a document beside the built-in ones
  fake-cxone --signing-key key.pem      tokens outlive a restart
  fake-cxone --tls                      HTTPS, with a generated certificate
  fake-cxone --notify http://127.0.0.1:9000/events
  fake-cxone --store redis://127.0.0.1:6379 --workers auto
  fake-cxone --host 0.0.0.0 --admin-token-file token.txt`,
    )
    .action((_options: unknown, command: Command) => {
      const settings = resolveOptions(command);
      return serve(command.opts<ServeOptions>(), secretsOf(settings));
    });
}

/** What is resolved apart from the other options, because secrets are never shown. */
interface ServeSecrets {
  readonly adminToken: string | undefined;
  readonly notify: NotifyOptions | undefined;
}

export function secretsOf(settings: readonly Setting[]): ServeSecrets {
  return { adminToken: adminTokenOf(settings), notify: notifyOf(settings) };
}

/** Runs the fake until a signal comes; with a recording it answers from that where it can. */
export async function serve(options: ServeOptions, secrets: ServeSecrets, recording?: RecordingOptions): Promise<void> {
  const { workers = 1, store } = options;
  if (workers === 1) return serveHere({ options, secrets, recording });
  if (store === undefined) throw new UsageError(NO_STORE);
  const { isPrimary, joinPrimary, runWorkers } = await import('../workers/index.ts');
  if (isPrimary) return runWorkers(workers, options);
  const primary = joinPrimary();
  try {
    await serveHere({ options, secrets, recording, primary });
  } catch (error) {
    primary.leave();
    throw error;
  }
}

const NO_STORE =
  '--workers above 1 needs --store: without one each process would have calls, tokens and a journal of its own, and a client would see now one and now another';

interface Served {
  readonly options: ServeOptions;
  readonly secrets: ServeSecrets;
  readonly recording: RecordingOptions | undefined;
  /** Where this process is one of several workers. */
  readonly primary?: PrimaryLink;
}

async function serveHere({ options, secrets, recording, primary }: Served): Promise<void> {
  const { adminToken, notify } = secrets;
  const tenant = options.tenant === undefined ? defaultTenant : await readTenant(options.tenant);
  const print = serveOutput(options.json === true);
  const variants = { ...(tenant.variants as SomeVariants | undefined), ...options.variant };
  const keep = options.journalFile === undefined ? undefined : openJournalFile(options.journalFile);
  const fake = await started(
    {
      ...(await startOptionsOf(options, variants)),
      ...(options.tenant !== undefined && { tenant }), // the default one need not be checked
      ...(adminToken && { adminToken }),
      ...(notify && { notify }),
      ...(recording && { recording }),
      ...(primary && { processes: primary.processes }),
      onKeptExchange(exchange) {
        keep?.(exchange.entry());
        print.exchange(exchange);
      },
    },
    options,
  );
  const isWatched = options.tenant !== undefined && options.tenantOnce !== true;
  const leaveOff = isWatched ? await watchTenant(options.tenant, fake, complain) : undefined;
  const close = async () => {
    await Promise.all([leaveOff?.(), fake.close()]);
    primary?.leave();
  };
  endOnSignal({ close });
  const announce = () => {
    print.start(startOf(fake, { options, secrets }, tenant, switchedVariants(variants)));
    complainOf(fake);
  };
  if (primary === undefined) announce();
  else primary.started({ announce, close });
}

function startOf(
  fake: FakeCxone,
  { options, secrets: { adminToken, notify } }: Pick<Served, 'options' | 'secrets'>,
  tenant: Start['tenant'],
  switched: Start['switched'],
): Start {
  return {
    url: fake.url,
    tenant,
    switched,
    isSelfSigned: tlsOf(options) === true,
    control: controlOf(fake, adminToken),
    scenario: options.scenario,
    recording: fake.recording,
    documents: fake.documents?.map((each, index) => ({ file: shownDocument(options.openapi?.[index] ?? ''), ...each })),
    notify: notify && shownNotify(notify, fake),
  };
}

function complainOf({ recording, isControlClosed }: FakeCxone): void {
  for (const { from, why } of recording?.unplayable ?? []) complain(`fake-cxone: ${from} ${why}, and is left out`);
  if (isControlClosed === true) process.stderr.write(CONTROL_CLOSED);
}

/** A secret is printed only where nobody else knows it. */
function shownNotify({ url, secret }: NotifyOptions, { notifySecret }: FakeCxone): Start['notify'] {
  return { url: shownUrl(url), ...(secret === undefined && { secret: notifySecret }) };
}

const CONTROL_CLOSED =
  'fake-cxone: others can reach this fake, and it has no admin token: /_fake is closed; set one by FAKE_CXONE_ADMIN_TOKEN or --admin-token-file\n';

function controlOf(fake: FakeCxone, adminToken: string | undefined): Start['control'] {
  if (fake.isControlClosed === true) return 'closed';
  return adminToken === undefined ? 'open' : 'guarded';
}

function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}
