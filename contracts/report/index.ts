/** Values in, text out: what people and their tools read. */
export { checkGithub } from './check-github.ts';
export { checkJunit } from './check-junit.ts';
export { checkMarkdown } from './check-markdown.ts';
export { checkSarif } from './check-sarif.ts';
export { checkText } from './check-text.ts';
export { diffGithub } from './diff-github.ts';
export { diffMarkdown } from './diff-markdown.ts';
export { diffText } from './diff-text.ts';
export { entryText } from './entry-text.ts';
export { explanationText } from './explanation-text.ts';
export { MissingPackage } from './missing-package.ts';
export { type Paint, printable } from './printable.ts';
export { verifyGithub } from './verify-github.ts';
export { verifyJson } from './verify-json.ts';
export { verifyJunit } from './verify-junit.ts';
export { verifyMarkdown } from './verify-markdown.ts';
export { verifySarif } from './verify-sarif.ts';
export { verifyText } from './verify-text.ts';
