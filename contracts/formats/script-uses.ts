import { sticky } from './script-text.ts';

/** What a text of JavaScript does with its names. */
export interface ScriptUses {
  /** How often each is declared with a value, set, or a parameter. */
  readonly sets: ReadonlyMap<string, number>;
  /** Parts of a value that may be changed after it was set, as paths such as `.a.b`: nothing of an unchangeable value is. */
  readonly changes: ReadonlyMap<string, ReadonlySet<string>>;
}

const TOKEN = /[A-Za-z_$][\w$]*|=>|\.\.\.|\+\+|--|[^\s\w$]/g;
const PATH = /(?:!?\??\.[A-Za-z_$][\w$]*|!?(?:\?\.)?\[[^[\]\n]{0,80}\])*/y;
const SETS = /[ \t\r\n]*(?:(?:[-+*/%&|^]|\*\*|<<|>>>?|&&|\|\||\?\?)?=(?![=>])|\+\+|--)/y;
/** Functions that leave what they are given as it is; logs and clients of HTTP are such. */
const PURE =
  /^(?:JSON\.\w+|console\.\w+|structuredClone|Object\.(?:keys|values|entries|freeze|is|fromEntries|hasOwn)|Array\.(?:isArray|from)|String|Number|Boolean|encodeURIComponent|Buffer\.\w+|(?:\w+\.)?fetch|axios(?:\.\w+)?|\$\.ajax|jQuery\.ajax|Request|Headers|URL|URLSearchParams|Blob|expect|assert(?:\.\w+)?)$|\.(?:log|info|warn|error|debug|trace)$/;
const PURE_METHODS =
  /^(?:map|filter|find|findLast|findIndex|some|every|includes|indexOf|join|slice|concat|at|keys|values|entries|flat|flatMap|reduce|toString|toJSON|hasOwnProperty|get|has|then)$/;
const NO_FUNCTION = /^(?:return|await|typeof|void|case|in|of|else|yield|throw|new|default)$/;
const CONDITION = /^(?:if|while|for|switch|catch|with)$/;
const ALIAS =
  /\b(?:const|let|var)\s{1,9}(?:([A-Za-z_$][\w$]*)|[{[]([^=;{}]{0,200})[}\]])\s{0,9}(?:=|of\b)\s{0,9}([A-Za-z_$][\w$]{0,99})(?![\w$])[\w$.?!]{0,99}[ \t]{0,9}(?=[;,)\r\n]|$)/g;

/** Of a longer one only the end is looked at. */
const LONGEST_CALLEE = 200;

/** A bracket that is open. */
interface Bracket {
  /** True where what is in it is given to a function that may change it. */
  readonly isGiven: boolean;
  /** Names in it, which are parameters where a function follows. */
  readonly names: string[];
  readonly isParameters: boolean;
}

const TOP: Bracket = { isGiven: false, names: [], isParameters: false };

/** Looks at every name of a text that has blanks for comments and for what is between quotes. */
export function scriptUses(bare: string): ScriptUses {
  const walk = new UseWalk(bare);
  walk.walk();
  // the last first: an alias of an alias is a part, too
  for (const [, name = '', pattern = '', of = ''] of [...bare.matchAll(ALIAS)].reverse()) {
    for (const alias of name === '' ? pattern.split(/[^\w$]+/) : [name]) walk.alias(alias, of);
  }
  return walk;
}

class UseWalk implements ScriptUses {
  readonly sets = new Map<string, number>();
  readonly changes = new Map<string, Set<string>>();
  readonly #text: string;
  readonly #open: Bracket[] = [];
  #last = '';
  #callee = '';
  /** What was called before the types of `call<Type>(`. */
  #generic = '';

  constructor(text: string) {
    this.#text = text;
  }

  walk(): void {
    for (const { 0: token, index } of this.#text.matchAll(TOKEN)) {
      if ('([{'.includes(token)) this.#push(token, index);
      else if (')]}'.includes(token)) this.#pop(index);
      else if (/^[A-Za-z_$]/.test(token)) this.#name(token, index);
      else if (token === '<') this.#generic = this.#callee;
      this.#last = token;
    }
  }

  /** What is done to an alias is done to a part of the value. */
  alias(alias: string, name: string): void {
    if (this.changes.has(alias)) this.#change(name, '');
  }

  get #top(): Bracket {
    return this.#open.at(-1) ?? TOP;
  }

  #push(token: string, index: number): void {
    const above = this.#top;
    const isCall =
      token === '(' && (/[\w$)\]]$/.test(this.#last) || this.#last === '>') && !NO_FUNCTION.test(this.#last);
    const isBlock = token === '{' && /^(?:\)|=>|\{|\}|;|else|do|try|finally)?$/.test(this.#last);
    const isIndex = token === '[' && /[\w$)\]]$/.test(this.#last) && !NO_FUNCTION.test(this.#last);
    const callee = !isCall ? '' : this.#last === '>' ? this.#generic : this.#callee;
    const isPure = CONDITION.test(callee) || PURE.test(callee) || callee === 'Object.assign';
    const isGiven = isCall ? !isPure : !isBlock && !isIndex && above.isGiven;
    const isParameters = token === '(' ? !CONDITION.test(callee) : above.isParameters && !isBlock;
    this.#open.push({ isGiven, names: token === '(' ? [] : above.names, isParameters });
    if (callee === 'Object.assign' || /^Object\.defineProper/.test(callee)) this.#changeFirst(index + 1);
  }

  #changeFirst(at: number): void {
    const name = sticky(/[ \t\r\n]*[A-Za-z_$][\w$]*/y, this.#text, at);
    if (name !== '') this.#change(name.trim(), '');
  }

  #pop(index: number): void {
    const closed = this.#open.pop();
    if (this.#text[index] !== ')' || closed?.isParameters !== true) return;
    if (sticky(/[ \t\r\n]*(?:=>|\{)/y, this.#text, index + 1) === '') return;
    for (const name of closed.names) this.#set(name);
  }

  #name(name: string, index: number): void {
    if (this.#last === '.' || this.#last === '?.') {
      this.#callee = this.#callee.length > LONGEST_CALLEE ? `.${name}` : `${this.#callee}.${name}`;
      return;
    }
    this.#callee = name;
    const path = sticky(PATH, this.#text, index + name.length);
    const end = index + name.length + path.length;
    const isKey = path === '' && sticky(/[ \t\r\n]*:(?!:)/y, this.#text, end) !== '' && /^[{,]$/.test(this.#last);
    // what is behind `=` is the value that a parameter has by default
    if (this.#top.isParameters && path === '' && this.#last !== '=') this.#top.names.push(name);
    const isSet = sticky(SETS, this.#text, end) !== '' || /^(?:\+\+|--|delete)$/.test(this.#last);
    if (isSet && path === '' && this.#last !== 'delete') this.#set(name);
    else if (isSet) this.#change(name, '');
    else if (path === '' && sticky(/[ \t]*=>/y, this.#text, end) !== '') this.#set(name);
    else if (/^[ \t]*\(/.test(this.#text.slice(end, end + 20))) this.#called(name, path);
    else if (this.#top.isGiven && !isKey && this.#last !== '...') this.#change(name, path);
  }

  #called(name: string, path: string): void {
    const method = path.split(/[^\w$]/).at(-1) ?? '';
    if (path !== '' && !PURE_METHODS.test(method)) this.#change(name, path.slice(0, path.length - method.length));
  }

  #set(name: string): void {
    this.sets.set(name, (this.sets.get(name) ?? 0) + 1);
  }

  #change(name: string, path: string): void {
    const paths = this.changes.get(name) ?? new Set<string>();
    this.changes.set(name, paths.add(path));
  }
}

const ADDS = /\.(?:append|set)\(/g;
const LONGEST_NAME = 100;
const LIST = /\b(?:const|let|var)[ \t]+([A-Za-z_$][\w$]{0,99})[ \t]*=[ \t]*new Headers\b/g;

/** The lists of headers of a text of JavaScript (`new Headers()`), and what is added to each. */
export class HeaderLists {
  readonly #added = new Map<string, number[]>();

  constructor(text: string) {
    for (const [, name = ''] of text.matchAll(LIST)) this.#added.set(name, []);
    for (const { 0: written, index } of text.matchAll(ADDS))
      this.#added.get(nameBefore(text, index))?.push(index + written.length);
  }

  /** Where the names and values begin that are added to a list. */
  addedTo(name: string): readonly number[] {
    return this.#added.get(name) ?? [];
  }

  /** The text with something that changes nothing in the place of what adds a header. */
  withoutAdding(text: string): string {
    return text.replace(ADDS, (written, at: number) => (this.#added.has(nameBefore(text, at)) ? '.has(' : written));
  }
}

/** The name that ends at a place; of a longer one its last characters. */
function nameBefore(text: string, end: number): string {
  let start = end;
  while (start > end - LONGEST_NAME && /[\w$]/.test(text[start - 1] ?? '')) start -= 1;
  return text.slice(start, end);
}
