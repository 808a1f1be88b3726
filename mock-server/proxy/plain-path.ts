/** A path as the most forgiving server may read it: every percent sign decoded, parameters of segments left out. */
export function plainPath(path: string): string {
  return deeplyDecoded(path)
    .replaceAll('\\', '/')
    .replace(/;[^/]*/g, '')
    .replace(/\/+/g, '/');
}

/** Byte by byte, for one that is broken must not hide the others; it ends, for each time is shorter. */
function deeplyDecoded(path: string): string {
  let text = path;
  for (;;) {
    const next = text.replace(/%([0-9a-f]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    if (next === text) return text;
    text = next;
  }
}
