import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** An input of `explain`, how it is given, and what must come of it. Written by hand. */
export interface ExplainedCase {
  readonly title: string;
  /** Where `argument` is missing, what is given as the argument or on stdin. */
  readonly input?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly argument?: string;
  readonly via: 'argument' | 'file' | 'stdin';
  readonly options?: readonly string[];
  readonly expect: {
    readonly verdict: string;
    readonly exit: number;
    /** `likelihood code pointer line:column`, and `check` where the request does not show it; in the printed order. */
    readonly findings: readonly string[];
    /** Codes of what the answer itself has otherwise. */
    readonly ofAnswer?: readonly string[];
    readonly fixed?: unknown;
    readonly remaining?: readonly string[];
    readonly says?: readonly string[];
    readonly stderr?: readonly string[];
    readonly never?: readonly string[];
  };
}

const FOLDER = fileURLToPath(new URL('../explained/', import.meta.url));

const FUTURE = 32_503_680_000; // 3000-01-01
const SCOPE = 'outbound:personal-connection:write';
const CLAIMS = { sub: 'user:11111111-1111-4111-8111-111111111111', iat: 1_577_836_800, exp: FUTURE + 3600 };

/** Tokens that look signed and are not; `{JWT:name}` stands for them in the cases. */
const JWTS: Readonly<Record<string, string>> = {
  good: jwt({ ...CLAIMS, scope: SCOPE }),
  expired: jwt({ ...CLAIMS, scope: SCOPE, exp: 1_577_840_400 }), // 2020-01-01T01:00Z
  early: jwt({ ...CLAIMS, scope: SCOPE, nbf: FUTURE }),
  unsigned: jwt({ ...CLAIMS, scope: SCOPE }, 'none'),
  id: jwt({ ...CLAIMS, token_use: 'id' }),
  scopeless: jwt({ ...CLAIMS, role: 'Agent' }),
  call: jwt({ ...CLAIMS, scope: 'outbound:call:write' }),
};

/** Every case of cli/explained/, or of another such folder, by file. */
export function readExplainedCases(folder = FOLDER): ExplainedCase[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap((file) => {
      const text = readFileSync(path.join(folder, file), 'utf8');
      return parse(text.replace(/\{JWT:(\w+)\}/g, (_mark, name) => JWTS[name] ?? '')) as ExplainedCase[];
    });
}

function jwt(payload: object, alg = 'RS256'): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg, typ: 'JWT' })}.${part(payload)}.${alg === 'none' ? '' : 'ZHVtbXktc2lnbmF0dXJl'}`;
}
