import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { promisify } from 'node:util';

/** Who listens on a port of this machine, in words, as far as that can be found out. */
export async function holderOf(port: number): Promise<string | undefined> {
  const [fake, process] = [await fakeOn(port), await processOn(port)];
  if (fake === undefined) return process;
  return process === undefined ? fake : `${fake}, ${process}`;
}

/** A port that is free now. */
export async function freePort(host: string): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, host, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function fakeOn(port: number): Promise<string | undefined> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/_fake/health`, { signal: AbortSignal.timeout(500) });
    const { product, tenant, detail } = (await response.json()) as Readonly<Record<string, unknown>>;
    if (product === 'fake-cxone') return `another fake-cxone (tenant ${String(tenant)})`;
    return /^\/_fake (asks|is closed)/.test(String(detail)) ? 'another fake-cxone' : undefined;
  } catch {
    return undefined; // it speaks no HTTP, or no JSON, or does not answer: then it is something else
  }
}

async function processOn(port: number): Promise<string | undefined> {
  return process.platform === 'linux' ? processOnLinux(port) : processByLsof(port);
}

/** The socket of a listening port has an inode, which one of some process's files is. */
function processOnLinux(port: number): string | undefined {
  const inodes = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) => listeningInodes(table, port));
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    if (filesOf(pid).some((file) => inodes.includes(file))) return `${nameOf(pid)} (process ${pid})`;
  }
  return undefined;
}

function listeningInodes(table: string, port: number): string[] {
  const local = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return linesOf(table).flatMap((line) => {
    const [, address = '', , state, , , , , , inode] = line.trim().split(/\s+/);
    return address.endsWith(local) && state === LISTENING ? [`socket:[${inode}]`] : [];
  });
}

/** TCP_LISTEN in the kernel's table. */
const LISTENING = '0A';

function linesOf(table: string): string[] {
  try {
    return readFileSync(table, 'utf8').split('\n').slice(1);
  } catch {
    return []; // a kernel without IPv6 has no such table
  }
}

/** Those of other users cannot be read; then nothing is said of them. */
function filesOf(pid: string): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((file) => readlinkSync(`/proc/${pid}/fd/${file}`));
  } catch {
    return [];
  }
}

function nameOf(pid: string): string {
  return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
}

async function processByLsof(port: number): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc']);
    const [pid, name] = [/^p(\d+)$/m.exec(stdout)?.[1], /^c(.+)$/m.exec(stdout)?.[1]];
    return pid === undefined ? undefined : `${name ?? 'a process'} (process ${pid})`;
  } catch {
    return undefined; // there is no lsof, or it finds nothing
  }
}
