import type { Client, TenantIndex } from '../tenant/index.ts';

/** How a token request names its client: by HTTP Basic, else in its form. */
export interface PresentedClient {
  readonly basic: { readonly id: string; readonly secret: string } | undefined;
  readonly id: string | undefined;
  readonly secret: string | undefined;
}

/**
 * The registered application that a request names with its secret. RFC 6749 section 2.3.1 has both parts of HTTP Basic
 * form-encoded, which many clients leave out: what is sent counts as it is, and decoded.
 */
export function clientOf({ tenant }: TenantIndex, presented: PresentedClient): Client | undefined {
  const pairs = candidates(presented);
  return tenant.clients?.find((client) =>
    pairs.some(({ id, secret }) => client.clientId === id && client.clientSecret === secret),
  );
}

/** The one that it names, whatever its secret. */
export function namedClient({ tenant }: TenantIndex, presented: PresentedClient): Client | undefined {
  const pairs = candidates(presented);
  return tenant.clients?.find((client) => pairs.some(({ id }) => client.clientId === id));
}

function candidates({ basic, id, secret }: PresentedClient): Pick<PresentedClient, 'id' | 'secret'>[] {
  if (basic === undefined) return [{ id, secret }];
  return [basic, { id: formDecoded(basic.id), secret: formDecoded(basic.secret) }];
}

/** Credentials in HTTP Basic are form-encoded (RFC 6749 section 2.3.1). */
export function formDecoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text; // a percent sign that encodes nothing
  }
}
