import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';

const BIN = fileURLToPath(new URL('../../bin.js', import.meta.url));

/** A process whose stdout is a full disk. */
function onFullDisk(args: readonly string[]) {
  const full = openSync('/dev/full', 'w');
  const child = spawn(process.execPath, [BIN, ...args], { stdio: ['ignore', full, 'pipe'] });
  closeSync(full);
  let stderr = '';
  child.stderr?.on('data', (chunk) => {
    stderr += chunk;
  });
  const over = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, over, stderr: () => stderr };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const LINE = /^fake-cxone: stdout cannot be written: the disk is full$/gm;

describe.runIf(existsSync('/dev/full'))('a stdout that takes nothing', () => {
  test('does not end a server, and is reported once', async () => {
    const port = await freePort();
    const { child, over, stderr } = onFullDisk(['--port', String(port)]);
    const status = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).status;
    await vi.waitFor(async () => expect(await status('/auth/jwks')).toBe(200), 15_000);
    for (let times = 0; times < 3; times++) expect(await status('/auth/jwks')).toBe(200);
    expect(stderr().match(LINE)).toHaveLength(1);
    child.kill('SIGTERM');
    expect(await over).toBe(2);
  });

  test('is the exit code of a command', async () => {
    const { over, stderr } = onFullDisk(['scenarios']);
    expect(await over).toBe(2);
    expect(stderr().match(LINE)).toHaveLength(1);
    expect(stderr()).not.toContain('    at ');
  });
});
