import type { Finding, Found } from '../finding.ts';
import type { RuledContract } from '../ruled/index.ts';

/** A hypothesis has no words of its own request, so its summary stands for it. */
export function toldInGeneral({ findings }: RuledContract['tables'], { code, pointer }: Found): Finding {
  const { severity, stage, summary, hint, evidence } = findings[code];
  return { code, severity, stage, pointer, message: asPart(summary), hint, evidence };
}

/** A sentence as part of one, like the messages of what was found. */
function asPart(sentence: string): string {
  return sentence.replace(/\.$/, '').replace(/^(The|There|No|A)(?= )/, (word) => word.toLowerCase());
}

/** A URL without what may hold credentials: user and password, and the query. */
export function shownUrl(url: string): string {
  return url.replace(/(?<=\/\/)[^/?#@]*@/, '').replace(/\?.*/s, '?…');
}
