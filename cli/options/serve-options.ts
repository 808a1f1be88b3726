import { type Command, Option } from 'commander';
import type { SomeVariants } from '../../contracts/internal.ts';
import type { Forms } from '../../generated/index.ts';
import {
  corsOption,
  countOption,
  hostOption,
  portOption,
  rateLimitOption,
  secondsOption,
  variantOption,
} from './parsers.ts';

/** What `serve` is told, whether by a flag, a variable or a file; the admin token goes a way of its own. */
export interface ServeOptions {
  readonly port: number;
  readonly host: string;
  readonly tenant?: string;
  readonly tenantOnce?: boolean;
  readonly scenario?: string;
  readonly faults?: string;
  readonly rateLimit?: Forms['RateLimit'];
  readonly variant?: SomeVariants;
  readonly signingKey?: string;
  readonly publicUrl?: string;
  readonly requestTimeout: number;
  readonly journalLimit: number;
  readonly journalFile?: string;
  readonly keepBodies?: boolean;
  readonly tls?: boolean;
  readonly tlsCert?: string;
  readonly tlsKey?: string;
  readonly cors?: '*' | readonly string[];
  readonly allowedHost?: readonly string[];
  readonly json?: boolean;
}

/** Options whose values are shown to nobody; no reader of commander's may see them, for it repeats what it rejects. */
export const SECRET_OPTIONS: ReadonlySet<string> = new Set(['admin-token']);

/** The variable that stands for an option. */
export function variableOf(name: string): string {
  return `FAKE_CXONE_${name.toUpperCase().replaceAll('-', '_')}`;
}

/** Gives a command the options of `serve`. Each can be a variable too, and all but `--config` a key of the file. */
export function addServeOptions(command: Command): Command {
  for (const option of serveOptions()) command.addOption(option.env(variableOf(option.name())));
  return command;
}

function serveOptions(): Option[] {
  return [
    new Option('--port <number>', 'port to listen on; 0 is any free one').argParser(portOption).default(4010),
    new Option('--host <address>', 'address to listen on').default('127.0.0.1'),
    new Option('--tenant <file>', 'tenant file, YAML or JSON, in place of the default tenant'),
    new Option('--tenant-once', 'read the tenant file once, and not anew when it changes'),
    new Option('--scenario <name|file>', 'answers in an order: a built-in scenario, or a file, YAML or JSON'),
    new Option('--faults <file>', 'what goes wrong, by name: a file, YAML or JSON'),
    new Option(
      '--rate-limit <requests/seconds>',
      'how many requests each token may send in how many seconds',
    ).argParser(rateLimitOption),
    new Option('--variant <name=value>', 'switch a variant; may be given several times').argParser(variantOption),
    new Option('--signing-key <file>', 'private RSA key in PEM (PKCS#8) that signs the tokens; otherwise one is made'),
    new Option('--public-url <url>', 'where clients reach the fake, if that is not where it listens'),
    new Option('--request-timeout <seconds>', 'how long a request may take to arrive whole')
      .argParser(secondsOption)
      .default(30),
    new Option('--journal-limit <number>', 'exchanges that the journal keeps, for each test key')
      .argParser(countOption)
      .default(1000),
    new Option('--journal-file <file>', 'append every exchange to a file, one JSON object a line, without its secrets'),
    new Option('--keep-bodies', 'keep request bodies that are neither JSON nor a form; they are omitted otherwise'),
    new Option('--tls', 'speak HTTPS by a certificate made on the spot, which /_fake/certificate.pem gives'),
    new Option('--tls-cert <file>', 'speak HTTPS by this certificate in PEM, with --tls-key'),
    new Option('--tls-key <file>', 'private key of the certificate, in PEM'),
    new Option('--cors <origin>', "origin whose pages may read the vendor's answers, or *; several times").argParser(
      corsOption,
    ),
    new Option(
      '--allowed-host <host>',
      'host name under which /_fake may be used without an admin token; several times',
    ).argParser(hostOption),
    new Option('--admin-token <token>', 'what /_fake asks for as a bearer token; others see flags, so rather by file'),
    new Option('--admin-token-file <file>', 'file with the admin token'),
    new Option('--json', 'print one JSON object a line: the start, then each exchange'),
    new Option('--config <file>', 'file with these options; otherwise fake-cxone.config.yaml, .yml or .json, if any'),
  ];
}
