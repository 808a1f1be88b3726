import type { Command } from 'commander';
import { contractUnder } from '../../contracts/internal.ts';
import type { FakeCxone, StartOptions } from '../../mock-server/index.ts';
import type { UsableFake } from '../../mock-server/mcp/index.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { UsageError } from '../files/index.ts';
import { portOption } from '../options/index.ts';
import { listenProblem } from './server-process.ts';

const NOTES = `
Configuration of an assistant, in a clone:
  {"mcpServers": {"fake-cxone": {"command": "node", "args": ["bin.js", "mcp"], "cwd": "/path/to/the/clone"}}}
A fake that runs already has the same tools at /_fake/mcp.`;

export function addMcp(program: Command): void {
  program
    .command('mcp')
    .description('serve the Model Context Protocol for a coding assistant, over stdio')
    .option('--port <number>', 'port of the fake that start_fake starts; 0 for any free port', portOption, 0)
    .addHelpText('after', NOTES)
    .action(serveAssistant);
}

/** Speaks the Model Context Protocol on stdin and stdout until one of them ends; nothing else is printed there. */
async function serveAssistant({ port }: { readonly port: number }): Promise<void> {
  const { createMcpServer, McpUnavailable, StdioTransport } = await import('../../mock-server/mcp/index.ts');
  let fake: FakeCxone | undefined;
  let coming: Promise<FakeCxone> | undefined;
  const surroundings = {
    now: Date.now,
    contractUnder,
    documents: undefined,
    get fake() {
      return fake && usable(fake);
    },
    async startFake(options: Readonly<Record<string, unknown>>) {
      coming ??= startFake({ ...(options as StartOptions), port });
      try {
        fake = await coming;
      } catch (error) {
        coming = undefined; // so that it can be tried again
        throw error;
      }
      return usable(fake);
    },
  };
  const server = await createMcpServer(packageJson.version, surroundings).catch((error: unknown) => {
    throw error instanceof McpUnavailable ? new UsageError(error.message) : error;
  });
  const transport = new StdioTransport(process.stdin, process.stdout);
  await server.connect(transport);
  await transport.ended;
  await server.close();
  await (await coming?.catch(() => undefined))?.close();
}

/** Without an admin token: it listens on loopback alone. */
async function startFake(options: StartOptions): Promise<FakeCxone> {
  const [{ startFakeCxone }, { ToolError }] = [
    await import('../../mock-server/index.ts'),
    await import('../../mock-server/mcp/index.ts'),
  ];
  try {
    return await startFakeCxone({ ...options, version: packageJson.version });
  } catch (error) {
    const problem = listenProblem(error as NodeJS.ErrnoException, options);
    throw problem === undefined ? error : new ToolError(problem.message);
  }
}

function usable(fake: FakeCxone): UsableFake {
  return { url: fake.url, controls: fake };
}
