export { answerMcp } from './answer-mcp.ts';
export { createMcpServer, McpUnavailable } from './mcp-server.ts';
export { StdioTransport } from './stdio-transport.ts';
export { ToolError, type UsableFake } from './tool.ts';
