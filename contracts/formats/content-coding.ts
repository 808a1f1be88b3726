import zlib from 'node:zlib';

/** Bytes that something may have when it is unpacked. */
const LIMIT = 4 * 1024 * 1024;
/** A receiver need not follow more. */
const MOST_LAYERS = 4;

interface Limit {
  readonly maxOutputLength: number;
}
type Unpack = (bytes: Buffer, limit: Limit) => Buffer;

/** Node has it from 22.15 on. */
const { zstdDecompressSync } = zlib as { readonly zstdDecompressSync?: (bytes: Buffer, limit: object) => Buffer };

const UNPACK: Readonly<Record<string, Unpack>> = {
  identity: (bytes) => bytes,
  gzip: (bytes, limit) => zlib.gunzipSync(bytes, limit),
  'x-gzip': (bytes, limit) => zlib.gunzipSync(bytes, limit),
  br: (bytes, limit) => zlib.brotliDecompressSync(bytes, limit),
  deflate: inflated,
  ...(zstdDecompressSync !== undefined && { zstd: zstdDecompressSync }),
};

/**
 * A body without its content codings, the last one off first (RFC 9110 section 8.4); `codings` as the header has them.
 * Undefined where it is packed in a way that is not known here, is broken, or would have more than `most` bytes.
 */
export function unpack(bytes: Buffer, codings = '', most = LIMIT): Buffer | undefined {
  const unpacked = unpackWithin(bytes, codings, most);
  return unpacked === 'too long' ? undefined : unpacked;
}

/** The same, with `too long` for what would have more than `most` bytes. */
export function unpackWithin(bytes: Buffer, codings: string, most: number): Buffer | 'too long' | undefined {
  const layers = codings
    .toLowerCase()
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  if (layers.length > MOST_LAYERS) return undefined;
  try {
    return layers.reduceRight<Buffer | undefined>(
      (packed, coding) =>
        packed && (Object.hasOwn(UNPACK, coding) ? UNPACK[coding]?.(packed, { maxOutputLength: most }) : undefined),
      bytes,
    );
  } catch (error) {
    return isTooLong(error) ? 'too long' : undefined;
  }
}

/** With the wrapper that the coding has by its definition, or without, as many send it. */
function inflated(bytes: Buffer, limit: Limit): Buffer {
  try {
    return zlib.inflateSync(bytes, limit);
  } catch (error) {
    if (isTooLong(error)) throw error;
    return zlib.inflateRawSync(bytes, limit);
  }
}

function isTooLong(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
}
