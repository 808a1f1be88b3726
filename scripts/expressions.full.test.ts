import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { collectExpressions, type Expression } from './expressions/collect-expressions.ts';
import { fileOfTool } from './scratch-install.ts';

/** What is used of recheck. */
interface Recheck {
  checkSync(source: string, flags: string, parameters: object): { readonly status: string; readonly checker?: string };
}

// The other backends need Java or a binary; it is read when the module is loaded.
process.env['RECHECK_BACKEND'] = 'pure';
const { checkSync } = createRequire(import.meta.url)(fileOfTool('recheck', '')) as Recheck;

const expressions = collectExpressions(fileURLToPath(new URL('..', import.meta.url)));
const nameOf = ({ file, written }: Pick<Expression, 'file' | 'written'>) => `${file}: ${written}`;
const keptExpressions = parse(
  readFileSync(new URL('expressions/kept-expressions.yaml', import.meta.url), 'utf8'),
) as readonly { readonly file: string; readonly written: string; readonly bound: string; readonly reason: string }[];
const kept = new Set(keptExpressions.map(nameOf));
/** Repeated in one run, so that a result does not depend on chance; a machine may be slow. */
const PARAMETERS = { randomSeed: 1, timeout: 60_000, incubationTimeout: 60_000, attackTimeout: 60_000 };
const results = new Map<string, ReturnType<Recheck['checkSync']>>();

function resultOf({ source = '', flags }: Expression): ReturnType<Recheck['checkSync']> {
  const plain = flags.replace(/[gd]/g, ''); // these do not change what is matched
  const key = `${plain}/${source}`;
  const result = results.get(key) ?? checkSync(source, plain, PARAMETERS);
  results.set(key, result);
  return result;
}

/** Why it is not known that the time of an expression is linear; undefined where it is. */
function problemOf(expression: Expression): string | undefined {
  if (expression.source === undefined) return 'is built at run time';
  const { status } = resultOf(expression);
  return status === 'safe' ? undefined : status;
}

describe('every regular expression of the code that ships, and every pattern of the spec,', () => {
  test('is found', () => {
    const folders = new Set(expressions.map(({ file }) => file.split('/')[0]));
    expect([...folders].sort()).toEqual(['cli', 'contracts', 'generated', 'mock-server', 'site', 'spec']);
    expect(expressions.length).toBeGreaterThan(400);
    expect(expressions.filter(({ source }) => source === undefined).length).toBeLessThan(10);
  });

  test('a hostile one is known for it', () => {
    expect(problemOf({ file: '', line: 0, written: '', source: '^(a+)+$', flags: '' })).toBe('vulnerable');
  });

  test('takes linear time, or is in the list with the bound of its input', () => {
    const problems = expressions.flatMap((each) => {
      const problem = kept.has(nameOf(each)) ? undefined : problemOf(each);
      return problem === undefined ? [] : [`${each.file}:${each.line} ${each.written}: ${problem}`];
    });
    expect(problems).toEqual([]);
  }, 1_500_000);

  test('is in the list only where that is needed', () => {
    for (const { bound, reason } of keptExpressions)
      expect([bound, reason].every((each) => each.length > 10)).toBe(true);
    const listed = expressions.filter((each) => kept.has(nameOf(each)));
    expect(keptExpressions.filter((each) => !listed.some((one) => nameOf(one) === nameOf(each)))).toEqual([]);
    // a proof is one by automata; that no attack was found is none
    const isProven = (each: Expression) => problemOf(each) === undefined && resultOf(each).checker === 'automaton';
    expect(listed.filter(isProven)).toEqual([]);
  }, 1_500_000);
});
