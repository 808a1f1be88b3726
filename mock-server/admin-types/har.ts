import type { HarFields } from '../../contracts/internal.ts';

/** One exchange as HAR 1.2 has it; what begins with `_` is ours, as the format allows. */
export interface HarEntry extends HarFields {
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
