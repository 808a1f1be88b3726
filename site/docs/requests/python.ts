import { bodyText, type ExampleRequest } from './operation-request.ts';

/** For Python 3, with nothing installed. */
export function python(request: ExampleRequest): string {
  const { method, url, headers, body } = request;
  const isJson = body !== undefined && 'json' in body;
  return [
    'import json',
    'import urllib.error',
    'import urllib.request',
    '',
    ...(isJson ? [`body = ${literal(body.json)}`, ''] : []),
    'request = urllib.request.Request(',
    `    ${JSON.stringify(url)},`,
    `    method=${JSON.stringify(method)},`,
    ...(headers.length === 0
      ? []
      : [
          '    headers={',
          ...headers.map(([name, value]) => `        ${JSON.stringify(name)}: ${JSON.stringify(value)},`),
          '    },',
        ]),
    ...(body === undefined
      ? []
      : [isJson ? '    data=json.dumps(body).encode(),' : `    data=${JSON.stringify(bodyText(request))}.encode(),`]),
    ')',
    'try:',
    '    with urllib.request.urlopen(request) as response:',
    '        print(response.status, response.read().decode())',
    'except urllib.error.HTTPError as rejected:',
    '    print(rejected.code, rejected.read().decode())',
  ]
    .filter((line) => isJson || line !== 'import json')
    .join('\n');
}

const WORDS: Readonly<Record<string, string>> = { true: 'True', false: 'False', null: 'None' };

/** JSON is Python but for three words, which end their line; a string ends in a quote. */
function literal(value: unknown): string {
  const lines = JSON.stringify(value, null, 4).split('\n');
  return lines.map((line) => line.replace(/\b(true|false|null)(?=,?$)/, (word) => WORDS[word] ?? word)).join('\n');
}
