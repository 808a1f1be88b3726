import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A server that does what a script says with every connection, and remembers what reached it. */
export interface ScriptedUpstream {
  readonly url: string;
  /** Everything that came, a text for each connection. */
  readonly came: string[];
  close(): Promise<void>;
}

/** Starts one; `script` is called with the bytes so far whenever some have come. */
export async function scriptedUpstream(
  script: (socket: Socket, came: string, index: number) => void,
): Promise<ScriptedUpstream> {
  const came: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const index = came.push('') - 1;
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (chunk) => {
      came[index] += chunk.toString('latin1');
      script(socket, came[index] ?? '', index);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    came,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** Sends bytes as they are and gives everything that comes back until the connection ends, and how it ended. */
export function exchangeRaw(
  url: string,
  bytes: string | Buffer,
  { end = false }: { end?: boolean } = {},
): Promise<{ readonly text: string; readonly isReset: boolean }> {
  return new Promise((resolve) => {
    let text = '';
    let isReset = false;
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () =>
      end ? socket.end(bytes) : socket.write(bytes),
    );
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
    });
    socket.on('error', () => {
      isReset = true;
    });
    socket.on('close', () => resolve({ text, isReset }));
  });
}
