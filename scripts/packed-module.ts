import { writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

const UNPACK = `import { brotliDecompressSync } from 'node:zlib';
const unpack = (packed) => JSON.parse(brotliDecompressSync(Buffer.from(packed, 'base64')).toString('utf8'));
`;

/** Writes a module with values of JSON under their names. They are compressed: what is in it is read once, and installed often. */
export function writePackedModule(file: string, values: Readonly<Record<string, unknown>>): void {
  const lines = Object.entries(values).map(([name, value]) => {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
    return `export const ${name} = unpack('${brotliCompressSync(JSON.stringify(value), { params }).toString('base64')}');\n`;
  });
  writeFileSync(file, UNPACK + lines.join(''));
}
