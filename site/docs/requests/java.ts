import { bodyText, type ExampleRequest } from './operation-request.ts';

/** For Java 11 or newer, as a program of its own. */
export function java(request: ExampleRequest): string {
  const { method, url, headers } = request;
  const body = bodyText(request);
  const publisher = body === undefined ? 'noBody()' : `ofString(${JSON.stringify(body)})`;
  return [
    'import java.net.URI;',
    'import java.net.http.HttpClient;',
    'import java.net.http.HttpRequest;',
    'import java.net.http.HttpResponse;',
    '',
    'public class Example {',
    '  public static void main(String[] args) throws Exception {',
    `    HttpRequest request = HttpRequest.newBuilder(URI.create(${JSON.stringify(url)}))`,
    ...headers.map(([name, value]) => `        .header(${JSON.stringify(name)}, ${JSON.stringify(value)})`),
    `        .method(${JSON.stringify(method)}, HttpRequest.BodyPublishers.${publisher})`,
    '        .build();',
    '    HttpResponse<String> response = HttpClient.newHttpClient()',
    '        .send(request, HttpResponse.BodyHandlers.ofString());',
    '    System.out.println(response.statusCode() + " " + response.body());',
    '  }',
    '}',
  ].join('\n');
}
