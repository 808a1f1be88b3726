import { createRequire } from 'node:module';
import { fileOfTool } from './scratch-install.ts';

process.env.RECHECK_BACKEND = 'pure';
const { checkSync } = createRequire(import.meta.url)(fileOfTool('recheck', 'lib/main.js'));
for (const r of [
  /[ \t]`[ \t]*\r?\n/,
  /^[ \t]*PS (?:[A-Za-z]:|\/)[^>\r\n\u2028\u2029]*>/m,
  /\$env:\w/,
  /^[ \t]*\$\w{1,60}[ \t]*=[ \t]*['"@\w]/m,
  /(?:^|[\s=(])@['"]\r?\n/m,
  /^\s*(?:HTTP\s+)?([1-5]\d\d)\b(?:\s+([A-Z][A-Za-z']*(?: +[A-Za-z']+)*))??(?:\s*[-–—:]\s*|\s+(?=[{[])|\s*$)([\s\S]*)$/,
  /\bConvertTo-Json\b/i,
  /^[$@]?\(/,
]) {
  const t = Date.now();
  const x = checkSync(r.source, r.flags, { timeout: 20000 });
  console.log(x.status, x.complexity?.type, Date.now() - t, String(r).slice(0, 80));
}
