import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

  /** Rules such as SARIF1007, at the level of an error. */
  test.runIf(process.env['REQUIRE_ALL'] && process.platform === 'linux')(
    'passes the rules of its validator (set REQUIRE_ALL=1 to have it fetched)',
    async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-sarif-rules-'));
      try {
        const options = { cwd: folder, stdio: 'pipe' } as const;
        const archive = String(
          execFileSync('npm', ['pack', '--silent', '@microsoft/sarif-multitool-linux@5.7.0'], options),
        ).trim();
        execFileSync('tar', ['-xzf', archive], options);
        const validator = path.join(folder, 'package/Sarif.Multitool');
        const errorsOf = (text: string): string[] => {
          writeFileSync(path.join(folder, 'log.sarif'), text);
          const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
          const args = ['validate', 'log.sarif', '--output', 'found.sarif', '--log', 'ForceOverwrite'];
          // what it finds ends it with an exit code of its own
          chmodSync(validator, 0o755);
          spawnSync(validator, args, { ...options, env });
          const { runs } = JSON.parse(readFileSync(path.join(folder, 'found.sarif'), 'utf8').replace(/^\uFEFF/, ''));
          const results = runs[0].results as { ruleId: string; level?: string }[];
          return results.filter(({ level }) => level === 'error').map(({ ruleId }) => ruleId);
        };
        const text = await checkSarif(result, tool);
        expect(errorsOf(text)).toEqual([]);
        const log = JSON.parse(text);
        log.runs[0].results[0].locations[0].physicalLocation.region = {
          startLine: 1,
          startColumn: 7,
          endLine: 1,
          endColumn: 1,
        };
        expect(errorsOf(JSON.stringify(log))).toEqual(['SARIF1007']);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});
