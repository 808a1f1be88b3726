import { spawn } from 'node:child_process';

/** How a program ended, and all that it printed. */
export interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** Runs a program of the examples as somebody starts it, past any proxy of the machine. Rejects where there is no such program. */
export function runProgram(
  [program, ...args]: readonly [string, ...string[]],
  env: Readonly<Record<string, string>>,
): Promise<Ended> {
  const child = spawn(program, args, { env: { ...process.env, no_proxy: '*', NO_PROXY: '*', ...env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk;
    });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, said }));
  });
}
