import type { Rule, RuleInput } from './rule.ts';

const NAMES = ['response_type', 'code_challenge', 'code_challenge_method', 'redirect_uri', 'state'] as const;

/** A mistake that is reported to the client, at its own address (RFC 6749 section 4.1.2.1). */
export const authorizationRequestInvalid: Rule<'authorization-request-invalid'> = {
  code: 'authorization-request-invalid',
  reads: NAMES.flatMap((name) => [`query/${name}`, `/${name}`]),
  needsTenant: false,
  find(input) {
    return (['query', ''] as const).flatMap((part) => {
      const [key, error] = problemOf(input, part) ?? [];
      const [address, state] = [input.text(`${part}/redirect_uri`), input.text(`${part}/state`)];
      if (key === undefined || error === undefined || address === undefined || !URL.canParse(address)) return [];
      return [{ pointer: '', slots: { key, location: addressWith(address, { error, state }) } }];
    });
  },
};

/** The parameter that is not supported, and the error of RFC 6749. */
function problemOf(input: RuleInput, part: string): readonly [key: string, error: string] | undefined {
  const [type, method] = [input.text(`${part}/response_type`), input.text(`${part}/code_challenge_method`)];
  if (type === undefined) return undefined;
  if (type !== 'code') return ['response_type', 'unsupported_response_type'];
  const isWrong = input.text(`${part}/code_challenge`) === undefined ? method !== undefined : method !== 'S256';
  return isWrong ? ['code_challenge_method', 'invalid_request'] : undefined;
}

/** An address with parameters added; those without a value are left out. */
export function addressWith(address: string, parameters: Readonly<Record<string, string | undefined>>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) url.searchParams.append(name, value);
  return url.href;
}
