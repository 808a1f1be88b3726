import { type Given, type Message, type Probe, sentMessage } from '../../contracts/verify/index.ts';
import type { Chosen } from './choose-probes.ts';

/** Every probe that would be sent, with what it carries, and every case that would not, with the reason. */
export function probeList({ probes, unsent }: Chosen, given: Given, target: string): string {
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
    `${probes.length} probes would be sent to ${target}; nothing was.`,
    ...(unsent.length > 0 ? ['', `${unsent.length} cases would not be sent:`] : []),
    ...unsent.map(({ title, why }) => `  ${title}: ${why}`),
    '',
  ].join('\n');
}

function carried({ tier, request }: Probe, { rawHeaders, body }: Message, { number, token }: Given): string[] {
  const credentials = rawHeaders.flatMap((name, index) =>
    index % 2 === 0 && name.toLowerCase() === 'authorization' ? [rawHeaders[index + 1] ?? ''] : [],
  );
  const shown = credentials.map((value) =>
    `Authorization: ${token === undefined ? value : value.replaceAll(token, '(your token)')}`.trim(),
  );
  const numbers = request.includes('{{number}}')
    ? [tier === 'calls' ? `the number ${number}` : 'a fictional number']
    : [];
  return [
    ...(shown.length > 0 ? shown : ['no credentials']),
    body.length === 0 ? 'no body' : `a body of ${body.length} bytes`,
    ...numbers,
  ];
}
