import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Lets a server listen; rejects with the system's error where it cannot. */
export function listen(server: Server, port: number, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(server.address() as AddressInfo);
    });
  });
}

/** By which clients on this machine reach it. */
export function urlOf({ address, family, port }: AddressInfo, scheme: 'http' | 'https'): string {
  const host = family === 'IPv6' ? `[${address}]` : address;
  return `${scheme}://${host === '0.0.0.0' || host === '[::]' ? '127.0.0.1' : host}:${port}`;
}
