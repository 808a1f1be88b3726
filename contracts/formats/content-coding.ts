import zlib from 'node:zlib';

/** Bytes that something may have when it is unpacked. */
const LIMIT = { maxOutputLength: 4 * 1024 * 1024 };
/** A receiver need not follow more. */
const MOST_LAYERS = 4;

type Unpack = (bytes: Buffer) => Buffer;

/** Node has it from 22.15 on. */
const { zstdDecompressSync } = zlib as { readonly zstdDecompressSync?: (bytes: Buffer, limit: object) => Buffer };

const UNPACK: Readonly<Record<string, Unpack>> = {
  identity: (bytes) => bytes,
  gzip: (bytes) => zlib.gunzipSync(bytes, LIMIT),
  'x-gzip': (bytes) => zlib.gunzipSync(bytes, LIMIT),
  br: (bytes) => zlib.brotliDecompressSync(bytes, LIMIT),
  deflate: inflated,
  ...(zstdDecompressSync !== undefined && { zstd: (bytes: Buffer) => zstdDecompressSync(bytes, LIMIT) }),
};

/**
 * A body without its content codings, the last one off first (RFC 9110 section 8.4); `codings` as the header has them.
 * Undefined where it is packed in a way that is not known here, is broken, or would be too large.
 */
export function unpack(bytes: Buffer, codings = ''): Buffer | undefined {
  const layers = codings
    .toLowerCase()
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  if (layers.length > MOST_LAYERS) return undefined;
  try {
    return layers.reduceRight<Buffer | undefined>(
      (packed, coding) => packed && (Object.hasOwn(UNPACK, coding) ? UNPACK[coding]?.(packed) : undefined),
      bytes,
    );
  } catch {
    return undefined;
  }
}

/** With the wrapper that the coding has by its definition, or without, as many send it. */
function inflated(bytes: Buffer): Buffer {
  try {
    return zlib.inflateSync(bytes, LIMIT);
  } catch {
    return zlib.inflateRawSync(bytes, LIMIT);
  }
}
