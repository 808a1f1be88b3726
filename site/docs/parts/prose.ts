import { escaped, Html } from './html.ts';

const CLAIM = /\b(?:AUTH|EP|OP|ERR|DOM|CON|FORUM|UNK|AS|OBS|DOC)-\d+\b/g;

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

/** The same where no link may stand, as in what is clicked itself. */
export function proseWithoutLinks(text: string): Html {
  return new Html(prose(text).text.replace(/<\/?a\b[^<>]*>/g, ''));
}

/** Where a claim, or a question that nobody can answer, stands. */
export function hrefOfClaim(id: string): string {
  return `${id.startsWith('UNK-') ? 'unknown.html' : 'claims.html'}#${id}`;
}
