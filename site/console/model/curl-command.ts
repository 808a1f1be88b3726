import { shellWord } from '../../../contracts/formats/shell-words.ts';
import type { ResentRequest } from './resent-request.ts';

/** A request as a command for a POSIX shell; `url` is the fake's, `token` what it is sent with. */
export function curlCommand(request: ResentRequest, url: string, token: string | undefined): string {
  const { method, path, headers, body } = request;
  const words = [
    `curl -i${flagsOf(request)} ${shellWord(`${url}${path}`)}`,
    ...(method === 'HEAD' || method === (body === undefined ? 'GET' : 'POST') ? [] : [`-X ${shellWord(method)}`]),
    ...(request.needsToken && token !== undefined ? [`-H ${shellWord(`Authorization: Bearer ${token}`)}`] : []),
    ...headers.map(([name, value]) => `-H ${shellWord(value === '' ? `${name};` : `${name}: ${value}`)}`),
    // curl says that a body is a form by default
    ...(body !== undefined && !headers.some(([name]) => name === 'content-type') ? [`-H 'Content-Type:'`] : []),
    ...(body === undefined ? [] : [`--data-raw ${shellWord(body)}`]),
  ];
  return words.join(' \\\n  ');
}

/** A path is sent as it is: curl would expand brackets and take dots out. */
function flagsOf({ method, path }: ResentRequest): string {
  const flags = [
    method === 'HEAD' && ' -I',
    /[[\]{}]/.test(path) && ' -g',
    /\/\.\.?(\/|$|\?)/.test(path) && ' --path-as-is',
  ];
  return flags.filter((flag) => flag !== false).join('');
}
