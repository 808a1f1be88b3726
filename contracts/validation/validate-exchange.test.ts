import { expect, test } from 'vitest';
import { defaultTenant } from '../../generated/index.ts';
import { defaultContract } from '../contract/index.ts';
import type { HttpResponse } from '../http/index.ts';
import { TenantIndex } from '../tenant/index.ts';
import {
  claimsOfPayload,
  describeFinding,
  type ExchangeCircumstances,
  placeInRequest,
  validateExchange,
} from './index.ts';

const ACD = '/inContactAPI/services/v34.0';
const CALL = '/ccapi/v2/outbound/personal-connection/call';
const B = { authorization: 'Bearer abc', accept: '*/*' };
const J = { ...B, 'content-type': 'application/json' };
const F = { 'content-type': 'application/x-www-form-urlencoded' };
const RIGHT =
  '{"contact":{"externalId":"a","phoneNumbers":[{"phoneType":"mobile","number":"+12025550143"}]},"campaignId":"c"}';
const T = { isTemplate: true };
/** In seconds since 1970. */
const NOW = Date.parse('2030-01-01') / 1000;
const SCOPES = ['outbound:personal-connection:write'];
const tenant = new TenantIndex(defaultTenant);
const tokenOf = (more = {}) => ({
  scopes: SCOPES,
  claims: { userId: 'u', scopes: SCOPES, id: 'i', purpose: 'access' as const, ...more },
});

/** What else is known: the response, and how the request was written or recorded. */
interface More {
  readonly response?: HttpResponse;
  readonly known?: ExchangeCircumstances;
  readonly isTemplate?: boolean;
  readonly isStripped?: boolean;
}
type Headers = Readonly<Record<string, string | readonly string[]>> | null;

/** Requests, and the code, the place and the message of all that is found. */
const rows: readonly (readonly [
  readonly [string, string, Headers, (string | null)?, More?],
  readonly string[],
])[] = [
  // credentials, places and limits of a schema
  [['a header that may be any, in no template', `POST ${CALL}`, { 'content-type': 'application/json', '$H': 'x' }, RIGHT], ['credentials-missing : there is no Authorization header']],
  [['a header that may be any, in a template', `POST ${CALL}`, { 'content-type': 'application/json', '$H': 'x' }, RIGHT, T], []],
  [['a template without credentials', `POST ${CALL}`, { 'content-type': 'application/json' }, RIGHT, T], ['credentials-missing : there is no Authorization header']],
  [['two lines of HTTP Basic, one of them a variable', 'POST /auth/token', { ...F, authorization: ['Basic $C', 'Basic YTpi'] }, 'grant_type=refresh_token&refresh_token=x', { known: { tenant } }], []],
  [['a redacted token beside a client that is missing', 'POST /auth/token', { ...F, authorization: 'BEARER [redacted]' }, 'grant_type=password&username=fake-access-key-id&password=fake-access-key-secret%3D%3D', { known: { tenant } }], ['client-missing : the client does not authenticate']],
  [['a limit that is too low', `GET ${ACD}/skills?top=-1`, B], ["parameter-invalid query/top: the value -1 of the parameter 'top' is not valid: it must be at least 1"]],
  [['HTTP Basic with padding in it', 'POST /auth/token', { ...F, authorization: 'Basic YTpi=x' }, 'grant_type=refresh_token&refresh_token=x'], ['credentials-syntax : the credentials are not the base64 of clientId:clientSecret (RFC 7617 section 2)']],
  [['two lines of HTTP Basic', 'POST /auth/token', { ...F, authorization: ['Basic YTpi', 'Basic YTpi'] }, 'grant_type=refresh_token&refresh_token=x'], ['credentials-repeated : there is more than one Authorization header']],
  [['a form behind a brace as JSON', 'POST /auth/token', J, '{a=1'], ['media-type-wrong : the Content-Type is application/json; the operation accepts application/x-www-form-urlencoded']],
  [['a form as another media type', 'POST /auth/token', { ...J, 'content-type': 'text/plain' }, 'grant_type=refresh_token&refresh_token=x'], ['media-type-wrong : the Content-Type is text/plain; the operation accepts application/x-www-form-urlencoded']],
  [['an empty object', `POST ${CALL}`, J, '{}'], ['campaign-omitted /campaignId: there is no campaign id. No source shows that this dials; officially a skill dials', 'key-missing /contact: contact is missing']],
  [['a value of 40 characters', `GET ${ACD}/agents?skip=${'a'.repeat(38)}`, B], [`parameter-type query/skip: the parameter 'skip' must be an integer, not "${'a'.repeat(38)}"`]],
  [['a value of 41 characters', `GET ${ACD}/agents?skip=${'a'.repeat(39)}`, B], [`parameter-type query/skip: the parameter 'skip' must be an integer, not "${'a'.repeat(38)}…`]],
  [['a time with an offset and more behind it', `GET ${ACD}/skills/activity?updatedSince=2030-01-01T00:00:00+0100x`, B], ["parameter-invalid query/updatedSince: the value \"2030-01-01T00:00:00 0100x\" of the parameter 'updatedSince' is not valid: it must be a time such as 2030-01-31T12:00:00Z"]],
  [['an offset without a time', `GET ${ACD}/skills/activity?updatedSince=never+0100`, B], ["parameter-invalid query/updatedSince: the value \"never 0100\" of the parameter 'updatedSince' is not valid: it must be a time such as 2030-01-31T12:00:00Z"]],
  [['a time that is none with a T', `GET ${ACD}/skills/activity?updatedSince=neverT`, B], ["parameter-invalid query/updatedSince: the value \"neverT\" of the parameter 'updatedSince' is not valid: it must be a time such as 2030-01-31T12:00:00Z"]],
  [['an id with a plus sign', `GET ${ACD}/agents/%2B5001`, B], []],
  [['an id of 16 digits', `GET ${ACD}/agents/1234567890123456`, B], ['agent-unknown path/agentId: the tenant has no agent "1234567890123456"']],
  [['a letter before an id', `GET ${ACD}/agents/x5`, B], ['agent-unknown path/agentId: the tenant has no agent "x5"']],
  [['a letter behind an id', `GET ${ACD}/agents/5x`, B], ['agent-unknown path/agentId: the tenant has no agent "5x"']],
  [['an empty number in the query', `GET ${ACD}/agents?skip=&top=5`, B], []],
  [['a number with a letter', `GET ${ACD}/agents?skip=1a`, B], ["parameter-type query/skip: the parameter 'skip' must be an integer, not \"1a\""]],
  [['a time with an offset', `GET ${ACD}/skills/activity?updatedSince=2030-01-01T00:00:00%2B01:00`, B], []],
  [['a time that is none', `GET ${ACD}/skills/activity?updatedSince=never`, B], ["parameter-invalid query/updatedSince: the value \"never\" of the parameter 'updatedSince' is not valid: it must be a time such as 2030-01-31T12:00:00Z"]],
  [['an offset that has lost its plus sign', `GET ${ACD}/skills/activity?updatedSince=2030-01-01T00:00:00+0100`, B], ["parameter-invalid query/updatedSince: the value \"2030-01-01T00:00:00 0100\" of the parameter 'updatedSince' is not valid: it must be a time such as 2030-01-31T12:00:00Z; a + in a query is a space: write %2B"]],
  [['a boolean in capitals', `GET ${ACD}/skills/activity?IsOutbound=TRUE`, B], []],
  [['a boolean in words', `GET ${ACD}/skills/activity?IsOutbound=yes`, B], ["parameter-type query/IsOutbound: the parameter 'IsOutbound' must be a boolean, not \"yes\""]],
  [['a fraction as a text', `PUT ${ACD}/skills/4001/parameters/general-settings`, J, '{"generalSettings":{"abandonRateCutoff":"1.5"}}'], []],
  [['a blank for a fraction', `PUT ${ACD}/skills/4001/parameters/general-settings`, J, '{"generalSettings":{"abandonRateCutoff":" "}}'], ["parameter-type /generalSettings/abandonRateCutoff: the parameter 'generalSettings.abandonRateCutoff' must be a number, not \" \""]],
  [['a letter for a fraction', `PUT ${ACD}/skills/4001/parameters/general-settings`, J, '{"generalSettings":{"abandonRateCutoff":"x"}}'], ["parameter-type /generalSettings/abandonRateCutoff: the parameter 'generalSettings.abandonRateCutoff' must be a number, not \"x\""]],
  [['an empty text for a fraction', `PUT ${ACD}/skills/4001/parameters/general-settings`, J, '{"generalSettings":{"abandonRateCutoff":""}}'], []],
  [['infinity for a fraction', `PUT ${ACD}/skills/4001/parameters/general-settings`, J, '{"generalSettings":{"abandonRateCutoff":"Infinity"}}'], ["parameter-type /generalSettings/abandonRateCutoff: the parameter 'generalSettings.abandonRateCutoff' must be a number, not \"Infinity\""]],
  [['an unknown field and another direction', `GET ${ACD}/skills?fields=skillId,,color&orderBy=name%20sideways`, B], ["field-unknown query/fields: there is no field 'color'", "order-unknown query/orderBy: a list cannot be ordered by 'name sideways'"]],
  [['a blank order', `GET ${ACD}/skills?orderBy=%20`, B], []],
  [['an order of three words', `GET ${ACD}/skills?orderBy=skillName%20asc%20x`, B], ["order-unknown query/orderBy: a list cannot be ordered by 'skillName asc x'"]],
  [['a parameter that is there three times', `GET ${ACD}/skills?skip=1&Skip=2&skip=3&x=1&x=2`, B], ["parameter-repeated query/Skip: the query has the parameter 'Skip' more than once; the last one counts", "parameter-unknown query/x: the parameter 'x' is not known to this operation and has no effect"]],
  [['no Accept header', `GET ${ACD}/skills`, { authorization: 'Bearer abc' }], ['accept-missing : the request has no Accept header, so the response is text instead of JSON']],
  [['an Accept header without JSON', `GET ${ACD}/skills`, { ...B, accept: 'text/html' }], ['accept-not-json header/accept: the Accept header is text/html, which excludes JSON, but the response is JSON']],
  [['an empty Accept header', `GET ${ACD}/skills`, { ...B, accept: ' ' }], ['accept-not-json header/accept: the Accept header is empty, which excludes JSON, but the response is JSON']],
  [['an Accept header that excludes JSON', `GET ${ACD}/skills`, { ...B, accept: 'application/json;q=0.0' }], ['accept-not-json header/accept: the Accept header is application/json;q=0.0, which excludes JSON, but the response is JSON']],
  [['an Accept header with a kind of JSON', `GET ${ACD}/skills`, { ...B, accept: 'text/html, application/vnd.x+json;q=0.5' }], []],
  [['a text for a request without an Accept header', `GET ${ACD}/skills`, { authorization: 'Bearer abc' }, null, { response: { status: 200, headers: { 'content-type': 'text/plain' }, body: 'x' } }], ['accept-missing : the request has no Accept header, so the response is text instead of JSON']],
  [['broken JSON for a request without an Accept header', `GET ${ACD}/skills`, { authorization: 'Bearer abc' }, null, { response: { status: 200, headers: { 'content-type': 'application/json' }, body: 'x' } }], ['accept-missing : the request has no Accept header, so the response is text instead of JSON', 'response-body-broken : the body of the response is not JSON: invalid symbol at line 1, column 1']],
  [['the response of a HEAD', `HEAD ${ACD}/skills`, B, null, { response: { status: 200, headers: { 'content-type': 'application/json' }, body: 'x' } }], []],
  [['a 304 for an ETag', `GET ${ACD}/skills`, { ...B, 'if-none-match': 'x' }, null, { response: { status: 304, headers: {}, body: '' } }], []],
  [['a 304 for a date', `GET ${ACD}/skills`, { ...B, 'if-modified-since': 'x' }, null, { response: { status: 304, headers: {}, body: '' } }], []],
  [['a 304 for no condition', `GET ${ACD}/skills`, B, null, { response: { status: 304, headers: {}, body: '' } }], ['response-status-undeclared : the operation does not declare the status 304; ']],
  [['a 304, where headers are left out', `GET ${ACD}/skills`, B, null, { isStripped: true, response: { status: 304, headers: {}, body: '' } }], []],
  [['a 304, where headers are not known', `GET ${ACD}/skills`, null, null, { response: { status: 304, headers: {}, body: '' } }], []],
  [['a 304 for a POST', `POST ${CALL}`, { ...J, 'if-none-match': 'x' }, RIGHT, { response: { status: 304, headers: {}, body: '' } }], ['response-status-undeclared : the operation does not declare the status 304; ']],
  [['a 304 for a HEAD', `HEAD ${ACD}/skills`, { ...B, 'if-none-match': 'x' }, null, { response: { status: 304, headers: {}, body: '' } }], []],
  [['a body without a media type', `POST ${CALL}`, B, RIGHT], ['media-type-missing : the request has a body but no Content-Type; the operation accepts application/json']],
  [['a body of another media type, charset and encoding', `POST ${CALL}`, { ...J, 'content-type': 'text/plain; charset=latin1', 'content-encoding': 'gzip' }, RIGHT], ['media-type-wrong : the Content-Type is text/plain; the operation accepts application/json', 'charset-unsupported : the Content-Type names the charset latin1', 'content-encoding-unsupported : the body has the Content-Encoding gzip']],
  [['a media type in capitals and the encoding identity', `POST ${CALL}`, { ...J, 'content-type': ' Application/JSON ;charset=utf-8', 'content-encoding': ' Identity' }, RIGHT], []],
  [['a form as text', `POST ${CALL}`, { ...J, 'content-type': 'text/plain' }, 'x=1'], ['media-type-wrong : the Content-Type is text/plain; the operation accepts application/json']],
  [['a body that was not recorded, of another media type', `POST ${CALL}`, { ...J, 'content-type': 'text/plain' }, null], ['media-type-wrong : the Content-Type is text/plain; the operation accepts application/json']],
  [['a body that was not recorded', `POST ${CALL}`, B, null], []],
  [['an empty body', `POST ${CALL}`, J, ''], ['body-empty : there is no body']],
  [['a blank body', `POST ${CALL}`, J, ' '], ['body-empty : there is no body']],
  [['a byte order mark', `POST ${CALL}`, J, `\uFEFF${RIGHT}`], ['json-bom : the body starts with a byte order mark']],
  [['a body that is nested too deeply', `POST ${CALL}`, J, '['.repeat(200) + ']'.repeat(200)], ['json-too-deep : the body is nested deeper than 64 levels, at line 1, column 65']],
  [['a key that is there twice', `POST ${CALL}`, J, RIGHT.replace('{', '{"campaignId":"b",')], ["json-duplicate-key /campaignId: the key 'campaignId' occurs twice, at line 1, column 112; the last one counts"]],
  [['a key that is never taken', `POST ${CALL}`, J, RIGHT.replace('{', '{"__proto__":{},')], ["json-forbidden-key /__proto__: the body has the key '__proto__', at line 1, column 2"]],
  [['a list as the body', `POST ${CALL}`, J, '[1]'], ['body-array : the body is an array']],
  [['curly quotes', `POST ${CALL}`, J, '{\u201Ca\u201D:1}'], ['json-broken : the body is not JSON: typographic quote “ where " belongs at line 1, column 2']],
  [['angle quotes', `POST ${CALL}`, J, '{\u00ABa\u00BB:1}'], ['json-broken : the body is not JSON: typographic quote « where " belongs at line 1, column 2']],
  [['a comma that is missing', `POST ${CALL}`, J, '{"a":1 "b":2}'], ['json-broken : the body is not JSON: comma expected at line 1, column 8']],
  [['null as the body', `POST ${CALL}`, J, 'null'], ['body-null : the body is null']],
  [['no credentials', `POST ${CALL}`, { 'content-type': 'application/json' }, RIGHT], ['credentials-missing : there is no Authorization header']],
  [['blank credentials', `POST ${CALL}`, { ...J, authorization: ' ' }, RIGHT], ['credentials-missing : there is no Authorization header']],
  [['HTTP Basic in place of a token', `POST ${CALL}`, { ...J, authorization: 'Basic YTpi' }, RIGHT], ['credentials-scheme : the Authorization header has the scheme Basic and not the scheme Bearer']],
  [['broken HTTP Basic in place of a token', `POST ${CALL}`, { ...J, authorization: 'Basic ???' }, RIGHT], ['credentials-scheme : the Authorization header has the scheme Basic and not the scheme Bearer']],
  [['a colon behind Bearer', `POST ${CALL}`, { ...J, authorization: 'Bearer: abc' }, RIGHT], ['credentials-scheme : the Authorization header has a colon after Bearer and not the scheme Bearer']],
  [['a token without a scheme', `POST ${CALL}`, { ...J, authorization: 'abc' }, RIGHT], ['credentials-scheme : the Authorization header has one word, which is probably the token, and not the scheme Bearer']],
  [['another scheme', `POST ${CALL}`, { ...J, authorization: 'Token abc' }, RIGHT], ['credentials-scheme : the Authorization header has another scheme and not the scheme Bearer']],
  [['a scheme without a token', `POST ${CALL}`, { ...J, authorization: 'bearer' }, RIGHT], ['credentials-empty : the Authorization header has the scheme Bearer without a token']],
  [['a token with a space', `POST ${CALL}`, { ...J, authorization: 'Bearer a b' }, RIGHT], ['credentials-syntax : the credentials are not a token of letters, digits and -._~+/ with = at its end (RFC 6750 section 2.1)']],
  [['a placeholder as the token', `POST ${CALL}`, { ...J, authorization: 'Bearer YOUR_ACCESS_TOKEN' }, RIGHT], ['token-placeholder : the token is the placeholder of an example']],
  [['a redacted token', `POST ${CALL}`, { ...J, authorization: 'Bearer [redacted]' }, RIGHT], []],
  [['two tokens', `POST ${CALL}`, { ...J, authorization: ['Bearer a', 'Bearer b'] }, RIGHT], ['credentials-repeated : there is more than one Authorization header']],
  [['HTTP Basic of one letter', 'POST /auth/token', { ...F, authorization: 'Basic A' }, 'grant_type=refresh_token&refresh_token=x'], ['credentials-syntax : the credentials are not the base64 of clientId:clientSecret (RFC 7617 section 2)']],
  [['HTTP Basic without a colon', 'POST /auth/token', { ...F, authorization: 'Basic YWI=' }, 'grant_type=refresh_token&refresh_token=x'], ['credentials-syntax : the credentials are not the base64 of clientId:clientSecret (RFC 7617 section 2)']],
  [['a form with parameters that are there twice', 'POST /auth/token', F, 'grant_type=refresh_token&refresh_token=x&refresh_token=y&refresh_token=z&scope=a&scope=b'], ["form-parameter-repeated /refresh_token: the parameter 'refresh_token' is there twice", "form-parameter-repeated /scope: the parameter 'scope' is there twice", 'scope-parameter-ignored /scope: the request asks for scopes. Officially the token endpoint knows no scope parameter']],
  [['a form as JSON', 'POST /auth/token', J, 'grant_type=refresh_token&refresh_token=x'], ['form-as-json : the body is a form under the media type application/json']],
  [['a form as JSON that is compressed', 'POST /auth/token', { ...J, 'content-encoding': 'gzip' }, 'grant_type=refresh_token&refresh_token=x'], ['media-type-wrong : the Content-Type is application/json; the operation accepts application/x-www-form-urlencoded', 'content-encoding-unsupported : the body has the Content-Encoding gzip']],
  [['JSON in place of a form', 'POST /auth/token', J, '{"grant_type":"refresh_token"}'], ['media-type-wrong : the Content-Type is application/json; the operation accepts application/x-www-form-urlencoded']],
  [['an empty form', 'POST /auth/token', F, ''], ['body-empty : there is no body']],
  [['an empty form as JSON', 'POST /auth/token', J, ''], ['body-empty : there is no body']],
  [['unknown parameters', `GET ${ACD}/skills?colour=1&=2&searchstring=a&colour=3`, B], ["parameter-unknown query/colour: the parameter 'colour' is not known to this operation and has no effect"]],
  [['unknown fields', `PUT ${ACD}/skills/4001/parameters/general-settings`, J, '{"generalSettings":{"abandonRateCutof":1},"x":2}'], ["parameter-unknown /generalSettings/abandonRateCutof: the parameter 'abandonRateCutof' is not known to this operation and has no effect; did you mean 'abandonRateCutoff'?", "parameter-unknown /x: the parameter 'x' is not known to this operation and has no effect; it knows generalSettings"]],
  [['unknown fields of a list', `POST ${ACD}/skills`, J, '{"skills":[{"skillName":"a","x":1},{"x":2},{"Y":1}]}'], ["parameter-unknown /skills/0/x: the parameter 'x' is not known to this operation and has no effect", "parameter-unknown /skills/2/Y: the parameter 'Y' is not known to this operation and has no effect", "parameter-missing /skills/0/campaignId: the parameter 'skills[0].campaignId' is missing", "parameter-missing /skills/0/mediaTypeId: the parameter 'skills[0].mediaTypeId' is missing", "parameter-missing /skills/1/campaignId: the parameter 'skills[1].campaignId' is missing", "parameter-missing /skills/1/mediaTypeId: the parameter 'skills[1].mediaTypeId' is missing", "parameter-missing /skills/1/skillName: the parameter 'skills[1].skillName' is missing", "parameter-missing /skills/2/campaignId: the parameter 'skills[2].campaignId' is missing", "parameter-missing /skills/2/mediaTypeId: the parameter 'skills[2].mediaTypeId' is missing", "parameter-missing /skills/2/skillName: the parameter 'skills[2].skillName' is missing"]],
  [['a parameter in body and query', `POST ${ACD}/agent-sessions?stationId=1&stationPhoneNumber=2025550143`, J, '{"stationId":"2"}'], ["parameter-differs query/stationId: the parameter 'stationId' has one value in the query and another in the body; the one in the body counts"]],
  [['a list in place of parameters', `POST ${ACD}/agent-sessions`, J, '[]'], ['body-array : the body is an array']],
  [['an unknown parameter of an operation without any', `DELETE ${ACD}/agent-sessions/1?x=1`, B], []],
  [['a placeholder as the Accept header', `GET ${ACD}/skills`, { authorization: 'Bearer abc', accept: '{{accept}}' }, null, T], []],
  [['a placeholder as the name of a header', `GET ${ACD}/skills`, { authorization: 'Bearer abc', '{{name}}': 'x' }, null, T], []],
  [['a placeholder that may be the credentials', `POST ${CALL}`, { '{{name}}': 'x' }, RIGHT, T], []],
  [['a placeholder in a path', `GET ${ACD}/agents/{{id}}`, B, null, T], []],
  [['a parameter in a path', `GET ${ACD}/agents/:id`, B, null, T], []],
  [['a placeholder in the query', `GET ${ACD}/skills?skip={{skip}}`, B, null, T], []],
  [['a placeholder behind a wrong parameter', `GET ${ACD}/skills?skip=a&top={{top}}`, B, null, T], ["parameter-type query/skip: the parameter 'skip' must be an integer, not \"a\""]],
  [['a placeholder for the rest of the query', `GET ${ACD}/skills?{{query}}&skip=a`, B, null, T], ["parameter-type query/skip: the parameter 'skip' must be an integer, not \"a\""]],
  [['a placeholder as the media type', `POST ${CALL}`, { ...B, 'content-type': '{{type}}' }, RIGHT, T], []],
  [['a placeholder as the method', `{{method}} ${CALL}`, J, RIGHT, T], []],
  [['a placeholder as a value', `POST ${CALL}`, J, RIGHT.replace('+12025550143', '{{number}}'), T], []],
  [['a placeholder as a key', `POST ${CALL}`, J, RIGHT.replace('campaignId', '{{key}}'), T], []],
  [['a placeholder for the key that is missing', `POST ${CALL}`, J, '{"contact":{"{{a}}":1}}', T], ['campaign-omitted /campaignId: there is no campaign id. No source shows that this dials; officially a skill dials']],
  [['a placeholder under a wrong key', `POST ${CALL}`, J, '{"contact":{"externalId":"a","phone":"{{number}}"}}', T], ['campaign-omitted /campaignId: there is no campaign id. No source shows that this dials; officially a skill dials', "contact-flat-phone /contact/phone: 'contact.phone' is not a key", 'key-missing /contact/phoneNumbers: contact.phoneNumbers is missing']],
  [['a token without the scope', `POST ${CALL}`, J, RIGHT, { known: { token: { scopes: ['a', 'b'] } } }], ['scope-missing : the token has the scopes (a b) and the operation needs outbound:personal-connection:write']],
  [['a token that does not say its scopes', `POST ${CALL}`, J, RIGHT, { known: { token: { scopes: null } } }], []],
  [['a token that expires now', `POST ${CALL}`, J, RIGHT, { known: { token: tokenOf({ expiresAt: NOW }), now: NOW * 1000 } }], ['token-expired : the token expired at 2030-01-01T00:00:00.000Z']],
  [['a token that expires in a second', `POST ${CALL}`, J, RIGHT, { known: { token: tokenOf({ expiresAt: NOW + 1 }), now: NOW * 1000 } }], []],
  [['a token that is valid from now on', `POST ${CALL}`, J, RIGHT, { known: { token: tokenOf({ notBefore: NOW }), now: NOW * 1000 } }], []],
  [['a token that is valid in a second', `POST ${CALL}`, J, RIGHT, { known: { token: tokenOf({ notBefore: NOW + 1 }), now: NOW * 1000 } }], ['token-not-yet-valid : the token is valid from 2030-01-01T00:00:01.000Z']],
  [['a token that is valid at a time that does not exist', `POST ${CALL}`, J, RIGHT, { known: { token: tokenOf({ notBefore: 2 ** 60 }), now: NOW * 1000 } }], ['token-not-yet-valid : the token is valid from 1152921504606847000 seconds after 1970']],
  [['a refresh token as an access token', `POST ${CALL}`, J, RIGHT, { known: { token: tokenOf({ purpose: 'refresh' }), now: NOW * 1000 } }], ['token-purpose : the token is an id token or a refresh token, not an access token']],
  [['an expired token, where the time is not known', `POST ${CALL}`, J, RIGHT, { known: { token: tokenOf({ expiresAt: 1 }) } }], []],
  [['a token that is none of the vendor', `POST ${CALL}`, J, RIGHT, { known: { readToken: () => ({ fault: 'token-unrecognized', scopes: null }) } }], ["token-unrecognized : the token is neither a JWT nor one of the tenant's fixed tokens"]],
  [['a token of the request that another one goes before', `POST ${CALL}`, { ...J, authorization: 'x' }, RIGHT, { known: { token: tokenOf({}), readToken: () => ({ fault: 'token-unrecognized', scopes: null }) } }], []],
  [['credentials that are redacted, and a body that a tenant does not know', 'POST /auth/token', { ...F, authorization: 'Basic [redacted]' }, 'grant_type=password&username=other&password=x', { known: { tenant } }], ['access-key-unknown /username: no access key has this id and secret']],
  [['a password that is redacted', 'POST /auth/token', F, 'grant_type=password&username=other&password=***&client_id=fake-client-id&client_secret=$SECRET', { known: { tenant } }], []],
  [['a password that is not redacted', 'POST /auth/token', F, 'grant_type=password&username=other&password=y&client_id=fake-client-id&client_secret=z', { known: { tenant } }], ['client-unknown /client_id: no client has this id and secret', 'access-key-unknown /username: no access key has this id and secret']],
  [['a client that is not recorded', 'POST /auth/token', null, 'grant_type=password&username=fake-access-key-id&password=fake-access-key-secret%3D%3D', { known: { tenant } }], []],
  [['a client that is left out', 'POST /auth/token', F, 'grant_type=password&username=fake-access-key-id&password=fake-access-key-secret%3D%3D', { known: { tenant }, isStripped: true }], []],
  [['a client that is missing', 'POST /auth/token', F, 'grant_type=password&username=fake-access-key-id&password=fake-access-key-secret%3D%3D', { known: { tenant } }], ['client-missing : the client does not authenticate']],
  [['an id that is a variable', `GET ${ACD}/agents/%25ID%25`, B, null, { known: { tenant } }], []],
  [['a window that ended before its response', `GET ${ACD}/contacts/completed?startDate=2030-01-01T00:00:00Z`, B, null, { response: { status: 204, headers: { date: 'Fri, 01 Mar 2030 00:00:00 GMT' }, body: '' } }], ['date-range-too-long query/startDate: the window from 2030-01-01T00:00:00.000Z to 2030-03-01T00:00:00.000Z is longer than 30 days']],
  [['a window, where the response has no date', `GET ${ACD}/contacts/completed?startDate=2030-01-01T00:00:00Z`, B, null, { response: { status: 204, headers: {}, body: '' }, known: { now: Date.parse('2030-03-01') } }], []],
  [['a window, where there is no response', `GET ${ACD}/contacts/completed?startDate=2030-01-01T00:00:00Z`, B, null, { known: { now: Date.parse('2030-03-01') } }], ['date-range-too-long query/startDate: the window from 2030-01-01T00:00:00.000Z to 2030-03-01T00:00:00.000Z is longer than 30 days']],
  [['an empty id', `GET ${ACD}/skills//activity`, B], ['path-id-empty : the path of the ACD API has nothing where an id belongs']],
  [['an empty id of a change', `POST ${ACD}/skills//start`, B], ['path-id-empty-write : the path of the ACD API has nothing where an id belongs, and the method is not GET']],
  [['a version that does not exist', `GET /inContactAPI/services/v99.0/skills`, B], ['version-not-supported : the contract has no version 99 of the API; it has v2.0 to v35.0']],
  [['a version before the first', `GET /inContactAPI/services/v1.0/skills`, B], ['version-not-supported : the contract has no version 1 of the API; it has v2.0 to v35.0']],
  [['the options of a path', `OPTIONS ${ACD}/skills`, B], ['options-asked : the path takes GET, HEAD, OPTIONS, POST']],
  [['an operation that is not played', `DELETE ${ACD}/skills`, B], ['operation-not-implemented : the contract has no operation at DELETE /inContactAPI/services/v34.0/skills; the nearest one is GET /inContactAPI/services/v34.0/skills']],
  [['a path in other letter case with a slash', `GET ${ACD}/SKILLS/`, B], ['path-form : the path differs from /inContactAPI/services/v34.0/skills in the slash at its end and letter case']],
  [['a path of the claim of a thread', 'POST /api/v2/outbound/calls', B], ['path-claimed : the path /api/v2/outbound/calls is claimed by FORUM-10034 and is in no published NICE document; the nearest path here is /ccapi/v2/outbound/personal-connection/call']],
  [['a path of nobody', 'GET /a/b', B], ['path-unknown : there is no operation at this path; the nearest one is GET /auth/jwks']],
  [['a day as Americans write it', `GET ${ACD}/skills/activity?updatedSince=01/31/2030`, B], []],
  [['a blank before the credentials', `POST ${CALL}`, { ...J, authorization: ' Bearer abc ' }, RIGHT], []],
  [['HTTP Basic of an empty id', 'POST /auth/token', { ...F, authorization: 'Basic OmI=' }, 'grant_type=refresh_token&refresh_token=x'], []],
  [['HTTP Basic of the client', 'POST /auth/token', { ...F, authorization: ' basic  ZmFrZS1jbGllbnQtaWQ6ZmFrZS1jbGllbnQtc2VjcmV0' }, 'grant_type=refresh_token&refresh_token=x', { known: { tenant } }], []],
  [['HTTP Basic of another client', 'POST /auth/token', { ...F, authorization: 'Basic YTpi' }, 'grant_type=refresh_token&refresh_token=x', { known: { tenant } }], ['client-unknown : no client has this id and secret']],
  [['HTTP Basic as a variable', 'POST /auth/token', { ...F, authorization: 'Basic $CREDENTIALS' }, 'grant_type=refresh_token&refresh_token=x', { known: { tenant } }], []],
  [['HTTP Basic with a mark that no base64 has', 'POST /auth/token', { ...F, authorization: 'Basic -YTpi' }, 'grant_type=refresh_token&refresh_token=x'], ['credentials-syntax : the credentials are not the base64 of clientId:clientSecret (RFC 7617 section 2)']],
  [['HTTP Basic with a mark behind it', 'POST /auth/token', { ...F, authorization: 'Basic YTpi-' }, 'grant_type=refresh_token&refresh_token=x'], ['credentials-syntax : the credentials are not the base64 of clientId:clientSecret (RFC 7617 section 2)']],
  [['another scheme for a token', 'POST /auth/token', { ...F, authorization: 'Token abc' }, 'grant_type=refresh_token&refresh_token=x'], []],
  [['broken credentials, where none are needed', `GET /.well-known/cxone-configuration?tenantId=x`, { authorization: 'Basic -' }], []],
  [['fields with blanks', `GET ${ACD}/skills?fields=skillId,%20skillName%20,%20`, B], []],
  [['an order with two blanks', `GET ${ACD}/skills?orderBy=skillName%20%20desc%20`, B], []],
  [['an order by an unknown field', `GET ${ACD}/skills?orderBy=%20colour%20`, B], ["order-unknown query/orderBy: a list cannot be ordered by 'colour'"]],
  [['a letter before a direction', `GET ${ACD}/skills?orderBy=skillName%20xasc`, B], ["order-unknown query/orderBy: a list cannot be ordered by 'skillName xasc'"]],
  [['a letter behind a direction', `GET ${ACD}/skills?orderBy=skillName%20ascx`, B], ["order-unknown query/orderBy: a list cannot be ordered by 'skillName ascx'"]],
  [['a number for a token', 'POST /public/user/refresh', J, '{"token":5}'], ["token-parameter-invalid /token: the value 5 of the parameter 'token' is not valid: it must be a string"]],
  [['a list for a campaign', `POST ${CALL}`, J, RIGHT.replace('"c"', '[]')], ['campaign-type /campaignId: campaignId must be a string, not an array']],
  [['null for a campaign', `POST ${CALL}`, J, RIGHT.replace('"c"', 'null')], ['campaign-type /campaignId: campaignId must be a string, not null']],
  [['a number that is too large', `POST ${ACD}/agent-sessions`, J, '{"stationId":"1","inactivityTimeout":301}'], ["parameter-invalid /inactivityTimeout: the value 301 of the parameter 'inactivityTimeout' is not valid: it must be at most 300"]],
  [['a name that is empty', `POST ${ACD}/skills`, J, '{"skills":[{"skillName":"","campaignId":1,"mediaTypeId":4}]}'], ["parameter-invalid /skills/0/skillName: the value \"\" of the parameter 'skills[0].skillName' is not valid: it must have at least 1 character"]],
  [['a list that is empty', `POST ${ACD}/skills`, J, '{"skills":[]}'], ["parameter-invalid /skills: the value [] of the parameter 'skills' is not valid: it must have at least 1 item"]],
  [['a placeholder as the method, in no template', `{{m}} ${CALL}`, J, RIGHT], ['method-wrong : {{M}} is not a method of this path, which takes OPTIONS, POST']],
  [['a 200 for a condition', `GET ${ACD}/skills`, { ...B, 'if-none-match': 'x' }, null, { response: { status: 200, headers: { 'content-type': 'application/json' }, body: 'x' } }], ['response-body-broken : the body of the response is not JSON: invalid symbol at line 1, column 1']],
  [['as many bytes as there may be', `POST ${CALL}`, J, RIGHT.padEnd(262_144)], []],
  [['a byte more than there may be', `POST ${CALL}`, J, RIGHT.padEnd(262_145)], ['body-too-large : the body is larger than 262144 bytes']],
  [['more bytes, though not more characters, than there may be', `POST ${CALL}`, J, RIGHT.replace('"a"', `"${'é'.repeat(140_000)}"`)], ['body-too-large : the body is larger than 262144 bytes']],
  [['a placeholder in one of two Accept headers', `GET ${ACD}/skills`, { ...B, accept: ['{{a}}', 'text/html'] }, null, T], []],
  [['a placeholder as the whole body', `POST ${CALL}`, J, '"{{a}}"', T], ['body-scalar : the body is a string']],
  [['a redacted client beside a secret in the form', 'POST /auth/token', { ...F, authorization: 'BASIC [redacted]' }, 'grant_type=refresh_token&refresh_token=x&client_id=a&client_secret=b'], ['client-twice /client_secret: the client authenticates in two ways at once (RFC 6749 section 2.3)']],
  [['two redacted clients beside a secret in the form', 'POST /auth/token', { ...F, authorization: ['Basic [redacted]', 'Basic [redacted]'] }, 'grant_type=refresh_token&refresh_token=x&client_id=a&client_secret=b'], []],
  [['a redacted token beside a secret in the form', 'POST /auth/token', { ...F, authorization: 'Bearer [redacted]' }, 'grant_type=refresh_token&refresh_token=x&client_id=a&client_secret=b'], []],
  [['a byte order mark and nothing behind it', `POST ${CALL}`, J, '\uFEFF'], ['body-empty : there is no body', 'json-bom : the body starts with a byte order mark']],
  [['a key that is there twice before one that is never taken', `POST ${CALL}`, J, '{"a":1,"a":2,"__proto__":1}'], ["json-forbidden-key /__proto__: the body has the key '__proto__', at line 1, column 14", "json-duplicate-key /a: the key 'a' occurs twice, at line 1, column 8; the last one counts"]],
]; // biome-ignore format: a table reads better filled

/** Lists of names that have no end here. */
const NAMES = /; (?:it knows|the fields are) .*,.*|it declares .*/;

test.each(rows.map(([asked, want]) => [asked[0], asked, want] as const))('%s', (_name, asked, want) => {
  const [, line, given, body = null, { response = null, known = {}, ...more } = {}] = asked;
  const [method = '', url = ''] = line.split(' ');
  const headers = given && Object.fromEntries(Object.entries(given).map(([name, value]) => [name, [value].flat()]));
  const found = validateExchange(
    defaultContract,
    { request: { method, url, headers, body, ...more }, response },
    known,
  );
  const described = [...found.request, ...found.response].map((each) => describeFinding(defaultContract.tables, each));
  const told = described.map((each) => `${each.code} ${placeInRequest(each)}: ${each.message}`.replace(NAMES, ''));
  expect(told).toEqual(want);
});

/** What a payload has when it says nothing. */
const NOTHING_SAID = { userId: '', scopes: [], id: '', purpose: 'access', generation: 0 };

test.each<[string, unknown, unknown]>([
  ['no object', 'x', undefined],
  ['null', null, undefined],
  ['an empty payload', {}, NOTHING_SAID],
  ['a user of another form', { sub: 'x:user:u', scopes: 5, roles: ['a,b', 2] }, { ...NOTHING_SAID, userId: 'x:user:u', scopes: ['a', 'b'] }],
  ['claims of other types', { sub: 1, exp: '1', scope: '', token_use: 'other', aud: 'x' }, { ...NOTHING_SAID, audience: 'x' }],
  [
    'every claim',
    {
      sub: 'user:u', scope: 'a b', scp: ['c', 1, 'a'], iss: 'i', aud: ['x', 'y'], exp: 1, nbf: 2, jti: 'j', token_use: 'refresh',
      client_id: 'c', redirect_uri: 'r', code_challenge: 'h', nonce: 'n', fake_cxone_generation: 3, fake_cxone_access_key: 'k',
    },
    {
      userId: 'u', scopes: ['a', 'b', 'c'], issuer: 'i', audience: 'x', expiresAt: 1, notBefore: 2, id: 'j', purpose: 'refresh',
      clientId: 'c', redirectUri: 'r', challenge: 'h', nonce: 'n', generation: 3, accessKeyId: 'k',
    },
  ],
])('the claims of a token: %s', (_name, payload, want) => {
  expect(claimsOfPayload(payload)).toEqual(want);
}); // biome-ignore format: a table reads better filled

test('a token is not read where there is another scheme', () => {
  const request = { method: 'POST', url: CALL, headers: { authorization: ['Basic YTpi'] }, body: RIGHT };
  const read: string[] = [];
  const readToken = (token: string) => {
    read.push(token);
    return { scopes: null };
  };
  const { credentials } = validateExchange(defaultContract, { request, response: null }, { readToken });
  expect([credentials?.basic, credentials?.token, read]).toEqual([{ id: 'a', secret: 'b' }, undefined, []]);
});
