import { BadStartOption } from '../bad-start-option.ts';
import type { House } from '../house.ts';
import { createMetrics } from '../metrics/index.ts';
import { adminTokenMatcher } from '../tokens/index.ts';

/** What the server is told of itself, wherever the fake is served. */
export interface HouseOptions {
  /** What `/_fake` asks for as a bearer token; required there as soon as the server listens on more than loopback. */
  readonly adminToken?: string;
  /** Origins whose pages may read the vendor's answers, or `*` for all; none unless said otherwise. */
  readonly cors?: '*' | readonly string[];
  /** What `/_fake/health` gives as the version of the package. */
  readonly version?: string;
}

/** RFC 6750 section 2.1: what can be sent as a bearer token; and long enough to be found in a text and taken out. */
const ADMIN_TOKEN = /^(?=.{8})[A-Za-z0-9\-._~+/]+=*$/;

/** Makes the house of one server. Throws BadStartOption for an admin token or an origin that nobody can send. */
export function createHouse(options: HouseOptions & Partial<Pick<House, 'certificate' | 'target'>> = {}): House {
  const { adminToken, cors, version, certificate, target } = options;
  if (adminToken !== undefined && !ADMIN_TOKEN.test(adminToken))
    throw new BadStartOption('adminToken', `an admin token has 8 or more letters, digits and - . _ ~ + / =`);
  return {
    version,
    certificate,
    ...(target !== undefined && { target }),
    cors: typeof cors === 'string' || cors === undefined ? cors : cors.map(checkedOrigin),
    isAdminToken: adminToken === undefined ? undefined : adminTokenMatcher(adminToken),
    secrets: adminToken === undefined ? [] : [adminToken],
    metrics: createMetrics(),
    isExposed: false,
    isClosing: false,
  };
}

function checkedOrigin(given: string): string {
  const origin = URL.canParse(given) ? new URL(given).origin : 'null';
  if (origin === given && origin !== 'null') return given;
  const remedy = origin === 'null' ? 'write it as https://app.example' : `give '${origin}'`;
  throw new BadStartOption('cors', `'${given}' is no origin; ${remedy}`);
}
