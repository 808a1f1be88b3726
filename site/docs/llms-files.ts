import { type Page, SECTIONS } from './parts/page.ts';
import { hasMarkdown, MARKDOWN, pageMarkdown } from './parts/page-markdown.ts';

const TITLE = `# fake-cxone

> A fake of NICE CXone's outbound APIs (Personal Connection and what belongs to it) for integration tests, with what is known of each statement. Unofficial, and not affiliated with NICE.

Each statement has a grade: official (NICE's own documents), observed (public code and recordings), claimed (forum posts, unverified) or assumed (by this project, with a reason). Repeat the grade with the statement; what is claimed or assumed is no fact. The ids behind a grade, such as EP-01, are claims, and lead to their text and source.`;

/** What is too long for one file, or a list of the same: it is linked by `llms.txt` alone. */
const isLong = ({ file }: Page) =>
  file === 'claims.html' || (file.startsWith('operation-') && file !== 'operation-placeCall.html');

/** The files that assistants look for (llmstxt.org): a list of the pages as Markdown, and most of them in one file. */
export function llmsFiles(pages: readonly Page[]): readonly (readonly [file: string, make: () => string])[] {
  const readable = pages.filter(hasMarkdown);
  return [
    [
      'llms.txt',
      () => `${TITLE}\n\n${[undefined, ...SECTIONS].map((section) => listOf(readable, section)).join('\n')}`,
    ],
    [
      'llms-full.txt',
      () =>
        [
          `${TITLE}\n\nThis file has all pages but those of the claims and of operations other than the call; llms.txt lists these.`,
          ...readable.filter((page) => !isLong(page)).map(pageMarkdown),
        ].join('\n\n'),
    ],
  ];
}

function listOf(pages: readonly Page[], section: Page['section']): string {
  const members = pages.filter((page) => page.section === section);
  const lines = members.map(({ file, title, lede }) => `- [${title}](${file}${MARKDOWN}): ${lede}`);
  return `## ${section ?? 'Start here'}\n\n${lines.join('\n')}\n`;
}
