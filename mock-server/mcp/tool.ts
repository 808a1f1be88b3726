import type { DocumentOperations, EffectiveContract, SomeVariants } from '../../contracts/internal.ts';
import type { FakeControls } from '../admin-types/index.ts';

/** A fake that tools may use: where it is, and what they can do with it. */
export interface UsableFake {
  readonly url: string;
  readonly controls: FakeControls;
}

/** What tools have at hand besides their arguments. */
export interface ToolSurroundings {
  /** Milliseconds since 1970, for tokens that expire. */
  now(): number;
  /** What requests are judged by, under variants; those of the fake that is asked count where others are not given. */
  contractUnder(variants: SomeVariants): Promise<EffectiveContract>;
  /** The operations of documents that the fake that is asked was given. */
  readonly documents: DocumentOperations | undefined;
  /** The fake that is used now; undefined where none runs. */
  readonly fake: UsableFake | undefined;
  /** Starts a fake in this process, or gives the one that runs; undefined where none can be started. */
  readonly startFake: ((options: Readonly<Record<string, unknown>>) => Promise<UsableFake>) | undefined;
}

/** What a tool responds with: data for programs, and a text for people. */
export interface ToolResult {
  readonly data: Readonly<Record<string, unknown>>;
  /** The data as JSON where there is none. */
  readonly text?: string;
}

/** JSON Schema of an argument. */
type ArgumentSchema = { readonly description: string } & Readonly<Record<string, unknown>>;

/** A tool of the Model Context Protocol. */
export interface McpTool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** JSON Schema of an object; each argument says what it is for. */
  readonly inputSchema: {
    readonly type: 'object';
    readonly properties: Readonly<Record<string, ArgumentSchema>>;
    readonly required?: readonly string[];
    readonly additionalProperties: false;
    readonly minProperties?: number;
  };
  /** False where it changes the fake. */
  readonly isReading: boolean;
  /** Throws ToolError where the arguments cannot be used. */
  run(args: Readonly<Record<string, unknown>>, surroundings: ToolSurroundings): Promise<ToolResult>;
}

/** What is wrong with the arguments of a tool, and how to fix it; reported to the assistant, not as a fault of the protocol. */
export class ToolError extends Error {
  override readonly name = 'ToolError';
}
