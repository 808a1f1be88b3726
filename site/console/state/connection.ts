import { connectFakeCxone, type Health, type ReachableFake } from '../../../mock-server/client/index.ts';

/** A fake that has let the page in. */
export interface Connection {
  readonly fake: ReachableFake;
  readonly health: Health;
  /** Reads what the client has no method for, below `/_fake`. */
  read(path: string): Promise<unknown>;
}

/** A fake that has not, and what it said. */
export interface ConnectionRejection {
  readonly status: number;
  readonly detail: string;
}

const KEPT_AS = 'fake-cxone-admin-token';

/** Comes to the fake at an address. Rejects where nothing answers. */
export async function connect(url: string, adminToken: string | undefined): Promise<Connection | ConnectionRejection> {
  const headers = adminToken === undefined ? {} : { Authorization: `Bearer ${adminToken}` };
  const answer = await fetch(`${url}/_fake/health`, { headers });
  if (!answer.ok) return { status: answer.status, detail: detailOf(await answer.text()) };
  const fake = await connectFakeCxone({ url, ...(adminToken !== undefined && { adminToken }) });
  return {
    fake,
    health: (await answer.json()) as Health,
    async read(path) {
      const response = await fetch(`${url}/_fake${path}`, { headers });
      if (!response.ok) throw new Error(detailOf(await response.text()));
      return response.json();
    },
  };
}

/** The admin token that was given in this tab before; it is kept nowhere else, and no longer. */
export function rememberedToken(): string | undefined {
  try {
    return sessionStorage.getItem(KEPT_AS) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a token that the fake has taken, or forgets one that it has not. */
export function rememberToken(token: string | undefined): void {
  try {
    if (token === undefined) sessionStorage.removeItem(KEPT_AS);
    else sessionStorage.setItem(KEPT_AS, token);
  } catch {
    // it holds for this page
  }
}

function detailOf(text: string): string {
  try {
    return String((JSON.parse(text) as { readonly detail?: unknown }).detail ?? text);
  } catch {
    return text;
  }
}
