import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { toYaml } from '../../contracts/formats/index.ts';
import { defaultTenant, loadFormSchemas } from '../../generated/index.ts';
import { cannotWrite } from '../files/index.ts';

const CONFIG = `# Options of fake-cxone serve; fake-cxone config prints what is effective, fake-cxone serve --help lists all of them.
port: 4010
tenant: tenant.yaml
# variant: [scope=either]
# scenario: flaky
`;

const TENANT_HEAD = `# yaml-language-server: $schema=./tenant.schema.json
# What the fake knows: users, tokens, campaigns, skills, scripts and contacts. Change it to match your tenant.
`;

const SAMPLE_TEST = `import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startFakeCxone } from 'fake-cxone';

test('a call is accepted', async (context) => {
  const fake = await startFakeCxone({ port: 0 });
  context.after(() => fake.close());
  const response = await fetch(\`\${fake.url}/ccapi/v2/outbound/personal-connection/call\`, {
    method: 'POST',
    headers: { Authorization: \`Bearer \${await fake.token()}\`, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      contact: { externalId: 'ext-12345', phoneNumbers: [{ phoneType: 'mobile', number: '+12025550143' }] },
      campaignId: 'camp-pc-001',
    }),
  });
  assert.equal(response.status, 202);
  assert.equal((await fake.calls()).length, 1);
});
`;

const EXAMPLES = `
Examples:
  fake-cxone init
  fake-cxone init test/cxone`;

export function addInit(program: Command): void {
  program
    .command('init')
    .description('write a config file, a tenant file and a sample test; existing files are kept')
    .argument('[folder]', 'where to write them', '.')
    .addHelpText('after', EXAMPLES)
    .action(init);
}

async function init(folder: string): Promise<void> {
  const { tenant } = await loadFormSchemas();
  const files: Readonly<Record<string, string>> = {
    'fake-cxone.config.yaml': CONFIG,
    'tenant.yaml': TENANT_HEAD + toYaml(defaultTenant),
    'tenant.schema.json': `${JSON.stringify(tenant, null, 2)}\n`,
    'fake-cxone.test.mjs': SAMPLE_TEST,
  };
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    process.stdout.write(`${isWritten(folder, file, text) ? 'made' : 'kept'} ${file}\n`);
  }
  const into = folder === '.' ? '' : `cd ${folder}, then `;
  process.stdout.write(
    `Next: ${into}run fake-cxone serve, which reads the config file, or node --test fake-cxone.test.mjs\n`,
  );
}

/** False where there is such a file already; it is never overwritten. */
function isWritten(folder: string, file: string, text: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cannotWrite(file, error);
  }
}
