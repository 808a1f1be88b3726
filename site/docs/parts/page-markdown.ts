import TurndownService from 'turndown';
import type { Page } from './page.ts';

/** The ending of the same page as Markdown, beside it. */
export const MARKDOWN = '.md';

/** The search is a form and an index, of which nothing is to be read. */
export function hasMarkdown({ file }: Page): boolean {
  return file !== 'search.html';
}

/** A page as Markdown (GitHub's form, for tables): what folds is unfolded, and links lead to pages in Markdown. */
export function pageMarkdown(page: Page): string {
  const content = converter().turndown(withEvidenceLines(page.content().text));
  return `# ${page.heading ?? page.title}\n\n${page.lede}\n\n${content}\n`;
}

/** The part of the DOM that is used here; the types of Node have none. */
interface DomElement {
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly parentElement: DomElement | null;
  readonly previousElementSibling: DomElement | null;
  readonly children: { readonly length: number };
  getAttribute(name: string): string | null;
}

let made: TurndownService | undefined;

function converter(): TurndownService {
  made ??= withRules(
    new TurndownService({ headingStyle: 'atx', codeBlockStyle: 'fenced', bulletListMarker: '-', emDelimiter: '*' }),
  );
  return made;
}

function withRules(service: TurndownService): TurndownService {
  return service
    .remove(['script', 'style', 'button'])
    .remove((node) => /^(svg|form)$/i.test(node.nodeName) || node.getAttribute('class') === 'visually-hidden')
    .addRule('link', {
      filter: (node) => node.nodeName === 'A' && node.getAttribute('href') !== null,
      replacement: (content, node) => linked(content, node.getAttribute('href') ?? ''),
    })
    .addRule('code block', {
      filter: 'pre',
      replacement: (_content, node) => `\n\n\`\`\`\`\n${node.textContent?.replace(/\n$/, '')}\n\`\`\`\`\n\n`,
    })
    .addRule('summary', { filter: 'summary', replacement: (content) => `\n\n*${onOneLine(content)}*\n\n` })
    .addRule('cell', {
      filter: ['th', 'td'],
      replacement: (content) => ` ${onOneLine(content).replaceAll('|', '\\|')} |`,
    })
    .addRule('row', {
      filter: 'tr',
      replacement: (content, node) => `\n|${content}${delimiterBelow(node)}`,
    })
    .addRule('table', { filter: 'table', replacement: (content) => `\n\n${content.trim()}\n\n` })
    .addRule('rows', { filter: ['thead', 'tbody'], replacement: (content) => content });
}

/**
 * Evidence as one line, `*claimed, contradicted by official sources:* EP-01, EP-13 (contradicts)`: the texts of the claims are
 * on their page. It is most of the markup, so that it is taken out before the rest is parsed.
 */
function withEvidenceLines(content: string): string {
  const [before = '', ...parts] = content.split('<details class="evidence">');
  return [before, ...parts.map((part) => withLineFirst(part.split('</details>')))].join('');
}

function withLineFirst([evidence = '', ...rest]: readonly string[]): string {
  const marks = [...evidence.matchAll(/<span class="(?:grade [a-z]+|disputed)">([^<]*)</g)].map(([, mark]) => mark);
  const claims = [
    ...evidence.matchAll(/<li>(<a class="id"[^>]*>[^<]*<\/a>) <span class="of-grade">[a-z]+(?:, <strong>([a-z]+))?/g),
  ];
  const cited = claims.map(([, link, direction]) => (direction ? `${link} (${direction})` : link));
  return `<p><em>${marks.join(', ')}:</em> ${cited.join(', ')}</p>${rest.join('</details>')}`;
}

/** A link inside of a page says nothing to who reads it as text. */
function linked(content: string, href: string): string {
  const label = onOneLine(content);
  if (href.startsWith('#') || label === '') return label;
  return `[${label}](${href.replace(/^([\w.-]+\.html)(?=#|$)/, `$1${MARKDOWN}`)})`;
}

/** The line that makes a table of rows, below the first one. */
function delimiterBelow(row: DomElement): string {
  const isFirst =
    row.previousElementSibling === null &&
    (row.parentElement?.nodeName !== 'TBODY' || row.parentElement.previousElementSibling === null);
  return isFirst ? `\n|${' --- |'.repeat(row.children.length)}` : '';
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
