import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { redactSecrets, unknownName } from '../../contracts/internal.ts';
import { argumentNames, argumentProblems } from './argument-problems.ts';
import { explainTools } from './explain-tools.ts';
import { fakeTools } from './fake-tools.ts';
import { lookupTools } from './lookup-tools.ts';
import { mcpResources } from './resources.ts';
import { type McpTool, ToolError, type ToolSurroundings } from './tool.ts';

/** Every tool, in the order in which they are listed. */
export const mcpTools: readonly McpTool[] = [...explainTools, ...lookupTools, ...fakeTools];

const INSTRUCTIONS =
  'An unofficial fake of NICE CXone, not affiliated with NICE. Every statement has a grade: official, observed, claimed (by a forum thread), assumed (by this project), or "no source". Repeat the grade with the statement, and never present what is claimed or assumed as a fact. Nothing here reaches a real tenant.';

/** The SDK is an optional peer: `what` cannot be done without it. */
export class McpUnavailable extends Error {
  override readonly name = 'McpUnavailable';
}

/** The parts of the SDK that are used, loaded when the first assistant comes. */
async function loadSdk() {
  try {
    const [server, types] = await Promise.all([
      import('@modelcontextprotocol/sdk/server/index.js'),
      import('@modelcontextprotocol/sdk/types.js'),
    ]);
    return { ...server, ...types };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new McpUnavailable(
      'the Model Context Protocol is spoken by the package @modelcontextprotocol/sdk, which is not installed; npm install @modelcontextprotocol/sdk',
    );
  }
}

/** A server of the Model Context Protocol (revision 2025-06-18 and those that the SDK knows) without a transport. */
export async function createMcpServer(version: string, surroundings: ToolSurroundings): Promise<Server> {
  const sdk = await loadSdk();
  const server = new sdk.Server(
    { name: 'fake-cxone', title: 'fake-cxone, unofficial', version },
    { capabilities: { tools: {}, resources: {} }, instructions: INSTRUCTIONS },
  );
  server.setRequestHandler(sdk.ListToolsRequestSchema, () => ({ tools: mcpTools.map(described) }));
  server.setRequestHandler(sdk.CallToolRequestSchema, async ({ params: { name, arguments: given = {} } }) => {
    const tool = mcpTools.find((each) => each.name === name);
    if (tool === undefined)
      return failed(
        unknownName(
          'tool',
          name,
          mcpTools.map((each) => each.name),
        ),
      );
    const problems = argumentProblems(tool, given);
    if (problems.length > 0)
      return failed(`${problems.join('; ')}. The arguments of ${name} are: ${argumentNames(tool)}.`);
    return ranTool(tool, given, surroundings);
  });
  server.setRequestHandler(sdk.ListResourcesRequestSchema, async () => ({
    resources: (await mcpResources()).map(({ read: _read, ...shown }) => shown),
  }));
  server.setRequestHandler(sdk.ListResourceTemplatesRequestSchema, () => ({ resourceTemplates: [] }));
  server.setRequestHandler(sdk.ReadResourceRequestSchema, async ({ params: { uri } }) => {
    const resource = (await mcpResources()).find((each) => each.uri === uri);
    if (resource === undefined)
      throw new sdk.McpError(sdk.ErrorCode.InvalidParams, `there is no resource ${uri}; resources/list names all`);
    return { contents: [{ uri, mimeType: resource.mimeType, text: await resource.read() }] };
  });
  return server;
}

function described({ name, title, description, inputSchema, isReading }: McpTool) {
  return {
    name,
    title,
    description,
    inputSchema,
    annotations: { title, readOnlyHint: isReading, destructiveHint: false, openWorldHint: false },
  };
}

async function ranTool(tool: McpTool, args: Readonly<Record<string, unknown>>, surroundings: ToolSurroundings) {
  try {
    const { data, text = JSON.stringify(data, null, 2) } = await tool.run(args, surroundings);
    const structuredContent = JSON.parse(redactSecrets(JSON.stringify(data), [])) as Record<string, unknown>;
    return { structuredContent, content: [{ type: 'text' as const, text: redactSecrets(text, []) }] };
  } catch (error) {
    if (error instanceof ToolError) return failed(error.message);
    throw error;
  }
}

/** An error that the assistant can fix. */
function failed(text: string) {
  return { isError: true, content: [{ type: 'text' as const, text: redactSecrets(text, []) }] };
}
