import { escaped, Html } from './html.ts';

const CLAIM = /\b(?:AUTH|EP|OP|ERR|DOM|DOC|CON|FORUM|UNK|AS|OBS)-\d+\b/g;

/** A sentence of the spec as HTML: `code`, **stress**, and the ids of claims as links. */
export function prose(text: string): Html {
  const pieces = text.split(/(`[^`]+`)/).map((piece) => {
    if (piece.startsWith('`') && piece.length > 2) return `<code>${escaped(piece.slice(1, -1))}</code>`;
    return escaped(piece)
      .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
      .replace(CLAIM, (id) => `<a class="cited" href="${hrefOfClaim(id)}">${id}</a>`);
  });
  return new Html(pieces.join(''));
}

/** The same where a link is not allowed, as within another link. */
export function proseWithoutLinks(text: string): Html {
  return new Html(prose(text).text.replace(/<\/?a\b[^<>]*>/g, ''));
}

/** The address of a claim or an open question. */
export function hrefOfClaim(id: string): string {
  return `${id.startsWith('UNK-') ? 'unknown.html' : 'claims.html'}#${id}`;
}
