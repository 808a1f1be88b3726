export { answerMcp } from './answer-mcp.ts';
export { createMcpServer, McpUnavailable } from './mcp-server.ts';
export { ToolError, type UsableFake } from './tool.ts';
