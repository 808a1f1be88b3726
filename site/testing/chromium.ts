import { existsSync } from 'node:fs';
import { type Browser, chromium as playwright } from 'playwright-core';

const PROGRAM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const HOW_TO_GET_IT = 'apt-get install -y chromium, or CHROMIUM=/path/to/it';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Whether there is a Chromium; where there must be one and is none, this throws, and elsewhere it says so in a line. */
export function hasChromium(what: string): boolean {
  if (existsSync(PROGRAM)) return true;
  if (process.env['REQUIRE_ALL'])
    throw new Error(`${what}: there is no ${PROGRAM}, and REQUIRE_ALL is set; ${HOW_TO_GET_IT}`);
  console.warn(`${what} is not tested: there is no ${PROGRAM}; ${HOW_TO_GET_IT}`);
  return false;
}

/** Opens a browser with a profile of its own, which is gone when it is closed; with `flags` besides. */
export function openBrowser(flags: readonly string[] = []): Promise<Browser> {
  return playwright.launch({ executablePath: PROGRAM, headless: true, args: [...FLAGS, ...flags] });
}
