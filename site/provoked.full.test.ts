import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { defaultContract, type SomeVariants } from '../contracts/internal.ts';
import { type FindingCode, loadGuide } from '../generated/index.ts';
import { type FakeCxone, startFakeCxone } from '../mock-server/index.ts';
import { docsSite } from './index.ts';
import { textsOf } from './testing/texts-of.ts';

// What the page of rejections says is done by a shell, and what comes back is held against the bytes that the page shows.

const run = promisify(execFile);
const { provocations } = await loadGuide();
const page = await rejectionsAt('http://127.0.0.1:4010');
const codes = [...page.matchAll(/data-provoke="([^"]+)"/g)].map(([, code]) => code as FindingCode);

async function rejectionsAt(url: string): Promise<string> {
  return (await docsSite(defaultContract, url)).file('rejections.html')?.text ?? '';
}

/** What the page says of one finding. */
function entryOf(text: string, code: string): string {
  const from = text.indexOf(`<h3 id="${code}">`);
  return text.slice(from, text.indexOf('</article>', from));
}

describe('the page of rejections', () => {
  test('says of every finding of a request how to provoke it', () => {
    expect(codes).toEqual(expect.arrayContaining(Object.keys(provocations)));
  });

  describe.each(codes)('%s', (code) => {
    let fake: FakeCxone;
    let answer = '';
    let entry = '';
    beforeAll(async () => {
      const variants = (/--variant/.test(entryOf(page, code)) ? provocations[code]?.variants : {}) as SomeVariants;
      fake = await startFakeCxone({ port: 0, variants });
      entry = entryOf(await rejectionsAt(fake.url), code);
      const [command = ''] = textsOf(entry.slice(entry.indexOf('data-provoke')));
      // the tokens of the page are asked for on the command line, as they are written
      const here = command.replaceAll('npx --no-install fake-cxone', `${process.execPath} bin.js`);
      answer = (await run('sh', ['-c', here], { maxBuffer: 1e7 })).stdout;
      return () => fake.close();
    });

    test('is found when it is provoked as the page says', async () => {
      const entries = await fake.journal();
      const told = entries.flatMap(({ findings }) => findings.map((each) => each.code));
      const named = /^x-fake-cxone-error: (.*)\r$/m.exec(answer)?.[1];
      expect([...told, named]).toContain(code);
    });

    test('is answered by the bytes that the page shows, where it is answered', () => {
      const shown = [...entry.matchAll(/aria-label="the answer (\w+)"/g)].length;
      if (shown === 0) return expect(answer).toMatch(/^HTTP\/1\.1 2/m);
      const texts = textsOf(entry, { slots: '\u0000' }).slice(0, shown);
      expect(texts.filter((text) => isAnsweredBy(text, answer))).toHaveLength(1);
    });
  });
});

/** Whether an answer has the status line, the headers and the body of a text, whatever is in its slots. */
function isAnsweredBy(text: string, answer: string): boolean {
  const [head = '', body = ''] = text.split('\n\n');
  const last = answer.slice(answer.lastIndexOf('HTTP/1.1 '));
  const [sentHead = '', sentBody = ''] = last.split('\r\n\r\n');
  const lines = sentHead.split('\r\n');
  return (
    head
      .split('\n')
      .filter((line) => line !== '')
      .every((line) => lines.some((sent) => patternOf(line).test(sent))) && patternOf(body).test(sentBody)
  );
}

function patternOf(text: string): RegExp {
  return new RegExp(
    `^${text
      .split('\u0000')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
    's',
  );
}
