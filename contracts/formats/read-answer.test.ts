import { expect, test } from 'vitest';
import { type AnswerGiven, readAnswer } from './http-message.ts';

test.each<[given: AnswerGiven, status: number | null, description: string | null]>([
  [
    { text: '400 Bad Request - invalid campaign id for personal connection.' },
    400,
    'invalid campaign id for personal connection.',
  ],
  [{ text: '400 Bad Request' }, 400, null],
  [{ text: '503 Service Unavailable' }, 503, null],
  [{ text: '404' }, 404, null],
  [{ text: '404 InvalidSkillId' }, 404, 'InvalidSkillId'],
  [{ text: '400 Invalid DateRange - 30 days or less' }, 400, 'Invalid DateRange - 30 days or less'],
  [{ text: 'HTTP 401: Invalid or expired token' }, 401, 'Invalid or expired token'],
  [{ text: '403 Forbidden – insufficient permissions' }, 403, 'insufficient permissions'],
  [{ text: 'invalid campaign id for personal connection' }, null, 'invalid campaign id for personal connection'],
  [{ text: 'Request failed with status code 415' }, 415, 'Request failed with status code 415'],
  [{ text: '400 {"error":"Bad Request","error_description":"a b"}' }, 400, 'a b'],
  [{ text: '{"error":"invalid_client"}' }, null, 'invalid_client'],
  [{ text: '{"message":"a b"}' }, null, 'a b'],
  [{ text: '{"error":{"message":"a b"}}' }, null, 'a b'],
  [{ text: '{"icStatusDescription":"a b"}' }, null, 'a b'],
  [{ text: '{"code":7}' }, null, '{"code":7}'],
  [{ status: 400 }, 400, null],
  [{ status: 409, text: '400 - a b' }, 409, 'a b'],
  [{ status: 400, headers: ['icStatusDescription: a b'] }, 400, 'a b'],
  [{ text: 'HTTP/1.1 400 Bad Request\r\nX: 1\r\n\r\n{"error_description":"a b"}' }, 400, 'a b'],
  [{ text: 'HTTP/1.1 400 a b\r\n\r\n' }, 400, 'a b'],
  [{ text: 'HTTP/2 400 \r\nicstatusdescription: a b\r\n\r\n' }, 400, 'a b'],
  [{ text: 'HTTP/1.1 100 Continue\n\nHTTP/1.1 202 Accepted\n\n' }, 202, null],
  [{ text: '< HTTP/1.1 403 Forbidden\n< X: 1\n< \nno', status: 403 }, 403, 'no'],
  [{ text: '' }, null, null],
])('%j', (given, status, description) => {
  expect(readAnswer(given)).toMatchObject({ status, description });
});

test('headers of an answer and those given apart are there by their names in lower case', () => {
  const { headers } = readAnswer({
    text: 'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer\nA: 1\n\n',
    headers: ['A: 2'],
  });
  expect(headers).toEqual({ 'www-authenticate': 'Bearer', a: '2' });
});
