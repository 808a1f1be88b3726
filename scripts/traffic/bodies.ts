import fc from 'fast-check';
import { callBodies } from '../../mock-server/test-support/bodies.ts';
import { bytesOf } from './request.ts';

/** Numbers and ids that choose an outcome. */
const magic = fc.constantFrom(
  ...['+12025550100', '+12025550101', '+12025550104', '+12025550105', '+12025550106'].map((number) => ({
    contact: { externalId: 'ext-12345', phoneNumbers: [{ phoneType: 'mobile', number }] },
    campaignId: 'camp-pc-001',
    scriptId: 'script-xyz-999',
  })),
  {
    contact: { externalId: 'magic-campaign-unknown', phoneNumbers: [{ phoneType: 'mobile', number: '+15550199999' }] },
  },
);

const deep = fc
  .tuple(fc.constantFrom('[', '{"a":', '[{"contact":'), fc.integer({ min: 1, max: 9_000 }))
  .map(([piece, times]) => piece.repeat(times));

const NUMBER = fc.constantFrom(
  '1e400',
  '-0',
  '0.1e-400',
  '12345678901234567890',
  '1E5',
  '01',
  '+1',
  '.5',
  'NaN',
  '0x1',
);
const numbers = NUMBER.map((number) => `{"contact":{"externalId":${number}},"campaignId":${number}}`);

/** The same key twice, keys that are nobody's to set, comments and commas: what JSON readers differ in. */
const odd = fc.constantFrom(
  '{"contact":{},"contact":{"externalId":"a"}}',
  '{"__proto__":{"a":1},"constructor":1}',
  '{"contact":{"externalId":"a",}}',
  '{/* c */"contact":1}',
  "{'contact':1}",
  '\ufeff{"contact":{}}',
  '{"a":"\\ud800"}',
  '{"a":"\u0001"}',
  'null',
  '""',
  '',
  ' ',
);

const json = fc
  .oneof({ weight: 8, arbitrary: callBodies }, { weight: 1, arbitrary: magic })
  .map((value) => JSON.stringify(value) ?? '');

/** JSON texts, some of them cut or with something inserted. */
export const jsonTexts: fc.Arbitrary<string> = fc.oneof(
  { weight: 10, arbitrary: json },
  { weight: 1, arbitrary: odd },
  { weight: 1, arbitrary: numbers },
  { weight: 1, arbitrary: deep },
  { weight: 1, arbitrary: fc.json({ maxDepth: 6 }) },
  { weight: 1, arbitrary: damaged(json) },
);

/** One place of a text is cut, repeated, or replaced by other bytes. */
export function damaged(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const piece = fc.oneof(fc.string({ maxLength: 4 }), fc.constantFrom('"', '\\', '{', ',', '\0', '\r\n', '\u2028'));
  return fc.tuple(texts, fc.nat(), fc.nat({ max: 20 }), piece).map(([text, place, length, inserted]) => {
    const at = text.length === 0 ? 0 : place % text.length;
    return text.slice(0, at) + inserted + text.slice(at + length);
  });
}

const PARAMETERS = [
  'grant_type',
  'username',
  'password',
  'client_id',
  'client_secret',
  'refresh_token',
  'scope',
  '__proto__',
  'x',
];
const VALUES = [
  'password',
  'client_credentials',
  'refresh_token',
  'fake-user',
  'fake-client',
  'fake-secret',
  'a b',
  '%',
  '',
];
const pair = fc
  .tuple(fc.constantFrom(...PARAMETERS), fc.oneof(fc.constantFrom(...VALUES), fc.string({ maxLength: 20 })))
  .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);

/** Forms as clients send them to the token endpoint. */
export const forms: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.array(pair, { maxLength: 6 }).map((pairs) => pairs.join('&')) },
  { weight: 1, arbitrary: fc.constantFrom('%', '=', '&&&', '%zz=%', 'a=b&a=c', `${'a'.repeat(20_000)}=1`) },
);

/** Bodies as bytes. */
export const bodies: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: jsonTexts.map(bytesOf) },
  { weight: 2, arbitrary: forms.map(bytesOf) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString('latin1')) },
  { weight: 1, arbitrary: fc.constant('') },
);
