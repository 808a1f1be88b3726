import { applyEdits, findNodeAtLocation, getNodeValue, type JSONPath, modify, parseTree } from 'jsonc-parser';
import { LAYOUT } from './formatted-json.ts';

/** A field of the form: a string in the payload. */
export interface DraftField {
  readonly name: string;
  /** JSON pointer of its place in the payload. */
  readonly pointer: string;
  readonly path: JSONPath;
  /** Empty where the payload does not have it, or has something else there. */
  readonly value: string;
}

const FIELDS: readonly (readonly [name: string, path: JSONPath])[] = [
  ['externalId', ['contact', 'externalId']],
  ['phoneType', ['contact', 'phoneNumbers', 0, 'phoneType']],
  ['number', ['contact', 'phoneNumbers', 0, 'number']],
  ['campaignId', ['campaignId']],
  ['scriptId', ['scriptId']],
];

/** The fields of a payload; undefined where it is not a JSON object, and only its text can be corrected. */
export function draftFields(payload: string): readonly DraftField[] | undefined {
  const tree = parseTree(payload);
  if (tree?.type !== 'object') return undefined;
  return FIELDS.map(([name, path]) => {
    const node = findNodeAtLocation(tree, path);
    const value: unknown = node === undefined ? '' : getNodeValue(node);
    return { name, pointer: `/${path.join('/')}`, path, value: typeof value === 'string' ? value : '' };
  });
}

/** A payload with another value in a field; an empty one takes the field out. The rest stays as it is written. */
export function withField(payload: string, { path }: DraftField, value: string): string {
  try {
    return applyEdits(payload, modify(payload, path, value === '' ? undefined : value, { formattingOptions: LAYOUT }));
  } catch {
    return payload; // something is in the way that is not an object: a phoneNumbers that is a text
  }
}
