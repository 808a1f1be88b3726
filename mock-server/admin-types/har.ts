export interface NameAndValue {
  readonly name: string;
  readonly value: string;
}

/** One exchange as HAR 1.2 has it; what begins with `_` is ours, as the format allows. */
export interface HarEntry {
  readonly startedDateTime: string;
  readonly time: number;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly httpVersion: string;
    readonly cookies: readonly [];
    readonly headers: readonly NameAndValue[];
    readonly queryString: readonly NameAndValue[];
    /** Without its text where the journal does not have it whole. */
    readonly postData?: { readonly mimeType: string; readonly text?: string; readonly comment?: string };
    readonly headersSize: number;
    readonly bodySize: number;
  };
  readonly response: {
    readonly status: number;
    readonly statusText: string;
    readonly httpVersion: string;
    readonly cookies: readonly [];
    readonly headers: readonly NameAndValue[];
    readonly content: { readonly size: number; readonly mimeType: string; readonly text: string };
    readonly redirectURL: string;
    readonly headersSize: number;
    readonly bodySize: number;
  };
  readonly cache: object;
  readonly timings: { readonly send: number; readonly wait: number; readonly receive: number };
  readonly _id: string;
  readonly _findings: readonly string[];
}

/** An HTTP archive, as browsers and proxies read it. */
export interface Har {
  readonly log: {
    readonly version: '1.2';
    readonly creator: { readonly name: string; readonly version: string };
    readonly entries: readonly HarEntry[];
  };
}
