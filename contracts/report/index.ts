export { checkText } from './check-text.ts';
export { diffText } from './diff-text.ts';
export { entryText, explanationText } from './explanation-text.ts';
export { type Paint, printable } from './finding-lines.ts';
export { checkGithub, diffGithub, verifyGithub } from './github.ts';
export { checkJunit, MissingPackage, verifyJunit } from './junit.ts';
export { checkMarkdown, diffMarkdown, verifyMarkdown } from './markdown.ts';
export { checkSarif, verifySarif } from './sarif.ts';
export { verifyJson, verifyText } from './verify-text.ts';
