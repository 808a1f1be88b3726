import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { contractUnder, type EffectiveContract } from '../../contracts/internal.ts';
import { createRedactor } from '../../contracts/redaction/index.ts';
import {
  verifyGithub,
  verifyJson,
  verifyJunit,
  verifyMarkdown,
  verifySarif,
  verifyText,
} from '../../contracts/report/index.ts';
import {
  type Given,
  observationsOf,
  type Unsent,
  type VerifyResult,
  verdictsIn,
} from '../../contracts/verify/index.ts';
import { loadProbes } from '../../generated/index.ts';
import { once } from '../../mock-server/exchange/index.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { cannotWrite, EXIT, UsageError, writeWhole } from '../files/index.ts';
import { type ReportWriters, reportsIn, writeReports } from '../output/index.ts';
import { chooseProbes, probeList } from './choose-probes.ts';
import { assertSafeOptions, confirmCalls } from './confirm-calls.ts';
import { ContractsAnswer } from './contracts-answer.ts';
import { runProbes } from './run-probes.ts';
import { originOf, probeSender } from './send-probe.ts';
import type { VerifyOptions } from './verify-options.ts';

/** Sends what may be sent, reports the results, and sets the exit code. */
export async function verifyTarget(options: VerifyOptions): Promise<void> {
  assertSafeOptions(options);
  const given = givenIn(options);
  const chosen = chooseProbes(await loadProbes(), given, options);
  if (options.list) return void process.stdout.write(probeList(chosen, given, options.target.origin));
  if (options.only !== undefined && chosen.probes.length === 0) throw nothingLike(chosen.unsent);
  assertFolders(options);
  await confirmCalls(chosen.probes, given, options);
  const result = await untilStopped((signal) =>
    runProbes({
      ...chosen,
      target: options.target,
      given,
      variants: options.variant ?? {},
      interval: options.interval,
      contracts: new ContractsAnswer(originOf(options.target), given),
      send: probeSender(options.target, options.timeout),
      wait: (milliseconds, stop) => pause(milliseconds, undefined, { signal: stop }).catch(() => {}),
      now: () => new Date(),
      signal,
    }),
  );
  const { observations, alias, failOn } = options;
  const contract = await contractUnder(options.variant ?? {});
  if (observations !== undefined && alias !== undefined) writeObservations(observations, alias, result, contract);
  await writeReports(reportsIn(options), verifyWriters(result, contract, failOn));
  setExitCode(result, failOn);
}

/** What was sent cannot be taken back: where it is to be written is looked at before. */
function assertFolders({ observations, report = [] }: VerifyOptions): void {
  const named = [
    ...(observations === undefined ? [] : [[`--observations ${observations}`, observations] as const]),
    ...report.flatMap(({ kind, file }) => (file === undefined ? [] : [[`--report ${kind}=${file}`, file] as const])),
  ];
  for (const [what, file] of named) {
    if (!existsSync(path.dirname(file))) throw cannotWrite(what, { code: 'ENOENT' });
    if (existsSync(file) && statSync(file).isDirectory()) throw cannotWrite(what, { code: 'EISDIR' });
  }
}

/** `--only` that leaves nothing to send: it was mistyped, or what it names is not sent. */
function nothingLike([first, ...others]: readonly Unsent[]): UsageError {
  if (first === undefined) return new UsageError('--only: no case has these words in its title; --list shows them all');
  const more = others.length === 0 ? '' : `, and ${others.length} more`;
  return new UsageError(`--only leaves nothing to send. ${first.title}: ${first.why}${more}`);
}

function givenIn({ token, allowCalls, number, campaign, script, externalId }: VerifyOptions): Given {
  return {
    ...(token !== undefined && { token }),
    ...(allowCalls && number !== undefined && { number }),
    ...(campaign !== undefined && { campaign }),
    ...(script !== undefined && { script }),
    ...(externalId !== undefined && { externalId }),
  };
}

/** Ctrl-C stops the run at once; the results so far are reported. A second one ends the process. */
async function untilStopped(run: (signal: AbortSignal) => Promise<VerifyResult>): Promise<VerifyResult> {
  const stop = new AbortController();
  const leave = (['SIGINT', 'SIGTERM'] as const).map((signal) => once(process, signal, () => stop.abort()));
  try {
    return await run(stop.signal);
  } finally {
    for (const each of leave) each();
  }
}

function setExitCode(result: VerifyResult, failOn: VerifyOptions['failOn']): void {
  const { agrees, differs, 'could-not-tell': undecided } = verdictsIn(result);
  if (differs > 0 || result.isCutShort || (failOn === 'could-not-tell' && undecided > 0))
    process.exitCode = EXIT.failed;
  if (agrees + differs > 0) return;
  process.exitCode = EXIT.failed;
  const [first] = result.results;
  const why = first === undefined ? 'no probe was sent' : `no probe has a verdict: ${first.why}`;
  process.stderr.write(`fake-cxone: ${why}\n`);
}

/** The reports of a verification. */
function verifyWriters(
  result: VerifyResult,
  { tables }: EffectiveContract,
  failOn: 'differs' | 'could-not-tell',
): ReportWriters {
  return {
    pretty: (paint) => verifyText(result, paint),
    json: () => verifyJson(result),
    junit: () => verifyJunit(result, failOn),
    sarif: () => verifySarif(result, { version: packageJson.version, findings: tables.findings }),
    github: () => verifyGithub(result),
    markdown: () => verifyMarkdown(result),
  };
}

/** Writes what was seen to a file for its owner alone, whole or not at all. The key of the hashes is kept nowhere. */
function writeObservations(file: string, alias: string, result: VerifyResult, { tables }: EffectiveContract): void {
  const key = randomBytes(32);
  const redactor = createRedactor({
    hash: (text) => createHmac('sha256', key).update(text).digest(),
    keepBodies: true, // a server may answer in plain text; it is read once more before it is taken into the spec
  });
  const { version } = packageJson;
  const observations = observationsOf(result, { version, alias, redactor, operations: tables.operations });
  try {
    writeWhole(file, `${JSON.stringify(observations, null, 2)}\n`, { isPrivate: true });
  } catch (error) {
    throw cannotWrite(`--observations ${file}`, error);
  }
}
