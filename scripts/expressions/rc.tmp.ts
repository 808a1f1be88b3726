import { collectExpressions } from '/work/wt/regex/scripts/expressions/collect-expressions.ts';
import { createRequire } from 'node:module';
const require = createRequire('/work/wt/regex/package.json');
process.env.RECHECK_BACKEND='pure';
const { checkSync } = require('recheck');
const all = collectExpressions('/work/wt/regex');
const map = new Map<string, any>();
for (const e of all) { const k = e.source===undefined? 'UNKNOWN '+e.written : e.source+'/'+e.flags.replace(/[gd]/g,''); if(!map.has(k)) map.set(k,{...e,n:0}); map.get(k).n++; }
console.log(all.length, map.size);
const t0=Date.now(); const c0=process.cpuUsage();
for (const [k,e] of map) {
  if (e.source===undefined) { console.log('UNKNOWN', e.file+':'+e.line, e.written); continue; }
  const t=Date.now();
  const r = checkSync(e.source, e.flags.replace(/[gd]/g,''), {timeout: 15000});
  const ms=Date.now()-t;
  if (r.status!=='safe' || ms>500) console.log(r.status, r.complexity?.type, r.complexity?.summary, r.checker, r.error?.kind??'', ms+'ms', e.file+':'+e.line, e.written);
}
console.log('total', Date.now()-t0, process.cpuUsage(c0).user/1000);
