/** What Node's fetch rejects with where the connection gives no answer. */
export function brokenConnection(cut: 'before' | 'empty'): TypeError {
  const cause =
    cut === 'before' ? withCode('read ECONNRESET', 'ECONNRESET') : withCode('other side closed', 'UND_ERR_SOCKET');
  return new TypeError('fetch failed', { cause });
}

/** What reading a body rejects with, in Node's fetch, where it ends before its time. */
export function brokenBody(cut: 'within' | 'broken-chunk'): TypeError {
  const cause =
    cut === 'within'
      ? withCode('read ECONNRESET', 'ECONNRESET')
      : withCode(
          'Response does not match the HTTP/1.1 protocol (Invalid character in chunk size)',
          'HPE_INVALID_CHUNK_SIZE',
        );
  return new TypeError('terminated', { cause });
}

function withCode(message: string, code: string): Error {
  return Object.assign(new Error(message), { code });
}
