import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { result, tool } from '../test-support/sample-check-result.ts';
import { checkSarif } from './index.ts';

describe('SARIF', () => {
  /** Microsoft's own tool carries the published schema; it is fetched for this test alone, being 43 MB. */
  test.runIf(process.env['REQUIRE_ALL'])(
    'is valid by the published schema (set REQUIRE_ALL=1 to have it fetched)',
    async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-sarif-schema-'));
      try {
        const npm = { cwd: folder, stdio: 'pipe', shell: process.platform === 'win32' } as const;
        const archive = String(
          execFileSync('npm', ['pack', '--silent', '@microsoft/sarif-multitool-linux@5.7.0'], npm),
        ).trim();
        execFileSync('tar', ['-xzf', archive, 'package/sarif-2.1.0.json'], { cwd: folder });
        const ajv = new Ajv2020({ strict: false, allErrors: true });
        addFormats.default(ajv);
        const validate = ajv.compile(JSON.parse(readFileSync(path.join(folder, 'package/sarif-2.1.0.json'), 'utf8')));
        const log = JSON.parse(await checkSarif(result, tool));
        validate(log);
        expect(validate.errors).toBeNull();
        log.runs[0].results[0].level = 'fatal';
        expect(validate(log)).toBe(false);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});
