import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { limitWords, unknownName } from '../../contracts/internal.ts';
import type { McpTool } from './tool.ts';

const ajv = new Ajv2020({ allErrors: true, strict: false });
const compiled = new WeakMap<McpTool, ValidateFunction>();

/** Problems that are named, so that a response is not longer than its request. */
const MOST_PROBLEMS = 10;

/** What is wrong with the arguments of a tool, each with the name of its argument, and how much more; empty where nothing is. */
export function argumentProblems(tool: McpTool, given: Readonly<Record<string, unknown>>): string[] {
  const validate = compiled.get(tool) ?? ajv.compile(tool.inputSchema);
  compiled.set(tool, validate);
  if (validate(given)) return [];
  const errors = validate.errors ?? [];
  const more = errors.length - MOST_PROBLEMS;
  const problems = errors.slice(0, MOST_PROBLEMS).map((error) => inWords(tool, error));
  return more > 0 ? [...problems, `${more} more`] : problems;
}

/** The arguments of a tool in one line: `request (required), status, text`. */
export function argumentNames({ inputSchema: { properties, required = [] } }: McpTool): string {
  return Object.keys(properties)
    .map((name) => (required.includes(name) ? `${name} (required)` : name))
    .join(', ');
}

function inWords(tool: McpTool, { keyword, instancePath, params, message }: ErrorObject): string {
  const { properties } = tool.inputSchema;
  const place = instancePath.slice(1).replaceAll('/', '.');
  if (keyword === 'required' && place === '') {
    const name = String(params['missingProperty']);
    return `${name} is missing. ${properties[name]?.description ?? ''}`.trim();
  }
  if (keyword === 'additionalProperties' && place === '')
    return unknownName('argument', String(params['additionalProperty']), Object.keys(properties));
  if (keyword === 'minProperties' && place === '') return `give one of ${Object.keys(properties).join(', ')}`;
  const allowed = keyword === 'const' ? ` ${JSON.stringify(params['allowedValue'])}` : '';
  return `${place} ${keyword === 'const' ? 'must be' : (limitWords(keyword, params['limit']) ?? message)}${allowed}`;
}
