import { bodyText, type ExampleRequest } from './operation-request.ts';

/** For Node 18 or newer, and browsers. */
export function javascript(request: ExampleRequest): string {
  const { method, url, headers, body } = request;
  const text =
    body === undefined
      ? undefined
      : 'json' in body
        ? `JSON.stringify(${indented(JSON.stringify(body.json, null, 2))})`
        : JSON.stringify(bodyText(request));
  return [
    `const response = await fetch(${JSON.stringify(url)}, {`,
    `  method: ${JSON.stringify(method)},`,
    ...(headers.length === 0
      ? []
      : [
          '  headers: {',
          ...headers.map(([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)},`),
          '  },',
        ]),
    ...(text === undefined ? [] : [`  body: ${text},`]),
    '});',
    'console.log(response.status, await response.text());',
  ].join('\n');
}

function indented(text: string): string {
  return text.replaceAll('\n', '\n  ');
}
