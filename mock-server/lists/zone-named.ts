/** Names that people write in lists, with the zone of each (AS-523). */
const NAMES: Readonly<Record<string, string>> = {
  eastern: 'America/New_York',
  central: 'America/Chicago',
  mountain: 'America/Denver',
  pacific: 'America/Los_Angeles',
  alaska: 'America/Anchorage',
  hawaii: 'Pacific/Honolulu',
};

const known = new Map<string, string | undefined>();
/** Names that are remembered; a file may have any. */
const MOST_KNOWN = 1_000;

/** The IANA time zone that a text names: an IANA name, or one of North America such as Mountain; undefined for another. */
export function zoneNamed(text: string): string | undefined {
  if (text === '') return undefined;
  if (known.has(text)) return known.get(text);
  const zone = NAMES[text.toLowerCase().split(' ', 1)[0] ?? ''] ?? (isIana(text) ? text : undefined);
  if (known.size < MOST_KNOWN) known.set(text, zone);
  return zone;
}

function isIana(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
