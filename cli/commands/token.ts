import { type Command, Option } from 'commander';
import { LIFETIME } from '../../contracts/time/index.ts';
import { UsageError } from '../files/index.ts';
import { checkedAdminToken, checkedUrl, durationOption, listOption, variableOf } from '../options/index.ts';
import { shellOf } from '../output/index.ts';

interface TokenOptions {
  readonly scope?: string[];
  readonly expiresIn?: number;
  readonly user?: string;
  readonly url: string;
  readonly adminToken?: string;
}

export function addToken(program: Command): void {
  program
    .command('token')
    .description('print an access token of the running fake, and nothing else: for $(…)')
    .option(
      '--scope <scope>',
      'a scope of the token, may be given several times; without it all that the call needs',
      listOption,
    )
    .option(
      '--expires-in <seconds>',
      'how long it is valid, 3600 by default; below zero it has expired already',
      durationOption(LIFETIME),
    )
    .option('--user <id>', "owner of the token; by default the tenant's first user")
    .addOption(new Option('--url <url>', 'where the fake runs').env(variableOf('url')).default('http://127.0.0.1:4010'))
    .addOption(
      new Option('--admin-token <token>', 'the admin token of the fake, where it asks for one').env(
        variableOf('admin-token'),
      ),
    )
    .addHelpText(
      'after',
      `
Examples:
  ${shellOf().name === 'sh' ? 'TOKEN=$(fake-cxone token)' : '$token = fake-cxone token'}
  fake-cxone token --scope outbound:call:write --expires-in 60
  fake-cxone token --expires-in -1      a token that has expired already`,
    )
    .action(printToken);
}

async function printToken({ scope, expiresIn, user, url: written, adminToken }: TokenOptions): Promise<void> {
  const url = checkedUrl(written);
  const headers =
    adminToken === undefined ? {} : { Authorization: `Bearer ${checkedAdminToken(adminToken, 'admin-token')}` };
  const response = await requestToken(url, { scopes: scope, expiresIn, userId: user }, headers);
  const answer = (await response.json().catch(() => ({}))) as { token?: string; detail?: string };
  if (response.status === 401 && answer.detail !== undefined) {
    const given = adminToken === undefined ? 'asks for an admin token' : 'has another admin token';
    throw new UsageError(
      `the fake at ${url} ${given}; set ${variableOf('admin-token')} to the one that it was started with`,
    );
  }
  if (answer.token === undefined) {
    throw new UsageError(answer.detail ?? `${url} answers ${response.status} and no token: it is not fake-cxone`);
  }
  process.stdout.write(`${answer.token}\n`);
}

async function requestToken(url: string, grant: unknown, headers: Record<string, string>): Promise<Response> {
  try {
    return await fetch(`${url}/_fake/tokens`, {
      method: 'POST',
      headers,
      body: JSON.stringify(grant),
    });
  } catch (error) {
    const { message: cause = (error as Error).message, code = '' } =
      (error as { cause?: NodeJS.ErrnoException }).cause ?? {};
    if (/CERT|UNABLE_TO_VERIFY/.test(code))
      throw new UsageError(`the certificate of ${url} is not trusted (${cause}); ${HOW_TO_TRUST}`);
    const other = otherScheme(url, code);
    if (other !== undefined)
      throw new UsageError(`the server at ${url} does not use ${other.spoken}; try --url ${other.url}`);
    throw new UsageError(`no fake responds at ${url} (${cause.trim()}); start one with: fake-cxone serve`);
  }
}

/** The URL with the other scheme, where an error shows that the scheme is wrong: a handshake, or a hang-up at once. */
function otherScheme(url: string, code: string): { readonly spoken: string; readonly url: string } | undefined {
  if (code.startsWith('ERR_SSL_') && url.startsWith('https:')) return { spoken: 'https', url: `http${url.slice(5)}` };
  if (code === 'UND_ERR_SOCKET' && url.startsWith('http:')) return { spoken: 'http', url: `https${url.slice(4)}` };
  return undefined;
}

const HOW_TO_TRUST = 'set NODE_EXTRA_CA_CERTS to a file with it, such as /_fake/certificate.pem gives of a fake';
