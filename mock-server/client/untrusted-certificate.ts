/** What OpenSSL says of a certificate that does not lead to anybody who is trusted. */
const UNTRUSTED =
  /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT(_LOCALLY)?)$/;

/** What to do about a fetch that failed because the fake's certificate is not trusted; nothing where that is not why. */
export function untrustedCertificate(error: unknown): string | undefined {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (!UNTRUSTED.test(code)) return undefined;
  return `its certificate is not trusted (${code}); save what curl -k gives from /_fake/certificate.pem there, and set NODE_EXTRA_CA_CERTS to that file`;
}
