import { connect } from 'node:net';
import { type FakeProcess, startFakeProcess } from '../traffic/start-fake-process.ts';
import { answersIn } from './answers.ts';
import type { FuzzConnection } from './connections.ts';
import { HANG, problemsOf } from './problems-of.ts';
import type { FuzzTarget } from './run-fuzz.ts';

const MAY_FAIL = /PUT \S*\/_fake\/(?:\S*\/)?(?:faults|scenario|rate-limit)|^prefer:|magic-|1202555/im;
const ASKS_FOR_PAGE = /\/_fake(?:\/? |\/\?|\/docs|\/console)|\/auth\/+authorize/i;

/** A fake behind a socket, in a process of its own that is started again where it ends. */
export class SocketTarget implements FuzzTarget<FuzzConnection> {
  #fake: FakeProcess;

  private constructor(fake: FakeProcess) {
    this.#fake = fake;
  }

  static async start(): Promise<SocketTarget> {
    return new SocketTarget(await startFakeProcess({ journalLimit: 50 }));
  }

  get fake(): FakeProcess {
    return this.#fake;
  }

  async reset(): Promise<void> {
    if (!this.#fake.isRunning) this.#fake = await startFakeProcess({ journalLimit: 50 });
    await fetch(`${this.#fake.url}/_fake/reset`, { method: 'POST' });
    const { keys } = (await (await fetch(`${this.#fake.url}/_fake/keys`)).json()) as { keys: string[] };
    for (const key of keys) await fetch(`${this.#fake.url}/_fake/keys/${key}`, { method: 'DELETE' });
  }

  async run(session: readonly FuzzConnection[]): Promise<string | undefined> {
    let mayFail = false;
    for (const connection of session) {
      mayFail ||= MAY_FAIL.test(connection.bytes);
      const problem = (await this.#runOne(connection, mayFail)) ?? this.#ofProcess();
      if (problem !== undefined) return problem;
    }
    return undefined;
  }

  stop(): Promise<void> {
    return this.#fake.stop();
  }

  #ofProcess(): string | undefined {
    const output = this.#fake.takeOutput();
    if (output !== '') return `it prints ${output.split('\n').find((each) => each.trim() !== '')}`;
    return this.#fake.isRunning ? undefined : 'the process ends';
  }

  async #runOne(connection: FuzzConnection, mayFail: boolean): Promise<string | undefined> {
    const { text, ended } = await converse(this.#fake.port, connection);
    if (ended === 'timeout') return `no answer within ${HANG} ms`;
    if (ended === 'refused') return 'the connection is refused';
    const { answers, isWhole } = answersIn(text);
    const target = ASKS_FOR_PAGE.test(connection.bytes) ? '/_fake/' : '';
    const problem = answers.flatMap((answer) => problemsOf(target, answer, mayFail))[0];
    if (problem !== undefined) return problem;
    const mustEnd = connection.ending !== 'abort' && !mayFail && ended !== 'stream';
    return mustEnd && !isWhole ? 'an answer that is not whole' : undefined;
  }
}

interface Conversation {
  readonly text: string;
  readonly ended: 'close' | 'timeout' | 'refused' | 'stream';
}

function converse(port: number, { bytes, pieces, ending }: FuzzConnection): Promise<Conversation> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const received: Buffer[] = [];
    let isConnected = false;
    const end = (ended: Conversation['ended']) => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ text: Buffer.concat(received).toString('latin1'), ended });
    };
    const timer = setTimeout(() => end('timeout'), HANG);
    socket.setNoDelay(true);
    socket.on('connect', () => {
      isConnected = true;
      for (const piece of split(bytes, pieces)) socket.write(piece, 'latin1');
      if (ending === 'half-close') socket.end();
      if (ending === 'abort') setImmediate(() => socket.resetAndDestroy());
    });
    socket.on('data', (chunk) => {
      received.push(chunk);
      if (/^content-type: text\/event-stream/im.test(chunk.toString('latin1'))) end('stream');
    });
    socket.on('error', () => {
      if (!isConnected) end('refused');
    });
    socket.on('close', () => end('close'));
  });
}

function split(text: string, pieces: number): string[] {
  const size = Math.max(1, Math.ceil(text.length / pieces));
  return Array.from({ length: Math.ceil(text.length / size) }, (_, index) =>
    text.slice(index * size, (index + 1) * size),
  );
}
