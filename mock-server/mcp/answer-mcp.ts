import { rawPairs } from '../../contracts/internal.ts';
import type { Answer, Head } from '../exchange/index.ts';
import { createMcpServer } from './mcp-server.ts';
import { batchProblem } from './read-message.ts';
import type { ToolSurroundings } from './tool.ts';

/**
 * Answers a request of the Streamable HTTP transport. There are no sessions and no streams: each message has its response
 * as JSON. Rejects with McpUnavailable where the SDK is not installed.
 */
export async function answerMcp(
  head: Head,
  body: Uint8Array,
  version: string,
  surroundings: ToolSurroundings,
): Promise<Answer> {
  const tooMany = batchProblem(body);
  if (tooMany !== undefined) return answerOf(400, [['Content-Type', 'application/json']], JSON.stringify(tooMany));
  const server = await createMcpServer(version, surroundings);
  const { WebStandardStreamableHTTPServerTransport } = await import(
    '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
  );
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);
  try {
    // the SDK reads the headers of the message alone; where it went is known
    const headers = rawPairs(head.rawHeaders).filter(([name]) => /^(accept|content-type|mcp-.*)$/i.test(name));
    const request = new Request('http://127.0.0.1/', {
      method: head.method,
      headers: headers.map(([name, value]): [string, string] => [name, value]),
      body: Buffer.from(body),
    });
    const response = await transport.handleRequest(request);
    const text = await response.text();
    return answerOf(response.status, response.headers, text);
  } finally {
    await server.close();
  }
}

function answerOf(status: number, headers: Iterable<readonly string[]>, body: string): Answer {
  return { status, headers: [...[...headers].flat(), 'Content-Length', String(Buffer.byteLength(body))], body };
}
