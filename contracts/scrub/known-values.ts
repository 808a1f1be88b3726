import { isSecretName } from './secret-names.ts';

/** Shorter ones stand in every text by chance. */
const SHORTEST = 4;
/** From here on a secret is known for itself in the middle of other letters, and in base64. */
const SURE = 8;
/** Of longer ones the letters and digits are looked for as they are, not in all their writings. */
const LONG = 128;
/** So many characters are looked for, and what follows them goes too: patterns have a limit. */
const LONGEST = 1_000;
/** Words of the protocols, which disclose nothing. */
const WORDS =
  /^(bearer|basic|digest|true|false|null|none|undefined|authorization_code|client_credentials|urn:ietf:.*|https?:\/\/[^/]*\/?)$/i;

/** A pattern that finds a secret in every form in which it is written; undefined where it is too short to be looked for. */
export function patternOf(secret: string): RegExp | undefined {
  if (secret.trim().length < SHORTEST || WORDS.test(secret) || isSecretName(secret)) return undefined;
  const looked = secret.slice(0, LONGEST);
  const rest = looked === secret ? '' : '[^\\s"\'&<>]*';
  const plain = [...looked].map((character) => writings(character, secret.length > LONG)).join('') + rest;
  const standsAlone = secret.length < SURE || /^\d+$/.test(secret);
  const forms = standsAlone ? [`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`] : [plain, ...encodedForms(looked)];
  return new RegExp(forms.join('|'), 'gu');
}

/** A character as it is, in JSON, in URLs once and twice, in HTML. */
function writings(character: string, isLong: boolean): string {
  const literal = escaped(character);
  if (isLong && /^[A-Za-z0-9_-]$/.test(character)) return literal;
  const bytes = [...new TextEncoder().encode(character)];
  const inUrl = (percent: string) =>
    bytes.map((byte) => percent + anyCase(byte.toString(16).padStart(2, '0'))).join('');
  const inJson = [...JSON.stringify(character).slice(1, -1)].map(escaped).join('');
  const byCode = Array.from({ length: character.length }, (_, index) => {
    const hex = character.charCodeAt(index).toString(16).padStart(4, '0');
    return `\\\\u${anyCase(hex)}`;
  }).join('');
  const point = character.codePointAt(0) ?? 0;
  const inHtml = `&#(?:${point}|x0*${anyCase(point.toString(16))});`;
  const named = NAMED[character] === undefined ? [] : [NAMED[character]];
  const all = [literal, inJson, inUrl('%'), inUrl('%25'), byCode, inHtml, ...named];
  return `(?:${[...new Set(all)].join('|')})`;
}

const NAMED: Readonly<Record<string, string>> = {
  ' ': '\\+',
  '/': '\\\\/',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Base64 of both alphabets, wherever in a longer text it begins, with the ends that depend on what is around; hex. */
function encodedForms(secret: string): string[] {
  const bytes = new TextEncoder().encode(secret);
  const base64 = [0, 1, 2].map((before) => {
    const text = btoa(String.fromCharCode(...new Uint8Array(before), ...bytes));
    const end = Math.floor(((before + bytes.length) * 8) / 6);
    const sure = [...text.slice(Math.ceil((before * 8) / 6), end)].map(inBothAlphabets).join('');
    return `${before === 0 ? '' : EDGE}${sure}${(before + bytes.length) % 3 === 0 ? '' : EDGE}(?:=|%3[Dd]){0,2}`;
  });
  return [...base64, [...bytes].map((byte) => anyCase(byte.toString(16).padStart(2, '0'))).join('')];
}

/** A character of base64 that has some bits of the secret. */
const EDGE = '[\\w+/-]?';

function inBothAlphabets(character: string): string {
  if (character === '+') return '(?:[+-]|%2[Bb])';
  return character === '/' ? '(?:[/_]|%2[Ff])' : character;
}

function anyCase(hex: string): string {
  return hex.replace(/[a-f]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

function escaped(character: string): string {
  return /^[\^$\\.*+?()[\]{}|/]$/.test(character) ? `\\${character}` : character;
}
