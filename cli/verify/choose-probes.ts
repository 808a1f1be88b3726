import { type SomeVariants, valuesOf } from '../../contracts/internal.ts';
import {
  type Given,
  type Message,
  type Probe,
  sentMessage,
  type Unsent,
  whyUnsent,
} from '../../contracts/verify/index.ts';
import { allVariants, type ProbeTable } from '../../generated/index.ts';
import type { VerifyOptions } from './verify-options.ts';

/** The probes that are sent, in the order of their danger, and why each other case is not. */
export interface ChosenProbes {
  readonly probes: readonly Probe[];
  readonly unsent: readonly Unsent[];
}

const ORDER: readonly Probe['tier'][] = ['anonymous', 'reading', 'unreadable', 'calls'];

/** Chooses among all probes by what is given and allowed, by the expected variants and by `--only`. */
export function chooseProbes(
  table: ProbeTable,
  given: Given,
  { variant = {}, only }: Pick<VerifyOptions, 'variant' | 'only'>,
): ChosenProbes {
  const isWanted = (title: string) => only === undefined || only.some((pattern) => pattern.test(title));
  const decided = table.probes
    .filter(({ title }) => isWanted(title))
    .map((probe) => ({ probe, why: otherVariant(probe, variant) ?? whyUnsent(probe, given) }));
  return {
    probes: decided
      .flatMap(({ probe, why }) => (why === undefined ? [probe] : []))
      .sort((one, other) => ORDER.indexOf(one.tier) - ORDER.indexOf(other.tier)),
    unsent: [
      ...decided.flatMap(({ probe, why }) => (why === undefined ? [] : [{ title: probe.title, why }])),
      ...table.unsent.filter(({ title }) => isWanted(title)),
    ],
  };
}

/** A case about a value is sent where that is expected, by name or as the default. */
function otherVariant({ variants }: Probe, expected: SomeVariants): string | undefined {
  const isExpected = Object.entries(variants).every(
    ([name, value]) => (expected[name as keyof SomeVariants] ?? allVariants[name]?.default) === value,
  );
  return isExpected ? undefined : 'it is about a value that is not expected of this server; see --variant';
}

/** Every probe that would be sent, with what it carries, and every case that would not, with the reason. */
export function probeList({ probes, unsent }: ChosenProbes, given: Given, target: string): string {
  const lines = probes.map((probe) => {
    const message = sentMessage(probe, given, target);
    return [
      `${probe.tier.padEnd(11)}${message.method} ${message.path}${message.query}  ${probe.title}`,
      `           ${carried(probe, message, given).join(', ')}`,
    ].join('\n');
  });
  return [
    ...lines,
    ...(lines.length > 0 ? [''] : []),
    `${probes.length} probes would be sent to ${target}; nothing was sent.`,
    ...(unsent.length > 0 ? ['', `${unsent.length} cases would not be sent:`] : []),
    ...unsent.map(({ title, why }) => `  ${title}: ${why}`),
    '',
  ].join('\n');
}

function carried({ tier, request }: Probe, { rawHeaders, body }: Message, { number, token }: Given): string[] {
  const credentialLines = valuesOf(rawHeaders, 'authorization').map((value) =>
    `Authorization: ${token === undefined ? value : value.replaceAll(token, '(your token)')}`.trim(),
  );
  const numbers = request.includes('{{number}}')
    ? [tier === 'calls' ? `the number ${number}` : 'a fictional number']
    : [];
  return [
    ...(credentialLines.length > 0 ? credentialLines : ['no credentials']),
    body.length === 0 ? 'no body' : `a body of ${body.length} bytes`,
    ...numbers,
  ];
}
