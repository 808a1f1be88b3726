import { isObject, textIn } from '../json/index.ts';
import { Budget } from './budget.ts';

const MARK = /\{\{([^{}]{1,200})\}\}/g;
/** What a script may set is not known before it runs. */
const SET = /\b(?:set|setEnvironmentVariable|setGlobalVariable)\([ \t]{0,9}(?:'([^'\n]{1,200})'|"([^"\n]{1,200})")/g;
/** How often variables within variables are followed. */
const MOST_STEPS = 5;

/** By name; undefined for a variable whose value is not known. */
type Values = ReadonlyMap<string, string | undefined>;

/** The variables of a collection and of the folders around a request; those of an environment are not in a collection. */
export class PostmanVariables {
  readonly #own: Values;
  readonly #outside: PostmanVariables | undefined;
  readonly #setByScripts: ReadonlySet<string>;
  readonly #budget: Budget;

  private constructor(own: Values, setByScripts: ReadonlySet<string>, budget: Budget, outside?: PostmanVariables) {
    this.#own = own;
    this.#outside = outside;
    this.#setByScripts = setByScripts;
    this.#budget = budget;
  }

  /** None yet; `characters` is how long the collection is. */
  static none(setByScripts: ReadonlySet<string>, characters: number): PostmanVariables {
    return new PostmanVariables(new Map(), setByScripts, new Budget(characters));
  }

  /** The same with those of a list, which come first. A value that is empty, secret or set by a script is not known. */
  with(list: unknown): PostmanVariables {
    if (!Array.isArray(list) || list.length === 0) return this;
    const values = new Map<string, string | undefined>();
    for (const each of list.filter(isObject)) {
      const name = textIn(each, 'key') ?? textIn(each, 'id');
      const { value } = each;
      if (name === undefined || each['disabled'] === true) continue;
      const hasValue = value !== '' && value !== null && value !== undefined && typeof value !== 'object';
      const isKnown = hasValue && each['type'] !== 'secret' && !this.#setByScripts.has(name);
      values.set(name, isKnown ? String(value) : undefined);
    }
    return new PostmanVariables(values, this.#setByScripts, this.#budget, this);
  }

  /** A text with the variables that are known; all others stay as they are written. */
  fill(text: string): string {
    let filled = text;
    for (let step = 0; step < MOST_STEPS && filled.includes('{{'); step++) {
      const next = filled.replace(MARK, (mark, name: string) => {
        const value = this.#valueOf(name.trim());
        this.#budget.spend(value?.length ?? 0);
        return value === undefined || this.#budget.isSpent ? mark : value;
      });
      if (next === filled) break;
      filled = next;
    }
    return filled;
  }

  #valueOf(name: string): string | undefined {
    if (this.#own.has(name) || this.#outside === undefined) return this.#own.get(name);
    return this.#outside.#valueOf(name);
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
