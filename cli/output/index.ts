export type { Start } from './banner.ts';
export { proxyOutput, serveOutput } from './exchange-log.ts';
export { Progress, styler } from './progress.ts';
export {
  checkWriters,
  type ReportOption,
  type ReportWriters,
  reportOption,
  reportOptionOf,
  reportsIn,
  writeReports,
} from './reports.ts';
export { runProgram } from './run-program.ts';
export { type Shell, shellOf } from './shell.ts';
