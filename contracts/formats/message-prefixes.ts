/** What writes something before each line of a log, by how that begins: pods, containers, system logs, pipelines, loggers. */
const PREFIXES: readonly RegExp[] = [
  /^\[(?:pod|container)\/[\w./-]{1,200}\] /,
  /^\d{4}-\d\d-\d\dT[\d:.]{8,18}(?:Z|[+-]\d\d:\d\d) (?:stdout|stderr) [FP] /,
  /^\d\d:\d\d:\d\d\.\d{6} (?:\[[\dx-]{3,20}\] )?/,
  /^[\w.-]{1,60} {0,20}\| (?=[^\s|])/,
  /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d [\w.-]{1,100} [^\s:]{1,100}: /,
  /^\d{4}-\d\d-\d\dT[\d:.]{8,18}Z\t[\da-f-]{36}\t[A-Z]{4,5}\t/,
  /^\d{4}-\d\d-\d\dT[\d:.]{8,18}(?:Z|[+-]\d\d:\d\d) (?:\w{1,20}\[[\w.-]{1,40}\]: |##\[\w{1,20}\])?/,
  /^\[\d{4}-\d\d-\d\dT[\d:.]{8,18}Z\] /,
  /^\d\d:\d\d:\d\d[.,]\d{3} /,
  /^(?:\d{4}-)?\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} [^\n:]{1,120} [VDIWEF][/ ][\w.$-]{1,60}: ?/,
];

/** Characters at the beginning of a log that show whether it has any. */
const BEGINNING = 4_000;

/** Of what one program writes before the lines of another. */
const MOST_LAYERS = 3;

/** A log without what is written before its lines, where it is before more than half of them; undefined for other texts. */
export function withoutPrefixes(text: string): string | undefined {
  let without = withoutPrefix(text);
  for (let layer = 1; without !== undefined && layer < MOST_LAYERS; layer++) {
    const inner = withoutPrefix(without);
    if (inner === undefined) break;
    without = inner;
  }
  return without;
}

function withoutPrefix(text: string): string | undefined {
  const first = text.slice(0, BEGINNING).split('\n');
  if (!PREFIXES.some((prefix) => first.some((line) => prefix.test(line)))) return undefined;
  const lines = text.split('\n');
  const written = lines.filter((line) => line.trim() !== '').length;
  for (const prefix of PREFIXES) {
    const without = lines.map((line) => line.replace(prefix, ''));
    const marked = without.filter((line, at) => line !== lines[at]).length;
    // START and END of a run of AWS Lambda are beside few lines
    if (marked > 0 && (marked * 2 > written || prefix.source.includes('\\t'))) return without.join('\n');
  }
  return undefined;
}
