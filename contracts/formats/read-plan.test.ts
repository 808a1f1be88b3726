import { describe, expect, test } from 'vitest';
import { defaultContract } from '../internal.ts';
import { readRecording } from './recording.ts';
import type { RecordingEntry } from './recording-entry.ts';

const CALL = 'https://api.nice-incontact.com/ccapi/v2/outbound/personal-connection/call';
const BODY = '{"contact":{"externalId":"ext-12345","phone":"+15550199"}}';

async function read(plan: object): Promise<RecordingEntry[]> {
  async function* pieces() {
    yield new TextEncoder().encode(
      JSON.stringify({ format_version: '1.2', terraform_version: '1.9.8', ...plan }, null, 2),
    );
  }
  const records: RecordingEntry[] = [];
  for await (const batch of readRecording(defaultContract, { name: 'plan.json', isNamed: true }, pieces()))
    records.push(...batch);
  return records;
}

const change = (address: string, type: string, after: object, more: object = {}) => ({
  address,
  mode: 'managed',
  type,
  change: { actions: ['create'], before: null, after, after_unknown: {}, ...more },
});

describe('a Terraform plan', () => {
  test.each([
    [
      'terracurl_request',
      change('terracurl_request.call', 'terracurl_request', {
        url: CALL,
        method: 'post',
        headers: { 'Content-Type': 'application/json' },
        request_body: BODY,
      }),
      { method: 'POST', url: CALL, headers: { 'content-type': ['application/json'] }, body: BODY },
    ],
    [
      'restapi_object, whose path is below the base URL of its provider',
      change('restapi_object.call', 'restapi_object', {
        path: '/ccapi/v2/outbound/personal-connection/call',
        data: BODY,
      }),
      { method: 'POST', url: '/ccapi/v2/outbound/personal-connection/call', headers: null, body: BODY },
    ],
    [
      'restful_operation, whose body is a value',
      change('restful_operation.call', 'restful_operation', { path: '/x', method: 'POST', body: JSON.parse(BODY) }),
      { method: 'POST', url: '/x', body: BODY },
    ],
  ])('%s', async (_name, resource, want) => {
    const [record, ...others] = await read({ planned_values: {}, resource_changes: [resource] });
    expect(record?.exchange?.request).toMatchObject(want);
    expect(others).toEqual([]);
  });

  test('a data source that posts is warned that it does so at every plan; its answer is read, too', async () => {
    const resource = {
      address: 'module.dialer.data.http.call',
      mode: 'data',
      type: 'http',
      values: {
        url: CALL,
        method: 'POST',
        request_body: BODY,
        status_code: 400,
        response_body: '{}',
        response_headers: { 'Content-Type': 'application/json' },
      },
      sensitive_values: {},
    };
    const prior = { values: { root_module: { child_modules: [{ address: 'module.dialer', resources: [resource] }] } } };
    const [record] = await read({ planned_values: {}, prior_state: prior });
    expect(record?.found).toEqual([
      { code: 'plan-calls-on-read', pointer: '', slots: { address: 'module.dialer.data.http.call' } },
    ]);
    expect(record?.exchange?.response).toEqual({
      status: 400,
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
  });

  test('a data source without a method reads, and gets no warning', async () => {
    const resource = { address: 'data.http.get', mode: 'data', type: 'http', values: { url: CALL } };
    const [record] = await read({
      planned_values: {},
      prior_state: { values: { root_module: { resources: [resource] } } },
    });
    expect(record?.exchange?.request.method).toBe('GET');
    expect(record?.found).toEqual([]);
  });

  test('a body that is known only after apply is reported as such, and not taken for none', async () => {
    const resource = change(
      'terracurl_request.call',
      'terracurl_request',
      { url: CALL, method: 'POST' },
      { after_unknown: { request_body: true } },
    );
    const [record] = await read({ planned_values: {}, resource_changes: [resource] });
    expect(record?.exchange?.request.body).toBeNull();
    expect(record?.found).toEqual([
      {
        code: 'plan-value-unknown',
        pointer: '',
        slots: { address: 'terracurl_request.call', attribute: 'request_body' },
      },
    ]);
  });

  test('values that Terraform marks as sensitive are not to be quoted', async () => {
    const resource = change(
      'terracurl_request.call',
      'terracurl_request',
      { url: CALL, method: 'POST', request_body: BODY },
      { after_sensitive: { request_body: true } },
    );
    const [record] = await read({ planned_values: {}, resource_changes: [resource] });
    expect(record?.isSensitive).toBe(true);
  });

  test.each([['no-op'], ['delete']])('what the plan is to %s sends nothing', async (action) => {
    const values = { url: CALL, method: 'POST', request_body: BODY };
    const resource = change('terracurl_request.call', 'terracurl_request', values, { actions: [action] });
    const planned = {
      root_module: { resources: [{ address: 'terracurl_request.call', type: 'terracurl_request', values }] },
    };
    expect(await read({ planned_values: planned, resource_changes: [resource] })).toEqual([]);
  });

  test('curl in a local-exec provisioner is read, in modules too', async () => {
    const command = `set -e\ncurl -X POST ${CALL} -H "Authorization: Bearer $TOKEN" -d @- <<'EOF'\n${BODY}\nEOF\n`;
    const provisioner = { type: 'local-exec', expressions: { command: { constant_value: command } } };
    const inside = { resources: [{ address: 'terraform_data.call', provisioners: [provisioner] }] };
    const [record] = await read({
      planned_values: {},
      configuration: { root_module: { module_calls: { dialer: { module: inside } } } },
    });
    expect(record?.exchange?.request).toMatchObject({ method: 'POST', url: CALL, body: BODY });
  });

  test('resources that name neither URL nor path are none of ours', async () => {
    const resource = change('aws_s3_bucket.b', 'aws_s3_bucket', { bucket: 'b' });
    expect(await read({ planned_values: {}, resource_changes: [resource] })).toEqual([]);
  });

  test('the place is where the plan speaks of the resource', async () => {
    const resource = change('terracurl_request.call', 'terracurl_request', { url: CALL, method: 'POST' });
    const [record] = await read({ planned_values: {}, resource_changes: [resource] });
    expect([record?.line, record?.column]).toEqual([7, 18]);
  });
});
