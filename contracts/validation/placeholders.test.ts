// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts of scripts have these
import { expect, test } from 'vitest';
import {
  encodedTemplate,
  hasPlaceholder,
  isPlaceholder,
  placeholdersIn,
  templateSegments,
  unknownPartsOf,
  withQuotedPlaceholders,
} from './placeholders.ts';

/** Values, and the placeholders in each. */
const values: readonly (readonly [string, readonly string[]])[] = [
  ['$X', ['$X']], ['a ${X} b ${X} $(y)', ['${X}', '$(y)']], ['${{ a }}', ['${{ a }}']],
  ['{{x}} %{y} #{z}', ['{{x}}', '%{y}', '#{z}']], ['%X% %1 %%a', ['%X%', '%1', '%%a']], ['<name>', ['<name>']], ['<a', []],
  ['[API_KEY]', ['[API_KEY]']], ['[Ab]', ['[Ab]']], ['[agent id]', ['[agent id]']], ['an [agent id]', ['an [agent id]']],
  ['__X__', ['__X__']], ['YOUR_TOKEN', ['YOUR_TOKEN']], ['YOURS', []], ['{id}', ['{id}']], ['{id}x', []],
  ['%s', ['%s']], ['%sx', []], ['...', ['...']], ['a...', []], ['+1202555XXXX', ['+1202555XXXX']], ['xxx yyy', []],
  ['Bearer ***', ['Bearer ***']], ['Bearer {token}', ['Bearer {token}']], ['$1', ['$1']], ['$12', []], ['$', []], ['$@', ['$@']],
  ['!NAME!', ['!NAME!']], ['@{x}', ['@{x}']], ['[[x]]', ['[[x]]']], ['#[x]', ['#[x]']], ['%(name)s', ['%(name)s']],
  ['<%= x %>', ['<%= x %>']], ["@variables('x')", ["@variables('x')"]], ['2025550143', []], ['', []],
]; // biome-ignore format: a list reads better filled

test.each(values)('the placeholders of "%s"', (text, want) => {
  expect(placeholdersIn(text)).toEqual(want);
  expect(hasPlaceholder(text)).toBe(want.length > 0);
  expect(isPlaceholder(` ${text} `)).toBe(want.length === 1 && want[0] === text);
});

test.each([
  ['a b', 'a%20b'],
  ['$X', '$X'],
  ['a $X&b', 'a%20$X%26b'],
  ['{{x}}{{y}}', '{{x}}{{y}}'],
])('%s in a query is %s', (text, want) => {
  expect(encodedTemplate(text)).toBe(want);
});

test.each([
  ['{"a":$X}', '{"a":"$X"}'],
  [' [ {{x}}, "{{y}}", %{z}]', ' [ "{{x}}", "{{y}}", "%{z}"]'],
  ['{"a\\"$b":1, "c": $D}', '{"a\\"$b":1, "c": "$D"}'],
  ['a $X', 'a $X'],
  ['{"a":1}', '{"a":1}'],
])('%s as JSON is %s', (text, want) => {
  expect(withQuotedPlaceholders(text)).toBe(want);
});

test.each<[string, readonly string[], readonly string[]]>([
  ['/a?x={{y}}&z=1', ['query/x'], ['query/z', 'query/q', 'path/x']],
  ['/a/{id}?z={id}&A=1', ['query/z', 'path/id'], ['query/a']],
  ['/a/:id', ['path/id'], ['query/x']],
  ['/a/$X', ['path/id'], ['query/x']],
  ['/a?$Q', ['query/x'], ['path/id']],
  ['/a?$Q&x=1', ['query/y'], ['query/x']],
  ['/a?$Q=1', ['query/$Q'], ['query/x']],
  ['/a?x', [], ['query/x', 'query/y']],
])('what is not known of %s', (url, unknown, known) => {
  const { isUnknown } = unknownPartsOf(url);
  expect([...unknown, ...known].filter(isUnknown)).toEqual(unknown);
});

test('the parameters of a template of a path', () => {
  expect(templateSegments('https://a.example/a/{id}/b/:x/[c]/d:e?f={g}')).toEqual(['{id}', ':x', '[c]']);
});
