import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { toYaml } from '../../contracts/formats/index.ts';
import { defaultTenant } from '../../generated/index.ts';
import { runProcess, startServe } from '../test-support/run-cli.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-shell-'));
afterAll(() => rmSync(folder, { recursive: true }));

const onWindows = `--import=data:text/javascript,Object.defineProperty(process,'platform',{value:'win32'})`;
const env = { NODE_OPTIONS: onWindows };

async function bannerOf(args: readonly string[] = []): Promise<{ url: string; commands: string[] }> {
  const fake = await startServe(args, { env });
  await fake.end();
  return { url: fake.url, commands: fake.lines.filter((line) => line.includes('curl')) };
}

describe('on Windows, the commands to paste are PowerShell', () => {
  test('a body goes through a pipe, for versions differ in how they pass double quotes', async () => {
    const { url, commands } = await bannerOf();
    expect(commands).toHaveLength(3);
    expect(commands[1]).toBe(
      `'{"contact":{"externalId":"ext-12345","phone":"+15550199"},"campaignId":"camp-abc-123","scriptId":"script-xyz-999"}' | curl.exe -i ${url}/ccapi/v2/outbound/personal-connection/call -H "Authorization: Bearer fake-pc-write" -H 'Content-Type: application/json' -d '@-'`,
    );
  });

  test('they send what the commands for a POSIX shell send', async () => {
    const fake = await startServe([], { env });
    const statuses: string[] = [];
    for (const line of fake.lines.filter((each) => each.includes('curl'))) {
      const command = `printf %s ${line.replace('curl.exe', 'curl')}`;
      statuses.push((await promisify(execFile)('sh', ['-c', command])).stdout.slice(0, 12));
    }
    await fake.end();
    expect(statuses).toEqual(['HTTP/1.1 202', 'HTTP/1.1 400', 'HTTP/1.1 403']);
  });

  test('quotes are doubled, and what is not ASCII is escaped', async () => {
    const [contact] = defaultTenant.contacts;
    const tenant = { ...defaultTenant, contacts: [{ ...contact, externalId: "o'neil-é" }] };
    const file = path.join(folder, 'tenant.yaml');
    writeFileSync(file, toYaml(tenant));
    const { commands } = await bannerOf(['--tenant', file]);
    expect(commands[0]).toContain(`'{"contact":{"externalId":"o''neil-\\u00e9",`);
  });

  test('a token is made within, and a certificate made on the spot is trusted', async () => {
    const tenant = { ...defaultTenant, bearerTokens: [] };
    const file = path.join(folder, 'without-tokens.yaml');
    writeFileSync(file, toYaml(tenant));
    const { url, commands } = await bannerOf(['--tenant', file, '--tls']);
    expect(commands[0]).toBe(`curl.exe -sk ${url}/_fake/certificate.pem -o fake-cxone.pem`);
    expect(commands[1]).toContain(` | curl.exe -i --cacert fake-cxone.pem --ssl-no-revoke ${url}/ccapi/`);
    expect(commands[1]).toContain(
      `-H "Authorization: Bearer $($env:NODE_EXTRA_CA_CERTS='fake-cxone.pem'; npx.cmd --no-install fake-cxone token --url ${url} --scope outbound:personal-connection:write)"`,
    );
  });

  test.each([
    ['token', '  $token = fake-cxone token\n', 'TOKEN=$('],
    ['scenarios', '  curl.exe -X PUT http://', ' curl -X'],
    ['diff', '  curl.exe -s http://', ' curl -s'],
    ['explain', `  '{"contact": {"externalId": "1", "phone": "+15550100"}}' | fake-cxone explain\n`, 'pbpaste'],
  ])('%s --help', async (command, wanted, unwanted) => {
    const { stdout } = await runProcess([command, '--help'], { env });
    expect(stdout).toContain(wanted);
    expect(stdout).not.toContain(unwanted);
    expect((await runProcess([command, '--help'])).stdout).toContain(unwanted);
  });
});
