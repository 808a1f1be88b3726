import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { isObject, quoted, redactSecrets, unknownName } from '../../contracts/internal.ts';
import { createRedactor } from '../../contracts/redaction/index.ts';
import { readableError } from '../exchange/index.ts';
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
  const info = { name: 'fake-cxone', title: 'fake-cxone, unofficial', version };
  const capabilities = { tools: {}, resources: {} };
  const about = { capabilities, serverInfo: info, instructions: INSTRUCTIONS };
  const server = new sdk.Server(info, { capabilities });
  const methods = new Map<string, (params: Params) => object | Promise<object>>([
    ['initialize', ({ protocolVersion }) => ({ ...about, protocolVersion: versionFor(protocolVersion, sdk) })],
    ['tools/list', () => ({ tools: mcpTools.map(described) })],
    ['tools/call', (params) => calledTool(params, surroundings)],
    ['resources/list', listedResources],
    ['resources/templates/list', () => ({ resourceTemplates: [] })],
    ['resources/read', readResource],
  ]);
  // for methods that have a handler the SDK validates the parameters itself, and its errors are an internal error with a dump
  server.removeRequestHandler('initialize');
  server.fallbackRequestHandler = async ({ method, params = {} }) => {
    const respond = methods.get(method);
    if (respond === undefined)
      throw rpcError(sdk.ErrorCode.MethodNotFound, `there is no method ${method.slice(0, 100)}`);
    try {
      return (await respond(params)) as Record<string, unknown>;
    } catch (error) {
      throw rpcError((error as { code?: number }).code ?? sdk.ErrorCode.InternalError, readableError(error).message);
    }
  };
  return server;
}

/** The version that the client wants, or the newest. */
function versionFor(wanted: unknown, sdk: Awaited<ReturnType<typeof loadSdk>>): string {
  if (typeof wanted !== 'string') throw rpcError(INVALID_PARAMS, 'protocolVersion must be a string');
  return sdk.SUPPORTED_PROTOCOL_VERSIONS.includes(wanted) ? wanted : sdk.LATEST_PROTOCOL_VERSION;
}

type Params = Readonly<Record<string, unknown>>;

async function listedResources() {
  return { resources: (await mcpResources()).map(({ read: _read, ...shown }) => shown) };
}

async function calledTool({ name, arguments: written }: Params, surroundings: ToolSurroundings) {
  const names = mcpTools.map((each) => each.name);
  if (typeof name !== 'string') throw rpcError(INVALID_PARAMS, `name must be one of ${names.join(', ')}`);
  const tool = mcpTools.find((each) => each.name === name);
  if (tool === undefined) return failed(unknownName('tool', name, names));
  const given = written ?? {};
  const problems = isObject(given)
    ? argumentProblems(tool, given)
    : [`arguments must be an object, not ${aKind(given)}`];
  if (problems.length > 0)
    return failed(`${problems.join('; ').replace(/\.$/, '')}. The arguments of ${name} are: ${argumentNames(tool)}.`);
  return ranTool(tool, given as Params, surroundings);
}

function aKind(value: unknown): string {
  return Array.isArray(value) ? 'a list' : typeof value === 'string' ? 'a text' : `a ${typeof value}`;
}

async function readResource({ uri }: Params) {
  if (typeof uri !== 'string') throw rpcError(INVALID_PARAMS, 'uri must be a string; resources/list names all');
  const resource = (await mcpResources()).find((each) => each.uri === uri);
  if (resource === undefined)
    throw rpcError(INVALID_PARAMS, `there is no resource ${quoted(uri)}; resources/list names all`);
  return { contents: [{ uri: resource.uri, mimeType: resource.mimeType, text: await resource.read() }] };
}

/** For texts that repeat what came: a name may be a token. */
const redactor = createRedactor({ keepNumbers: true });

/** As in JSON-RPC 2.0. */
const INVALID_PARAMS = -32_602;

/** An error of the protocol; that of the SDK has its code in its text, where clients put it once more. */
function rpcError(code: number, message: string): Error {
  return Object.assign(new Error(redactor.text(message)), { code });
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

async function ranTool(tool: McpTool, args: Params, surroundings: ToolSurroundings) {
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
  return { isError: true, content: [{ type: 'text' as const, text: redactor.text(text) }] };
}
