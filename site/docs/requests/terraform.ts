import { bodyText, type ExampleRequest } from './operation-request.ts';

/** For the `http` data source. Terraform reads it while it plans, so that a plan already sends the request. */
export function terraform(request: ExampleRequest): string {
  const { method, url, headers, body } = request;
  return [
    'data "http" "example" {',
    `  url    = ${JSON.stringify(url)}`,
    `  method = ${JSON.stringify(method)}`,
    ...(headers.length === 0
      ? []
      : [
          '',
          '  request_headers = {',
          ...headers.map(([name, value]) => `    ${JSON.stringify(name)} = ${JSON.stringify(value)}`),
          '  }',
        ]),
    ...(body === undefined
      ? []
      : [
          '',
          `  request_body = ${'json' in body ? `jsonencode(${JSON.stringify(body.json, null, 2).replaceAll('\n', '\n  ')})` : JSON.stringify(bodyText(request))}`,
        ]),
    '}',
    '',
    'output "status" {',
    '  value = data.http.example.status_code',
    '}',
  ].join('\n');
}
