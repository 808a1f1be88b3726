import fc from 'fast-check';
import { expect, test } from 'vitest';
import { uploadFiles } from '../lists/index.ts';
import { FileCutter } from './file-cutter.ts';

/** What comes of a body that arrives in pieces of a size. */
function cut(body: string | Uint8Array, size = 7) {
  const bytes = Buffer.from(body as string);
  const cutter = new FileCutter('listFile');
  for (let at = 0; at < bytes.length; at += size) cutter.add(bytes.subarray(at, at + size));
  const { bytes: left, cut: found } = cutter.end();
  const content = found && Buffer.from(uploadFiles.read(found.file.id, 0, found.file.size), 'latin1');
  if (found !== undefined) uploadFiles.dropUnkept(found.file.id);
  return { left: Buffer.from(left).toString('utf8'), found, content };
}

const LONG = 'ext-1,2025550143,Zoë\r\n'.repeat(4_000);
const base64 = Buffer.from(LONG).toString('base64');

test('a file is decoded, and its beginning stays in the body, whatever the pieces are', () => {
  for (const size of [1, 2, 3, 5, 1_000, 65_536, 1_000_000]) {
    const { left, found, content } = cut(
      `{"a": {"listFile": "SUQ="}, "listFile" : "${base64}", "skillId": 4001}`,
      size,
    );
    expect(content?.toString()).toBe(LONG);
    const value = JSON.parse(left);
    expect(value).toMatchObject({ a: { listFile: 'SUQ=' }, skillId: 4001, listFile: found?.kept });
    expect(value.listFile.slice(0, 32_768)).toBe(base64.slice(0, 32_768));
    expect(left.length).toBeLessThan(32_768 + 65_536 + 100);
  }
});

test('escapes are read as JSON has them: those of PHP and .NET, and line breaks', () => {
  const bytes = Buffer.from([0xfb, 0xff, 0xfe, 0xfb, 0xef, 0xbe, 1, 2]);
  const text = JSON.stringify(bytes.toString('base64').replace('/', '/\r\n'))
    .replaceAll('/', '\\/')
    .replaceAll('+', '\\u002B');
  for (const size of [1, 2, 3, 4, 5, 6, 7, 100])
    expect(cut(`{"listFile":${text}}`, size).content?.equals(bytes)).toBe(true);
});

test('what is no base64 stays in the body with everything behind it', () => {
  const bad = `${base64.slice(0, 400)}%"é${base64}`;
  const { left, found } = cut(JSON.stringify({ listFile: bad, skillId: 1 }), 100);
  expect(JSON.parse(left)).toEqual({ listFile: bad, skillId: 1 });
  expect(found?.kept).toBe(bad);
  expect(cut(`{"listFile":"${base64.slice(0, 40)}\\x${base64}"}`).left).toBe(
    `{"listFile":"${base64.slice(0, 40)}\\x${base64}"}`,
  );
});

test('a body that has no such text stays as it is', () => {
  const bodies = [
    '{"skillId": 4001}',
    '{"listFile": 5, "b": "x"}',
    '[{"listFile": "SUQ="}]',
    '{"list\\u0046ile": "SUQ="}',
    '{"b": "listFile", "c": "SUQ="}',
    `{"listFile": "${base64.slice(0, 30)}`,
  ];
  for (const body of bodies) expect(cut(body, 3)).toEqual({ left: body, found: undefined, content: undefined });
});

test('what is left of any body says the same, and the file has the bytes of the text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.json(), fc.integer({ min: 1, max: 9 }), (bytes, other, size) => {
      const text = Buffer.from(bytes).toString('base64');
      const body = `{"first": ${other}, "listFile": "${text}", "last": ${other}}`;
      const { left, content } = cut(body, size);
      expect(JSON.parse(left)).toEqual(JSON.parse(body));
      expect(content).toEqual(Buffer.from(bytes));
    }),
  );
});
