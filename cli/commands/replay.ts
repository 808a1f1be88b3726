import { createHmac } from 'node:crypto';
import { type Command, Option } from 'commander';
import { readRecording, UnknownFormat } from '../../contracts/formats/index.ts';
import { defaultContract, type HttpExchange } from '../../contracts/internal.ts';
import type { RecordingOptions } from '../../mock-server/index.ts';
import { BrokenPack, cannotRead, findInputs, type Input, openInput, readKey, UsageError } from '../files/index.ts';
import { addServeOptions, prefixOption, resolveOptions, type ServeOptions } from '../options/index.ts';
import { secretsOf, serve } from './serve.ts';

interface ReplayOptions extends ServeOptions {
  readonly unmatched: 'stages' | 'reject';
  readonly keyFile?: string;
  readonly keepNumbers?: true;
  readonly prefix?: string;
}

const NOTES = `
Recordings are what fake-cxone proxy --record writes, and every other one that fake-cxone check reads: HAR, NDJSON, HTTP
messages, each also as .gz. x-fake-cxone-recording says of each answer whether it was recorded, x-fake-cxone-why where.

Examples:
  fake-cxone replay traffic.har
  fake-cxone replay monday.ndjson tuesday.ndjson --unmatched reject
  fake-cxone replay traffic.ndjson --key-file proxy.key --port 0 --json`;

export function addReplay(program: Command): void {
  const command = program
    .command('replay')
    .description('run the fake, and respond from a recording to the requests that were recorded')
    .argument('<files...>', 'recordings: files, folders, patterns, or - for stdin')
    .addOption(
      new Option(
        '--unmatched <what>',
        'response to a request that was not recorded: from the stages of the fake, or 404',
      )
        .choices(['stages', 'reject'])
        .default('stages'),
    )
    .option('--key-file <file>', 'the key that the recording was made with, to distinguish tokens and phone numbers')
    .option('--prefix <path>', 'a path before every recorded path, as in the target of the proxy', prefixOption)
    .option('--keep-numbers', 'the recording was made with --keep-numbers; needs --key-file');
  addServeOptions(command)
    .addHelpText('after', NOTES)
    .action(async (files: readonly string[], _options: unknown, invoked: Command) => {
      const settings = resolveOptions(invoked);
      const options = invoked.opts<ReplayOptions>();
      const recording = await recordingOf(files, options);
      await serve(options, secretsOf(settings), recording);
    });
}

async function recordingOf(files: readonly string[], options: ReplayOptions): Promise<RecordingOptions> {
  const { unmatched, keyFile, keepNumbers = false, prefix } = options;
  if (keepNumbers && keyFile === undefined)
    throw new UsageError('--keep-numbers goes with --key-file: without a key a recorded number matches any number');
  const inputs = await findInputs(files);
  const exchanges: (HttpExchange & { from: string })[] = [];
  for (const input of inputs) exchanges.push(...(await exchangesOf(input)));
  if (exchanges.every(({ response }) => response === null))
    throw new UsageError(
      `no exchange in ${files.join(', ')} has a response, so there is nothing to replay; --help lists the formats`,
    );
  const recording = { exchanges, unmatched, ...(prefix !== undefined && { prefix }) };
  if (keyFile === undefined) return recording;
  const key = readKey(keyFile);
  return { ...recording, keepNumbers, hash: (text) => createHmac('sha256', key).update(text).digest() };
}

/** A record that cannot be read is reported, and the rest is used. */
async function exchangesOf(input: Input): Promise<(HttpExchange & { from: string })[]> {
  const exchanges: (HttpExchange & { from: string })[] = [];
  try {
    for await (const batch of readRecording(
      defaultContract,
      input,
      openInput(input, () => {}),
    )) {
      for (const { exchange, line, entry, found, notes = [] } of batch) {
        const place = entry === undefined ? `line ${line}` : `entry ${entry}`;
        if (exchange !== null) exchanges.push({ ...exchange, from: `${input.name} ${place}` });
        if (exchange === null) for (const note of notes) report(`${input.name} ${place}: ${note}`);
        for (const { slots } of found)
          report(
            `${input.name}${entry === undefined ? `:${line}` : ` entry ${entry}`}: ${slots['problem'] ?? 'cannot be read'}`,
          );
      }
    }
    return exchanges;
  } catch (error) {
    if (error instanceof UnknownFormat) throw new UsageError(`${input.name} cannot be read: ${error.message}`);
    if (error instanceof BrokenPack) throw new UsageError(`${input.name} cannot be unpacked: ${error.message}`);
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw cannotRead(input.name, error);
  }
}

function report(text: string): void {
  process.stderr.write(`fake-cxone: ${text}\n`);
}
