import { zoneOfWindows } from './windows-zones.ts';

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

/** The IANA time zone that a text names: a name of Windows or the IANA, or one of North America such as Mountain; undefined for another. */
export function zoneNamed(text: string): string | undefined {
  if (text === '') return undefined;
  if (known.has(text)) return known.get(text);
  const zone =
    zoneOfWindows(text) ?? NAMES[text.toLowerCase().split(' ', 1)[0] ?? ''] ?? (isIana(text) ? text : undefined);
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

/** How Windows displays a zone: its offset, and then what it is called or cities. */
const DISPLAYED = /^\(UTC(?:[+-]\d\d:\d\d)?\) /;

/**
 * The zone that the defaultTimeZone of an upload names (AS-585): as `zoneNamed`, or as Windows displays a zone. Null for a
 * zone that is displayed so but by no name or city that is known; undefined for a text that is no zone.
 */
export function zoneOfUpload(text: string): string | null | undefined {
  const displayed = DISPLAYED.exec(text)?.[0];
  if (displayed === undefined) return zoneNamed(text);
  const name = text.slice(displayed.length).trim();
  if (name === 'Coordinated Universal Time') return 'Etc/UTC';
  const ofWindows = zoneOfWindows(`${name} Standard Time`);
  return ofWindows ?? zoneNamed(name) ?? zoneOfCity(name.split(',')) ?? null;
}

let cities: ReadonlyMap<string, string> | undefined;

/** The first of these cities that the IANA names a zone for. */
function zoneOfCity(names: readonly string[]): string | undefined {
  cities ??= new Map(
    Intl.supportedValuesOf('timeZone').map((zone) => [zone.slice(zone.lastIndexOf('/') + 1).toLowerCase(), zone]),
  );
  const found = names.map((name) => cities?.get(name.trim().toLowerCase().replaceAll(' ', '_')));
  return found.find((zone) => zone !== undefined);
}
