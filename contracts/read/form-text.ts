import type { FormProblem } from '../form.ts';
import { type Place, readPlacedYaml } from './placed-yaml.ts';

/** What is wrong with a text, and where. */
export interface TextProblem extends FormProblem, Place {}

/** Reads YAML or JSON and holds it against a check; problems are told with their places in the text. */
export async function readFormText(
  text: string,
  check: (value: unknown) => Promise<readonly FormProblem[]>,
): Promise<{ readonly value: unknown } | { readonly problems: readonly TextProblem[] }> {
  const { value, broken, place } = readPlacedYaml(text);
  // what follows the first fault of syntax comes of it
  if (broken.length > 0) return { problems: broken.slice(0, 1).map((each) => ({ ...each, pointer: '' })) };
  const problems = await check(value);
  return problems.length === 0
    ? { value }
    : { problems: problems.map((each) => ({ ...place(each.pointer), ...each })) };
}
