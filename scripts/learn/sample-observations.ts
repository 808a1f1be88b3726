import type { ObservationsFile } from './learned.ts';
import type { Observation } from './sightings.ts';

/** Observations as verify writes them, for tests: an answer, and what of it the contract has otherwise. */
export interface SampleObservation {
  readonly operation?: string | null;
  readonly finding: string | null;
  readonly reply: string;
  readonly method?: string;
  readonly body?: string;
  readonly status: number;
  readonly answer?: Readonly<Record<string, unknown>>;
  /** Each as `aspect`, expected, seen; the claims and the other value behind them. */
  readonly aspects: readonly (readonly [
    aspect: string,
    expected: string | null,
    seen: string | null,
    claims?: readonly string[],
    value?: string,
  ])[];
}

const CALL = '/ccapi/v2/outbound/personal-connection/call';

/** A file of observations of the tenant `acme`, made with the default variants. */
export function sampleFile(
  samples: readonly SampleObservation[],
  more: Partial<ObservationsFile> = {},
): ObservationsFile {
  return {
    fakeCxone: '0.1.0',
    at: '2026-11-25T10:00:00.000Z',
    tenant: 'acme',
    variants: {},
    observations: samples.map(observation),
    ...more,
  };
}

function observation(sample: SampleObservation, index: number): Observation {
  const { operation = 'placeCall', finding, reply, method = 'POST', body = '{}', status, answer } = sample;
  const aspects = sample.aspects.map(([aspect, expected, seen, claims = [], value]) => ({
    aspect,
    verdict: expected === seen ? ('agrees' as const) : ('differs' as const),
    expected,
    seen,
    claims: [...claims],
    ...(value === undefined ? {} : { value }),
  }));
  const headers: Record<string, string> = answer === undefined ? {} : { 'content-type': 'application/json' };
  return {
    id: `observation-${index + 1}`,
    probe: 'credentials: a case',
    operation,
    finding,
    reply,
    request: { method, path: CALL, headers: { 'content-type': 'application/json' }, body },
    response: { status, headers, body: answer === undefined ? '' : JSON.stringify(answer) },
    verdict: aspects.some(({ verdict }) => verdict === 'differs') ? 'differs' : 'agrees',
    why: 'as it was seen',
    aspects,
  };
}

/** Without credentials: the usual 401, with some words. */
export function unauthenticated(words: string, answer: Readonly<Record<string, unknown>> = {}): SampleObservation {
  return {
    finding: 'credentials-missing',
    reply: 'unauthenticated',
    status: 401,
    answer: { error: 'Unauthorized', error_description: words, ...answer },
    aspects: [
      ['status', '401', '401', ['AUTH-22', 'ERR-16']],
      ['media-type', 'application/json', 'application/json', ['ERR-01', 'AS-01']],
      ['header:WWW-Authenticate', 'Bearer realm="cxone"', 'Bearer realm="cxone"', ['AS-03']],
      ['body:/error', 'Unauthorized', 'Unauthorized', ['ERR-01', 'AS-01']],
      ['body:/error_description', 'Invalid or expired token', words, ['ERR-16']],
      ...Object.entries(answer).map(
        ([name, value]) => [`body:/${name}`, null, typeof value === 'string' ? value : JSON.stringify(value)] as const,
      ),
    ],
  };
}

/** Malformed credentials, answered with 401 where the default value has 400. */
export const malformed401: SampleObservation = {
  finding: 'credentials-empty',
  reply: 'malformed_credentials',
  status: 401,
  answer: { error: 'Unauthorized', error_description: 'Invalid or expired token' },
  aspects: [['status', '400', '401', ['EP-03', 'AS-03'], 'bad-credentials=401']],
};
