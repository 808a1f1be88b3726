import { parse } from 'yaml';
import type { SchemaObject } from '../../contracts/internal.ts';
import type { SpecDraft } from './draft.ts';
import { fileReferredTo } from './spec-model.ts';

/** The schema of the body that a reply has, and its file; undefined where there is no body. */
export function schemaOfReply(draft: SpecDraft, code: string): { file: string; schema: SchemaObject } | undefined {
  const response = draft.model.responses.find(({ replies }) => replies.includes(code));
  const [media] = Object.values(response?.value.content ?? {});
  const reference = media?.schema.$ref;
  const file = response === undefined || reference === undefined ? undefined : fileReferredTo(response.file, reference);
  const text = file === undefined ? undefined : draft.texts.get(file);
  return file === undefined || text === undefined ? undefined : { file, schema: parse(text) as SchemaObject };
}

/** Why the schema of a reply's body does not let a field have a value; undefined where it does, and for headers. */
export function notAllowed(draft: SpecDraft, code: string, field: string, value: string): string | undefined {
  const property = schemaOfReply(draft, code)?.schema.properties?.[field];
  const allowed = property?.['enum'] as readonly string[] | undefined;
  if (allowed === undefined || allowed.includes(value)) return undefined;
  return `the schema lets it be ${allowed.join(', ')} only`;
}
