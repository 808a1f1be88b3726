import { expect, test } from 'vitest';
import { defaultContract, validateExchange } from '../../contracts/internal.ts';
import { ownHeaders } from './response-headers.ts';

const found = (body: string) =>
  validateExchange(defaultContract, {
    request: {
      method: 'POST',
      url: 'https://api.nice-incontact.com/ccapi/v2/outbound/personal-connection/call',
      headers: { 'content-type': ['application/json'], authorization: ['Bearer abcdefgh12345678'] },
      body,
    },
    response: null,
  });

/** The header that lists the violations of a body, and how often a redactor was made and used for it. */
function listed(body: string) {
  const uses = { made: 0, texts: 0 };
  const headers = ownHeaders(defaultContract, found(body), 'journal-1', () => {
    uses.made++;
    return { text: (text) => `${uses.texts++ < 0 ? '' : '~'}${text}` };
  });
  return { violations: headers[headers.indexOf('x-fake-cxone-violations') + 1] ?? '', ...uses };
}

test('the exchange is read for secrets once, and of many violations only those that are shown are cleaned', () => {
  const body = `{${Array.from({ length: 5_000 }, (_, index) => `"k${index}":1`).join(',')}}`;
  const { violations, made, texts } = listed(body);
  expect(made).toBe(1);
  expect(violations).toContain('request key-unknown ~/k0');
  expect(violations).toMatch(/, and \d+ more$/);
  expect(texts).toBe(violations.split('~').length);
});

test('where no violation has a place, the exchange is not read for secrets', () => {
  expect(listed('')).toEqual({ violations: 'request body-empty', made: 0, texts: 0 });
});
