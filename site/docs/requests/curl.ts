import { shellWord } from '../../../contracts/internal.ts';
import { bodyText, type ExampleRequest } from './operation-request.ts';

export function curl(request: ExampleRequest): string {
  const short = bodyText(request);
  // a long JSON body runs out of every window
  const body = short !== undefined && short.length > 72 ? bodyText(request, 2) : short;
  const implied = request.method === (body === undefined ? 'GET' : 'POST');
  const words = [
    `curl -i${implied ? '' : ` -X ${request.method}`} ${shellWord(request.url)}`,
    ...request.headers.map(([name, value]) => `-H ${shellWord(`${name}: ${value}`)}`),
    ...(body === undefined ? [] : [`-d ${shellWord(body)}`]),
  ];
  return words.join(' \\\n  ');
}
