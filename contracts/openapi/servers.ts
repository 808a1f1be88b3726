import { withoutSlashes } from '../http/index.ts';
import { isObject } from '../json/index.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A server of a document: a relative URL has no host. */
interface Server {
  readonly host: string | undefined;
  /** Without a slash at the end. */
  readonly path: string;
}

/** URLs of one server: with several variables, each `enum` multiplies them. */
const MOST_URLS = 100;

/** What `servers` name, with each value that their variables may have: the default, and those of `enum`. */
export function serversOf(servers: unknown): Server[] {
  return (Array.isArray(servers) ? servers : []).filter(isObject).flatMap(({ url, variables }) => {
    if (typeof url !== 'string') return [];
    return urlsOf(url, isObject(variables) ? variables : {}).flatMap((each) => {
      if (!URL.canParse(each, 'http://localhost')) return [];
      const { hostname, pathname } = new URL(each, 'http://localhost');
      const hasHost = each.startsWith('//') || URL.canParse(each);
      return [{ host: hasHost ? hostname : undefined, path: withoutSlashes(pathname) }];
    });
  });
}

function urlsOf(url: string, variables: Fields): string[] {
  // names and the texts between them in turn
  const [first = '', ...others] = url.split(/[{}]/);
  let urls = [first];
  for (let index = 0; index < others.length; index += 2) {
    const values = valuesOf(variables[others[index] as string]);
    urls = urls.flatMap((each) => values.map((value) => each + value + (others[index + 1] ?? ''))).slice(0, MOST_URLS);
  }
  return urls;
}

function valuesOf(variable: unknown): string[] {
  if (!isObject(variable)) return [''];
  const { default: usual, enum: all } = variable;
  const values = [usual, ...(Array.isArray(all) ? all : [])].filter((each) => each !== undefined && each !== null);
  return values.length === 0 ? [''] : [...new Set(values.map(String))];
}
