import { createPrivateKey, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { createSecureContext } from 'node:tls';
import { StartOptionError } from '../sandbox/index.ts';

/** `true` for a certificate made on the spot, or one's own in PEM. */
export type TlsOptions = true | { readonly cert: string; readonly key: string };

/** What an HTTPS server shows, and the key to it; both in PEM. */
export interface TlsIdentity {
  readonly cert: string;
  readonly key: string;
}

const DAY = 24 * 60 * 60 * 1000;
const ALWAYS = ['localhost', '127.0.0.1', '::1'];
/** Addresses that stand for all of a machine's; nobody connects to them. */
const WILDCARDS = new Set(['0.0.0.0', '::', '']);

/**
 * The identity of a server. One made on the spot is good for this machine's names and those given, for a year. Throws
 * StartOptionError where PEM is none, or where key and certificate do not belong together.
 */
export function tlsIdentity(options: TlsOptions, names: readonly string[]): Promise<TlsIdentity> {
  return options === true
    ? selfSigned([...new Set([...ALWAYS, ...names.filter((name) => !WILDCARDS.has(name))])])
    : own(options);
}

async function selfSigned(names: readonly string[]): Promise<TlsIdentity> {
  const { generate } = await selfsignedPackage();
  const made = await generate([{ name: 'commonName', value: 'fake-cxone' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - DAY), // for clients whose clock is behind
    notAfterDate: new Date(Date.now() + 365 * DAY),
    extensions: [
      // a certificate is trusted as an authority or not at all by some of the clients that it is for
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyCertSign: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: names.map((name) => (isIP(name) ? { type: 7, ip: name } : { type: 2, value: name })),
      },
    ],
  });
  return { cert: `${made.cert.trim()}\n`, key: made.private };
}

/** An optional peer: most who run the fake speak plain HTTP. */
async function selfsignedPackage(): Promise<typeof import('selfsigned')> {
  try {
    return await import('selfsigned');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new StartOptionError(
      'tls',
      'a certificate is made by the package selfsigned, which is not installed; npm install selfsigned, or give your own certificate and key',
    );
  }
}

async function own({ cert, key }: TlsIdentity): Promise<TlsIdentity> {
  // a file may hold the key as well, and what is taken for the certificate is shown to everybody
  const certificates = certificatesIn(cert);
  const chain = `${certificates.join('\n')}\n`;
  const leaf = attempt('tls.cert', 'is not a certificate in PEM', () => new X509Certificate(chain));
  const secret = attempt('tls.key', 'is not a private key in PEM, or one with a passphrase', () =>
    createPrivateKey(key),
  );
  if (!leaf.checkPrivateKey(secret)) throw new StartOptionError('tls.key', 'is not the key of the certificate');
  attempt('tls.cert', 'cannot be used', () => createSecureContext({ cert: chain, key }));
  return { cert: chain, key };
}

const [HEAD, FOOT] = ['-----BEGIN CERTIFICATE-----', '-----END CERTIFICATE-----'];

function certificatesIn(text: string): string[] {
  return text.split(HEAD).flatMap((part, index) => {
    const end = part.indexOf(FOOT);
    return index > 0 && end > 0 ? [`${HEAD}${part.slice(0, end)}${FOOT}`] : [];
  });
}

function attempt<T>(option: StartOptionError['option'], problem: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new StartOptionError(option, `${problem}: ${(error as Error).message}`);
  }
}
