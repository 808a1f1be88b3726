import { existsSync } from 'node:fs';
import { contractUnder, type SchemaProblem, type SomeVariants } from '../../contracts/internal.ts';
import { builtInScenarios, type Forms } from '../../generated/index.ts';
import type { StartOptions, TlsOptions } from '../../mock-server/index.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { readFileOption, readFormFile, UsageError } from '../files/index.ts';
import { documentsOf } from './documents.ts';
import type { ServeOptions } from './serve-options.ts';

/** The options of `serve` as the server takes them, their files read; `variants` are the effective ones. */
export async function startOptionsOf(options: ServeOptions, variants: SomeVariants): Promise<StartOptions> {
  const tls = tlsOf(options);
  const openapi = await documentsOf(options);
  const scenario = await scenarioOf(options.scenario, variants, openapi);
  const faults = await faultsOf(options.faults, openapi);
  const stubs = await stubsOf(options.stubs);
  return {
    port: options.port,
    host: options.host,
    requestTimeout: options.requestTimeout * 1000,
    version: packageJson.version,
    journalLimit: options.journalLimit,
    memoryLimit: options.memoryLimit * 1024 * 1024,
    ...(options.testKeys && { testKeys: options.testKeys }),
    ...(options.testKey && { knownTestKeys: options.testKey }),
    ...(options.keepBodies && { keepBodies: true }),
    ...(options.variant && { variants: options.variant }),
    ...(options.signingKey && { signingKey: readFileOption(options.signingKey) }),
    ...(options.publicUrl && { origin: options.publicUrl }),
    ...(options.cors && { cors: options.cors }),
    ...(options.store && { store: options.store }),
    ...(options.allowedHost && { allowedHosts: options.allowedHost }),
    ...(options.rateLimit && { rateLimit: options.rateLimit }),
    ...(tls && { tls }),
    ...(scenario && { scenario }),
    ...(faults && { faults }),
    ...(openapi && { openapi }),
    ...(stubs && { stubs }),
  };
}

/** The faults of `--faults FILE`, by name; all errors are reported with file, line and column. */
async function faultsOf(
  file: string | undefined,
  openapi: readonly object[] | undefined,
): Promise<Readonly<Record<string, Forms['Fault']>> | undefined> {
  if (file === undefined) return undefined;
  const { faultProblems } = await import('../../mock-server/index.ts');
  const check = (name: string, fault: unknown) => faultProblems(name, fault, openapi);
  const faults = await readFormFile(file, 'the faults file', (value) => problemsByName('faults', value, check));
  return faults as Readonly<Record<string, Forms['Fault']>>;
}

/** The stubs of all files of `--stubs FILE`, by name; a name is used once. */
async function stubsOf(
  files: readonly string[] | undefined,
): Promise<Readonly<Record<string, Forms['Stub']>> | undefined> {
  if (files === undefined) return undefined;
  const { stubProblems } = await import('../../mock-server/index.ts');
  const stubs: Record<string, Forms['Stub']> = {};
  const isKnown = async (name: string, stub: unknown) =>
    Object.hasOwn(stubs, name)
      ? [{ pointer: '', problem: 'is in a file before this one too; rename one of them' }]
      : stubProblems(name, stub);
  for (const file of files) {
    const read = await readFormFile(file, 'the stubs file', (value) => problemsByName('stubs', value, isKnown));
    Object.assign(stubs, read);
  }
  return stubs;
}

async function problemsByName(
  what: string,
  value: unknown,
  check: (name: string, value: unknown) => Promise<readonly SchemaProblem[]>,
): Promise<SchemaProblem[]> {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return [{ pointer: '', problem: `must be a map of ${what} by name` }];
  const each = Object.entries(value).map(async ([name, one]) =>
    (await check(name, one)).map(({ pointer, problem }) => ({ pointer: `/${name}${pointer}`, problem })),
  );
  return (await Promise.all(each)).flat();
}

/** The scenario that `--scenario` means: a built-in one by its name, or one from a file, all of whose errors are reported. */
async function scenarioOf(
  wanted: string | undefined,
  variants: SomeVariants,
  openapi: readonly object[] | undefined,
): Promise<Forms['Scenario'] | string | undefined> {
  if (wanted === undefined || Object.hasOwn(builtInScenarios, wanted)) return wanted;
  if (!existsSync(wanted)) {
    const known = Object.keys(builtInScenarios).join(', ');
    throw new UsageError(`--scenario: '${wanted}' is neither a file nor a built-in scenario; there are ${known}`);
  }
  const { tables } = await contractUnder(variants);
  const { scenarioProblems } = await import('../../mock-server/index.ts');
  return readFormFile(wanted, 'the scenario', (value) => scenarioProblems(tables, value, openapi)) as Promise<
    Forms['Scenario']
  >;
}

/** How `serve` is to speak TLS, or that it is not. One's own certificate goes before one made on the spot. */
export function tlsOf({ tls, tlsCert, tlsKey }: ServeOptions): TlsOptions | undefined {
  if (tlsCert === undefined && tlsKey === undefined) return tls === true ? true : undefined;
  if (tlsCert === undefined) throw new UsageError('--tls-key is given without --tls-cert; they belong together');
  if (tlsKey === undefined) throw new UsageError('--tls-cert is given without --tls-key; they belong together');
  return { cert: readFileOption(tlsCert), key: readFileOption(tlsKey) };
}
