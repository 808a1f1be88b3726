/** Something that is run to see which files it goes through. */
export interface MeasuredRun {
  run(): Promise<void>;
  end(): Promise<void>;
}

const CALL_PATH = '/ccapi/v2/outbound/personal-connection/call';
const CALL_URL = `https://api.nice-incontact.com${CALL_PATH}`;
const ACCEPTED_PAYLOAD = acceptedPayload('+15550199999');
/** What the original poster of the thread sent, and what came back (EP-01, ERR-01). */
const THREAD_PAYLOAD =
  '{"contact": {"externalId": "ext-12345", "phone": "+15550199"}, "campaignId": "camp-abc-123", "scriptId": "script-xyz-999"}';
const THREAD_COMMAND = `curl -X POST ${CALL_URL} -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' -d '${THREAD_PAYLOAD}'`;
const THREAD_TEXT = '400 Bad Request - invalid campaign id for personal connection.';

function acceptedPayload(number: string): string {
  return `{"contact": {"externalId": "ext-12345", "phoneNumbers": [{"phoneType": "mobile", "number": "${number}"}]}, "campaignId": "camp-pc-001", "scriptId": "script-xyz-999"}`;
}

/** A call that the fake accepts, through its Express app and over a socket, by a token that it issued. */
export async function acceptedCall(): Promise<MeasuredRun> {
  const { startFakeCxone } = await import('../../mock-server/index.ts');
  const fake = await startFakeCxone();
  const headers = { authorization: `Bearer ${await fake.token()}`, 'content-type': 'application/json' };
  let calls = 0;
  return {
    async run() {
      calls += 1; // another number each time, for a second call to the same one is a double dial
      const body = acceptedPayload(`+1555019900${calls}`);
      const response = await fetch(fake.url + CALL_PATH, { method: 'POST', headers, body });
      if (response.status !== 202) throw new Error(`the call got ${response.status}: ${await response.text()}`);
      await response.text();
    },
    end: () => fake.close(),
  };
}

/** What `fake-cxone explain` does with the request of the thread and its response, from text to text. */
export async function explainedThread(): Promise<MeasuredRun> {
  const [{ readAnswer, readInput }, { defaultContract, explain }, { explanationText }] = await Promise.all([
    import('../../contracts/formats/index.ts'),
    import('../../contracts/internal.ts'),
    import('../../contracts/report/index.ts'),
  ]);
  return {
    async run() {
      const { exchange } = readInput(defaultContract, THREAD_COMMAND, { ofCommand: noFile, besideText: noFile });
      const answer = readAnswer({ text: THREAD_TEXT });
      const explanation = await explain(exchange, { answer, now: Date.now() });
      const text = explanationText(explanation, exchange.request.body, { paint: plain });
      if (!text.includes('campaign-skill-not-running')) throw new Error(`the thread is not explained: ${text}`);
    },
    async end() {},
  };
}

/** What `fake-cxone check` does with a small HAR file, from bytes to text. */
export async function checkedHar(): Promise<MeasuredRun> {
  const [{ readRecording }, { Checker, defaultContract }, { checkText }] = await Promise.all([
    import('../../contracts/formats/index.ts'),
    import('../../contracts/internal.ts'),
    import('../../contracts/report/index.ts'),
  ]);
  return {
    async run() {
      const checker = new Checker(defaultContract);
      checker.open('traffic.har');
      for await (const batch of readRecording(defaultContract, { name: 'traffic.har', isNamed: true }, bytesOf(HAR)))
        for (const record of batch) checker.take(record);
      const text = checkText(checker.result(), plain, true);
      if (!text.includes('contact-flat-phone')) throw new Error(`the HAR file is not checked: ${text}`);
    },
    async end() {},
  };
}

const HAR = {
  log: {
    version: '1.2',
    creator: { name: 'a browser', version: '1' },
    entries: [harEntry(ACCEPTED_PAYLOAD, 202), harEntry(THREAD_PAYLOAD, 400)],
  },
};

function harEntry(payload: string, status: number): object {
  const headers = [{ name: 'Content-Type', value: 'application/json' }];
  return {
    request: { method: 'POST', url: CALL_URL, headers, postData: { mimeType: 'application/json', text: payload } },
    response: { status, headers, content: { mimeType: 'application/json', text: '{}' } },
  };
}

async function* bytesOf(value: unknown): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(JSON.stringify(value));
}

function plain(_style: unknown, text: string): string {
  return text;
}

function noFile(name: string): string {
  throw new Error(`the command refers to the file ${name}`);
}
