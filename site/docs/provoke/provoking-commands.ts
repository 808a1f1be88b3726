import { shellWord } from '../../../contracts/internal.ts';
import type { Provocation, ProvokingRequest } from '../../../generated/index.ts';
import { type Piece, piecesOf } from './marked-text.ts';

/** Lines for a POSIX shell that send what a case sends; undefined where a shell with curl cannot, or a tenant is needed. */
export function provokingCommands(provocation: Provocation, url: string): string | undefined {
  if (provocation.hasOwnTenant) return undefined;
  const send = sending(provocation, url);
  if (send === undefined) return undefined;
  const before = provocation.given.map((each) => {
    if ('request' in each) return sending(each.request, url)?.('-s -o /dev/null') ?? '';
    return 'sent' in each
      ? `for time in $(seq ${each.sent}); do\n${send('-s -o /dev/null')}\ndone`
      : controlling(each, url);
  });
  return [...before, send('-i')].join('\n');
}

/** The command that starts a fake with the variants that a provocation needs; undefined where it needs none. */
export function startingCommand({ variants }: Provocation): string | undefined {
  const options = Object.entries(variants).map(([name, value]) => ` --variant ${name}=${value}`);
  return options.length === 0 ? undefined : `npx --no-install fake-cxone serve${options.join('')}`;
}

function controlling({ control, body }: { readonly control: string; readonly body?: unknown }, url: string): string {
  const [method = '', path = ''] = control.split(' ');
  return `curl -s -o /dev/null -X ${method} ${shellWord(url + path)}${body === undefined ? '' : ` \\\n  -d ${shellWord(JSON.stringify(body))}`}`;
}

type Sending = (options: string) => string;

function sending({ method, target, headers, body }: ProvokingRequest, url: string): Sending | undefined {
  const headerPieces: (Piece[] | undefined)[] = headers.map(([name, value]) => piecesOf(`${name}: ${value}`));
  const sent = piecesOf(body);
  const words = headerPieces.map((pieces) => pieces && shellTextOf(pieces, url));
  // what is not a request, or never ends, is nothing that curl sends
  if (method.startsWith('{{') || sent === undefined || words.includes(undefined)) return undefined;
  const hasBody = body !== '' || method === 'POST';
  // curl sends Accept */* by itself, which makes a difference where nothing is answered without one
  const hasAccept = headers.some(([name]) => name.toLowerCase() === 'accept');
  if (!hasAccept && target.startsWith('/inContactAPI/')) words.push(shellWord('Accept:'));
  const hasMediaType = headers.some(([name]) => name.toLowerCase() === 'content-type');
  const inWord = hasBody ? shellTextOf(sent, url) : undefined;
  const pipe = hasBody && inWord === undefined ? `${printing(sent, url)} |\n` : '';
  const data = pipe !== '' ? '--data-binary @-' : `-d ${inWord}`;
  const rest = [
    ...words.map((word) => `-H ${word}`),
    ...(hasBody && !hasMediaType ? ["-H 'Content-Type:'"] : []),
    ...(hasBody ? [data] : []),
  ];
  const verb = method === (hasBody ? 'POST' : 'GET') ? '' : ` -X ${method}`;
  return (options) => [`${pipe}curl ${options}${verb} ${shellWord(url + target)}`, ...rest].join(' \\\n  ');
}

/** The longest word that a command of Linux takes, in bytes, with a margin. */
const LONGEST_WORD = 100_000;

/** A word of a POSIX shell that comes to the text; undefined where it would be too long to be one. */
function shellTextOf(pieces: readonly Piece[], url: string): string | undefined {
  if (lengthOf(pieces) > LONGEST_WORD) return undefined;
  if (pieces.length === 0) return "''";
  return pieces.map((piece) => ('text' in piece ? shellWord(piece.text) : `"$(${commandOf(piece, url)})"`)).join('');
}

/** Commands of a POSIX shell that print the text. */
function printing(pieces: readonly Piece[], url: string): string {
  return `{ ${pieces.map((piece) => commandOf(piece, url)).join('; ')}; }`;
}

function commandOf(piece: Piece, url: string): string {
  if ('text' in piece) return `printf %s ${shellWord(piece.text)}`;
  if ('repeat' in piece) return `printf '${piece.repeat.replaceAll("'", "'\\''")}%.0s' $(seq ${piece.times})`;
  if ('count' in piece)
    return `printf ${shellWord(piece.count.replaceAll('%', '%%').replace('#', '%s'))} $(seq ${piece.times})`;
  if ('octets' in piece)
    return `printf '${piece.octets.map((octet) => `\\${octet.toString(8).padStart(3, '0')}`).join('')}'`;
  const { scope, expiresIn, user } = piece.token;
  const options = [
    ...(scope?.split(',').map((each) => ` --scope ${shellWord(each)}`) ?? []),
    ...(expiresIn === undefined ? [] : [` --expires-in ${expiresIn}`]),
    ...(user === undefined ? [] : [` --user ${shellWord(user)}`]),
  ];
  return `npx --no-install fake-cxone token --url ${url}${options.join('')}`;
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce(
    (sum, piece) =>
      sum + ('text' in piece ? piece.text.length : 'times' in piece ? textIn(piece).length * piece.times : 0),
    0,
  );
}

function textIn(piece: Extract<Piece, { readonly times: number }>): string {
  return 'repeat' in piece ? piece.repeat : piece.count;
}
