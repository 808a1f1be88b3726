import type { Entry } from 'har-format';
import { expectTypeOf, test } from 'vitest';
import type { components } from '../generated/index.ts';
import { type HarFields, rawFinding } from './internal.ts';

type CallRequest = components['schemas']['CallRequest'];
type Contact = components['schemas']['Contact'];

test('a right payload compiles', () => {
  const payload: CallRequest = {
    contact: { externalId: 'ext-12345', phoneNumbers: [{ phoneType: 'mobile', number: '+15550199999' }] },
    campaignId: 'camp-pc-001',
    scriptId: 'script-xyz-999',
  };
  expectTypeOf(payload.contact.phoneNumbers).items.toEqualTypeOf<{ phoneType: string; number: string }>();
});

test('the flat phone of the thread does not compile', () => {
  // @ts-expect-error phone is not a key
  const contact: Contact = { externalId: 'ext-12345', phoneNumbers: [], phone: '+15550199' };
  expectTypeOf(contact).not.toHaveProperty('phone');
});

test('a contact without numbers does not compile', () => {
  // @ts-expect-error phoneNumbers is missing
  const contact: Contact = { externalId: 'ext-12345' };
  expectTypeOf(contact).toHaveProperty('phoneNumbers');
});

test('a campaign id that is a number does not compile', () => {
  expectTypeOf<CallRequest['campaignId']>().toEqualTypeOf<string | undefined>();
});

test('a finding does not compile without the words of its texts', () => {
  // @ts-expect-error campaignId is missing
  rawFinding('campaign-unknown', '/campaignId', {});
  // @ts-expect-error no such code
  rawFinding('campaign-on-fire', '', {});
});

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

/** A body that was not kept is written without `text` and `params`, of which the types want one. */
type WithoutPostData<T extends { readonly request: object }> = Omit<T, 'request' | `_${string}`> & {
  readonly request: Omit<T['request'], 'postData'>;
};

test('what is written as an entry of a HAR file is one, but for bodies that were not kept', () => {
  const entry = (fields: WithoutPostData<HarFields>): WithoutPostData<DeepReadonly<Entry>> => fields;
  expectTypeOf(entry).toBeFunction();
});
