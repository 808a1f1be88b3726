import { createHmac } from 'node:crypto';

/** An event as it is sent, and signed. */
export interface OutgoingEvent {
  readonly id: string;
  readonly body: string;
}

/** The headers of Standard Webhooks; `now` is the real time, which receivers compare with theirs. */
export function signedHeaders({ id, body }: OutgoingEvent, key: Buffer, now: number): Record<string, string> {
  const timestamp = String(Math.floor(now / 1000));
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}
