import type { Rule, RuleInput } from './rule.ts';

const NAMES = ['response_type', 'code_challenge', 'code_challenge_method', 'redirect_uri', 'state'] as const;

/** A mistake that is reported to the client, at its own address (RFC 6749 section 4.1.2.1). */
export const authorizationRequestInvalid: Rule<'authorization-request-invalid'> = {
  code: 'authorization-request-invalid',
  reads: NAMES.flatMap((name) => [`query/${name}`, `/${name}`]),
  needsTenant: false,
  find(input) {
    return (['query', ''] as const).flatMap((part) => {
      const problem = problemOf(input, part);
      const [address, state] = [input.text(`${part}/redirect_uri`), input.text(`${part}/state`)];
      if (problem === undefined || address === undefined || !URL.canParse(address)) return [];
      const { key, wanted, error } = problem;
      return [{ pointer: `${part}/${key}`, slots: { key, wanted, location: addressWith(address, { error, state }) } }];
    });
  },
};

/** The parameter that is not supported, what it should be, and the error of RFC 6749. */
function problemOf(
  input: RuleInput,
  part: string,
): { readonly key: (typeof NAMES)[number]; readonly wanted: string; readonly error: string } | undefined {
  const [type, method] = [input.text(`${part}/response_type`), input.text(`${part}/code_challenge_method`)];
  if (type === undefined) return undefined;
  if (type !== 'code') return { key: 'response_type', wanted: "'code'", error: 'unsupported_response_type' };
  const error = 'invalid_request';
  if (input.text(`${part}/code_challenge`) !== undefined)
    return method === 'S256' ? undefined : { key: 'code_challenge_method', wanted: "'S256'", error };
  const wanted = "there, but 'code_challenge_method' is";
  return method === undefined ? undefined : { key: 'code_challenge', wanted, error };
}

/** An address with parameters added; those without a value are left out. */
export function addressWith(address: string, parameters: Readonly<Record<string, string | undefined>>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) url.searchParams.append(name, value);
  return url.href;
}
