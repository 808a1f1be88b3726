import {
  allResponses,
  type FindingObject,
  findingGroups,
  otherReplies,
  replyNames,
  replyObject,
  type Spec,
  samplesOf,
} from '../../contracts/internal.ts';
import type { WrittenVariants } from './variants.ts';

/** Slots that each reply has. */
export function slotsOfReplies(spec: Spec): Record<string, string[]> {
  return Object.fromEntries(
    allResponses(spec).flatMap(([, response]) =>
      replyNames(response).map((code) => [code, Object.keys(samplesOf(replyObject(spec, response, code)))]),
    ),
  );
}

/** Slots that each finding must fill: those of its message and of the replies that it leads to. */
export function slotsOfFindings(spec: Spec): Record<string, string[]> {
  const ofReply = slotsOfReplies(spec);
  const slots: Record<string, string[]> = {};
  for (const [code, finding] of findingGroups(spec).flatMap((group) => Object.entries(group))) {
    const inMessage = [...(finding.message ?? '').matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string);
    const inReplies = repliesNamed(spec, finding).flatMap((reply) => ofReply[reply] ?? []);
    slots[code] = [...new Set([...inMessage, ...inReplies])].sort();
  }
  return slots;
}

/** The replies that a finding leads to, at whatever operation. */
export function repliesNamed(spec: Spec, finding: FindingObject): string[] {
  return [...(finding.reply === undefined ? [] : [finding.reply]), ...Object.values(otherReplies(spec, finding))];
}

/** The module of the types that the catalog gives: its codes, and the slots that each finding needs. */
export function codesModule(spec: Spec, variants: WrittenVariants): string {
  const operations = Object.values(spec.paths).flatMap((path) =>
    Object.values(path).map((operation) => operation.operationId),
  );
  const slots = slotsOfFindings(spec);
  return [
    '// Made by npm run generate from spec/. Do not edit.',
    '/** Of the contract, which is that of the package. */',
    `export const contractVersion = '${spec.info.version}';`,
    '/** The operations of the spec. */',
    `export const operationIds = [${operations.map((id) => `'${id}'`).join(', ')}] as const;`,
    '/** An operation of the spec. */',
    'export type OperationId = (typeof operationIds)[number];',
    union('ReplyCode', 'One exact answer of the vendor.', Object.keys(slotsOfReplies(spec))),
    union('FindingCode', 'One reason for which a request is rejected or frowned upon.', Object.keys(slots)),
    '/** The values that the message of each finding needs, by slot. */',
    'export interface SlotsOf {',
    ...Object.entries(slots).map(([code, names]) => `  '${code}': ${slotType(names)};`),
    '}',
    '',
    '/** Each variant with its values, the default first. */',
    'export interface VariantValues {',
    ...Object.entries(variants).map(([name, variant]) => {
      const others = Object.keys(variant.values).filter((value) => value !== variant.default);
      return `  '${name}': ${[variant.default, ...others].map((value) => `'${value}'`).join(' | ')};`;
    }),
    '}',
    '',
  ].join('\n');
}

function union(name: string, sentence: string, members: readonly string[]): string {
  const lines = members.map((member) => `  | '${member}'`);
  return `/** ${sentence} */\nexport type ${name} =\n${lines.join('\n')};\n`;
}

function slotType(names: readonly string[]): string {
  return names.length === 0 ? 'Record<never, string>' : `{ ${names.map((name) => `${name}: string`).join('; ')} }`;
}
