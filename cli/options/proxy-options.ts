import type { SomeVariants } from '../../contracts/internal.ts';
import type { ProxyOptions, TestKeyPolicy } from '../../mock-server/index.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { keyOf, readFileOption, readTenant } from '../files/index.ts';
import { type DocumentSources, documentsOf } from './documents.ts';
import { checkedAdminToken } from './secrets.ts';

/** The options of `proxy` as they were given. */
export interface ProxyCommand extends DocumentSources {
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
  readonly memoryLimit: number;
  readonly testKeys?: TestKeyPolicy;
  readonly testKey?: readonly string[];
  readonly json?: true;
}

/** The same as the proxy takes them, their files read. */
export async function proxyOptionsOf(given: ProxyCommand): Promise<ProxyOptions> {
  const tenant = given.tenant === undefined ? undefined : await readTenant(given.tenant);
  const openapi = await documentsOf(given);
  const adminToken = adminTokenOf(given.adminTokenFile);
  return {
    target: given.target,
    port: given.port,
    host: given.host,
    version: packageJson.version,
    timeout: given.timeout * 1000,
    journalLimit: given.journalLimit,
    memoryLimit: given.memoryLimit * 1024 * 1024,
    ...(given.testKeys && { testKeys: given.testKeys }),
    ...(given.testKey && { knownTestKeys: given.testKey }),
    errors: given.errors === true,
    blockCalls: given.blockCalls === true,
    keepNumbers: given.keepNumbers === true,
    keepBodies: given.keepBodies === true,
    ...(openapi && { openapi }),
    ...(given.variant && { variants: given.variant }),
    ...(given.allowedHost && { allowedHosts: given.allowedHost }),
    ...(tenant && { tenant }),
    ...(adminToken !== undefined && { adminToken }),
    ...(given.keyFile !== undefined && { key: keyOf(given.keyFile) }),
  };
}

function adminTokenOf(file: string | undefined): string | undefined {
  if (file !== undefined) return checkedAdminToken(readFileOption(file).trim(), file);
  const given = process.env['FAKE_CXONE_ADMIN_TOKEN'];
  return given ? checkedAdminToken(given, 'FAKE_CXONE_ADMIN_TOKEN') : undefined;
}
