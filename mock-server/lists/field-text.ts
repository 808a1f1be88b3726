const HIGH = /[\u0080-\u00ff]/;
const strict = new TextDecoder('utf-8', { fatal: true });

/** A field as it is meant: rows are read as bytes, a character for each, so that every place in a file is one that can be read from. */
export function fieldText(bytes: string): string {
  return (HIGH.test(bytes) ? Buffer.from(bytes, 'latin1').toString('utf8') : bytes).trim();
}

/** What bytes are that are not UTF-8, which Windows-1252 probably is; undefined where they are UTF-8. */
export function otherEncoding(bytes: string): string | undefined {
  if (!HIGH.test(bytes)) return undefined;
  const encoded = Buffer.from(bytes, 'latin1');
  try {
    strict.decode(encoded);
    return undefined;
  } catch {
    return new TextDecoder('windows-1252').decode(encoded).trim();
  }
}
