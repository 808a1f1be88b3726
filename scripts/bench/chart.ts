/** What `npm run bench` measured. */
export interface BenchResult {
  /** As 2026-11-29. */
  readonly date: string;
  readonly machine: { readonly node: string; readonly processor: string; readonly cores: number };
  readonly rows: readonly BenchRow[];
  /** Resident megabytes at the end, by server. */
  readonly memory: Readonly<Record<string, number>>;
}

interface BenchRow {
  readonly server: string;
  readonly case: string;
  readonly requestsPerSecond: number;
  /** Requests/s of the fake for one of this server. */
  readonly ratioOfFake: number;
  /** From the slowest to the fastest round, as a share of the median. */
  readonly spread: number;
}

/** Below that share of the recorded ratio, something was lost. */
const LOST = 2 / 3;

/** Where the fake does less beside another server than it did when that was recorded, in words. */
export function losses(recorded: BenchResult, measured: BenchResult): string[] {
  return measured.rows.flatMap(({ server, case: name, ratioOfFake }) => {
    const before = recorded.rows.find((each) => each.server === server && each.case === name)?.ratioOfFake;
    if (before === undefined || ratioOfFake >= before * LOST) return [];
    return [`${name} beside ${server}: ${ratioOfFake}, recorded on ${recorded.date} as ${before}`];
  });
}

const [WIDTH, LABEL, BAR, GAP, HEAD] = [760, 210, 16, 26, 46];

/** The figures as an SVG: for each case a bar for each server, in requests/s. */
export function chartOf({ date, machine, rows }: BenchResult): string {
  const cases = [...new Set(rows.map((row) => row.case))];
  const most = Math.max(...rows.map(({ requestsPerSecond }) => requestsPerSecond));
  const lines: string[] = [];
  let y = HEAD;
  for (const name of cases) {
    lines.push(`<text x="0" y="${y + 12}" font-weight="bold">${escaped(name)}</text>`);
    y += BAR + 2;
    const own = rows.filter((row) => row.case === name).sort((a, b) => b.requestsPerSecond - a.requestsPerSecond);
    for (const { server, requestsPerSecond } of own) {
      const width = Math.max(1, Math.round((requestsPerSecond / most) * (WIDTH - LABEL - 80)));
      const fill = server === 'fake-cxone' ? '#0b6bcb' : '#9aa5b1';
      lines.push(
        `<text x="${LABEL - 8}" y="${y + 12}" text-anchor="end">${escaped(server)}</text>`,
        `<rect x="${LABEL}" y="${y + 2}" width="${width}" height="${BAR - 4}" fill="${fill}"/>`,
        `<text x="${LABEL + width + 6}" y="${y + 12}">${requestsPerSecond}</text>`,
      );
      y += BAR;
    }
    y += GAP - BAR;
  }
  const title = `Requests/s on one core, ${date}, Node.js ${machine.node.slice(1)}, ${machine.cores} cores`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" width="${WIDTH}" height="${y}" role="img" aria-label="${escaped(title)}">`,
    `<rect width="${WIDTH}" height="${y}" fill="#ffffff"/>`,
    '<g font-family="system-ui, sans-serif" font-size="12" fill="#1f2933">',
    `<text x="0" y="18" font-size="15" font-weight="bold">${escaped(title)}</text>`,
    `<text x="0" y="34">${escaped(machine.processor)}; 32 connections; longer is better</text>`,
    ...lines,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
