import { describe, expect, test } from 'vitest';
import { readCurls } from './curl.ts';
import { curlCommands } from './curl-commands.ts';
import { shellCommands } from './shell-commands.ts';
import { splitCmd } from './shell-words.ts';
import { Unreadable } from './unreadable.ts';

const problemOf = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    if (error instanceof Unreadable) return error.message;
    throw error;
  }
  return 'none';
};

/** The command that a text is with `curl` before it. */
const behindCurl = (given: string) => {
  const [command] = shellCommands(given.replace(/^\s*/, (space) => `${space}curl `));
  if (command === undefined) throw new Error('no command was found');
  return command;
};

describe('words of a POSIX shell', () => {
  test.each<[given: string, want: string[]]>([
    ['a  b\tc', ['a', 'b', 'c']],
    [`'a b' "c d"`, ['a b', 'c d']],
    [`a'b'"c"d`, ['abcd']],
    [`''`, ['']],
    [`'a\\nb'`, ['a\\nb']],
    [`"a\\"b\\\\c\\d"`, ['a"b\\c\\d']],
    ['a\\ b', ['a b']],
    ['a \\\n b', ['a', 'b']],
    ['a \\\r\n b', ['a', 'b']],
    ['"a\\\nb"', ['ab']],
    [`'a\nb'`, ['a\nb']],
    ['\n\na b\nc', ['a', 'b']],
    ['a # b\nc', ['a']],
    ['a#b', ['a#b']],
    ['a b | jq .c', ['a', 'b']],
    ['a b; c', ['a', 'b']],
    ['a b && c', ['a', 'b']],
    ['a b 2>/dev/null c >out.txt', ['a', 'b', 'c']],
    [`$'a\\tb\\'c'`, ["a\tb'c"]],
    [`$'\\x41\\u00e4\\U0001F600\\101'`, ['Aä😀A']],
    ['"$TOKEN" $A $(b)', ['$TOKEN', '$A', '$(b)']],
    ['', []],
  ])('%j', (given, want) => expect(behindCurl(given).words.slice(1)).toEqual(want));

  test.each([
    ["'a", 'a single quote is not closed'],
    ['"a', 'a double quote is not closed'],
    ["$'a", "a quote that begins with $' is not closed"],
  ])('%j is rejected: %s', (given, want) => expect(behindCurl(given).problem).toBe(want));

  test('what is behind the command is left', () => {
    const { end } = behindCurl('a b\nrest');
    expect('curl a b\nrest'.slice(end)).toBe('\nrest');
  });
});

describe('words of cmd.exe', () => {
  test.each<[given: string, want: string[]]>([
    ['a "b c" d', ['a', 'b c', 'd']],
    ['"a \\"b\\" c"', ['a "b" c']],
    ['"a\\\\"', ['a\\']],
    ['C:\\a\\b', ['C:\\a\\b']],
    ['"a ""b"" c"', ['a "b" c']],
    ['^"a b^"', ['a b']],
    ['^"^\\^"a^\\^"^"', ['"a"']],
    ['a ^\r\n  b', ['a', 'b']],
    ['^"a^\n\nb^"', ['a\nb']],
    ['a^^b', ['a^b']],
    ['a\r\nb', ['a']],
    ["'a b'", ["'a", "b'"]],
  ])('%j', (given, want) => expect(splitCmd(given).words).toEqual(want));

  test('an open quote is reported', () => expect(problemOf(() => splitCmd('"a'))).toBe('a double quote is not closed'));
});

const FILES: Readonly<Record<string, string>> = {
  'b.json': '{\r\n"a": 1\r\n}\r\n',
  form: 'a=1\nb=2\n',
  split: '{"a": "b\nc"}',
  head: 'X-A: 1\nX-B: 2\n',
  '-': '{"piped": true}',
};
const readFile = (name: string): string => {
  const text = FILES[name];
  if (text === undefined) throw new Unreadable(`there is no ${name}`);
  return text;
};
const JSON_TYPE = ['application/json'];
const FORM_TYPE = ['application/x-www-form-urlencoded'];

describe('a curl command', () => {
  test.each<[given: string, want: object]>([
    ['curl u', { method: 'GET', url: 'u', headers: {}, body: '' }],
    ['curl -d a -d b u', { method: 'POST', url: 'u', headers: { 'content-type': FORM_TYPE }, body: 'a&b' }],
    ['curl -XPUT -da u', { method: 'PUT', body: 'a' }],
    ['curl --request=PATCH --data=a u', { method: 'PATCH', body: 'a' }],
    ['curl -sSLI u', { method: 'HEAD' }],
    ['curl -G -d a=1 u?b=2', { method: 'GET', url: 'u?b=2&a=1', body: '' }],
    ["curl --json '{}' u", { headers: { 'content-type': JSON_TYPE, accept: JSON_TYPE }, body: '{}' }],
    ["curl -d '{}' -H 'content-type: application/json' u", { headers: { 'content-type': JSON_TYPE } }],
    ["curl -d x -H 'Content-Type:' u", { headers: {} }],
    ["curl -H 'X-Empty;' u", { headers: { 'x-empty': [''] } }],
    ['curl -H @head u', { headers: { 'x-a': ['1'], 'x-b': ['2'] } }],
    ['curl -u a:b u', { headers: { authorization: ['Basic YTpi'] } }],
    ['curl --oauth2-bearer t --url u', { url: 'u', headers: { authorization: ['Bearer t'] } }],
    ['curl -d @b.json u', { body: FILES['b.json'] }],
    ['curl -d @form u', { body: 'a=1b=2' }],
    ['curl -d @split u', { body: '{"a": "bc"}' }],
    ['curl --data-binary @form u', { body: 'a=1\nb=2\n' }],
    ['curl --data-raw @form u', { body: '@form' }],
    ['curl -d @- u', { body: '{"piped": true}' }],
    ['curl -d @- u <<EOF\n{"here": 1}\nEOF', { body: '{"here": 1}' }],
    ["curl u -d @- <<-'X' | jq\n$1 and $&\n\tX\n", { url: 'u', body: '$1 and $&' }],
    [
      "curl --data-urlencode 'a=b c' --data-urlencode '=d/e' --data-urlencode f@form u",
      { body: 'a=b%20c&d%2Fe&f=a%3D1%0Ab%3D2%0A' },
    ],
    ['curl -F a=@b u', { method: 'POST', body: null, headers: { 'content-type': ['multipart/form-data'] } }],
    ['curl a --next b', { url: 'a' }],
    ['curl -o out --max-time 5 --unknown u', { url: 'u' }],
    ['$ curl u | jq', { url: 'u' }],
    ['TOKEN=x sudo /usr/bin/curl u', { url: 'u' }],
    ['PS C:\\> curl.exe u `\n -d a', { url: 'u', body: 'a' }],
    ['C:\\x>curl u ^\r\n -d "a b"', { url: 'u', body: 'a b' }],
    ['#!/bin/sh\n# why\ncurl u', { url: 'u' }],
    ['```sh\ncurl u\n```', { url: 'u' }],
  ])('%j', (given, want) => {
    expect(curlCommands(given)).not.toEqual([]);
    expect(readCurls(given, curlCommands(given), readFile)[0]?.request).toMatchObject(want);
  });

  test.each([
    ['curl -s', 'the curl command has no URL'],
    ['curl u -d', "curl's -d has no value behind it"],
    ['curl u --data', "curl's --data has no value behind it"],
    ["curl u -d '{", 'a single quote is not closed'],
    ['curl u -d @gone', 'there is no gone'],
  ])('%j is rejected: %s', (given, want) =>
    expect(readCurls(given, curlCommands(given), readFile)[0]?.request).toBe(want),
  );

  test('several are read one by one, each with what it printed', () => {
    const text = "curl a -d 1\nit's out\ncurl b\n";
    const read = readCurls(text, curlCommands(text), readFile);
    expect(read).toMatchObject([
      { request: { url: 'a', body: '1' }, rest: "\nit's out\n" },
      { request: { url: 'b', body: '' }, rest: '\n' },
    ]);
  });

  test.each(['curly u', 'use curl u', '{"curl": 1}', 'GET / HTTP/1.1\ncurl u'])('%j is none', (given) =>
    expect(curlCommands(given)).toEqual([]),
  );
});
