/** What a token endpoint answers, as far as it counts here. */
interface TokenAnswer {
  readonly access_token: string;
  /** In seconds. */
  readonly expires_in: number;
}

/** An access key, and the client that it is used with. */
export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
}

export interface TokenSourceOptions {
  readonly url: string;
  /** Where it is not `/auth/token` of the same server. */
  readonly tokenUrl?: string;
  readonly credentials: Credentials;
  readonly fetch?: typeof globalThis.fetch;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** Gives tokens; those that it gave before as long as they hold. */
export interface TokenSource {
  token(): Promise<string>;
  /** Gives a token away that was rejected; one that is newer stays. */
  rejected(token: string): void;
}

/** A token that has less than this to live is not used any more: a request takes its time. In milliseconds. */
const MARGIN = 60_000;

/** A source that asks the token endpoint for a token when there is none that is valid, and only once at a time. */
export function createTokenSource(options: TokenSourceOptions): TokenSource {
  const { now = Date.now } = options;
  let held: { readonly token: string; readonly goodUntil: number } | undefined;
  let asking: Promise<string> | undefined;
  const renew = async (): Promise<string> => {
    const asked = now();
    const { access_token: token, expires_in: seconds } = await askForToken(options);
    held = { token, goodUntil: asked + seconds * 1000 - MARGIN };
    return token;
  };
  return {
    token() {
      if (held !== undefined && now() < held.goodUntil) return Promise.resolve(held.token);
      asking ??= renew().finally(() => {
        asking = undefined;
      });
      return asking;
    },
    rejected(token) {
      if (held?.token === token) held = undefined;
    },
  };
}

async function askForToken(options: TokenSourceOptions): Promise<TokenAnswer> {
  const { url, tokenUrl = `${url}/auth/token`, credentials, fetch = globalThis.fetch } = options;
  const { clientId, clientSecret, accessKeyId, accessKeySecret } = credentials;
  const response = await fetch(tokenUrl, {
    method: 'POST',
    headers: { Authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}` },
    body: new URLSearchParams({ grant_type: 'password', username: accessKeyId, password: accessKeySecret }),
  });
  if (!response.ok) throw new Error(`no token: ${response.status} ${await response.text()}`);
  return (await response.json()) as TokenAnswer;
}
