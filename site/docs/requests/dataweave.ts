import type { ExampleRequest } from './operation-request.ts';

/** The payload for an HTTP request of MuleSoft; the connector has method, address and headers. */
export function dataweave({ method, url, headers, body }: ExampleRequest): string {
  const { pathname } = new URL(url);
  const isForm = body !== undefined && 'form' in body;
  return [
    '%dw 2.0',
    `// ${method} ${pathname}`,
    ...headers.filter(([name]) => name !== 'Content-Type').map(([name, value]) => `// ${name}: ${value}`),
    `output ${body === undefined ? 'application/java' : isForm ? 'application/x-www-form-urlencoded' : 'application/json'}`,
    '---',
    body === undefined ? 'null' : written('json' in body ? body.json : body.form, ''),
  ].join('\n');
}

/** A value of JSON as DataWeave writes it: keys without quotes, and no dollar sign that would be taken for a variable. */
function written(value: unknown, indent: string): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) return `[\n${value.map((each) => inner + written(each, inner)).join(',\n')}\n${indent}]`;
  if (typeof value === 'object' && value !== null) {
    return `{\n${Object.entries(value)
      .map(([key, each]) => `${inner}${key}: ${written(each, inner)}`)
      .join(',\n')}\n${indent}}`;
  }
  return JSON.stringify(value).replaceAll('$', '\\$');
}
