import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Tenant } from '../../contracts/internal.ts';
import { defaultTenant } from '../../generated/index.ts';
import type { TenantPatch } from '../admin-types/index.ts';
import { applyTenantPatch } from './apply-patch.ts';
import { changedBy, isPlain } from './changed-by.ts';

/** Places that are there, that can be made, and that cannot. */
const paths = fc.constantFrom(
  ...['/name', '/timeZone', '/skills', '/skills/0', '/skills/7', '/skills/8', '/skills/0/isRunning'],
  ...['/skills/3/isRunning', '/doNotCall/0/numbers/0', '/nothing/here', '/a~1b', '/name/0', '/callLists'],
);
const ends = fc.constantFrom('/skills/-', '/doNotCall/-', '/skills/6/callWindows/0/days/-', '/nothing/-');
const step = fc.oneof(
  fc.record({ op: fc.constantFrom('add', 'remove', 'replace'), path: paths, value: fc.jsonValue() }),
  fc.record({ op: fc.constant('add' as const), path: ends, value: fc.jsonValue() }),
);

/** What the library makes of a patch, which copies the tenant first. */
function byLibrary(patch: TenantPatch): unknown {
  const copy = structuredClone(defaultTenant);
  return applyTenantPatch(copy, patch).length > 0 ? defaultTenant : copy;
}

test('a plain patch comes to what the library makes of it, and the tenant before stays as it was', () => {
  const before = JSON.stringify(defaultTenant);
  let changed = 0;
  fc.assert(
    fc.property(fc.array(step, { maxLength: 4 }), (patch) => {
      const after = changedBy(defaultTenant, patch);
      expect(after).toEqual(byLibrary(patch));
      if (after !== defaultTenant) changed += 1;
    }),
    { numRuns: 2000, seed: 16 },
  );
  expect(changed).toBeGreaterThan(200);
  expect(JSON.stringify(defaultTenant)).toBe(before);
});

test('what a patch does not change is shared, however large it is', () => {
  const tenant: Tenant = { ...defaultTenant, doNotCall: [{ name: 'large', numbers: ['+12025550150'] }] };
  const after = changedBy(tenant, [{ op: 'add', path: '/skills/0/isRunning', value: true }]);
  expect(after.skills[0]).toEqual({ ...tenant.skills[0], isRunning: true });
  expect(after.skills[1]).toBe(tenant.skills[1]);
  expect(after.doNotCall).toBe(tenant.doNotCall);
});

test.each(['/skills/x', '/skills/-1', '/skills/-/name', '/skills/1.5', '/skills/-'])(
  'nothing is replaced at %s',
  (path) => {
    expect(changedBy(defaultTenant, [{ op: 'replace', path, value: 1 }])).toBe(defaultTenant);
  },
);

test.each<[boolean, TenantPatch]>([
  [true, [{ op: 'add', path: '/skills/0/isRunning', value: true }]],
  [true, [{ op: 'remove', path: '/callLists/0' }]],
  [false, [{ op: 'replace', path: '/clients/0/clientSecret', value: '[redacted]' }]],
  [false, [{ op: 'add', path: '/bearerTokens', value: [] }]],
  [false, [{ op: 'copy', from: '/skills/0', path: '/skills/0' }]],
  [false, [{ op: 'add', path: '', value: {} }]],
])('is plain: %s', (expected, patch) => {
  expect(isPlain(patch)).toBe(expected);
});
