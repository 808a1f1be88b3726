import type { Command } from 'commander';
import { AskedWrongly } from '../asked-wrongly.ts';
import { listOption, secondsOption } from '../read-options.ts';

interface TokenOptions {
  readonly scope?: string[];
  readonly expiresIn?: number;
  readonly user?: string;
  readonly url: string;
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
      'how long it holds, 3600 unless said otherwise; below zero it has expired already',
      secondsOption,
    )
    .option('--user <id>', "whose token it is; without it the tenant's first user")
    .option('--url <url>', 'where the fake runs', 'http://127.0.0.1:4010')
    .addHelpText(
      'after',
      `
Examples:
  TOKEN=$(fake-cxone token)
  fake-cxone token --scope outbound:call:write --expires-in 60
  fake-cxone token --expires-in -1      a token that has expired already`,
    )
    .action(printToken);
}

async function printToken({ scope, expiresIn, user, url }: TokenOptions): Promise<void> {
  const response = await ask(url, { scopes: scope, expiresIn, userId: user });
  const answer = (await response.json().catch(() => ({}))) as { token?: string; detail?: string };
  if (answer.token === undefined) {
    throw new AskedWrongly(answer.detail ?? `${url} answers ${response.status} and no token: it is not fake-cxone`);
  }
  process.stdout.write(`${answer.token}\n`);
}

async function ask(url: string, wish: unknown): Promise<Response> {
  if (!/^https?:\/\/./.test(url) || !URL.canParse(url)) {
    throw new AskedWrongly(`--url '${url}' is no URL; write it as http://127.0.0.1:4010`);
  }
  try {
    return await fetch(`${url.replace(/\/+$/, '')}/_fake/tokens`, { method: 'POST', body: JSON.stringify(wish) });
  } catch (error) {
    const cause = (error as { cause?: Error }).cause?.message ?? (error as Error).message;
    throw new AskedWrongly(`no fake answers at ${url} (${cause}); start one with: fake-cxone serve`);
  }
}
