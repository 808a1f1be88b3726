import type { ExchangeSeen } from '../../exchange/exchange-seen.ts';
import { type Found, found } from '../../finding.ts';
import type { RuledContract } from '../../ruled/index.ts';
import { looksLikeCurl, readCurls } from '../curl/commands-of.ts';
import { exchangesIn } from '../exchanges-in.ts';
import { looksLikeHttp, readHttp, readHttpAnswer } from '../read-http.ts';
import { beginsAsPayload, payloadExchange } from '../read-input.ts';
import { isPlan, readPlan } from '../terraform/read-plan.ts';
import { Unreadable } from '../unreadable.ts';
import type { Recorded } from './recorded.ts';

const START = { line: 1, column: 1 };

/**
 * Reads a recording that is small enough to be held whole: HTTP messages, a curl command, a Terraform plan, a record or
 * an array of them, a page of the fake's journal, or a payload alone. Where nobody named the file, JSON counts as a
 * payload only if it begins with a key of one.
 */
export function readWhole(contract: RuledContract, text: string, isNamed: boolean): Recorded[] {
  try {
    if (looksLikeCurl(text)) return readCommands(text);
    if (looksLikeHttp(text))
      return readHttp(text).map(({ exchange, line, isTruncated }) => ({
        ...record(exchange, isTruncated ? [cut()] : []),
        line,
      }));
    return readJson(contract, text, isNamed);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return [{ ...START, exchange: null, found: [found('record-broken', '', { problem: error.message })] }];
  }
}

/** A script with curl commands, each perhaps with the answer that it printed. */
function readCommands(text: string): Recorded[] {
  return readCurls(text, noFile).map(({ request, rest, line }) => ({
    ...record({ request, response: readHttpAnswer(rest) ?? null }),
    line,
  }));
}

function readJson(contract: RuledContract, text: string, isNamed: boolean): Recorded[] {
  const value = parsed(text);
  if (isPlan(value)) return readPlan(value, text);
  const exchanges = exchangesIn(value);
  if (exchanges !== undefined) return exchanges.map((exchange) => record(exchange));
  if (!isNamed && !beginsAsPayload(contract, text)) return [];
  return [{ ...record(payloadExchange(contract, text)), isBody: true }];
}

function record(exchange: ExchangeSeen, problems: readonly Found[] = []): Recorded {
  return { ...START, exchange, found: problems };
}

function cut(): Found {
  return found('record-truncated', '', { problem: 'a body is shorter than its Content-Length' });
}

/** Undefined for what is no JSON; a payload that is broken is told as such, with its place. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function noFile(name: string): string {
  throw new Unreadable(`the command takes its data from the file ${name}, which a recording cannot hold`);
}
