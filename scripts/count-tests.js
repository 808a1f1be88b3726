// Prints "N passed, N failed" from vitest's JSON report. Fails where one failed, none ran, or, with REQUIRE_ALL, one was
// skipped.
import { readFileSync } from 'node:fs';

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { numPassedTests: passed, numFailedTests, numPendingTests: skipped, success } = report;
const failed = Math.max(numFailedTests, success ? 0 : 1);
if (skipped > 0 && process.env.REQUIRE_ALL) {
  console.error(`${skipped} tests were skipped, and REQUIRE_ALL is set`);
  process.exitCode = 1;
}
if (passed === 0 || failed > 0) process.exitCode = 1;
console.log(`${passed} passed, ${failed} failed`);
