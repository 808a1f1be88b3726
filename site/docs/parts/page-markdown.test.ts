import { describe, expect, test } from 'vitest';
import { defaultContract } from '../../../contracts/internal.ts';
import { docsSite } from '../../index.ts';

const site = await docsSite(defaultContract, 'http://127.0.0.1:4010');
const textOf = (file: string) => site.file(file)?.text ?? '';
const withoutCode = (text: string) => text.replace(/^(````)\n[\s\S]*?\n\1$/gm, '').replace(/`[^`\n]*`/g, '');
const pages = site.files.filter((file) => file.endsWith('.html') && file !== 'search.html');

describe.each(pages)('%s as Markdown', (file) => {
  const text = textOf(`${file}.md`);

  test('begins with its heading, and has no HTML outside of code', () => {
    expect(text).toMatch(/^# \S/);
    expect(withoutCode(text)).not.toMatch(/<\/?(?:div|p|span|a|ul|li|table|tr|td|details|summary|section)\b/);
  });

  test('leads to files of the site alone', () => {
    const links = [...withoutCode(text).matchAll(/\]\(([^)#\s]*)(?:#[^)\s]*)?\)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !site.files.includes(link) && !/^https?:/.test(link))).toEqual([]);
  });
});

describe('a page as Markdown', () => {
  const call = textOf('operation-placeCall.html.md');

  test('has evidence with its grade, its contradictions and the ids of its claims', () => {
    expect(call).toContain(
      '*claimed, contradicted by official sources:* [EP-01](claims.html.md#EP-01), [EP-13](claims.html.md#EP-13) (contradicts)',
    );
  });

  test('has code as it is', () => {
    expect(call).toContain(
      "````\ncurl -i http://127.0.0.1:4010/ccapi/v2/outbound/personal-connection/call \\\n  -H 'Authorization: Bearer fake-pc-write'",
    );
  });

  test('has tables as rows', () => {
    expect(textOf('guide-check.html.md')).toMatch(/\n\n\| option \| value \|\n\| --- \| --- \|\n\| `--report/);
  });

  test('is named by the page for machines', () => {
    expect(textOf('stages.html')).toContain('<link rel="alternate" type="text/markdown" href="stages.html.md">');
    expect(site.file('stages.html.md')?.mediaType).toBe('text/markdown; charset=utf-8');
    expect(site.files).not.toContain('search.html.md');
  });
});

test('llms.txt lists every page with what it is about', () => {
  const text = textOf('llms.txt');
  expect(text).toMatch(/^# fake-cxone\n\n> .*Unofficial, and not affiliated with NICE\./);
  expect([...text.matchAll(/^- \[[^\]]+\]\(([^)]+)\): \S/gm)].map(([, file]) => file).sort()).toEqual(
    pages.map((file) => `${file}.md`).sort(),
  );
});

test('llms-full.txt has the pages themselves, but for those that it names', () => {
  const text = textOf('llms-full.txt');
  expect(text).toContain(textOf('operation-placeCall.html.md'));
  expect(text).toContain(textOf('guide-tutorial.html.md'));
  expect(text).not.toContain(textOf('operation-getSkill.html.md'));
  expect(Buffer.byteLength(text)).toBeLessThan(1_000_000);
});
