import { describe, expect, test } from 'vitest';
import type { JournalEntry } from '../../../mock-server/client/index.ts';
import { conditionsIn, filterOf, noFilter } from './filter-query.ts';
import { arrived, emptyList, MOST_ENTRIES, paused, resumed } from './journal-list.ts';
import { rowWindow, scrollTopFor } from './row-window.ts';
import { consoleOf, sandboxAt } from './sandbox-address.ts';
import { replacing } from './tenant-patch.ts';
import { fragmentOf, viewAt } from './view.ts';

const entries = (...ids: number[]) => ids.map((id) => ({ id: `journal-${id}` }) as JournalEntry);
const idsOf = (list: readonly JournalEntry[]) => list.map(({ id }) => Number(id.slice('journal-'.length)));

describe('the list of exchanges', () => {
  test('takes what comes', () => {
    expect(idsOf(arrived(arrived(emptyList, entries(1)), entries(2, 3)).entries)).toEqual([1, 2, 3]);
  });

  test('does not change while it is paused, and has all of it after', () => {
    const held = arrived(paused(arrived(emptyList, entries(1))), entries(2, 3));
    expect([idsOf(held.entries), idsOf(held.pending ?? [])]).toEqual([[1], [2, 3]]);
    expect([idsOf(resumed(held).entries), resumed(held).pending]).toEqual([[1, 2, 3], null]);
  });

  test('starts over where ids start over, also while it is paused', () => {
    const before = arrived(emptyList, entries(1, 2, 3));
    expect(idsOf(arrived(before, entries(4, 1, 2)).entries)).toEqual([1, 2]);
    const held = arrived(paused(before), entries(1));
    expect([idsOf(held.entries), idsOf(held.pending ?? [])]).toEqual([[], [1]]);
  });

  test('forgets the oldest of more than it can keep', () => {
    const many = arrived(emptyList, entries(...Array.from({ length: MOST_ENTRIES + 2 }, (_, at) => at + 1)));
    expect([many.entries.length, idsOf(many.entries.slice(0, 1))]).toEqual([MOST_ENTRIES, [3]]);
  });
});

describe('the rows that are in the page', () => {
  test.each<[count: number, top: number, first: number, end: number]>([
    [0, 0, 0, 0],
    [5, 0, 0, 5],
    [10_000, 0, 0, 20],
    [10_000, 5_000 * 50, 4_990, 5_020],
    [10_000, 10_000 * 50 - 500, 9_980, 10_000],
    [3, 10_000 * 50, 3, 3],
  ])('of %i, scrolled to %i', (count, top, first, end) => {
    expect(rowWindow(count, 50, top, 500)).toEqual({ first, end });
  });

  test.each<[row: number, top: number]>([
    [0, 0],
    [2, 100],
    [11, 100],
    [12, 150],
    [100, 4_550],
  ])('row %i is seen whole after scrolling from 100 to %i', (row, top) => {
    expect(scrollTopFor(row, 50, 100, 500)).toBe(top);
  });
});

describe('the address of the page', () => {
  test.each<[fragment: string, view: object, written?: string]>([
    ['', { name: 'exchanges', id: null }, '#/exchanges'],
    ['#/exchanges/journal-7', { name: 'exchanges', id: 'journal-7' }],
    ['#/exchanges/a%2F%3Cb%3E', { name: 'exchanges', id: 'a/<b>' }],
    ['#/exchanges/%', { name: 'exchanges', id: '%' }, '#/exchanges/%25'],
    ['#/tenant', { name: 'tenant' }],
    ['#/dialer', { name: 'dialer' }],
    ['#/compose', { name: 'compose' }],
    ['#/nothing', { name: 'exchanges', id: null }, '#/exchanges'],
  ])('%s', (fragment, view, written = fragment) => {
    expect([viewAt(fragment), fragmentOf(viewAt(fragment))]).toEqual([view, written]);
  });

  test.each<[href: string, url: string, key: string | null, root: string]>([
    ['http://127.0.0.1:4010/_fake/#/tenant', 'http://127.0.0.1:4010', null, 'http://127.0.0.1:4010'],
    ['https://h/_fake/keys/a.b-1/_fake/', 'https://h/_fake/keys/a.b-1', 'a.b-1', 'https://h'],
    ['http://h/cxone/_fake/', 'http://h/cxone', null, 'http://h/cxone'],
  ])('%s is that of a sandbox', (href, url, key, root) => {
    expect(sandboxAt(href)).toEqual({ url, key, root });
    expect(new URL(href).href.replace(/#.*/, '')).toBe(consoleOf(root, key));
  });
});

test('a filter has what is filled in, and the text that is searched for is not a condition', () => {
  const fields = { ...noFilter, status: '4xx', text: 'camp' };
  expect([filterOf(fields), conditionsIn(fields)]).toEqual([{ status: '4xx', text: 'camp' }, 1]);
});

test('a patch makes sure that it is the item that was seen', () => {
  const items = [{ skillId: 1 }, { skillId: 2 }];
  expect(replacing(items, 'skills', items[1] as (typeof items)[0], 'skillId', 'isRunning', true)).toEqual([
    { op: 'test', path: '/skills/1/skillId', value: 2 },
    { op: 'add', path: '/skills/1/isRunning', value: true },
  ]);
});
