import { expect, test } from 'vitest';
import { defaultTenant, type OperationId } from '../generated/index.ts';
import { inspectRequest, type Tenant, TenantIndex } from './internal.ts';
import { type Circumstances, RuleInput } from './rules/index.ts';
import { placeInRequest } from './validation/index.ts';

/** A request: what is otherwise than in the default tenant, and what is known of the caller. */
interface Asked {
  readonly body?: unknown;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly tenant?: { readonly [K in keyof Tenant]?: unknown };
  readonly known?: Circumstances;
}

const { accessKeys = [], clients = [] } = defaultTenant;
const [client] = clients;
const ADDRESS = { client_id: 'fake-client-id', redirect_uri: 'http://localhost/cb' };
const KEY = { grant_type: 'password', username: 'fake-access-key-id', password: 'fake-access-key-secret==' };
const NOW = { at: Date.parse('2030-01-02T10:00:00Z') };
const RESTRICTED = { profile: { name: 'P', permissions: [], restrictedCampaigns: ['camp-abc-123'] } };
const callLists = [
  { id: 1, name: 'First', isActive: true, mapping: {} },
  { id: 2, name: 'Off', isActive: false },
  { id: 3, name: 'Bare' },
];
const basic = (id: string, secret: string) => ({ basic: { id, secret } });
const phone = (number: string, phoneType = 'mobile') => [{ phoneType, number }];
const call = (campaignId: string | undefined, number = '+12025550143', more = {}) => ({
  contact: { externalId: 'ext-12345', phoneNumbers: phone(number) },
  campaignId,
  ...more,
});
const dialing = { isOutbound: true, outboundStrategy: 'Personal Connection', isRunning: true };
const skillOf = (campaignId: string, skillId: number, more = {}) => ({
  ...{ skillId, name: `Skill ${skillId}`, campaignId, ...dialing },
  ...more,
});
const schedule = (scheduleSettings: object) => ({ path: { skillId: '4002' }, body: { scheduleSettings } });
const redirect = (redirect_uri: string, tenant = {}) => ({
  query: { ...ADDRESS, redirect_uri, response_type: 'code', code_challenge: 'x', code_challenge_method: 'S256' },
  tenant,
});

/** What is found in a request: the code, the place and the message of every finding. */
const rows: readonly (readonly [string, OperationId, Asked, readonly string[]])[] = [
  ['a campaign with two skills that people dial', 'placeCall', { body: call('camp-manual-004'), tenant: { skills: [skillOf('camp-manual-004', 1, { outboundStrategy: 'Manual' }), skillOf('camp-manual-004', 2, { outboundStrategy: undefined })] } }, ["campaign-skill-manual /campaignId: the outbound skills of the campaign 'camp-manual-004' have the strategy Manual, none, none has Personal Connection"]],
  ['a campaign whose two skills are stopped', 'placeCall', { body: call('camp-pc-001'), tenant: { skills: [skillOf('camp-pc-001', 1, { isRunning: false }), skillOf('camp-pc-001', 2, { isRunning: false })] } }, ["campaign-skill-not-running /campaignId: the campaign 'camp-pc-001' has no running Personal Connection skill; skill 1, skill 2 is stopped"]],
  ['a campaign of whose two skills one runs', 'placeCall', { body: call('camp-pc-001'), tenant: { skills: [skillOf('camp-pc-001', 1, { isRunning: false }), skillOf('camp-pc-001', 2)] } }, []],
  ['a call without a campaign', 'placeCall', { body: call(undefined) }, ['campaign-omitted /campaignId: there is no campaign id. No source shows that this dials; officially a skill dials']],
  ['a call with a script and no campaign', 'placeCall', { body: call(undefined, undefined, { scriptId: 'script-xyz-999' }) }, ['campaign-omitted /campaignId: there is no campaign id. No source shows that this dials; officially a skill dials']],
  ['a script of one of two skills', 'placeCall', { body: call('camp-pc-001', undefined, { scriptId: 'script-xyz-999' }), tenant: { skills: [skillOf('camp-pc-001', 1, { scriptId: 'script-man-111' }), skillOf('camp-pc-001', 2, { scriptId: 'script-xyz-999' })] } }, []],
  ['a script at a campaign that does not dial', 'placeCall', { body: call('camp-inbound-003', undefined, { scriptId: 'script-xyz-999' }) }, ["campaign-without-outbound-skill /campaignId: the campaign 'camp-inbound-003' has no outbound phone skill"]],
  ['a type of number that a contact does not have', 'placeCall', { body: { ...call('camp-pc-001'), contact: { externalId: 'ext-12345', phoneNumbers: phone('+12025550143', 'work') } } }, ["phone-type-unmatched /contact/phoneNumbers/0/phoneType: the contact's record has no phone type 'work', it has mobile, home"]],
  ['a contact without numbers', 'placeCall', { body: call('camp-pc-001'), tenant: { contacts: [{ externalId: 'ext-12345', phoneTypes: [] }] } }, ["phone-type-unmatched /contact/phoneNumbers/0/phoneType: the contact's record has no phone type 'mobile', it has none"]],
  ['a number on a list of the tenant', 'placeCall', { body: call('camp-pc-001', '+12025550150') }, ["number-do-not-call /contact/phoneNumbers/0/number: +12025550150 is on the do-not-call list 'Everybody'"]],
  ['a magic contact', 'placeCall', { body: { ...call('camp-pc-001'), contact: { externalId: 'magic-dnc', phoneNumbers: phone('+12025550143') } } }, ['number-do-not-call /contact/phoneNumbers/0/number: +12025550143 is on the do-not-call list that is magic']],
  ['a code that no country has', 'placeCall', { body: call('camp-pc-001', '+999123456') }, ['number-impossible /contact/phoneNumbers/0/number: +999123456 is not a valid number; no country has its code']],
  ['a number that is too short is judged once', 'placeCall', { body: { ...call('camp-pc-001'), contact: { externalId: 'ext-12345', phoneNumbers: phone('+1'), }, } }, ['number-format /contact/phoneNumbers/0/number: "+1" is not a number in E.164 form, a plus sign and 7 to 15 digits']],
  ['another application', 'issueLegacyToken', { body: { ...KEY, scope: '' }, known: basic('other@x', '1') }, ['application-unknown header/authorization: HTTP Basic names no application of the older platform']],
  ['the application of the older platform', 'issueLegacyToken', { body: { ...KEY, scope: '' }, known: basic('fake-app@fake-cxone', '1') }, []],
  ['credentials that nobody knows', 'issueLegacyToken', { body: { ...KEY, scope: '' }, known: { isCallerUnknown: true } }, []],
  ['a tenant without keys and clients', 'issueLegacyToken', { body: { ...KEY, scope: '' }, known: basic('fake-app@fake-cxone', '1'), tenant: { accessKeys: undefined, clients: undefined } }, ['access-key-unknown /username: no access key has this id and secret']],
  ['another application of a tenant without clients', 'issueLegacyToken', { body: { ...KEY, scope: '' }, known: basic('fake', '1'), tenant: { accessKeys: undefined, clients: undefined } }, ['application-unknown header/authorization: HTTP Basic names no application of the older platform', 'access-key-unknown /username: no access key has this id and secret']],
  ['the secret of a client with another id', 'issueToken', { body: KEY, known: basic('nobody', 'fake-client-secret') }, ['client-unknown : no client has this id and secret']],
  ['a client whose id is encoded and whose secret is not', 'issueToken', { body: { ...KEY, client_id: 'a b' }, known: basic('a+b', '100%'), tenant: { clients: [{ ...client, clientId: 'a b', clientSecret: '100%' }] } }, []],
  ['a client whose id and secret are encoded', 'issueToken', { body: { ...KEY, client_id: 'a b' }, known: basic('a+b', 'c%2Bd'), tenant: { clients: [{ ...client, clientId: 'a b', clientSecret: 'c+d' }] } }, []],
  ['the same client in both places, with a plus sign', 'issueToken', { body: { ...KEY, client_id: 'fake+client' }, known: basic('fake+client', 'fake-client-secret'), tenant: { clients: [{ ...client, clientId: 'fake+client' }] } }, []],
  ['another client in the form', 'issueToken', { body: { ...KEY, client_id: 'other' }, known: basic('fake-client-id', 'fake-client-secret') }, ['client-twice /client_id: the client authenticates in two ways at once (RFC 6749 section 2.3)']],
  ['two secrets', 'issueToken', { body: { ...KEY, client_id: 'fake-client-id', client_secret: 'fake-client-secret' }, known: basic('fake-client-id', 'fake-client-secret') }, ['client-twice /client_secret: the client authenticates in two ways at once (RFC 6749 section 2.3)']],
  ['a refresh with a wrong secret in HTTP Basic', 'issueToken', { body: { grant_type: 'refresh_token', refresh_token: 'x' }, known: basic('fake-client-id', 'wrong') }, ['client-unknown : no client has this id and secret']],
  ['a refresh without a secret', 'issueToken', { body: { grant_type: 'refresh_token', refresh_token: 'x', client_id: 'fake-client-id' } }, []],
  ['a refresh with a wrong secret', 'issueToken', { body: { grant_type: 'refresh_token', refresh_token: 'x', client_id: 'fake-client-id', client_secret: 'wrong' } }, ['client-unknown /client_id: no client has this id and secret']],
  ['a password without the secret of the client', 'issueToken', { body: { ...KEY, client_id: 'fake-client-id', code_verifier: 'x'.repeat(43) } }, ['client-unknown /client_id: no client has this id and secret']],
  ['a refresh at a tenant without clients', 'issueToken', { body: { grant_type: 'refresh_token', refresh_token: 'x', client_id: 'fake-client-id' }, tenant: { clients: undefined } }, ['client-unknown /client_id: no client has this id and secret']],
  ['the second of two keys', 'getAccessKey', { path: { accessKeyId: 'second' }, tenant: { accessKeys: [...accessKeys, { ...accessKeys[0], accessKeyId: 'second' }] } }, []],
  ['a key of a tenant without keys', 'getAccessKey', { path: { accessKeyId: 'second' }, tenant: { accessKeys: undefined } }, ['access-key-not-found path/accessKeyId: no access key has the id in the path']],
  ['no key in the path', 'getAccessKey', {}, []],
  ['people are sent to what is no address', 'showSignIn', redirect('nowhere'), ['redirect-uri-unregistered query/redirect_uri: the client may not have people sent to this address']],
  ['people are sent to another scheme', 'showSignIn', redirect('xhttp://localhost/cb'), ['redirect-uri-unregistered query/redirect_uri: the client may not have people sent to this address']],
  ['people are sent to a fragment', 'showSignIn', redirect('http://localhost/cb#x'), ['redirect-uri-unregistered query/redirect_uri: the client may not have people sent to this address']],
  ['people are sent to an address with a name', 'showSignIn', redirect('http://u@localhost/cb'), ['redirect-uri-unregistered query/redirect_uri: the client may not have people sent to this address']],
  ['people are sent to this machine', 'showSignIn', redirect('http://127.0.0.1:5/cb'), []],
  ['people are sent to the address of the second client', 'showSignIn', redirect('https://a.example/cb', { clients: [{ ...client, clientId: 'other', redirectUris: ['https://b.example/'] }, { ...client, redirectUris: ['https://a.example/cb'] }] }), []],
  ['people are sent to the address of another client', 'showSignIn', redirect('https://b.example/', { clients: [{ ...client, clientId: 'other', redirectUris: ['https://b.example/'] }, { ...client, redirectUris: ['https://a.example/cb'] }] }), ['redirect-uri-unregistered query/redirect_uri: the client may not have people sent to this address']],
  ['people are sent on by a tenant without clients', 'showSignIn', redirect('https://b.example/', { clients: undefined }), ['sign-in-client-unknown query/client_id: no client has this id']],
  ['people are sent nowhere', 'showSignIn', { query: { client_id: 'fake-client-id' } }, ["sign-in-parameter-missing query/redirect_uri: the parameter 'redirect_uri' is missing"]],
  ['no response type', 'showSignIn', { query: ADDRESS }, []],
  ['another response type', 'showSignIn', { query: { ...ADDRESS, response_type: 'token', state: 's' } }, ["authorization-request-invalid query/response_type: the parameter 'response_type' is not 'code'"]],
  ['another method of the challenge', 'showSignIn', { query: { ...ADDRESS, response_type: 'code', code_challenge: 'x', code_challenge_method: 'plain' } }, ["authorization-request-invalid query/code_challenge_method: the parameter 'code_challenge_method' is not 'S256'"]],
  ['a method and no challenge', 'showSignIn', { query: { ...ADDRESS, response_type: 'code', code_challenge_method: 'S256' } }, ["authorization-request-invalid query/code_challenge: the parameter 'code_challenge' is not there, but 'code_challenge_method' is"]],
  ['an upload to a list that is not active', 'uploadCallingList', { path: { listId: '2' }, body: {}, tenant: { callLists } }, ["calling-list-inactive path/listId: the calling list 'Off' is not active", "calling-list-not-mapped path/listId: the calling list 'Off' has no mapping"]],
  ['an upload to a list without a mapping', 'uploadCallingList', { path: { listId: '3' }, body: {}, tenant: { callLists } }, ["calling-list-not-mapped path/listId: the calling list 'Bare' has no mapping"]],
  ['an upload to the first list', 'uploadCallingList', { path: { listId: '1' }, body: {}, tenant: { callLists } }, []],
  ['a list that is not there', 'getCallingList', { path: { listId: '9' }, tenant: { callLists } }, ['calling-list-unknown path/listId: the tenant has no calling list 9']],
  ['the name of a list that is not active', 'createCallingList', { body: { listName: 'off' }, tenant: { callLists } }, ["calling-list-named-inactive /listName: the calling list 'Off' is not active"]],
  ['the name of an active list', 'createCallingList', { body: { listName: 'first' }, tenant: { callLists } }, []],
  ['the name of a list in other letter case', 'removeProspects', { path: { sourceName: 'off' }, body: {}, tenant: { callLists } }, []],
  ['the name of a list, without lists', 'removeProspects', { path: { sourceName: 'none' }, body: {}, tenant: { callLists: undefined } }, ["list-source-unknown path/sourceName: the tenant has no calling list 'none'"]],
  ['no name of a list', 'removeProspects', { body: {}, tenant: { callLists } }, []],
  ['a campaign is sent skills as objects in an old version', 'assignCampaignSkills', { path: { campaignId: '1001' }, body: { skills: [{ skillId: 4001 }] }, known: { version: 32 } }, []],
  ['a campaign is sent skills as objects in a new version', 'assignCampaignSkills', { path: { campaignId: '1001' }, body: { skills: [{ skillId: 4001 }] }, known: { version: 33 } }, ["campaign-skills-form /skills/0: 'skills[0]' has the form of another version"]],
  ['a campaign is sent all skills in an old version', 'assignCampaignSkills', { path: { campaignId: '1001' }, body: { skills: [4001], addAll: true }, known: { version: 32 } }, ["campaign-skills-form /skills/0: 'skills[0]' has the form of another version"]],
  ['a campaign is sent all skills in a new version, and objects', 'assignCampaignSkills', { path: { campaignId: '1001' }, body: { skills: [{ skillId: 4001 }], addAll: true }, known: { version: 33 } }, []],
  ['a campaign is sent no skills', 'assignCampaignSkills', { path: { campaignId: '1001' }, body: {}, known: { version: 33 } }, ["parameter-missing /skills: the parameter 'skills' is missing"]],
  ['a campaign is sent all skills', 'assignCampaignSkills', { path: { campaignId: '1001' }, body: { addAll: true } }, []],
  ['a campaign is sent all skills by an old version, which knows them not', 'assignCampaignSkills', { path: { campaignId: '1001' }, body: { addAll: true }, known: { version: 32 } }, ["parameter-missing /skills: the parameter 'skills' is missing"]],
  ['a number to dial that is no text', 'dialPhone', { body: { phoneNumber: 5, skillId: 4002 } }, ["parameter-type /phoneNumber: the parameter 'phoneNumber' must be a string, not 5"]],
  ['a dial without a number', 'dialPhone', { body: { skillId: 4002 } }, ['dial-number-invalid /phoneNumber: the number is missing or cannot be dialed']],
  ['a login without a skill', 'loginToDialer', { body: {} }, ["dialer-skill-invalid /skillName: no running Personal Connection skill is named ''"]],
  ['a name of a skill that is no text', 'loginToDialer', { body: { skillName: 5 } }, ["parameter-type /skillName: the parameter 'skillName' must be a string, not 5"]],
  ['an empty name of a skill', 'loginToDialer', { body: { skillName: '' } }, ["dialer-skill-invalid /skillName: no running Personal Connection skill is named ''"]],
  ['a running inbound skill', 'loginToDialer', { body: { skillName: 'Skill 1' }, tenant: { skills: [skillOf('camp-pc-001', 1, { isOutbound: false })] } }, ["dialer-skill-invalid /skillName: no running Personal Connection skill is named 'Skill 1'"]],
  ['a running outbound skill', 'loginToDialer', { body: { skillName: 'Skill 1' }, tenant: { skills: [skillOf('camp-pc-001', 1)] } }, []],
  ['a campaign without a name', 'createCampaign', { body: {}, tenant: { campaigns: [{ campaignId: 'x' }] } }, []],
  ['a name beside campaign without a name', 'createCampaign', { body: { name: 'B' }, tenant: { campaigns: [{ campaignId: 'x' }, { campaignId: 'y', name: 'b' }] } }, ["campaign-name-taken /name: there is a campaign 'B' already"]],
  ['a campaign, where the profile is not known', 'getCampaign', { path: { campaignId: '1001' } }, []],
  ['a campaign that is restricted', 'getCampaign', { path: { campaignId: '1001' }, known: RESTRICTED }, ["campaign-not-allowed path/campaignId: the campaign '1001' is restricted for the token's owner"]],
  ['a campaign, where the profile restricts none', 'getCampaign', { path: { campaignId: '1001' }, known: { profile: { name: 'P', permissions: [] } } }, []],
  ['a campaign that is not there, by somebody with restrictions', 'getCampaign', { path: { campaignId: '99' }, known: RESTRICTED }, ["campaign-number-unknown path/campaignId: the tenant has no campaign '99'"]],
  ['no campaign in the path', 'getCampaign', { known: RESTRICTED }, []],
  ['a dial for no skill, where one has no name', 'dialSkill', { body: {}, tenant: { skills: [skillOf('camp-pc-001', 1, { name: undefined })] } }, ['dial-skill-invalid /skillId: the skill is missing, or it is not an outbound phone skill']],
  ['the name of a skill in the last version that takes it', 'dialSkill', { body: { skillName: 'Skill 1' }, tenant: { skills: [skillOf('camp-pc-001', 1)] }, known: { version: 22 } }, []],
  ['the name of a skill in the first version that does not', 'dialSkill', { body: { skillName: 'Skill 1' }, tenant: { skills: [skillOf('camp-pc-001', 1)] }, known: { version: 23 } }, ['dial-skill-invalid /skillId: the skill is missing, or it is not an outbound phone skill']],
  ['the second of two groups, which is not active', 'addDncRecords', { path: { groupId: '2' }, body: {}, tenant: { doNotCall: [{ id: 1, name: 'A', numbers: [] }, { id: 2, name: 'B', isActive: false, numbers: [] }] } }, ['dnc-group-inactive-for-adding path/groupId: the do-not-call group 2 is not active']],
  ['the second of two groups, which is active', 'addDncRecords', { path: { groupId: '1' }, body: {}, tenant: { doNotCall: [{ id: 2, name: 'B', isActive: false, numbers: [] }, { id: 1, name: 'A', numbers: [] }] } }, []],
  ['the name of a group in other letter case', 'createDncGroup', { body: { dncGroupName: 'a' }, tenant: { doNotCall: [{ id: 1, name: 'A', numbers: [] }] } }, ["dnc-group-name-taken /dncGroupName: there is a do-not-call group 'a' already"]],
  ['the name of a group, without groups', 'createDncGroup', { body: { dncGroupName: 'a' }, tenant: { doNotCall: undefined } }, []],
  ['a group without a name', 'createDncGroup', { body: {} }, []],
  ['file with a line end', 'uploadCallingList', { path: { listId: '1' }, body: { listFile: 'YWI=\n' }, tenant: { callLists } }, []],
  ['file with a space', 'uploadCallingList', { path: { listId: '1' }, body: { listFile: ' YWI=' }, tenant: { callLists } }, ['list-file-encoding /listFile: listFile is not base64']],
  ['a flat number with marks and a digit too many', 'placeCall', { body: { contact: { externalId: 'ext-12345', phone: '+1 (202) 555-01434' }, campaignId: 'camp-pc-001' } }, ["contact-flat-phone /contact/phone: 'contact.phone' is not a key", 'key-missing /contact/phoneNumbers: contact.phoneNumbers is missing', 'number-impossible /contact/phone: +1 (202) 555-01434 is not a valid number; it has 11 digits after the country code +1, where 10 belong']],
  ['a flat number with marks', 'placeCall', { body: { contact: { externalId: 'ext-12345', phone: '+1 (202) 555-0143' }, campaignId: 'camp-pc-001' } }, ["contact-flat-phone /contact/phone: 'contact.phone' is not a key", 'key-missing /contact/phoneNumbers: contact.phoneNumbers is missing']],
  ['a flat number with letters', 'placeCall', { body: { contact: { externalId: 'ext-12345', phone: '+1 202 CALL' }, campaignId: 'camp-pc-001' } }, ["contact-flat-phone /contact/phone: 'contact.phone' is not a key", 'key-missing /contact/phoneNumbers: contact.phoneNumbers is missing']],
  ['a number of a country with two lengths', 'placeCall', { body: call('camp-pc-001', '+35412345') }, ['number-impossible /contact/phoneNumbers/0/number: +35412345 is not a valid number; it has 5 digits after the country code +354, where 7 or 9 belong']],
  ['a long text in place of a number', 'queueCallback', { body: { phoneNumber: 'x'.repeat(70), skill: 4002 } }, ["phone-number-odd /phoneNumber: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' cannot be a phone number: it has other characters than digits"]],
  ['a long number that begins with a space', 'queueCallback', { body: { phoneNumber: ` 1${'2'.repeat(70)}`, skill: 4002 } }, ["phone-number-odd /phoneNumber: ' 12222222222222222222222222222222222222222222222222222222222' cannot be a phone number: it has 71 digits, where 7 to 15 belong", "plus-unencoded /phoneNumber: the number ' 12222222222222222222222222222222222222222222222222222222222' begins with a space: a + in a query is a space"]],
  ['a text that begins with a space', 'queueCallback', { body: { phoneNumber: ' x1', skill: 4002 } }, ["phone-number-odd /phoneNumber: ' x1' cannot be a phone number: it has other characters than digits"]],
  ['a promise of today', 'createPromise', { body: { promiseDate: '2030-01-02' }, known: NOW }, []],
  ['a promise of yesterday', 'createPromise', { body: { promiseDate: '2030-01-01' }, known: NOW }, ["promise-past /promiseDate: the day '2030-01-01' is over"]],
  ['a promise, where the time is not known', 'createPromise', { body: { promiseDate: '2020-01-01' } }, []],
  ['a promise without a day', 'createPromise', { body: {}, known: NOW }, []],
  ['a promise on no day', 'createPromise', { body: { promiseDate: `2030-02-30${' '.repeat(60)}x` }, known: NOW }, ["date-invalid /promiseDate: '2030-02-30                                                  ' of the parameter 'promiseDate' is not a day that exists"]],
  ['a promise of an inbound skill', 'createPromise', { body: { skill: 4004 } }, ['promise-skill /skill: the skill 4004 is not an outbound phone skill']],
  ['a promise of a skill that dials', 'createPromise', { body: { skill: 4002 } }, []],
  ['a promise in no time zone', 'createPromise', { body: { timeZone: 'x'.repeat(70) } }, ["time-zone-unknown /timeZone: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' is not a known time zone"]],
  ['a time zone without a name', 'changeSkillTimeZones', { path: { skillId: '4002' }, body: { timeZoneSettings: [{}, { standardName: 'UTC' }] } }, ["time-zone-unknown /timeZoneSettings/0/standardName: '' is not a known time zone"]],
  ['a skill that is not there is started', 'startSkill', { path: { skillId: '9' } }, ['skill-unknown path/skillId: the tenant has no skill 9']],
  ['an inbound skill is started', 'startSkill', { path: { skillId: '1' }, tenant: { skills: [skillOf('camp-pc-001', 1, { isOutbound: false })] } }, ['skill-not-dialing path/skillId: the skill 1 does not dial by Personal Connection']],
  ['a skill that people dial is started', 'startSkill', { path: { skillId: '1' }, tenant: { skills: [skillOf('camp-pc-001', 1, { outboundStrategy: 'Manual' })] } }, ['skill-not-dialing path/skillId: the skill 1 does not dial by Personal Connection']],
  ['a skill that dials is started', 'startSkill', { path: { skillId: '1' }, tenant: { skills: [skillOf('camp-pc-001', 1)] } }, []],
  ['a day that is not active', 'changeSkillScheduleSettings', schedule({ mondayIsActive: true, tuesdayIsActive: false }), ["schedule-day-inactive /scheduleSettings/tuesdayIsActive: 'tuesdayIsActive' is false; a schedule with a day that is not active is rejected"]],
  ['a day that ends before it begins', 'changeSkillScheduleSettings', schedule({ mondayStartTime: '10:00', mondayEndTime: '09:00' }), ["schedule-times /scheduleSettings/mondayEndTime: the schedule has no times that can be called by at 'mondayEndTime'"]],
  ['a day of less than a minute', 'changeSkillScheduleSettings', schedule({ sundayStartTime: '10:00', sundayEndTime: '10:00:30' }), ["schedule-times /scheduleSettings/sundayEndTime: the schedule has no times that can be called by at 'sundayEndTime'"]],
  ['a day that ends in the minute in which it begins', 'changeSkillScheduleSettings', schedule({ sundayStartTime: '10:00:30', sundayEndTime: '10:00' }), ["schedule-times /scheduleSettings/sundayEndTime: the schedule has no times that can be called by at 'sundayEndTime'"]],
  ['a day without an end', 'changeSkillScheduleSettings', schedule({ sundayStartTime: '10:00' }), []],
  ['a day without a beginning', 'changeSkillScheduleSettings', schedule({ sundayEndTime: '10:00' }), []],
  ['a day of an hour', 'changeSkillScheduleSettings', schedule({ sundayStartTime: '09:00', sundayEndTime: '10:00' }), []],
  ['two empty texts for a script', 'startScript', { body: { scriptId: '', scriptPath: '' } }, ['script-missing /scriptId: neither scriptId nor scriptPath names a script']],
  ['a script at the end of a path', 'startScript', { body: { scriptId: '', scriptPath: 'a\\script-xyz-999' } }, []],
  ['a path in place of the id of a script', 'startScript', { body: { scriptId: 'a/script-xyz-999' } }, ["start-script-unknown /scriptId: the tenant has no active script 'a/script-xyz-999'"]],
  ['statistics without an end', 'listDialerContacts', { query: { startDate: '2030-01-01T00:00:00Z' } }, []],
  ['statistics without a beginning', 'listDialerContacts', { query: { endDate: '2030-01-01T00:00:00Z' } }, []],
  ['statistics of no time', 'listDialerContacts', { query: { startDate: '2030-01-01T00:00:00Z', endDate: '2030-01-01T00:00:00Z' } }, ['statistics-window-reversed query/startDate: the window begins at 2030-01-01T00:00:00.000Z and ends at 2030-01-01T00:00:00.000Z']],
  ['a window of no time', 'listCompletedContacts', { query: { startDate: '2030-01-01T00:00:00Z', endDate: '2030-01-01T00:00:00Z' } }, ['date-range-reversed query/startDate: the window begins at 2030-01-01T00:00:00.000Z and ends at 2030-01-01T00:00:00.000Z']],
  ['a window that ends now', 'listCompletedContacts', { query: { startDate: '2030-01-01T00:00:00Z' }, known: { at: Date.parse('2030-03-01T00:00:00Z') } }, ['date-range-too-long query/startDate: the window from 2030-01-01T00:00:00.000Z to 2030-03-01T00:00:00.000Z is longer than 30 days']],
  ['a window that a version requires to end', 'listCompletedContacts', { query: { startDate: '2030-01-01T00:00:00Z' }, known: { at: Date.parse('2030-03-01T00:00:00Z'), version: 23 } }, []],
  ['the id of a tenant in other letter case', 'getTenantConfiguration', { query: { tenantId: 'abcdefab-9999-4999-8999-999999999999' }, tenant: { tenantId: 'ABCDEFAB-9999-4999-8999-999999999999' } }, []],
  ['an agent that is not there', 'getAgent', { path: { agentId: '99' } }, ['agent-unknown path/agentId: the tenant has no agent 99']],
  ['a skill that is not there', 'getSkill', { path: { skillId: '99' } }, ['skill-unknown path/skillId: the tenant has no skill 99']],
  ['the name of another skill', 'changeSkill', { path: { skillId: '1' }, body: { skill: { skillName: 'b' } }, tenant: { skills: [skillOf('camp-pc-001', 1, { name: undefined }), skillOf('camp-pc-001', 2, { name: undefined }), skillOf('camp-pc-001', 3, { name: 'B' })] } }, ["skill-name-taken /skill/skillName: there is a skill 'b' already"]],
  ['a change without a name, where a skill has none', 'changeSkill', { path: { skillId: '1' }, body: { skill: {} }, tenant: { skills: [skillOf('camp-pc-001', 1), skillOf('camp-pc-001', 2, { name: undefined })] } }, []],
  ['the name that the skill has', 'changeSkill', { path: { skillId: '3' }, body: { skill: { skillName: 'b' } }, tenant: { skills: [skillOf('camp-pc-001', 3, { name: 'B' })] } }, []],
]; // biome-ignore format: a table reads better filled

/** Parameters that a row leaves out because it is not about them. */
const LEFT_OUT = /^parameter-missing (?!\/skills)/;

test.each(rows)('%s', (_name, operation, { body, path = {}, query = {}, tenant, known = {} }, want) => {
  const circumstances = { tenant: new TenantIndex({ ...defaultTenant, ...(tenant as object) }), ...known };
  const found = inspectRequest(operation, body, { path, query, circumstances });
  const told = found.map((each) => `${each.code} ${placeInRequest(each)}: ${each.message}`);
  expect(told.filter((each) => !LEFT_OUT.test(each))).toEqual(want);
});

test('a rule that reads what it does not declare is an error', () => {
  const input = new RuleInput({ path: {}, query: {}, header: {}, body: { a: '1', b: '2' } }, new Set());
  const rule = input.for({ reads: ['/a'] });
  expect(rule.text('/a')).toBe('1');
  for (const read of [() => rule.text('/b'), () => rule.isAbsent('/b'), () => rule.found(['/b'], () => ({}))])
    expect(read).toThrow('the rule does not declare that it reads /b');
});
