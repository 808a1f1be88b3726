const { expect, test } = require('@jest/globals');
require('fake-cxone/jest');

// The same in Jest.

test('a wrong request', async () => {
  await expect({ contact: { externalId: 'a', phone: '+15550199999' } }).toBeValidRequest({ operation: 'placeCall' });
});

test('a right answer that should be wrong', async () => {
  await expect({ status: 202, body: '' }).not.toBeValidResponse({ operation: 'placeCall' });
});
