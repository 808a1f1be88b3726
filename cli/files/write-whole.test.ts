import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { writeWhole } from './write-whole.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-whole-'));
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true }));
/** The usual id of the user nobody. */
const NOBODY = 65_534;

function emptyFolder(): string {
  return mkdtempSync(path.join(folder, 'x-'));
}

describe('a file is written whole', () => {
  test('and nothing is left beside it', () => {
    const inside = emptyFolder();
    writeWhole(path.join(inside, 'a'), 'one');
    writeWhole(path.join(inside, 'a'), 'two');
    expect([readdirSync(inside), readFileSync(path.join(inside, 'a'), 'utf8')]).toEqual([['a'], 'two']);
  });

  test('while who has it open still reads what it was', () => {
    const file = path.join(emptyFolder(), 'a');
    writeWhole(file, 'before');
    const before = statSync(file).ino;
    writeWhole(file, 'after');
    expect(statSync(file).ino).not.toBe(before);
  });

  test.skipIf(process.platform === 'win32')('and keeps its mode, unless it is to be private', () => {
    const file = path.join(emptyFolder(), 'a');
    writeFileSync(file, 'before');
    chmodSync(file, 0o640);
    writeWhole(file, 'after');
    expect(statSync(file).mode & 0o777).toBe(0o640);
    writeWhole(file, 'after', { isPrivate: true });
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test.skipIf(process.platform === 'win32')('behind a link, which stays', () => {
    const inside = emptyFolder();
    mkdirSync(path.join(inside, 'elsewhere'));
    const [link, real] = [path.join(inside, 'link'), path.join(inside, 'elsewhere', 'real')];
    symlinkSync(real, link);
    writeWhole(link, 'one'); // it leads nowhere yet
    writeWhole(link, 'two');
    expect([lstatSync(link).isSymbolicLink(), readFileSync(real, 'utf8')]).toEqual([true, 'two']);
    expect(readdirSync(path.join(inside, 'elsewhere'))).toEqual(['real']);
  });

  test('or is as it was, where the text cannot be written', () => {
    const inside = emptyFolder();
    expect(() => writeWhole(path.join(inside, 'none', 'a'), 'x')).toThrow(/ENOENT/);
    mkdirSync(path.join(inside, 'folder'));
    expect(() => writeWhole(path.join(inside, 'folder'), 'x')).toThrow(/EISDIR/);
    writeWhole(path.join(inside, 'a'), 'before');
    expect(() => writeWhole(path.join(inside, 'a'), 'x', { isNew: true })).toThrow(/EEXIST/);
    expect(readFileSync(path.join(inside, 'a'), 'utf8')).toBe('before');
    expect(readdirSync(inside).sort()).toEqual(['a', 'folder']);
  });

  test.skipIf(process.platform === 'win32')('and over itself where its folder takes no other file', () => {
    const inside = emptyFolder();
    const file = path.join(inside, 'a');
    writeWhole(file, 'before');
    withoutRoot([file, inside], () => {
      chmodSync(inside, 0o500);
      writeWhole(file, 'after');
      chmodSync(inside, 0o700);
    });
    expect(readFileSync(file, 'utf8')).toBe('after');
  });
});

/** To root every folder is open: as root it is somebody else who owns some files, and who runs. */
function withoutRoot(owned: readonly string[], run: () => void): void {
  if (process.getuid?.() !== 0) {
    run();
    return;
  }
  for (const each of owned) chownSync(each, NOBODY, NOBODY);
  process.seteuid?.(NOBODY);
  try {
    run();
  } finally {
    process.seteuid?.(0);
  }
}
