import { unsentByReason, type VerifyResult, verdictsIn } from '../verify/index.ts';

/** The result for machines. What was sent is left out, and of what came only what was held against the contract is told. */
export function verifyJson(result: VerifyResult): string {
  const { target, at, readings, isCutShort, results } = result;
  const told = {
    target,
    at,
    readings,
    isCutShort,
    totals: { sent: results.length, ...verdictsIn(result) },
    probes: results.map(({ probe, operation, finding, reply, expectedStatus, response, verdict, why, aspects }) => ({
      ...probe,
      operation,
      finding,
      reply,
      expectedStatus,
      status: response?.status ?? null,
      verdict,
      why,
      aspects,
    })),
    unsent: unsentByReason(result).map(([why, count]) => ({ why, count })),
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}
