import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultContract, type Operation } from '../../contracts/internal.ts';
import { preferOverride, readPreferences } from './prefer.ts';

describe('Prefer, as RFC 7240 has it', () => {
  test.each([
    { given: ['code=403'], want: { code: '403' } },
    { given: ['code = 403 , example="a, b; c"'], want: { code: '403', example: 'a, b; c' } },
    { given: ['respond-async, wait=100'], want: { 'respond-async': '', wait: '100' } },
    { given: ['respond-async', 'handling=lenient'], want: { 'respond-async': '', handling: 'lenient' } },
    { given: ['code=401', 'code=403'], want: { code: '401' } },
    { given: ['CODE=401, Code=403'], want: { code: '401' } },
    { given: ['code=""'], want: { code: '' } },
    { given: ['code='], want: { code: '' } },
    { given: ['code=403; reason="so; that, is"; x'], want: { code: '403' } },
    { given: ['example="say \\"no\\""'], want: { example: 'say "no"' } },
    { given: ['', ' , ,', ';'], want: {} },
    { given: ['code 403, delay=5'], want: { delay: '5' } },
    { given: ['example="never ends, delay=5'], want: { delay: '5' } },
  ])('$given', ({ given, want }) => {
    expect(Object.fromEntries(readPreferences(given))).toEqual(want);
  });

  test('whatever is sent, it is read without a fault', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom(...'ab=",;\\ \t1é') })), (values) => {
        readPreferences(values);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a long header of nothing takes no long time', () => {
    const header = `code${'; '.repeat(8_000)}"`;
    expect(readPreferences([header]).size).toBe(0); // by backtracking this would take longer than the sun burns
  });

  test('what is written by the rules is read as it was meant', () => {
    const token = fc.string({ unit: fc.constantFrom(..."abz09!#$%&'*+-.^_`|~"), minLength: 1, maxLength: 8 });
    const text = fc.string({ unit: fc.constantFrom(...'ab ,;="\\é'), maxLength: 8 });
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(token, text), { selector: ([name]) => name }), (pairs) => {
        const quoted = pairs.map(([name, value]) => `${name}="${value.replace(/["\\]/g, '\\$&')}"`);
        expect([...readPreferences([quoted.join(', ')])]).toEqual(pairs);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('what is ignored is named', () => {
  const operation = defaultContract.tables.operations.find(({ id }) => id === 'placeCall') as Operation;
  const overrideOf = (value: string) => preferOverride([value], defaultContract.tables, operation);
  const KNOWN = 'not understood; there are code, example, delay, handling';

  test.each([
    ['respond-async, wait=3', `ignored: respond-async, wait are ${KNOWN}`],
    ['return=minimal', `ignored: return is ${KNOWN}`],
    ['status=403', `ignored: status is ${KNOWN}`],
    ['code=403, dynamic=true', `the request prefers code=403; ignored: dynamic is ${KNOWN}`],
    [
      'code=403;example=permission_missing',
      'the request prefers code=403; ignored: the parameters of code: ";example=permission_missing"; separate preferences with a comma',
    ],
    ['code:403', 'ignored: "code:403" is not a preference; write it as name=value'],
    ['handling=severe', 'ignored: handling="severe" is neither strict nor lenient'],
    ['a, b, c, d, e, f, g', `ignored: a, b, c, d, e and 2 more are ${KNOWN}`],
    ['handling=lenient', undefined],
    ['return=minimal; x', `ignored: return is ${KNOWN}`],
  ])('%s', (value, why) => {
    expect(overrideOf(value)?.why).toBe(why);
    expect(overrideOf(value)?.problem).toBeUndefined();
  });

  test.each(['code:403, handling=strict', 'code=403;example=permission_missing, handling=strict'])(
    '%s is a problem',
    (value) => {
      expect(overrideOf(value)?.problem).toHaveLength(1);
    },
  );
});
