import type { Hand } from './hand.ts';
import { phoneName } from './phone-names.ts';
import { isSecretName } from './secret-names.ts';

/** An element with nothing but text in it. */
const ELEMENT = /<((?:[\w-]+:)?[\w.-]+)((?:\s[^<>]*)?)>(<!\[CDATA\[[\s\S]*?\]\]>|[^<]*)(?=<\/\1\s*>)/g;
/** Any opening tag. */
const TAG = /<((?:[\w-]+:)?[\w.-]+)((?:\s[^<>]*)?)>/g;
/** What an attribute says of its element: `<input name="token" value="…">`, `<param name="token">…</param>`. */
const GIVEN = /\s(?:name|key|id|property)\s*=\s*["']?([^"'\s>]+)/i;
const VALUE = /(\s(?:value|content)\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/i;
/** A property list has names and values as elements of their own. */
const LISTED = /(<key>([^<]*)<\/key>\s*<([\w.-]+)>)([^<]*)(?=<\/\3>)/g;
/** Text between tags, at its end too. */
const TEXT = /[^<>]+(?=<|$)/g;

/** XML and HTML without what is secret by the name of an element, or by one that an attribute or a key gives it. */
export function scrubMarkup(hand: Hand, given: string, isSecretField: (name: string) => boolean): string {
  const isSecret = (name = '') => isSecretName(name) || isSecretField(name);
  const isNamedSecret = (attributes: string) => isSecret(GIVEN.exec(attributes)?.[1]);
  return withoutNested(hand, given, isSecret)
    .replace(ELEMENT, (all, tag: string, attributes: string, value: string) => {
      const name = localName(tag);
      const inner = value.replace(/^<!\[CDATA\[|\]\]>$/g, '');
      if (isSecret(name) || isNamedSecret(attributes)) return `<${tag}${attributes}>${hand.secret(inner)}`;
      const number = hand.number(inner, phoneName(name));
      return number === inner ? all : `<${tag}${attributes}>${number}`;
    })
    .replace(TAG, (tag, _name: string, attributes: string) =>
      isNamedSecret(attributes) ? tag.replace(VALUE, (...found) => valueGone(hand, found)) : tag,
    )
    .replace(LISTED, (all, before: string, key: string, _tag: string, value: string) =>
      isSecret(key) ? before + hand.secret(value) : all,
    );
}

function valueGone(hand: Hand, [, before, double, single, bare]: readonly string[]): string {
  return `${before}"${hand.secret(double ?? single ?? bare ?? '')}"`;
}

/** Below a secret element every text is a secret. */
function withoutNested(hand: Hand, text: string, isSecret: (name: string) => boolean): string {
  let [put, end] = ['', 0];
  for (const { 0: tag, 1: name = '', index } of text.matchAll(TAG)) {
    const at = index + tag.length;
    if (index < end || tag.endsWith('/>') || !isSecret(localName(name))) continue;
    const close = text.indexOf(`</${name}`, at);
    const inner = text.slice(at, close < 0 ? text.length : close);
    if (!inner.includes('<') || inner.startsWith('<![CDATA[')) continue;
    put += text.slice(end, at) + inner.replace(TEXT, (each) => hand.secret(each));
    end = at + inner.length;
  }
  return put + text.slice(end);
}

function localName(tag: string): string {
  return tag.replace(/^.*:/, '');
}
