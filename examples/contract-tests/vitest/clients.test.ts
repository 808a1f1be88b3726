import axios from 'axios';
import { test } from 'fake-cxone/vitest';
import supertest from 'supertest';
import { describe, expect } from 'vitest';
import { call, credentials, PATH, wrongCall } from '../client/sample.ts';

const headers = { Authorization: 'Bearer fake-pc-write' };

describe('axios', () => {
  test('its answers are whole exchanges', async ({ fakeCxone: { url } }) => {
    const client = axios.create({ baseURL: url, headers });
    const response = await client.post(PATH, call);
    await expect(response).toBeValidRequest();
    await expect(response).toBeValidResponse();
    await expect(response).toSatisfyContract();
  });

  test('its errors too', async ({ fakeCxone: { url } }) => {
    const error: unknown = await axios.post(url + PATH, wrongCall, { headers }).catch((reason: unknown) => reason);
    await expect(error).toBeValidResponse();
    await expect(error).not.toBeValidRequest();
  });

  test('and its forms', async ({ fakeCxone: { url } }) => {
    const { accessKeyId: username, accessKeySecret: password, clientId, clientSecret } = credentials;
    const form = new URLSearchParams({ grant_type: 'password', username, password });
    const basic = `Basic ${btoa(`${clientId}:${clientSecret}`)}`;
    await expect(
      await axios.post(`${url}/auth/token`, form, { headers: { Authorization: basic } }),
    ).toSatisfyContract();
  });
});

describe('supertest', () => {
  test('its answers are whole exchanges', async ({ fakeCxone: { url } }) => {
    const response = await supertest(url).post(PATH).set(headers).send(call);
    await expect(response).toSatisfyContract();
    const rejected = await supertest(url).post(PATH).set(headers).send(wrongCall);
    await expect(rejected).toBeValidResponse();
    await expect(rejected).not.toBeValidRequest();
  });

  test('and its forms', async ({ fakeCxone: { url } }) => {
    const { accessKeyId: username, accessKeySecret: password, clientId, clientSecret } = credentials;
    const response = await supertest(url)
      .post('/auth/token')
      .auth(clientId, clientSecret)
      .type('form')
      .send({ grant_type: 'password', username, password });
    expect(response.status).toBe(200);
    await expect(response).toSatisfyContract();
  });
});
