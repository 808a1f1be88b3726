import type { SomeReadings } from '../contracts/index.ts';
import type { StartOptions } from '../mock-server/index.ts';
import packageJson from '../package.json' with { type: 'json' };
import type { ServeOptions } from './config/serve-options.ts';
import { faultsOf } from './faults-of.ts';
import { readFileOption } from './read-options.ts';
import { scenarioOf } from './scenario-of.ts';
import { tlsOf } from './tls-of.ts';

/** The options of `serve` as the server takes them, their files read; `readings` are those that hold. */
export async function startOptionsOf(options: ServeOptions, readings: SomeReadings): Promise<StartOptions> {
  const tls = tlsOf(options);
  const scenario = await scenarioOf(options.scenario, readings);
  const faults = await faultsOf(options.faults);
  return {
    port: options.port,
    host: options.host,
    requestTimeout: options.requestTimeout * 1000,
    version: packageJson.version,
    journalLimit: options.journalLimit,
    ...(options.ruling && { rulings: options.ruling }),
    ...(options.signingKey && { signingKey: readFileOption(options.signingKey) }),
    ...(options.publicUrl && { origin: options.publicUrl }),
    ...(options.cors && { cors: options.cors }),
    ...(options.rateLimit && { rateLimit: options.rateLimit }),
    ...(tls && { tls }),
    ...(scenario && { scenario }),
    ...(faults && { faults }),
  };
}
