import { type Forms, formValidators, type Violation } from '../generated/index.ts';

/** A place of what somebody has written for the fake, and what is wrong there. */
export interface FormProblem {
  /** JSON Pointer (RFC 6901). */
  readonly pointer: string;
  readonly problem: string;
}

/** Everything that the schema of a form has against a value; empty where it holds. */
export async function formProblems(form: keyof Forms, value: unknown): Promise<FormProblem[]> {
  const validate = (await formValidators())[form]?.all;
  if (validate === undefined) throw new Error(`no schema is compiled for ${form}`);
  return validate(value) ? [] : (validate.errors ?? []).map(inWords);
}

function inWords({ instancePath, keyword, params, message = keyword }: Violation): FormProblem {
  const allowed = params['allowedValues'] as readonly string[] | undefined;
  if (keyword === 'additionalProperties') {
    const key = String(params['additionalProperty']);
    return { pointer: `${instancePath}/${key}`, problem: `'${key}' is not a key here` };
  }
  return { pointer: instancePath, problem: allowed === undefined ? message : `${message}: ${allowed.join(', ')}` };
}
