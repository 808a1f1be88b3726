/** A form in which a secret goes over the wire; what is left out is as in a call that is right. */
export interface Planted {
  readonly name: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly answer?: { readonly headers?: Readonly<Record<string, string>>; readonly body?: string };
}

export const CALL = '/ccapi/v2/outbound/personal-connection/call';
export const JSON_TYPE = { 'content-type': 'application/json' };
export const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
export const XML = { 'content-type': 'text/xml' };
export const TEXT = { 'content-type': 'text/plain' };

export const base64 = (text: string) => btoa(text);
export const escaped = (text: string) =>
  [...text].map((each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
export const percent = (text: string) =>
  [...text].map((each) => `%${each.charCodeAt(0).toString(16).padStart(2, '0')}`).join('');
export const hex = (text: string) => [...text].map((each) => each.charCodeAt(0).toString(16).padStart(2, '0')).join('');
export const jwt = (text: string) => `eyJhbGciOiJSUzI1NiJ9.${btoa(`{"sub":"${text}"}`).replaceAll('=', '')}.${text}`;
export const pem = (text: string, line = '\n') =>
  `-----BEGIN RSA PRIVATE KEY-----${line}MIIE${text}${line}-----END RSA PRIVATE KEY-----`;

export type Row = readonly [name: string, planted: (secret: string) => Omit<Planted, 'name'>];
export const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });
export const encoded = encodeURIComponent;
export const base64url = (text: string) => base64(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
export const inJson = (text: string) => JSON.stringify({ raw: text });
