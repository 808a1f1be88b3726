import { readAnswer, readInput, Unreadable } from '../../contracts/formats/index.ts';
import {
  contractsOfPath,
  type EffectiveContract,
  type Explanation,
  explain,
  type Finding,
  type HttpExchange,
  redactSecrets,
  type SomeVariants,
  secretsIn,
  secretsOfDocument,
  unknownName,
  urlParts,
  variantProblems,
} from '../../contracts/internal.ts';
import { explanationText } from '../../contracts/report/index.ts';
import { allVariants, type Ledger, loadLedger } from '../../generated/index.ts';
import { turnOfOthers } from '../exchange/index.ts';
import { evidenceOf, OF_YOUR_DOCUMENT } from './evidence.ts';
import { type McpTool, ToolError, type ToolResult, type ToolSurroundings } from './tool.ts';

const REQUEST = {
  type: 'string',
  minLength: 1,
  description:
    'The request as text: a curl command, a fetch or PowerShell request, an HTTP message, a HAR entry, a Postman collection, an axios error, or the JSON body of the call alone. Leave the token out or replace it: it is not needed.',
};
const VARIANTS = {
  type: 'object',
  additionalProperties: { type: 'string' },
  description: 'Answers to questions on which sources disagree, such as {"scope": "call"}; see compare_variants.',
};

/** Why was this rejected? */
const explainRejection: McpTool = {
  name: 'explain_rejection',
  title: 'Explain a rejection',
  description:
    'Explains why NICE CXone rejects a Personal Connection request, from the request and the response that came: the cause, the other causes that the response would fit, and how to fix each, each with the grade and the claims that it rests on. Nothing is sent to anyone.',
  inputSchema: {
    type: 'object',
    properties: {
      request: REQUEST,
      status: { type: 'integer', minimum: 100, maximum: 599, description: 'Status of the response.' },
      text: {
        type: 'string',
        description: 'Text of the response, such as "invalid campaign id for personal connection".',
      },
      scopes: {
        type: 'array',
        items: { type: 'string' },
        description: 'The scopes of the token, if they are known.',
      },
      variants: VARIANTS,
    },
    required: ['request'],
    additionalProperties: false,
  },
  isReading: true,
  run: explained,
};

/** Would this be accepted? */
const checkPayload: McpTool = {
  name: 'check_payload',
  title: 'Check a payload',
  description:
    'Checks a request before anybody sends it: everything that is wrong with it, with its place, how to fix it and the evidence, and the corrected payload where there is one.',
  inputSchema: {
    type: 'object',
    properties: { request: REQUEST, variants: VARIANTS },
    required: ['request'],
    additionalProperties: false,
  },
  isReading: true,
  run: explained,
};

/** What would the other readings of the sources say? */
const compareVariants: McpTool = {
  name: 'compare_variants',
  title: 'Compare variants',
  description:
    'Where sources disagree on CXone, each possible answer is a variant. Without a request: the questions, their answers and the evidence of each. With a request: which answers change the verdict on it, so that one knows what to find out at the real server.',
  inputSchema: {
    type: 'object',
    properties: {
      request: REQUEST,
      variant: { type: 'string', description: 'Only this variant.' },
    },
    additionalProperties: false,
  },
  isReading: true,
  async run({ request, variant }, surroundings) {
    const chosen = variant === undefined ? Object.keys(allVariants) : [knownVariant(variant as string)];
    if (request === undefined) return { data: { variants: await questions(chosen) } };
    const contract = await surroundings.contractUnder({});
    const exchange = exchangeIn(contract, request as string);
    const now = surroundings.now();
    const byDefault = await verdictUnder(contract, exchange, now);
    // the operations of one path are looked at, and other requests have their turn between two variants
    const { path } = contract.router.similar(urlParts(exchange.request.url).path) ?? {};
    const contractWith = contractsOfPath(path);
    const usual = await verdictUnder(await contractWith(contract.variants), exchange, now);
    const ledger = await loadLedger();
    const changing: object[] = [];
    for (const name of chosen)
      for (const [value, { says, evidence }] of Object.entries(allVariants[name]?.values ?? {})) {
        await turnOfOthers();
        const under = await contractWith({ ...contract.variants, [name]: value });
        const verdict = await verdictUnder(under, exchange, now);
        if (JSON.stringify(verdict) !== JSON.stringify(usual))
          changing.push({ variant: name, value, says, ...verdict, evidence: evidenceOf(evidence, ledger) });
      }
    return { data: { byDefault, changing } };
  },
};

export const explainTools: readonly McpTool[] = [explainRejection, checkPayload, compareVariants];

async function explained(
  { request, status, text, scopes, variants = {} }: Readonly<Record<string, unknown>>,
  surroundings: ToolSurroundings,
): Promise<ToolResult> {
  const now = surroundings.now();
  const [wrong] = variantProblems(variants as Record<string, string>);
  if (wrong !== undefined) throw new ToolError(`variants.${wrong.name}: ${wrong.problem}`);
  const contract = await surroundings.contractUnder(variants as SomeVariants);
  const exchange = exchangeIn(contract, request as string);
  const explanation = await explain(exchange, {
    contract,
    now,
    ...(scopes !== undefined && { token: { scopes: scopes as string[], isReported: true } }),
    ...((status !== undefined || text !== undefined) && {
      answer: readAnswer({
        status: status as number | undefined,
        text: text as string | undefined,
        headers: undefined,
      }),
    }),
  });
  const secrets = secretsIn(exchange, secretsOfDocument(contract, exchange));
  const ledger = await loadLedger();
  const backed = (each: Finding) => withBacking(each, ledger);
  const data = {
    ...explanation,
    findings: explanation.findings.map(backed),
    path: explanation.path && {
      ...explanation.path,
      documented: explanation.path.documented.map((each) => ({ ...each, evidence: evidenceOf(each.evidence, ledger) })),
    },
    ofAnswer: explanation.ofAnswer.map(backed),
  };
  const words = explanationText(explanation, exchange.request.body, { isVerbose: true, hasEvidence: true });
  return {
    data: JSON.parse(redactSecrets(JSON.stringify(data), secrets)) as Record<string, unknown>,
    text: redactSecrets(words, secrets),
  };
}

function withBacking(finding: Finding, ledger: Ledger): object {
  const evidence = finding.grade === 'yours' ? OF_YOUR_DOCUMENT : evidenceOf(finding.evidence, ledger);
  return { ...finding, evidence };
}

/** Reads a request; files that it names are not opened, for a web page may make an assistant name any. */
function exchangeIn(contract: EffectiveContract, text: string): HttpExchange {
  try {
    return readInput(contract, text, { ofCommand: refuseFile, besideText: refuseFile }).exchange;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new ToolError(`request cannot be read: ${error.message}`);
  }
}

function refuseFile(name: string): never {
  throw new Unreadable(`its data is in the file ${name}, and files are not opened here; put the content in its place`);
}

/** The verdict alone: whether it would be rejected, and by what. */
async function verdictUnder(
  contract: EffectiveContract,
  exchange: HttpExchange,
  now: number,
): Promise<{ readonly verdict: Explanation['verdict']['kind']; readonly findings: readonly object[] }> {
  const ledger = await loadLedger();
  const { verdict, findings } = await explain(exchange, { contract, now });
  const shown = findings.filter(({ isHypothesis }) => !isHypothesis);
  return {
    verdict: verdict.kind,
    findings: shown.map(({ code, severity, evidence }) => ({ code, severity, evidence: evidenceOf(evidence, ledger) })),
  };
}

function knownVariant(name: string): string {
  if (Object.hasOwn(allVariants, name)) return name;
  throw new ToolError(`variant: ${unknownName('variant', name, Object.keys(allVariants))}`);
}

async function questions(names: readonly string[]): Promise<object[]> {
  const ledger = await loadLedger();
  return names.flatMap((name) => {
    const variant = allVariants[name];
    if (variant === undefined) return [];
    const values = Object.entries(variant.values).map(([value, { says, evidence }]) => ({
      value,
      says,
      isDefault: value === variant.default,
      evidence: evidenceOf(evidence, ledger),
    }));
    return [{ variant: name, question: variant.question, why: variant.why, values }];
  });
}
