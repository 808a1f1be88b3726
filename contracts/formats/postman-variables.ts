import { isObject, textIn } from '../json/index.ts';

const MARK = /\{\{([^{}]{1,200})\}\}/g;
/** What a script may set is not known before it runs. */
const SET = /\b(?:set|setEnvironmentVariable|setGlobalVariable)\([ \t]{0,9}(?:'([^'\n]{1,200})'|"([^"\n]{1,200})")/g;
/** How often variables within variables are followed. */
const MOST_STEPS = 5;
/** What variables may add to a text: a value that goes on growing refers to itself. */
const MOST_CHARACTERS = 1024 * 1024;

type Values = ReadonlyMap<string, string>;

/** The variables of a collection and of the folders around a request; those of an environment are not in a collection. */
export class PostmanVariables {
  readonly #values: Values;
  readonly #setByScripts: ReadonlySet<string>;

  constructor(values: Values, setByScripts: ReadonlySet<string>) {
    this.#values = values;
    this.#setByScripts = setByScripts;
  }

  /** The same with those of a list, which come first. A value that is empty, secret or set by a script is not known. */
  with(list: unknown): PostmanVariables {
    if (!Array.isArray(list) || list.length === 0) return this;
    const values = new Map(this.#values);
    for (const each of list.filter(isObject)) {
      const name = textIn(each, 'key') ?? textIn(each, 'id');
      const { value } = each;
      if (name === undefined || each['disabled'] === true) continue;
      const isKnown = value !== '' && value !== null && value !== undefined && typeof value !== 'object';
      if (isKnown && each['type'] !== 'secret' && !this.#setByScripts.has(name)) values.set(name, String(value));
      else values.delete(name);
    }
    return new PostmanVariables(values, this.#setByScripts);
  }

  /** A text with the variables that are known; all others stay as they are written. */
  fill(text: string): string {
    let filled = text;
    let left = MOST_CHARACTERS;
    for (let step = 0; step < MOST_STEPS && filled.includes('{{'); step++) {
      const next = filled.replace(MARK, (mark, name: string) => {
        const value = this.#values.get(name.trim());
        left -= value?.length ?? 0;
        return value === undefined || left < 0 ? mark : value;
      });
      if (next === filled) break;
      filled = next;
    }
    return filled;
  }
}

/** The code of the scripts of an item or a collection that listen to an event, or to any. */
export function scriptsOf(item: Readonly<Record<string, unknown>>, event?: string): string[] {
  if (!Array.isArray(item['event'])) return [];
  return item['event']
    .filter((each) => isObject(each) && each['disabled'] !== true && (event === undefined || each['listen'] === event))
    .map(({ script }) => (isObject(script) ? script['exec'] : script))
    .map((code) => (Array.isArray(code) ? code.join('\n') : typeof code === 'string' ? code : ''))
    .filter((code) => code.trim() !== '');
}

/** Adds the names of the variables that the scripts of an item, and of all in it, set. */
export function addSetByScripts(names: Set<string>, item: Readonly<Record<string, unknown>>): void {
  for (const code of scriptsOf(item)) {
    for (const [, single, double] of code.matchAll(SET)) names.add((single ?? double) as string);
  }
  if (Array.isArray(item['item'])) for (const each of item['item'].filter(isObject)) addSetByScripts(names, each);
}
