import { registerSchema as registerDraft7, validate as validateDraft7 } from '@hyperjump/json-schema/draft-07';
import { registerSchema, validate } from '@hyperjump/json-schema/draft-2020-12';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  contractUnder,
  type EffectiveContract,
  type SomeVariants,
  standaloneSchema,
  validatorOf,
} from '../../contracts/internal.ts';
import { callBodies } from '../test-support/bodies.ts';
import { readCases } from '../test-support/case-files.ts';
import { wireRequest } from '../test-support/wire.ts';

// Prism has ajv inside, so on schemas it is not a witness of its own. This validator shares nothing with ajv.

function callValidator(contract: EffectiveContract) {
  const [placeCall] = contract.tables.operations.filter(({ id }) => id === 'placeCall');
  return placeCall && validatorOf(contract, placeCall, 'CallRequest');
}

type Judge = (body: never) => { readonly valid: boolean };

/** Values that change what a call request is; `external-id=warn` is left out, because it only lowers a severity. */
const VARIANTS: readonly SomeVariants[] = [
  {},
  { 'flat-phone': 'accept' },
  { campaign: 'required' },
  { 'number-format': 'any' },
  { 'flat-phone': 'accept', campaign: 'required', 'number-format': 'any' },
];

async function judgesOf(contract: EffectiveContract, name: string): Promise<Judge[]> {
  const spec = await contract.openapi();
  const [modern, old] = [`https://example.test/${name}/2020-12`, `https://example.test/${name}/07`];
  registerSchema(standaloneSchema(spec, 'CallRequest', '2020-12') as never, modern);
  registerDraft7(standaloneSchema(spec, 'CallRequest', '07') as never, old);
  return [(await validate(modern)) as Judge, (await validateDraft7(old)) as Judge];
}

describe.each(VARIANTS.map((variants, index) => [JSON.stringify(variants), variants, index] as const))(
  'under %s',
  (_name, variants, index) => {
    test('5,000 generated bodies are validated alike by ajv and by another validator, in both drafts', async () => {
      const contract = await contractUnder(variants);
      const judges = await judgesOf(contract, `generated-${index}`);
      const { first, all } = callValidator(contract) ?? {};
      let right = 0;
      fc.assert(
        fc.property(callBodies, (body) => {
          const verdict = first?.(body);
          right += verdict === true ? 1 : 0;
          expect(all?.(body)).toBe(verdict);
          for (const judge of judges) expect(judge(body as never).valid).toBe(verdict);
        }),
        { numRuns: 5_000, seed: 10_137 },
      );
      expect(right).toBeGreaterThan(100);
      expect(right).toBeLessThan(4_900);
    });
  },
);

test('the bodies of all cases are validated alike', async () => {
  for (const [index, variants] of VARIANTS.entries()) {
    const contract = await contractUnder(variants);
    const judges = await judgesOf(contract, `cases-${index}`);
    for (const each of readCases()) {
      const body = await bodyOf(each);
      if (body === undefined) continue;
      const verdict = callValidator(contract)?.first(body);
      for (const judge of judges) expect(judge(body as never).valid, each.title).toBe(verdict);
    }
  }
});

async function bodyOf(each: ReturnType<typeof readCases>[number]): Promise<unknown> {
  const { body } = await wireRequest(each, 'http://127.0.0.1:4010');
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined; // no JSON: nothing to judge
  }
}
