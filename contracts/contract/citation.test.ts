import { describe, expect, test } from 'vitest';
import { loadLedger } from '../../generated/index.ts';
import {
  certaintyOf,
  certaintySentence,
  citedIds,
  contradictionLabel,
  readCitation,
  supportingIds,
} from './citation.ts';

const { claims } = await loadLedger();
const PATH = ['EP-01', 'EP-13 contradicts', 'EP-15 contradicts', 'EP-16 context'];

describe('citations', () => {
  test.each([
    ['EP-01', { id: 'EP-01', direction: 'supports' }],
    ['EP-13 contradicts', { id: 'EP-13', direction: 'contradicts' }],
    ['EP-16 context', { id: 'EP-16', direction: 'context' }],
    ['EP-16 supports', { id: 'EP-16 supports', direction: 'supports' }],
  ])('%s', (text, citation) => {
    expect(readCitation(text)).toEqual(citation);
  });

  test('their ids, all of them and those that support', () => {
    expect(citedIds(PATH)).toEqual(['EP-01', 'EP-13', 'EP-15', 'EP-16']);
    expect(supportingIds(PATH)).toEqual(['EP-01']);
  });
});

describe('certainty', () => {
  test('official claims that contradict never raise the grade of what they contradict', () => {
    const certainty = certaintyOf(PATH, claims);
    expect(certainty).toEqual({ supportedBy: 'claimed', contradictedBy: 'official' });
    expect(contradictionLabel(certainty)).toBe('contradicted by official sources');
    expect(certaintySentence(certainty)).toBe('A forum thread says so; official sources contradict it.');
  });

  test('context neither supports nor contradicts', () => {
    expect(certaintyOf(['AS-09', 'OP-11 context'], claims)).toEqual({ supportedBy: 'assumed', contradictedBy: null });
    expect(certaintyOf(['OP-11 context'], claims)).toEqual({ supportedBy: null, contradictedBy: null });
    expect(certaintySentence(certaintyOf(['OP-11 context'], claims))).toBe('No source states it.');
  });

  test('what is official and undisputed is said in one sentence', () => {
    const certainty = certaintyOf(['AUTH-12'], claims);
    expect(contradictionLabel(certainty)).toBeNull();
    expect(certaintySentence(certainty)).toBe('NICE documents it.');
  });
});
