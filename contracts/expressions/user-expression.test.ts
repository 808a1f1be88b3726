import { describe, expect, test } from 'vitest';
import { compileExpression, ExpressionError } from './user-expression.ts';

describe('an expression of a user', () => {
  test.each([
    ['^vip-', 'vip-1', true],
    ['^vip-', 'a vip-1', false],
    ['\\u00e4\\d{2}$', 'xä12', true],
    ['^(?<area>\\d+)-\\p{L}+$', '12-ä', true],
    ['^\\/a\\-b$', '/a-b', true],
    ['\\(?=', 'f(=', true],
    ['[(?=]', '?', true],
    ['\\\\1', '\\1', true],
    ['\\u{1F600}', '😀', true],
  ])('%s against %s: %s', (source, text, expected) => {
    expect(compileExpression(source).test(text)).toBe(expected);
    // JavaScript agrees where it takes the expression
    if (source !== '^\\/a\\-b$') expect(new RegExp(source, 'u').test(text)).toBe(expected);
  });

  test('ignores case with its flag', () => {
    expect(compileExpression('VIP', 'i').test('a vip')).toBe(true);
    expect(compileExpression('VIP').test('a vip')).toBe(false);
  });

  test.each([
    ['^(?=a)', "'(?='", 'lookahead or lookbehind'],
    ['a(?!b)', "'(?!'", 'lookahead or lookbehind'],
    ['(?<=a)b', "'(?<='", 'lookahead or lookbehind'],
    ['(?<!a)b', "'(?<!'", 'lookahead or lookbehind'],
    ['(a)\\1', "'\\1'", 'no backreferences'],
    ['(?<n>a)\\k<n>', "'\\k<'", 'no backreferences'],
    ['(', 'missing closing )', '('],
    ['a{2000}', 'invalid repeat count', '{2000}'],
    ['((a{100}){100}){100}', 'invalid repeat count', '{100}'],
  ])('%s is an error that names the part', (source, part, reason) => {
    expect(() => compileExpression(source)).toThrow(ExpressionError);
    expect(() => compileExpression(source)).toThrow(part);
    expect(() => compileExpression(source)).toThrow(reason);
  });

  test('does not backtrack: JavaScript would take longer than the universe has existed', () => {
    expect(compileExpression('^(a+)+$').test(`${'a'.repeat(100_000)}!`)).toBe(false);
    expect(compileExpression('^(a|a)*b$').test('a'.repeat(100_000))).toBe(false);
    expect(compileExpression('^(a+)+$').test('a'.repeat(100_000))).toBe(true);
  });
});
