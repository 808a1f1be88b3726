import { ArgumentError } from '../../contracts/arguments/index.ts';
import type { Fault, JournalFilter, Stub, Verification } from '../admin-types/index.ts';
import { type McpTool, ToolError, type ToolSurroundings, type UsableFake } from './tool.ts';

const OF_THE_FAKE = {
  grade: 'assumed',
  sentence: 'This is what the fake did, and not what the vendor does; its rules have their evidence in show_evidence.',
  claims: [],
} as const;

const startFake: McpTool = {
  name: 'start_fake',
  title: 'Start the fake',
  description:
    'Starts a fake CXone on this machine, or gives the one that runs: its URL, tokens to use, and a call that is accepted. It rings nobody.',
  inputSchema: {
    type: 'object',
    properties: {
      variants: {
        type: 'object',
        additionalProperties: { type: 'string' },
        description: 'Answers to questions on which sources disagree, such as {"scope": "call"}; see compare_variants.',
      },
    },
    additionalProperties: false,
  },
  isReading: false,
  async run({ variants }, surroundings) {
    const { fake: running } = surroundings;
    const options = variants === undefined ? {} : { variants };
    const fake =
      running ??
      (await inArgument('variants', async () => surroundings.startFake?.(options) ?? runningFake(surroundings)));
    const { tenant, variants: chosen } = await fake.controls.health();
    const stop = howToStop(surroundings);
    const wanted = Object.entries((variants ?? {}) as Readonly<Record<string, string>>);
    if (wanted.some(([name, value]) => (chosen as Readonly<Record<string, string>>)[name] !== value))
      throw new ToolError(
        `variants: a fake runs already at ${fake.url}, with other values. Call start_fake without variants to use it. For other values: ${stop}, and start it with them`,
      );
    const call = `${fake.url}/ccapi/v2/outbound/personal-connection/call`;
    return {
      data: {
        url: fake.url,
        isNew: running === undefined,
        stop,
        tenant,
        variants: chosen,
        tokens: { accepted: 'fake-pc-write', otherScope: 'fake-call-write', noScope: 'fake-no-scope' },
        acceptedCall: `curl -i ${call} -H 'Authorization: Bearer fake-pc-write' -H 'Content-Type: application/json' -d '${ACCEPTED}'`,
        console: `${fake.url}/_fake/`,
        evidence: OF_THE_FAKE,
      },
    };
  },
};

function howToStop({ startFake: start }: ToolSurroundings): string {
  return start === undefined
    ? 'stop the fake where it was started, with Ctrl+C'
    : 'end this MCP server, with which the fake ends';
}

const ACCEPTED =
  '{"contact":{"externalId":"ext-12345","phoneNumbers":[{"phoneType":"mobile","number":"+15550199999"}]},"campaignId":"camp-pc-001","scriptId":"script-xyz-999"}';

const listExchanges: McpTool = {
  name: 'list_exchanges',
  title: 'List exchanges',
  description:
    'The requests that the fake got, and what it found in each, the newest last; without secrets. Filters as those of GET /_fake/journal.',
  inputSchema: {
    type: 'object',
    properties: {
      filter: {
        type: 'object',
        description:
          'Conditions, such as {"status": 400}, {"operation": "placeCall"} or {"finding": "campaign-unknown"}.',
      },
      last: { type: 'integer', minimum: 1, maximum: 100, description: 'Most exchanges to list; 20 by default.' },
    },
    additionalProperties: false,
  },
  isReading: true,
  async run({ filter = {}, last = 20 }, surroundings) {
    const { controls } = runningFake(surroundings);
    const entries = await inArgument('filter', () => controls.journal(filter as JournalFilter));
    return {
      data: { found: entries.length, exchanges: withShortTexts(entries.slice(-Number(last))), evidence: OF_THE_FAKE },
    };
  },
};

const setOverride: McpTool = {
  name: 'set_override',
  title: 'Set an override',
  description:
    'Makes the fake respond otherwise than the contract says: a fault (a status, a delay, a broken connection), a built-in scenario, or a stub (a response to any path); or takes overrides away. See docs/faults.md, docs/scenarios.md and docs/stubs.md.',
  inputSchema: {
    type: 'object',
    properties: {
      fault: { type: 'object', description: 'A fault, such as {"answer": {"status": 503}, "times": 2}.' },
      name: { type: 'string', minLength: 1, description: 'Name of the fault or stub; "mcp" by default.' },
      stub: {
        type: 'object',
        description:
          'A stub, such as {"request": {"method": "GET", "path": "/jobs/{id}"}, "responses": [{"json": {"state": "done"}}]}.',
      },
      scenario: { type: 'string', minLength: 1, description: 'Name of a built-in scenario.' },
      clear: { const: true, description: 'true takes all faults, stubs and the scenario away.' },
    },
    minProperties: 1,
    additionalProperties: false,
  },
  isReading: false,
  async run({ fault, name = 'mcp', stub, scenario, clear }, surroundings) {
    const { controls } = runningFake(surroundings);
    if (fault === undefined && stub === undefined && scenario === undefined && clear === undefined)
      throw new ToolError('name: nothing has this name; give fault or stub too');
    if (clear === true) await Promise.all([controls.clearFault(), controls.clearStub(), controls.clearScenario()]);
    if (fault !== undefined) await inArgument('fault', () => controls.setFault(String(name), fault as Fault));
    if (stub !== undefined) await inArgument('stub', () => controls.setStub(String(name), stub as Stub));
    if (scenario !== undefined) await inArgument('scenario', () => controls.setScenario(String(scenario)));
    const set = await Promise.all([controls.faults(), controls.stubs(), controls.scenario()]);
    return { data: { faults: set[0], stubs: withShortTexts(set[1]), scenario: set[2], evidence: OF_THE_FAKE } };
  },
};

const verifyRequests: McpTool = {
  name: 'verify_requests',
  title: 'Verify requests',
  description:
    'Checks that the fake got the requests that are expected, as POST /_fake/journal/verify does, with near misses where it did not.',
  inputSchema: {
    type: 'object',
    properties: {
      expectations: {
        type: 'array',
        minItems: 1,
        items: { type: 'object' },
        description: 'Expected requests, such as [{"operation": "placeCall", "status": 202, "count": {"exactly": 1}}].',
      },
    },
    required: ['expectations'],
    additionalProperties: false,
  },
  isReading: true,
  async run({ expectations }, surroundings) {
    const { controls } = runningFake(surroundings);
    const result = await inArgument('expectations', () => controls.verify({ expectations } as Verification));
    return { data: { ...result, evidence: OF_THE_FAKE } };
  },
};

export const fakeTools: readonly McpTool[] = [startFake, listExchanges, setOverride, verifyRequests];

/** Characters of a text, such as a body, that an assistant gets to read. */
const MOST_CHARACTERS = 4_000;

function withShortTexts(value: object): unknown {
  const short = (_key: string, each: unknown) =>
    typeof each === 'string' && each.length > MOST_CHARACTERS
      ? `${each.slice(0, MOST_CHARACTERS)}… (${each.length - MOST_CHARACTERS} more characters)`
      : each;
  return JSON.parse(JSON.stringify(value, short));
}

function runningFake({ fake }: ToolSurroundings): UsableFake {
  if (fake !== undefined) return fake;
  throw new ToolError('no fake runs; call start_fake first');
}

/** Uses an argument, and reports to the assistant what is wrong with it. */
async function inArgument<T>(argument: string, use: () => T | Promise<T>): Promise<T> {
  try {
    return await use();
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    throw new ToolError(error.argument === 'name' ? error.message : `${argument}: ${error.problem}`);
  }
}
