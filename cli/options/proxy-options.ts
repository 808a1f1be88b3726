import type { SomeVariants } from '../../contracts/internal.ts';
import type { ProxyOptions } from '../../mock-server/index.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { keyOf, readFileOption, readTenant } from '../files/index.ts';
import { checked } from './admin-token.ts';

/** The options of `proxy` as they were given. */
export interface ProxyCommand {
  readonly target: string;
  readonly port: number;
  readonly host: string;
  readonly record?: string;
  readonly keyFile?: string;
  readonly keepNumbers?: true;
  readonly keepBodies?: true;
  readonly errors?: true;
  readonly blockCalls?: true;
  readonly timeout: number;
  readonly tenant?: string;
  readonly variant?: SomeVariants;
  readonly adminTokenFile?: string;
  readonly allowedHost?: readonly string[];
  readonly journalLimit: number;
  readonly json?: true;
}

/** The same as the proxy takes them, their files read. */
export async function proxyOptionsOf(asked: ProxyCommand): Promise<ProxyOptions> {
  const tenant = asked.tenant === undefined ? undefined : await readTenant(asked.tenant);
  const adminToken = adminTokenOf(asked.adminTokenFile);
  return {
    target: asked.target,
    port: asked.port,
    host: asked.host,
    version: packageJson.version,
    timeout: asked.timeout * 1000,
    journalLimit: asked.journalLimit,
    errors: asked.errors === true,
    blockCalls: asked.blockCalls === true,
    keepNumbers: asked.keepNumbers === true,
    keepBodies: asked.keepBodies === true,
    ...(asked.variant && { variants: asked.variant }),
    ...(asked.allowedHost && { allowedHosts: asked.allowedHost }),
    ...(tenant && { tenant }),
    ...(adminToken !== undefined && { adminToken }),
    ...(asked.keyFile !== undefined && { key: keyOf(asked.keyFile) }),
  };
}

function adminTokenOf(file: string | undefined): string | undefined {
  if (file !== undefined) return checked(readFileOption(file).trim(), file);
  const given = process.env['FAKE_CXONE_ADMIN_TOKEN'];
  return given ? checked(given, 'FAKE_CXONE_ADMIN_TOKEN') : undefined;
}
