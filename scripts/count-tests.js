// Prints "N passed, N failed", the sum of vitest's JSON reports. Fails where one failed, one that was to run wrote no report,
// none ran, or, with REQUIRE_ALL, one was skipped.
import { existsSync, readFileSync } from 'node:fs';

const NONE = { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0, success: false };
const mustAll = Boolean(process.env.REQUIRE_ALL);
let [passed, failed] = [0, 0];
for (const file of process.argv.slice(2)) {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const report = text === '' ? NONE : JSON.parse(text);
  const skipped = report.numPendingTests + report.numTodoTests;
  if (skipped > 0 && mustAll) console.error(`${skipped} tests of ${file} were skipped, and REQUIRE_ALL is set`);
  if (report.numPassedTests === 0) console.error(`no test of ${file} passed`);
  passed += report.numPassedTests;
  failed +=
    Math.max(report.numFailedTests, report.success && report.numPassedTests > 0 ? 0 : 1) + (mustAll ? skipped : 0);
}
if (passed === 0 || failed > 0) process.exitCode = 1;
console.log(`${passed} passed, ${failed} failed`);
