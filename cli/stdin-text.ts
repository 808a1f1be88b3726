import { buffer } from 'node:stream/consumers';

/** All of stdin as text, its byte order mark too, as late as it may come: a pipe that has nothing yet is waited for. */
export async function stdinText(): Promise<string> {
  return (await buffer(process.stdin)).toString('utf8');
}
