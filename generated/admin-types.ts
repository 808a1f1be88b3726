// Made by npm run generate from spec/. Do not edit.
export interface paths {
    readonly "/_fake/health": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Product, version, tenant and variants */
        readonly get: operations["getHealth"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_fake/health/live": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether the process responds */
        readonly get: operations["getLiveness"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_fake/health/ready": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether the fake takes requests */
        readonly get: operations["getReadiness"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_fake/metrics": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Metrics for Prometheus */
        readonly get: operations["getMetrics"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_fake/mcp": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A message of the Model Context Protocol, for coding assistants: Streamable HTTP without sessions */
        readonly post: operations["askByMcp"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_fake/certificate.pem": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The certificate to trust if the fake uses TLS */
        readonly get: operations["getCertificate"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_fake/openapi.json": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The effective contract, as OpenAPI 3.1 */
        readonly get: operations["getContract"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_fake/admin-openapi.json": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** This document */
        readonly get: operations["getAdminApi"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_fake/reset": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** As at the start: no journal, no calls, the first tenant and faults, the clock running */
        readonly post: operations["reset"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_fake/journal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The exchanges that pass the filter, oldest first */
        readonly get: operations["listJournal"];
        readonly put?: never;
        readonly post?: never;
        /** Drops the entries, and nothing else */
        readonly delete: operations["clearJournal"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_fake/journal.har": {
        readonly parameters: {
            readonly query?: {
                /** @description Id of an operation, or `none` for requests that reached none. */
                readonly operation?: components["parameters"]["operation"];
                /** @description 403, or `4xx`. */
                readonly status?: components["parameters"]["status"];
                /** @description Code of a finding. */
                readonly finding?: components["parameters"]["finding"];
                /** @description Method of the request. */
                readonly method?: components["parameters"]["method"];
                /** @description The whole path; compared with the query only if it has one. */
                readonly path?: components["parameters"]["path"];
                /** @description Entries from then on, by the clock of the fake. */
                readonly since?: components["parameters"]["since"];
                /** @description Entries before it. */
                readonly until?: components["parameters"]["until"];
                /** @description Is in the path, the value of a header or a body, in any letter case. */
                readonly text?: components["parameters"]["text"];
                /** @description The last N of those that pass. */
                readonly limit?: components["parameters"]["limit"];
                /** @description Id of an entry; only those after it. */
                readonly after?: components["parameters"]["after"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The same as an HTTP archive (HAR 1.2) */
        readonly get: operations["exportJournalAsHar"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_fake/journal.ndjson": {
        readonly parameters: {
            readonly query?: {
                /** @description Id of an operation, or `none` for requests that reached none. */
                readonly operation?: components["parameters"]["operation"];
                /** @description 403, or `4xx`. */
                readonly status?: components["parameters"]["status"];
                /** @description Code of a finding. */
                readonly finding?: components["parameters"]["finding"];
                /** @description Method of the request. */
                readonly method?: components["parameters"]["method"];
                /** @description The whole path; compared with the query only if it has one. */
                readonly path?: components["parameters"]["path"];
                /** @description Entries from then on, by the clock of the fake. */
                readonly since?: components["parameters"]["since"];
                /** @description Entries before it. */
                readonly until?: components["parameters"]["until"];
                /** @description Is in the path, the value of a header or a body, in any letter case. */
                readonly text?: components["parameters"]["text"];
                /** @description The last N of those that pass. */
                readonly limit?: components["parameters"]["limit"];
                /** @description Id of an entry; only those after it. */
                readonly after?: components["parameters"]["after"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The same, one entry a line */
        readonly get: operations["exportJournalAsNdjson"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_fake/journal/events": {
        readonly parameters: {
            readonly query?: {
                /** @description Id of an operation, or `none` for requests that reached none. */
                readonly operation?: components["parameters"]["operation"];
                /** @description 403, or `4xx`. */
                readonly status?: components["parameters"]["status"];
                /** @description Code of a finding. */
                readonly finding?: components["parameters"]["finding"];
                /** @description Method of the request. */
                readonly method?: components["parameters"]["method"];
                /** @description The whole path; compared with the query only if it has one. */
                readonly path?: components["parameters"]["path"];
                /** @description Entries from then on, by the clock of the fake. */
                readonly since?: components["parameters"]["since"];
                /** @description Entries before it. */
                readonly until?: components["parameters"]["until"];
                /** @description Is in the path, the value of a header or a body, in any letter case. */
                readonly text?: components["parameters"]["text"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Each exchange when it is over, as server-sent events
         * @description An event `exchange` has a JournalEntry as its data. `gap` says that entries are missing, `end` that no more come.
         */
        readonly get: operations["watchJournal"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_fake/journal/search": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The exchanges that meet an expectation */
        readonly post: operations["searchJournal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_fake/journal/verify": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Whether the journal has what a test expects */
        readonly post: operations["verifyJournal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_fake/journal/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of the entry. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        /** One exchange */
        readonly get: operations["getJournalEntry"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_fake/calls": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Requested calls and their outcome, oldest first */
        readonly get: operations["listCalls"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_fake/calls/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of the call, as in `x-fake-cxone-call`. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        /** One call */
        readonly get: operations["getCall"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_fake/dialer": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Agents, calling lists, and what waits to be dialed */
        readonly get: operations["getDialer"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_fake/notify": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Which events were posted, which wait, and what failed */
        readonly get: operations["getNotify"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_fake/double-dials": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Pairs of calls to one number of one contact */
        readonly get: operations["listDoubleDials"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_fake/clock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What the clock shows */
        readonly get: operations["getClock"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Stops, sets, advances or starts the clock */
        readonly patch: operations["changeClock"];
        readonly trace?: never;
    };
    readonly "/_fake/scenario": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The scenario that is set, and its progress */
        readonly get: operations["getScenario"];
        /** Begins a scenario */
        readonly put: operations["setScenario"];
        readonly post?: never;
        /** Ends the scenario */
        readonly delete: operations["clearScenario"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_fake/scenario/{name}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Name of a built-in scenario. */
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Begins a built-in scenario */
        readonly put: operations["setBuiltInScenario"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_fake/scenarios": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The built-in scenarios */
        readonly get: operations["listScenarios"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_fake/faults": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The faults that are set, in the order in which they were set */
        readonly get: operations["listFaults"];
        readonly put?: never;
        readonly post?: never;
        /** Clears all faults */
        readonly delete: operations["clearFaults"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_fake/faults/{name}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Any name. */
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Sets a fault, or replaces the one of that name */
        readonly put: operations["setFault"];
        readonly post?: never;
        /** Clears a fault */
        readonly delete: operations["clearFault"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_fake/stubs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The stubs that are set, in the order in which they are asked */
        readonly get: operations["listStubs"];
        readonly put?: never;
        readonly post?: never;
        /** Clears all stubs */
        readonly delete: operations["clearStubs"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_fake/stubs/{name}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Any name. */
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Sets a stub, or replaces the one of that name */
        readonly put: operations["setStub"];
        readonly post?: never;
        /** Clears a stub */
        readonly delete: operations["clearStub"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_fake/rate-limit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The rate limit that is set */
        readonly get: operations["getRateLimit"];
        /** Sets the rate limit */
        readonly put: operations["setRateLimit"];
        readonly post?: never;
        /** Clears the rate limit */
        readonly delete: operations["clearRateLimit"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_fake/tenant": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The tenant, without its secrets */
        readonly get: operations["getTenant"];
        /** Replaces the tenant, whole or not at all */
        readonly put: operations["replaceTenant"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Changes the tenant by JSON Patch (RFC 6902), whole or not at all */
        readonly patch: operations["patchTenant"];
        readonly trace?: never;
    };
    readonly "/_fake/tokens": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** An access token */
        readonly post: operations["createToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_fake/tokens/revoke": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Revokes one token, or all */
        readonly post: operations["revokeToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_fake/keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The test keys in use */
        readonly get: operations["listKeys"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_fake/keys/{key}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The test key. */
                readonly key: string;
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Drops the sandbox of a test key */
        readonly delete: operations["dropKey"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_fake": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Redirects to the console */
        readonly get: operations["redirectToConsole"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_fake/": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The console */
        readonly get: operations["getConsole"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_fake/console/{asset}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Name of the file. */
                readonly asset: string;
            };
            readonly cookie?: never;
        };
        /** A file of the console */
        readonly get: operations["getConsoleAsset"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_fake/docs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Redirects to the documentation */
        readonly get: operations["redirectToDocs"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_fake/docs/": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The documentation of the effective contract */
        readonly get: operations["getDocs"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_fake/docs/{page}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Name of the file. */
                readonly page: string;
            };
            readonly cookie?: never;
        };
        /** A page of the documentation */
        readonly get: operations["getDocsPage"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_fake/docs/assets/{asset}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Name of the file. */
                readonly asset: string;
            };
            readonly cookie?: never;
        };
        /** A file that the pages use */
        readonly get: operations["getDocsAsset"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export interface webhooks {
    readonly notify: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * What the fake posts to the URL of `--notify`
         * @description Signed as [Standard Webhooks](https://www.standardwebhooks.com/) has it, in order within a sandbox, one at a time. A
         *     network error, 429 and 5xx are followed by retries; every other response but 2xx drops the event.
         */
        readonly post: operations["notify"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export interface components {
    schemas: {
        /**
         * ClockChange
         * @description How the fake's clock is changed. The clock is stopped before it is set, and started after.
         */
        readonly ClockChange: {
            /**
             * Format: date-time
             * @description What the clock shows from now on.
             */
            readonly now?: string;
            /** @description Seconds to go ahead. */
            readonly advance?: number;
            /** @description False stops the clock, true lets it go. */
            readonly isRunning?: boolean;
        };
        /**
         * Fault
         * @description What goes wrong with requests, how often, and for how long. Exactly one of latency, dribble, answer and connection.
         */
        readonly Fault: {
            /** @description Of each request that the fault looks at; 1 unless said otherwise. */
            readonly probability?: number;
            /** @description With the same seed it applies to the same requests of a run; 1 unless said otherwise. */
            readonly seed?: number;
            /** @description The only operation that is looked at, of the contract or of a document; otherwise all are. */
            readonly operation?: string;
            /** @description How many requests it applies to before it is over; otherwise until it is cleared. */
            readonly times?: number;
            /** @description Milliseconds before the first byte. */
            readonly latency?: {
                /** @description The same for all. */
                readonly fixed?: number;
                /** @description Between the two, whichever is the larger. */
                readonly uniform?: readonly number[];
                readonly logNormal?: {
                    /** @description Half of the requests wait less. */
                    readonly median: number;
                    /** @description How far the rest spreads: the standard deviation of the logarithm. */
                    readonly sigma: number;
                    /** @description None waits longer; 60,000 unless said otherwise. */
                    readonly cap?: number;
                };
            };
            /** @description The body in N pieces, with a pause in milliseconds between them. */
            readonly dribble?: {
                readonly pieces: number;
                readonly pause: number;
            };
            /** @description An answer in place of the contract's own. */
            readonly answer?: {
                /** @enum {unknown} */
                readonly status: 429 | 500 | 502 | 503 | 504;
                /** @description Of a 429 or a 503: seconds, or a date that many seconds ahead. Without it there is no Retry-After. */
                readonly retryAfter?: number | {
                    readonly date: number;
                };
                /**
                 * @description In the shape of the vendor's rejections, unless said otherwise; nothing at all; or a page of a gateway.
                 * @enum {unknown}
                 */
                readonly body?: "vendor" | "empty" | "html";
            };
            /**
             * @description The answer never arrives whole.
             * @enum {unknown}
             */
            readonly connection?: "reset-before" | "reset-within" | "empty" | "broken-chunk";
        } & (unknown | unknown | unknown | unknown);
        /**
         * JsonPatch
         * @description Changes of a document, in the manner of RFC 6902.
         */
        readonly JsonPatch: readonly ({
            /** @enum {unknown} */
            readonly op: "add" | "remove" | "replace" | "move" | "copy" | "test";
            /** @description JSON Pointer (RFC 6901). */
            readonly path: string;
            /** @description Where `move` and `copy` take the value. */
            readonly from?: string;
            /** @description What `add`, `replace` and `test` are about. */
            readonly value?: unknown;
        } & (unknown & unknown))[];
        /**
         * Observations
         * @description What a server answered to the probes of `fake-cxone verify`, without secrets and without anybody's number; each part tied to the claims that it supports or contradicts. `npm run learn` reads it.
         */
        readonly Observations: {
            /** @description The version that sent the probes. */
            readonly fakeCxone: string;
            /**
             * Format: date-time
             * @description When the first probe was sent, ISO 8601.
             */
            readonly at: string;
            /** @description An alias that its owner chose; never a host or an id. */
            readonly tenant: string;
            /** @description The variants that were expected, where they are not the default ones. */
            readonly variants: {
                readonly [key: string]: string;
            };
            readonly observations: readonly {
                readonly id: string;
                /** @description The title of the case that was sent. */
                readonly probe: string;
                /** @description The operation that it asks for; null for paths that are none. */
                readonly operation: string | null;
                /** @description The reason for which the contract rejects it; null where it does not. */
                readonly finding: string | null;
                /** @description The reply of the catalog that was expected. */
                readonly reply: string | null;
                readonly request: {
                    readonly method: string;
                    /** @description With its query; never a host. */
                    readonly path: string;
                    readonly headers: {
                        readonly [key: string]: string;
                    };
                    readonly body: string;
                };
                /** @description Null where none came. */
                readonly response: {
                    readonly status: number;
                    readonly headers: {
                        readonly [key: string]: string;
                    };
                    readonly body: string;
                } | null;
                /** @enum {unknown} */
                readonly verdict: "agrees" | "differs" | "could-not-tell";
                /** @description One sentence. */
                readonly why: string;
                readonly aspects: readonly {
                    /** @description `status`, `media-type`, `body` for the whole of it, `body:/pointer` for one field, `header:Name` for one header. */
                    readonly aspect: string;
                    /** @enum {unknown} */
                    readonly verdict: "agrees" | "differs";
                    /** @description Null where nothing was expected. */
                    readonly expected: string | null;
                    /** @description Null where nothing was there. */
                    readonly seen: string | null;
                    /** @description The claims that the expectation rests on: supported where it agrees, contradicted where it differs. */
                    readonly claims: readonly string[];
                    /** @description The other value, `variant=value`, under which the contract answers what was seen. */
                    readonly value?: string;
                }[];
            }[];
        };
        /**
         * RateLimit
         * @description A token bucket for each client: each request takes a token out, and `requests` tokens are added in `seconds`.
         */
        readonly RateLimit: {
            /** @description Tokens that are added. */
            readonly requests: number;
            /** @description In this number of seconds. */
            readonly seconds: number;
            /** @description The most tokens in the bucket, and how many it starts with. By default the value of `requests`. */
            readonly burst?: number;
            /**
             * @description The form of Retry-After. By default seconds.
             * @enum {unknown}
             */
            readonly retryAfter?: "seconds" | "date" | "none";
        };
        /**
         * Scenario
         * @description Answers in an order that somebody has written down. A request takes the step whose turn it is.
         */
        readonly Scenario: {
            readonly name?: string;
            /** @description One line for people. */
            readonly description?: string;
            /** @description The operation that it is about, placeCall unless said otherwise. Requests to others pass it by. */
            readonly operation?: string;
            readonly steps: readonly (number | string | {
                /** @description A status, a reply code, a finding code, or pass: as the contract says, which is the default. */
                readonly answer?: number | string;
                /** @description How many requests take the step, 1 unless said otherwise. */
                readonly times?: number | "always";
                /** @description The value of Retry-After, seconds or an HTTP date (RFC 9110 section 10.2.3); false leaves the header out. */
                readonly retryAfter?: number | string | false;
                /** @description Milliseconds before the answer. */
                readonly delay?: number;
                /** @description From this request on, the token that it presents has expired. */
                readonly expireToken?: boolean;
                /** @description What must be true of a request that takes the step; others pass, and the step waits. */
                readonly when?: {
                    readonly operation?: string;
                    /** @description A place of the body (RFC 6901), or a parameter: query/skip, path/skillId. */
                    readonly pointer?: string;
                    /** @description The value there. Without equals and matches: that there is one. */
                    readonly equals?: unknown;
                    /** @description A regular expression of RE2, which has neither lookaround nor backreferences, for the first 1,024 characters of the text there. */
                    readonly matches?: string;
                };
            })[];
            /** @description `true` repeats without end; a number repeats that many times. Without it every request passes after the last step. */
            readonly repeat?: boolean | number;
            /** @description When it ends by itself, whichever comes first. */
            readonly expires?: {
                /** @description By the fake's clock. */
                readonly afterSeconds?: number;
                readonly afterRequests?: number;
            };
        };
        /**
         * Stub
         * @description A response to the requests that meet conditions, whatever their path.
         */
        readonly Stub: {
            /** @description One line for people. */
            readonly description?: string;
            /** @description Of two stubs that a request meets, the one with the lower number responds; where it is the same, the one that was set last. 5 unless said otherwise. */
            readonly priority?: number;
            /** @description How many requests it responds to before it is over; otherwise until it is cleared. */
            readonly times?: number;
            /** @description Conditions that all hold, as in an expectation of a verification. */
            readonly request: {
                /** @description In any letter case; any method unless said otherwise. */
                readonly method?: string;
                /** @description Whole, where {name} in place of a segment is any text; or what it matches. With a question mark (in an expression an escaped one) it is compared with the query, without one with the path alone. */
                readonly path?: string | {
                    /** @description A regular expression of RE2, which has neither lookaround nor backreferences; it sees the first 16,384 characters. */
                    readonly matches: string;
                };
                /** @description Of the request, by name; where one is repeated, any of its values. */
                readonly query?: {
                    readonly [key: string]: {
                        readonly equals?: string;
                        /** @description A regular expression of RE2, which has neither lookaround nor backreferences; it sees the first 16,384 characters. */
                        readonly matches?: string;
                        /** @description The same for a text that is there and does not match. */
                        readonly doesNotMatch?: string;
                        readonly exists?: boolean;
                    };
                };
                /** @description Of the request, by name in any letter case. */
                readonly headers?: {
                    readonly [key: string]: {
                        readonly equals?: string;
                        /** @description A regular expression of RE2, which has neither lookaround nor backreferences; it sees the first 16,384 characters. */
                        readonly matches?: string;
                        /** @description The same for a text that is there and does not match. */
                        readonly doesNotMatch?: string;
                        readonly exists?: boolean;
                    };
                };
                /** @description Of the request, as JSON: the value at a JSON Pointer (RFC 6901). */
                readonly body?: readonly {
                    /** @description Empty for the whole; with `matches` that is the text as it was sent, JSON or not. */
                    readonly pointer: string;
                    /** @description Any JSON value; the order of keys does not matter. */
                    readonly equals?: unknown;
                    /** @description A regular expression of RE2, which has neither lookaround nor backreferences, for strings, numbers, true and false; it sees the first 16,384 characters. */
                    readonly matches?: string;
                    /** @description The same for a text that is there and does not match. */
                    readonly doesNotMatch?: string;
                    readonly exists?: boolean;
                }[];
            };
            /** @description Responses in their order; the last one again and again. */
            readonly responses: readonly {
                /** @description 200 unless said otherwise. */
                readonly status?: number;
                readonly headers?: {
                    readonly [key: string]: string;
                };
                /** @description The body, as JSON. */
                readonly json?: unknown;
                /** @description The body, as it is. */
                readonly text?: string;
                /** @description Milliseconds before the response. */
                readonly delay?: number;
            }[];
        };
        /**
         * TokenRevocation
         * @description Which tokens hold no longer: one, or all that hold now.
         */
        readonly TokenRevocation: {
            /** @description An access or refresh token of the fake, or a fixed one of its tenant. */
            readonly token?: string;
            /**
             * @description Every token that was issued up to now, and every fixed one.
             * @constant
             */
            readonly all?: true;
        };
        /**
         * Tenant
         * @description What a fake CXone knows: who may ask, and what there is to call. Ids that refer to something must exist.
         */
        readonly Tenant: {
            /** @description The claim `tenant` of tokens. */
            readonly name: string;
            /** @description The claim `aud` of access tokens, in the form App@Vendor (AUTH-23). */
            readonly audience: string;
            /** @description UUID of the tenant, a claim of tokens. 99999999-9999-4999-8999-999999999999 by default. */
            readonly tenantId?: string;
            /** @description The region that the tenant is in. fa1 by default. */
            readonly area?: string;
            /** @description The part of the region that it is in, a claim of tokens. F1 by default. */
            readonly cluster?: string;
            /** @description Id of the business unit in the ACD API. 1 by default. */
            readonly businessUnitId?: number;
            /** @description What the owners of keys and tokens may do (AUTH-22). */
            readonly securityProfiles: readonly {
                readonly name: string;
                readonly permissions: readonly string[];
                /** @description Campaigns that this profile keeps its users from (ERR-18). */
                readonly restrictedCampaigns?: readonly string[];
            }[];
            readonly users: readonly {
                readonly userId: string;
                readonly givenName?: string;
                readonly familyName?: string;
                /** @description The number of the user as an agent of the ACD API. By default 5001 for the first user, and so on. */
                readonly agentId?: number;
                /** @description Id of the agent's team. 1 by default. */
                readonly teamId?: number;
                /** @description Name of a security profile. */
                readonly securityProfile: string;
                /** @description By default Team and the id. */
                readonly teamName?: string;
                /** @description What the user signs in with. Not shown by default. */
                readonly userName?: string;
                /** @description Not shown by default. */
                readonly emailAddress?: string;
                /** @description Whether the user is an active agent. True by default. */
                readonly isActive?: boolean;
                /**
                 * @description The state of the agent while no call is connected to them. Available by default.
                 * @enum {unknown}
                 */
                readonly agentState?: "Available" | "Unavailable" | "LoggedOut";
                /**
                 * Format: date-time
                 * @description When it was changed. 1 January 2020 by default.
                 */
                readonly lastUpdateTime?: string;
                /** @description The skills that the agent is assigned to. All of them by default. */
                readonly agentSkills?: readonly number[];
                /** @description Skills that the agent is assigned to and does not take contacts of; not in agentSkills. None by default. */
                readonly inactiveSkills?: readonly number[];
                /** @description How well the agent knows skills. Not shown by default. */
                readonly proficiencies?: readonly {
                    readonly skillId: number;
                    readonly proficiency: number;
                }[];
            }[];
            /** @description Registered applications (AUTH-28). */
            readonly clients?: readonly {
                readonly clientId: string;
                readonly clientSecret: string;
                /** @description Whom a client_credentials token stands for, where that grant is played. */
                readonly userId?: string;
                /** @description Where people may be sent after they have signed in. By default any address of this machine. */
                readonly redirectUris?: readonly string[];
                readonly scopes?: readonly string[];
            }[];
            /** @description User name and password of the password grant (AUTH-12). */
            readonly accessKeys?: readonly {
                readonly accessKeyId: string;
                readonly accessKeySecret: string;
                readonly userId: string;
                /** @description Whether it gets tokens. True by default. */
                readonly isActive?: boolean;
                readonly scopes?: readonly string[];
            }[];
            /** @description Fixed tokens for first steps: what stands after `Bearer `. */
            readonly bearerTokens?: readonly {
                readonly token: string;
                readonly userId: string;
                readonly scopes?: readonly string[];
                /** Format: date-time */
                readonly notBefore?: string;
                /** Format: date-time */
                readonly expiresAt?: string;
                readonly revoked?: boolean;
            }[];
            readonly campaigns: readonly {
                /** @description A string, as in the thread; officially an integer (CON-12). */
                readonly campaignId: string;
                /** @description Its integer id in the ACD API (CON-12). By default 1001 for the first campaign of the file, and so on. */
                readonly number?: number;
                readonly name?: string;
                /** @description True unless said otherwise. */
                readonly isActive?: boolean;
                /** @description Shown up to v32.0 of the ACD API. None by default. */
                readonly description?: string;
                /** @description Shown by the ACD API. None by default. */
                readonly notes?: string;
                /**
                 * Format: date-time
                 * @description When it was changed. 1 January 2020 by default.
                 */
                readonly lastUpdateTime?: string;
            }[];
            readonly skills: readonly {
                readonly skillId: number;
                readonly name?: string;
                /** @description The one campaign that the skill belongs to (EP-17). */
                readonly campaignId: string;
                /** @description 4 is phone, and the default (OP-15). */
                readonly mediaTypeId?: number;
                /** @description False unless said otherwise. */
                readonly isOutbound?: boolean;
                /**
                 * @description Both spellings of Personal Connection are in use (OP-42).
                 * @enum {unknown}
                 */
                readonly outboundStrategy?: "Manual" | "Personal Connection" | "PersonalConnection";
                /**
                 * Format: date-time
                 * @description When it was changed. 1 January 2020 by default.
                 */
                readonly lastUpdateTime?: string;
                /** @description False unless said otherwise (DOM-05). */
                readonly isRunning?: boolean;
                /**
                 * SkillParameters
                 * @description How it dials, as the ACD API shows it. Nothing by default.
                 */
                readonly parameters?: {
                    readonly generalSettings?: {
                        readonly minimumRetryMinutes?: number;
                        readonly maximumAttempts?: number;
                        readonly defaultContactExpiration?: number;
                        readonly maximumRingingDuration?: number;
                        readonly maximumRatio?: number;
                        readonly maxConcurrentCallsPerAgent?: number;
                        readonly abandonRateThreshold?: number;
                        readonly consecutiveAttemptsWithoutALiveConnect?: number;
                        readonly blockMultipleCalls?: boolean;
                        readonly loadFresh?: boolean;
                        readonly loadNonFresh?: boolean;
                        readonly loadCallbacks?: boolean;
                        readonly deliverCallbacksOnDNCHolidays?: boolean;
                        readonly abandonRateCutoff?: number;
                        readonly aggressiveness?: string;
                        readonly beginDampenPercentage?: number;
                        readonly deliverPrioritiesOnDNCHolidays?: boolean;
                        readonly enableDialingByProficiency?: boolean;
                        readonly endOfListNotificationsDelay?: number;
                        readonly getPriorityContactsOnContactInsertion?: boolean;
                        readonly inactiveBlenderTimer?: number;
                        readonly maxWaitTimeSeconds?: number;
                        readonly notifyAgentsWhenListIsEmpty?: boolean;
                        readonly overrideBusinessUnitAbandonRate?: boolean;
                        readonly percentageOfAgentsBeforeOverdial?: number;
                        readonly proficiencyFactor?: number;
                        readonly waitTimeFactor?: number;
                    };
                    readonly retrySettings?: {
                        readonly maximumAttempts?: number;
                        readonly minimumRetryMinutes?: number;
                        readonly restrictedCallingMinutes?: number;
                        readonly restrictedCallingMaxAttempts?: number;
                        readonly callbackRestMinutes?: number;
                        readonly callbackStaleMinutes?: number;
                        readonly generalStaleMinutes?: number;
                        readonly maximumNumberOfCallbacks?: number;
                        readonly finalizeWhenExhausted?: boolean;
                        readonly releaseAgentSpecificCalls?: boolean;
                        readonly loadNonFresh?: boolean;
                        readonly maximumNumberOfHandledCalls?: number;
                    };
                    readonly scheduleSettings?: {
                        readonly isScheduled?: boolean;
                        readonly mondayStartTime?: string;
                        readonly mondayEndTime?: string;
                        readonly mondayIsActive?: boolean;
                        readonly tuesdayStartTime?: string;
                        readonly tuesdayEndTime?: string;
                        readonly tuesdayIsActive?: boolean;
                        readonly wednesdayStartTime?: string;
                        readonly wednesdayEndTime?: string;
                        readonly wednesdayIsActive?: boolean;
                        readonly thursdayStartTime?: string;
                        readonly thursdayEndTime?: string;
                        readonly thursdayIsActive?: boolean;
                        readonly fridayStartTime?: string;
                        readonly fridayEndTime?: string;
                        readonly fridayIsActive?: boolean;
                        readonly saturdayStartTime?: string;
                        readonly saturdayEndTime?: string;
                        readonly saturdayIsActive?: boolean;
                        readonly sundayStartTime?: string;
                        readonly sundayEndTime?: string;
                        readonly sundayIsActive?: boolean;
                    };
                    readonly cpaSettings?: {
                        readonly abandonTimeout?: number;
                        readonly ansMachineDetMode?: number;
                        readonly treatProgressAsRinging?: boolean;
                        readonly preConnectCPAEnabled?: boolean;
                        readonly utteranceMinimumSeconds?: number;
                        readonly machineEndSilenceSeconds?: number;
                        readonly abandonMessagePath?: string;
                        readonly abandonMsgMode?: number;
                        readonly agentNoResponseSeconds?: number;
                        readonly agentOverrideOptionAnsweringMachine?: boolean;
                        readonly agentOverrideOptionBadNumber?: boolean;
                        readonly agentOverrideOptionFax?: boolean;
                        readonly agentResponseUtteranceMinimumSeconds?: number;
                        readonly agentVoiceThreshold?: number;
                        readonly ansMachineMsg?: string;
                        readonly ansMachineOverrideSeconds?: number;
                        readonly customerLiveSilenceSeconds?: number;
                        readonly customerVoiceThreshold?: number;
                        readonly enableCPALogging?: boolean;
                        readonly exceptions?: readonly Record<string, never>[];
                        readonly machineEndTimeoutSeconds?: number;
                        readonly machineMinimumWithAgentSeconds?: number;
                        readonly machineMinimumWithoutAgentSeconds?: number;
                        readonly preConnectCPARecording?: boolean;
                    };
                    readonly deliveryPreferences?: {
                        readonly confirmationRequiredDeliveryType?: number;
                        readonly confirmationRequiredTimeout?: number;
                        readonly confirmationRequiredDefaultAccept?: boolean;
                        readonly complianceRecordsDeliveryType?: number;
                        readonly complianceRecordsTimeout?: number;
                        readonly showPreviewButtonSnooze?: boolean;
                        readonly complianceRecordsDefaultAccept?: boolean;
                        readonly complianceRecordsDisabled?: boolean;
                        readonly complianceRecordsTimeoutSubsequent?: number;
                        readonly confirmationRequiredDisabled?: boolean;
                        readonly confirmationRequiredTimeoutSubsequent?: number;
                        readonly confirmationRequiredDefault?: boolean;
                        readonly showComplianceButtonDisposition?: boolean;
                        readonly showComplianceButtonRequeue?: boolean;
                        readonly showComplianceButtonReschedule?: boolean;
                        readonly showComplianceButtonSnooze?: boolean;
                        readonly showPreviewButtonDisposition?: boolean;
                        readonly showPreviewButtonRequeue?: boolean;
                        readonly showPreviewButtonReschedule?: boolean;
                    };
                    readonly xsSettings?: {
                        readonly xsScriptId?: number;
                        readonly xsGetContactsActive?: boolean;
                        readonly xsFreshThreshold?: number;
                        readonly xsNumberToRetrieve?: number;
                        readonly externalOutboundSkill_No?: string;
                        readonly xsAvailableThreshold?: number;
                        readonly xsCheckinScriptID?: number;
                        readonly xsReadyThreshold?: number;
                        readonly xsSkillChangedActive?: boolean;
                    };
                    readonly timeZoneSettings?: readonly {
                        readonly standardName?: string;
                        readonly startTime?: string;
                        readonly endTime?: string;
                        readonly timeZoneActiveToCall?: boolean;
                        readonly overrideTime?: boolean;
                    }[];
                    readonly cadenceSettings?: {
                        readonly attemptMode?: string;
                        readonly recordRequestMode?: string;
                        readonly destinationRetryRestMinutes?: number;
                        readonly maximumAttempts?: readonly {
                            readonly fieldName?: string;
                            readonly attempts?: number;
                        }[];
                        readonly cadences?: readonly {
                            readonly fieldName?: string;
                            readonly attempts?: number;
                            readonly timeConstraints?: Record<string, never>;
                        }[];
                    };
                    readonly listManagement?: {
                        readonly displayField1Name?: string;
                        readonly displayField2Name?: string;
                        readonly listOrderingOptions?: readonly {
                            readonly orderType?: string;
                            readonly direction?: string;
                        }[];
                    };
                };
                /** @description The script that handles the skill's calls (DOM-20). */
                readonly scriptId?: string;
                /** @description When it may dial, in local time (DOM-12); in place of the tenant's windows. */
                readonly callWindows?: readonly {
                    /** @description Every day unless said otherwise. */
                    readonly days?: readonly ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")[];
                    /** @description Dialed from then on, as in 09:00. */
                    readonly from: string;
                    /** @description Not dialed from then on; later on the same day, up to 24:00. */
                    readonly to: string;
                }[];
                /** @description Whether it is in use. True by default. */
                readonly isActive?: boolean;
                /** @description Shown by the ACD API. None by default. */
                readonly notes?: string;
                /** @description The number that it shows. None by default. */
                readonly callerIdOverride?: string;
                /** @description Whether it dials without agents. False by default. */
                readonly agentless?: boolean;
                /** @description How many calls it then has at a time. */
                readonly agentlessPorts?: number;
                /** @description Whether contacts of other skills come between. False by default. */
                readonly priorityBlending?: boolean;
                /** @description Whether the numbers of a contact are dialed one after another. */
                readonly deliverMultipleNumbersSerially?: boolean;
                /** @description The dispositions that its contacts may end with. By default those of the tenant that name the skill, or no skill. */
                readonly dispositions?: readonly {
                    readonly dispositionId: number;
                    readonly priority?: number;
                }[];
            }[];
            readonly scripts: readonly {
                readonly scriptId: string;
                /** @description True unless said otherwise. */
                readonly isActive?: boolean;
            }[];
            readonly contacts: readonly {
                readonly externalId: string;
                /** @description The types of number that the record has (EP-10). */
                readonly phoneTypes: readonly string[];
                /** @description IANA time zone, as America/New_York, by which the contact is called; the tenant's unless said otherwise (DOM-11). */
                readonly timeZone?: string;
            }[];
            /** @description The skill that dials a call without a campaign; without it such a call is not dialed (AS-11). */
            readonly defaultSkillId?: number;
            /** @description IANA time zone of contacts that have none; UTC unless said otherwise (AS-45). */
            readonly timeZone?: string;
            /** @description When the skills without windows of their own may dial (DOM-12). Without any: always. */
            readonly callWindows?: readonly {
                /** @description Every day unless said otherwise. */
                readonly days?: readonly ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")[];
                /** @description Dialed from then on, as in 09:00. */
                readonly from: string;
                /** @description Not dialed from then on; later on the same day, up to 24:00. */
                readonly to: string;
            }[];
            /** @description Groups of numbers that are not dialed (DOM-15, OP-30). */
            readonly doNotCall?: readonly {
                /** @description Its id in the ACD API. By default 6001 for the first group of the file, and so on. */
                readonly id?: number;
                readonly name: string;
                readonly description?: string;
                readonly numbers: readonly string[];
                /** @description More numbers, with dates: those that requests have added, and those that expire. */
                readonly records?: readonly {
                    readonly number: string;
                    /**
                     * Format: date-time
                     * @description When it was added.
                     */
                    readonly dateCollected?: string;
                    /**
                     * Format: date-time
                     * @description From then on it may be dialed. Never by default.
                     */
                    readonly expiredDate?: string;
                }[];
                /** @description Whether its numbers are kept from skills. True by default. */
                readonly isActive?: boolean;
                /**
                 * Format: date-time
                 * @description When it was made. 1 January 2020 by default.
                 */
                readonly createDate?: string;
                /**
                 * Format: date-time
                 * @description When it was changed. By default when it was made.
                 */
                readonly lastUpdateTime?: string;
                /** @description The skills that may not dial the numbers; every skill unless said otherwise. */
                readonly scrubbedSkills?: readonly number[];
                /** @description The skills whose dispositions may add numbers. None by default. */
                readonly contributingSkills?: readonly number[];
            }[];
            /** @description How contacts may end, in the ACD API. By default the dispositions 1 to 11 that every tenant has (DOM-16). */
            readonly dispositions?: readonly {
                readonly dispositionId: number;
                readonly name: string;
                readonly notes?: string;
                readonly classificationId?: number;
                /** @description Name of its class. */
                readonly classification?: string;
                /** @description What the dialer makes of it. */
                readonly systemOutcome?: string;
                /** @description The id by default. */
                readonly displayOrder?: number;
                /** @description True by default. */
                readonly isActive?: boolean;
                /**
                 * Format: date-time
                 * @description When it was changed. 1 January 2020 by default.
                 */
                readonly lastUpdateTime?: string;
                /** @description Whether it ends a preview. False by default. */
                readonly isPreview?: boolean;
                /** @description The skills that have it. All of them by default. */
                readonly skills?: readonly number[];
            }[];
            /** @description Seconds that a call spends in each state, on the fake's clock (AS-40). */
            readonly dialer?: {
                /** @description Before the first number is dialed; 10 unless said otherwise. */
                readonly queued?: number;
                /** @description Until it rings, or is busy, or fails; 2 unless said otherwise. */
                readonly dialing?: number;
                /** @description Until a person or a machine answers; 6 unless said otherwise. */
                readonly ringing?: number;
                /** @description Of ringing in vain; 30 unless said otherwise. */
                readonly unanswered?: number;
                /** @description Of talk; 120 unless said otherwise. */
                readonly connected?: number;
                /** @description Of a machine that talks; 10 unless said otherwise. */
                readonly machine?: number;
                /** @description After busy, no answer or a failure, before the next number or the end; 5 unless said otherwise. */
                readonly pause?: number;
            };
            /** @description Seconds in which a second call to the same number of the same contact is warned of; 300 unless said otherwise, 0 for never (AS-46). */
            readonly doubleDialWindow?: number;
            /** @description Calling lists (OP-27). None by default. */
            readonly callLists?: readonly {
                /** @description By default 5001 for the first list of the file, and so on. */
                readonly id?: number;
                readonly name: string;
                /** @description True by default. */
                readonly isActive?: boolean;
                /**
                 * Format: date-time
                 * @description When it was made. 1 January 2020 by default.
                 */
                readonly createDate?: string;
                /**
                 * Format: date-time
                 * @description When it was changed. By default when it was made.
                 */
                readonly lastUpdateTime?: string;
                /**
                 * ListMapping
                 * @description Which columns uploads are read from. Without one, nothing can be uploaded.
                 */
                readonly mapping?: {
                    readonly externalIdColumn: string;
                    readonly firstNameColumn?: string;
                    readonly lastNameColumn?: string;
                    readonly timeZoneColumn?: string;
                    /** @description Columns with numbers. */
                    readonly destinations: readonly string[];
                    readonly customFields?: readonly {
                        readonly fieldName: string;
                        readonly fieldValue: string;
                    }[];
                };
                /** @description The skills that dial it. */
                readonly skills?: readonly number[];
                readonly records?: readonly {
                    readonly externalId: string;
                    /** @description Without one the record is invalid. */
                    readonly number?: string;
                    readonly firstName?: string;
                    readonly lastName?: string;
                    /** @description How often it was dialed. 0 by default. */
                    readonly attempts?: number;
                    /** @description Whether it is done with. False by default. */
                    readonly isFinal?: boolean;
                }[];
            }[];
            /** @description Contacts that were over before the fake started, for GET contacts/completed. None by default. */
            readonly completedContacts?: {
                /**
                 * GeneratedContacts
                 * @description Contacts of the tenant's skills that are made from a seed: the same from the same seed.
                 */
                readonly generated?: {
                    /** @description How many. */
                    readonly count: number;
                    /** @description Days before the end that they are spread over. */
                    readonly days: number;
                    readonly seed: number;
                    /**
                     * Format: date-time
                     * @description Where they end. By default where the day of the fake's clock began (UTC), so that the last days always have contacts.
                     */
                    readonly until?: string;
                };
                /** @description Contacts one by one. */
                readonly listed?: readonly {
                    /** @description By default 200000000001 for the first, and so on. */
                    readonly contactId?: number;
                    readonly skillId: number;
                    /** @description The agent who talked. Nobody by default. */
                    readonly agentId?: number;
                    /** @description Of the person at the other end. */
                    readonly number?: string;
                    /** Format: date-time */
                    readonly startedAt: string;
                    /** @description Until its end. 0 by default. */
                    readonly seconds?: number;
                    /**
                     * @description How it ended. By default somebody was reached.
                     * @enum {unknown}
                     */
                    readonly outcome?: "connected" | "busy" | "no-answer" | "machine" | "failed" | "abandoned";
                    /** @description Whether it was recorded. False by default. */
                    readonly isLogged?: boolean;
                    /** @description Whether an agent declined it. False by default. */
                    readonly isRefused?: boolean;
                    /** @description Whether a supervisor took it over. False by default. */
                    readonly isTakeover?: boolean;
                    /** @description Whether it was analyzed. False by default. */
                    readonly analyticsProcessed?: boolean;
                }[];
            };
            /** @description Values other than the default, by variant; see variants.yaml. */
            readonly variants?: {
                readonly [key: string]: string;
            };
        };
        /**
         * Tenant
         * @description What a fake CXone knows: who may ask, and what there is to call. Ids that refer to something must exist.
         */
        readonly RedactedTenant: {
            /** @description The claim `tenant` of tokens. */
            readonly name: string;
            /** @description The claim `aud` of access tokens, in the form App@Vendor (AUTH-23). */
            readonly audience: string;
            /** @description UUID of the tenant, a claim of tokens. 99999999-9999-4999-8999-999999999999 by default. */
            readonly tenantId?: string;
            /** @description The region that the tenant is in. fa1 by default. */
            readonly area?: string;
            /** @description The part of the region that it is in, a claim of tokens. F1 by default. */
            readonly cluster?: string;
            /** @description Id of the business unit in the ACD API. 1 by default. */
            readonly businessUnitId?: number;
            /** @description What the owners of keys and tokens may do (AUTH-22). */
            readonly securityProfiles: readonly {
                readonly name: string;
                readonly permissions: readonly string[];
                /** @description Campaigns that this profile keeps its users from (ERR-18). */
                readonly restrictedCampaigns?: readonly string[];
            }[];
            readonly users: readonly {
                readonly userId: string;
                readonly givenName?: string;
                readonly familyName?: string;
                /** @description The number of the user as an agent of the ACD API. By default 5001 for the first user, and so on. */
                readonly agentId?: number;
                /** @description Id of the agent's team. 1 by default. */
                readonly teamId?: number;
                /** @description Name of a security profile. */
                readonly securityProfile: string;
                /** @description By default Team and the id. */
                readonly teamName?: string;
                /** @description What the user signs in with. Not shown by default. */
                readonly userName?: string;
                /** @description Not shown by default. */
                readonly emailAddress?: string;
                /** @description Whether the user is an active agent. True by default. */
                readonly isActive?: boolean;
                /**
                 * @description The state of the agent while no call is connected to them. Available by default.
                 * @enum {unknown}
                 */
                readonly agentState?: "Available" | "Unavailable" | "LoggedOut";
                /**
                 * Format: date-time
                 * @description When it was changed. 1 January 2020 by default.
                 */
                readonly lastUpdateTime?: string;
                /** @description The skills that the agent is assigned to. All of them by default. */
                readonly agentSkills?: readonly number[];
                /** @description Skills that the agent is assigned to and does not take contacts of; not in agentSkills. None by default. */
                readonly inactiveSkills?: readonly number[];
                /** @description How well the agent knows skills. Not shown by default. */
                readonly proficiencies?: readonly {
                    readonly skillId: number;
                    readonly proficiency: number;
                }[];
            }[];
            /** @description Registered applications (AUTH-28). */
            readonly clients?: readonly {
                readonly clientId: string;
                readonly clientSecret: string;
                /** @description Whom a client_credentials token stands for, where that grant is played. */
                readonly userId?: string;
                /** @description Where people may be sent after they have signed in. By default any address of this machine. */
                readonly redirectUris?: readonly string[];
                readonly scopes?: readonly string[];
            }[];
            /** @description User name and password of the password grant (AUTH-12). */
            readonly accessKeys?: readonly {
                readonly accessKeyId: string;
                readonly accessKeySecret: string;
                readonly userId: string;
                /** @description Whether it gets tokens. True by default. */
                readonly isActive?: boolean;
                readonly scopes?: readonly string[];
            }[];
            /** @description Fixed tokens for first steps: what stands after `Bearer `. */
            readonly bearerTokens?: readonly {
                readonly token: string;
                readonly userId: string;
                readonly scopes?: readonly string[];
                /** Format: date-time */
                readonly notBefore?: string;
                /** Format: date-time */
                readonly expiresAt?: string;
                readonly revoked?: boolean;
            }[];
            readonly campaigns: readonly {
                /** @description A string, as in the thread; officially an integer (CON-12). */
                readonly campaignId: string;
                /** @description Its integer id in the ACD API (CON-12). By default 1001 for the first campaign of the file, and so on. */
                readonly number?: number;
                readonly name?: string;
                /** @description True unless said otherwise. */
                readonly isActive?: boolean;
                /** @description Shown up to v32.0 of the ACD API. None by default. */
                readonly description?: string;
                /** @description Shown by the ACD API. None by default. */
                readonly notes?: string;
                /**
                 * Format: date-time
                 * @description When it was changed. 1 January 2020 by default.
                 */
                readonly lastUpdateTime?: string;
            }[];
            readonly skills: readonly {
                readonly skillId: number;
                readonly name?: string;
                /** @description The one campaign that the skill belongs to (EP-17). */
                readonly campaignId: string;
                /** @description 4 is phone, and the default (OP-15). */
                readonly mediaTypeId?: number;
                /** @description False unless said otherwise. */
                readonly isOutbound?: boolean;
                /**
                 * @description Both spellings of Personal Connection are in use (OP-42).
                 * @enum {unknown}
                 */
                readonly outboundStrategy?: "Manual" | "Personal Connection" | "PersonalConnection";
                /**
                 * Format: date-time
                 * @description When it was changed. 1 January 2020 by default.
                 */
                readonly lastUpdateTime?: string;
                /** @description False unless said otherwise (DOM-05). */
                readonly isRunning?: boolean;
                /**
                 * SkillParameters
                 * @description How it dials, as the ACD API shows it. Nothing by default.
                 */
                readonly parameters?: {
                    readonly generalSettings?: {
                        readonly minimumRetryMinutes?: number;
                        readonly maximumAttempts?: number;
                        readonly defaultContactExpiration?: number;
                        readonly maximumRingingDuration?: number;
                        readonly maximumRatio?: number;
                        readonly maxConcurrentCallsPerAgent?: number;
                        readonly abandonRateThreshold?: number;
                        readonly consecutiveAttemptsWithoutALiveConnect?: number;
                        readonly blockMultipleCalls?: boolean;
                        readonly loadFresh?: boolean;
                        readonly loadNonFresh?: boolean;
                        readonly loadCallbacks?: boolean;
                        readonly deliverCallbacksOnDNCHolidays?: boolean;
                        readonly abandonRateCutoff?: number;
                        readonly aggressiveness?: string;
                        readonly beginDampenPercentage?: number;
                        readonly deliverPrioritiesOnDNCHolidays?: boolean;
                        readonly enableDialingByProficiency?: boolean;
                        readonly endOfListNotificationsDelay?: number;
                        readonly getPriorityContactsOnContactInsertion?: boolean;
                        readonly inactiveBlenderTimer?: number;
                        readonly maxWaitTimeSeconds?: number;
                        readonly notifyAgentsWhenListIsEmpty?: boolean;
                        readonly overrideBusinessUnitAbandonRate?: boolean;
                        readonly percentageOfAgentsBeforeOverdial?: number;
                        readonly proficiencyFactor?: number;
                        readonly waitTimeFactor?: number;
                    };
                    readonly retrySettings?: {
                        readonly maximumAttempts?: number;
                        readonly minimumRetryMinutes?: number;
                        readonly restrictedCallingMinutes?: number;
                        readonly restrictedCallingMaxAttempts?: number;
                        readonly callbackRestMinutes?: number;
                        readonly callbackStaleMinutes?: number;
                        readonly generalStaleMinutes?: number;
                        readonly maximumNumberOfCallbacks?: number;
                        readonly finalizeWhenExhausted?: boolean;
                        readonly releaseAgentSpecificCalls?: boolean;
                        readonly loadNonFresh?: boolean;
                        readonly maximumNumberOfHandledCalls?: number;
                    };
                    readonly scheduleSettings?: {
                        readonly isScheduled?: boolean;
                        readonly mondayStartTime?: string;
                        readonly mondayEndTime?: string;
                        readonly mondayIsActive?: boolean;
                        readonly tuesdayStartTime?: string;
                        readonly tuesdayEndTime?: string;
                        readonly tuesdayIsActive?: boolean;
                        readonly wednesdayStartTime?: string;
                        readonly wednesdayEndTime?: string;
                        readonly wednesdayIsActive?: boolean;
                        readonly thursdayStartTime?: string;
                        readonly thursdayEndTime?: string;
                        readonly thursdayIsActive?: boolean;
                        readonly fridayStartTime?: string;
                        readonly fridayEndTime?: string;
                        readonly fridayIsActive?: boolean;
                        readonly saturdayStartTime?: string;
                        readonly saturdayEndTime?: string;
                        readonly saturdayIsActive?: boolean;
                        readonly sundayStartTime?: string;
                        readonly sundayEndTime?: string;
                        readonly sundayIsActive?: boolean;
                    };
                    readonly cpaSettings?: {
                        readonly abandonTimeout?: number;
                        readonly ansMachineDetMode?: number;
                        readonly treatProgressAsRinging?: boolean;
                        readonly preConnectCPAEnabled?: boolean;
                        readonly utteranceMinimumSeconds?: number;
                        readonly machineEndSilenceSeconds?: number;
                        readonly abandonMessagePath?: string;
                        readonly abandonMsgMode?: number;
                        readonly agentNoResponseSeconds?: number;
                        readonly agentOverrideOptionAnsweringMachine?: boolean;
                        readonly agentOverrideOptionBadNumber?: boolean;
                        readonly agentOverrideOptionFax?: boolean;
                        readonly agentResponseUtteranceMinimumSeconds?: number;
                        readonly agentVoiceThreshold?: number;
                        readonly ansMachineMsg?: string;
                        readonly ansMachineOverrideSeconds?: number;
                        readonly customerLiveSilenceSeconds?: number;
                        readonly customerVoiceThreshold?: number;
                        readonly enableCPALogging?: boolean;
                        readonly exceptions?: readonly Record<string, never>[];
                        readonly machineEndTimeoutSeconds?: number;
                        readonly machineMinimumWithAgentSeconds?: number;
                        readonly machineMinimumWithoutAgentSeconds?: number;
                        readonly preConnectCPARecording?: boolean;
                    };
                    readonly deliveryPreferences?: {
                        readonly confirmationRequiredDeliveryType?: number;
                        readonly confirmationRequiredTimeout?: number;
                        readonly confirmationRequiredDefaultAccept?: boolean;
                        readonly complianceRecordsDeliveryType?: number;
                        readonly complianceRecordsTimeout?: number;
                        readonly showPreviewButtonSnooze?: boolean;
                        readonly complianceRecordsDefaultAccept?: boolean;
                        readonly complianceRecordsDisabled?: boolean;
                        readonly complianceRecordsTimeoutSubsequent?: number;
                        readonly confirmationRequiredDisabled?: boolean;
                        readonly confirmationRequiredTimeoutSubsequent?: number;
                        readonly confirmationRequiredDefault?: boolean;
                        readonly showComplianceButtonDisposition?: boolean;
                        readonly showComplianceButtonRequeue?: boolean;
                        readonly showComplianceButtonReschedule?: boolean;
                        readonly showComplianceButtonSnooze?: boolean;
                        readonly showPreviewButtonDisposition?: boolean;
                        readonly showPreviewButtonRequeue?: boolean;
                        readonly showPreviewButtonReschedule?: boolean;
                    };
                    readonly xsSettings?: {
                        readonly xsScriptId?: number;
                        readonly xsGetContactsActive?: boolean;
                        readonly xsFreshThreshold?: number;
                        readonly xsNumberToRetrieve?: number;
                        readonly externalOutboundSkill_No?: string;
                        readonly xsAvailableThreshold?: number;
                        readonly xsCheckinScriptID?: number;
                        readonly xsReadyThreshold?: number;
                        readonly xsSkillChangedActive?: boolean;
                    };
                    readonly timeZoneSettings?: readonly {
                        readonly standardName?: string;
                        readonly startTime?: string;
                        readonly endTime?: string;
                        readonly timeZoneActiveToCall?: boolean;
                        readonly overrideTime?: boolean;
                    }[];
                    readonly cadenceSettings?: {
                        readonly attemptMode?: string;
                        readonly recordRequestMode?: string;
                        readonly destinationRetryRestMinutes?: number;
                        readonly maximumAttempts?: readonly {
                            readonly fieldName?: string;
                            readonly attempts?: number;
                        }[];
                        readonly cadences?: readonly {
                            readonly fieldName?: string;
                            readonly attempts?: number;
                            readonly timeConstraints?: Record<string, never>;
                        }[];
                    };
                    readonly listManagement?: {
                        readonly displayField1Name?: string;
                        readonly displayField2Name?: string;
                        readonly listOrderingOptions?: readonly {
                            readonly orderType?: string;
                            readonly direction?: string;
                        }[];
                    };
                };
                /** @description The script that handles the skill's calls (DOM-20). */
                readonly scriptId?: string;
                /** @description When it may dial, in local time (DOM-12); in place of the tenant's windows. */
                readonly callWindows?: readonly {
                    /** @description Every day unless said otherwise. */
                    readonly days?: readonly ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")[];
                    /** @description Dialed from then on, as in 09:00. */
                    readonly from: string;
                    /** @description Not dialed from then on; later on the same day, up to 24:00. */
                    readonly to: string;
                }[];
                /** @description Whether it is in use. True by default. */
                readonly isActive?: boolean;
                /** @description Shown by the ACD API. None by default. */
                readonly notes?: string;
                /** @description The number that it shows. None by default. */
                readonly callerIdOverride?: string;
                /** @description Whether it dials without agents. False by default. */
                readonly agentless?: boolean;
                /** @description How many calls it then has at a time. */
                readonly agentlessPorts?: number;
                /** @description Whether contacts of other skills come between. False by default. */
                readonly priorityBlending?: boolean;
                /** @description Whether the numbers of a contact are dialed one after another. */
                readonly deliverMultipleNumbersSerially?: boolean;
                /** @description The dispositions that its contacts may end with. By default those of the tenant that name the skill, or no skill. */
                readonly dispositions?: readonly {
                    readonly dispositionId: number;
                    readonly priority?: number;
                }[];
            }[];
            readonly scripts: readonly {
                readonly scriptId: string;
                /** @description True unless said otherwise. */
                readonly isActive?: boolean;
            }[];
            readonly contacts: readonly {
                readonly externalId: string;
                /** @description The types of number that the record has (EP-10). */
                readonly phoneTypes: readonly string[];
                /** @description IANA time zone, as America/New_York, by which the contact is called; the tenant's unless said otherwise (DOM-11). */
                readonly timeZone?: string;
            }[];
            /** @description The skill that dials a call without a campaign; without it such a call is not dialed (AS-11). */
            readonly defaultSkillId?: number;
            /** @description IANA time zone of contacts that have none; UTC unless said otherwise (AS-45). */
            readonly timeZone?: string;
            /** @description When the skills without windows of their own may dial (DOM-12). Without any: always. */
            readonly callWindows?: readonly {
                /** @description Every day unless said otherwise. */
                readonly days?: readonly ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")[];
                /** @description Dialed from then on, as in 09:00. */
                readonly from: string;
                /** @description Not dialed from then on; later on the same day, up to 24:00. */
                readonly to: string;
            }[];
            /** @description Groups of numbers that are not dialed (DOM-15, OP-30). */
            readonly doNotCall?: readonly {
                /** @description Its id in the ACD API. By default 6001 for the first group of the file, and so on. */
                readonly id?: number;
                readonly name: string;
                readonly description?: string;
                readonly numbers: readonly string[];
                /** @description More numbers, with dates: those that requests have added, and those that expire. */
                readonly records?: readonly {
                    readonly number: string;
                    /**
                     * Format: date-time
                     * @description When it was added.
                     */
                    readonly dateCollected?: string;
                    /**
                     * Format: date-time
                     * @description From then on it may be dialed. Never by default.
                     */
                    readonly expiredDate?: string;
                }[];
                /** @description Whether its numbers are kept from skills. True by default. */
                readonly isActive?: boolean;
                /**
                 * Format: date-time
                 * @description When it was made. 1 January 2020 by default.
                 */
                readonly createDate?: string;
                /**
                 * Format: date-time
                 * @description When it was changed. By default when it was made.
                 */
                readonly lastUpdateTime?: string;
                /** @description The skills that may not dial the numbers; every skill unless said otherwise. */
                readonly scrubbedSkills?: readonly number[];
                /** @description The skills whose dispositions may add numbers. None by default. */
                readonly contributingSkills?: readonly number[];
            }[];
            /** @description How contacts may end, in the ACD API. By default the dispositions 1 to 11 that every tenant has (DOM-16). */
            readonly dispositions?: readonly {
                readonly dispositionId: number;
                readonly name: string;
                readonly notes?: string;
                readonly classificationId?: number;
                /** @description Name of its class. */
                readonly classification?: string;
                /** @description What the dialer makes of it. */
                readonly systemOutcome?: string;
                /** @description The id by default. */
                readonly displayOrder?: number;
                /** @description True by default. */
                readonly isActive?: boolean;
                /**
                 * Format: date-time
                 * @description When it was changed. 1 January 2020 by default.
                 */
                readonly lastUpdateTime?: string;
                /** @description Whether it ends a preview. False by default. */
                readonly isPreview?: boolean;
                /** @description The skills that have it. All of them by default. */
                readonly skills?: readonly number[];
            }[];
            /** @description Seconds that a call spends in each state, on the fake's clock (AS-40). */
            readonly dialer?: {
                /** @description Before the first number is dialed; 10 unless said otherwise. */
                readonly queued?: number;
                /** @description Until it rings, or is busy, or fails; 2 unless said otherwise. */
                readonly dialing?: number;
                /** @description Until a person or a machine answers; 6 unless said otherwise. */
                readonly ringing?: number;
                /** @description Of ringing in vain; 30 unless said otherwise. */
                readonly unanswered?: number;
                /** @description Of talk; 120 unless said otherwise. */
                readonly connected?: number;
                /** @description Of a machine that talks; 10 unless said otherwise. */
                readonly machine?: number;
                /** @description After busy, no answer or a failure, before the next number or the end; 5 unless said otherwise. */
                readonly pause?: number;
            };
            /** @description Seconds in which a second call to the same number of the same contact is warned of; 300 unless said otherwise, 0 for never (AS-46). */
            readonly doubleDialWindow?: number;
            /** @description Calling lists (OP-27). None by default. */
            readonly callLists?: readonly {
                /** @description By default 5001 for the first list of the file, and so on. */
                readonly id?: number;
                readonly name: string;
                /** @description True by default. */
                readonly isActive?: boolean;
                /**
                 * Format: date-time
                 * @description When it was made. 1 January 2020 by default.
                 */
                readonly createDate?: string;
                /**
                 * Format: date-time
                 * @description When it was changed. By default when it was made.
                 */
                readonly lastUpdateTime?: string;
                /**
                 * ListMapping
                 * @description Which columns uploads are read from. Without one, nothing can be uploaded.
                 */
                readonly mapping?: {
                    readonly externalIdColumn: string;
                    readonly firstNameColumn?: string;
                    readonly lastNameColumn?: string;
                    readonly timeZoneColumn?: string;
                    /** @description Columns with numbers. */
                    readonly destinations: readonly string[];
                    readonly customFields?: readonly {
                        readonly fieldName: string;
                        readonly fieldValue: string;
                    }[];
                };
                /** @description The skills that dial it. */
                readonly skills?: readonly number[];
                readonly records?: readonly {
                    readonly externalId: string;
                    /** @description Without one the record is invalid. */
                    readonly number?: string;
                    readonly firstName?: string;
                    readonly lastName?: string;
                    /** @description How often it was dialed. 0 by default. */
                    readonly attempts?: number;
                    /** @description Whether it is done with. False by default. */
                    readonly isFinal?: boolean;
                }[];
            }[];
            /** @description Contacts that were over before the fake started, for GET contacts/completed. None by default. */
            readonly completedContacts?: {
                /**
                 * GeneratedContacts
                 * @description Contacts of the tenant's skills that are made from a seed: the same from the same seed.
                 */
                readonly generated?: {
                    /** @description How many. */
                    readonly count: number;
                    /** @description Days before the end that they are spread over. */
                    readonly days: number;
                    readonly seed: number;
                    /**
                     * Format: date-time
                     * @description Where they end. By default where the day of the fake's clock began (UTC), so that the last days always have contacts.
                     */
                    readonly until?: string;
                };
                /** @description Contacts one by one. */
                readonly listed?: readonly {
                    /** @description By default 200000000001 for the first, and so on. */
                    readonly contactId?: number;
                    readonly skillId: number;
                    /** @description The agent who talked. Nobody by default. */
                    readonly agentId?: number;
                    /** @description Of the person at the other end. */
                    readonly number?: string;
                    /** Format: date-time */
                    readonly startedAt: string;
                    /** @description Until its end. 0 by default. */
                    readonly seconds?: number;
                    /**
                     * @description How it ended. By default somebody was reached.
                     * @enum {unknown}
                     */
                    readonly outcome?: "connected" | "busy" | "no-answer" | "machine" | "failed" | "abandoned";
                    /** @description Whether it was recorded. False by default. */
                    readonly isLogged?: boolean;
                    /** @description Whether an agent declined it. False by default. */
                    readonly isRefused?: boolean;
                    /** @description Whether a supervisor took it over. False by default. */
                    readonly isTakeover?: boolean;
                    /** @description Whether it was analyzed. False by default. */
                    readonly analyticsProcessed?: boolean;
                }[];
            };
            /** @description Values other than the default, by variant; see variants.yaml. */
            readonly variants?: {
                readonly [key: string]: string;
            };
        };
        /**
         * Verification
         * @description What a test expects of the journal: which requests came, how many, and in which order.
         */
        readonly Verification: {
            /** @description The entries of each expectation, as many as it wants at least, come behind those of the one before. */
            readonly inOrder?: boolean;
            /** @description Every entry of the journal is expected by some expectation. */
            readonly nothingElse?: boolean;
            readonly expectations: readonly components["schemas"]["Expectation"][];
        };
        /** @description A kind of request, by conditions that all hold, and how many of it are wanted. One without conditions is any request. */
        readonly Expectation: {
            /** @description Its name in reports. */
            readonly name?: string;
            /** @description Id of the operation, or none for a request that came to no operation. */
            readonly operation?: string;
            /** @description In any letter case. */
            readonly method?: string;
            /** @description Whole, where {name} in place of a segment is any text; or what it matches. With a question mark (in an expression an escaped one) it is compared with the query, without one with the path alone. */
            readonly path?: string | {
                /** @description A regular expression of RE2, which has neither lookaround nor backreferences; it sees the first 16,384 characters. */
                readonly matches: string;
            };
            /** @description Of the request, by name; where one is repeated, any of its values. */
            readonly query?: {
                readonly [key: string]: {
                    readonly equals?: string;
                    /** @description A regular expression of RE2, which has neither lookaround nor backreferences; it sees the first 16,384 characters. */
                    readonly matches?: string;
                    /** @description The same for a text that is there and does not match. */
                    readonly doesNotMatch?: string;
                    readonly exists?: boolean;
                };
            };
            /** @description Of the answer: 403, or 4xx for any of a hundred. */
            readonly status?: number | string;
            /** @description Code of a finding that the request has, shadowed or not. */
            readonly finding?: string;
            /** @description Of the request, by name in any letter case. */
            readonly headers?: {
                readonly [key: string]: {
                    readonly equals?: string;
                    /** @description A regular expression of RE2, which has neither lookaround nor backreferences; it sees the first 16,384 characters. */
                    readonly matches?: string;
                    /** @description The same for a text that is there and does not match. */
                    readonly doesNotMatch?: string;
                    readonly exists?: boolean;
                };
            };
            /** @description Of the request, as JSON: the value at a JSON Pointer (RFC 6901). */
            readonly body?: readonly {
                /** @description Empty for the whole; with `matches` that is the text as it was sent, JSON or not. */
                readonly pointer: string;
                /** @description Any JSON value; the order of keys does not matter. */
                readonly equals?: unknown;
                /** @description A regular expression of RE2, which has neither lookaround nor backreferences, for strings, numbers, true and false; it sees the first 16,384 characters. */
                readonly matches?: string;
                /** @description The same for a text that is there and does not match. */
                readonly doesNotMatch?: string;
                readonly exists?: boolean;
            }[];
            /** @description How many are wanted; at least one unless said otherwise. */
            readonly count?: {
                /** @description Excludes the other counts. */
                readonly exactly?: number;
                readonly atLeast?: number;
                readonly atMost?: number;
            };
        };
        /** @description A problem document (RFC 9457). */
        readonly Problem: {
            /** @constant */
            readonly type: "about:blank";
            /** @description The reason phrase of the status. */
            readonly title: string;
            readonly status: number;
            /** @description What is wrong, and how to fix it. */
            readonly detail: string;
            /** @description Everything that is wrong with a body. */
            readonly problems?: readonly {
                /** @description JSON Pointer (RFC 6901). */
                readonly pointer: string;
                readonly problem: string;
            }[];
        };
        readonly Probe: {
            /** @constant */
            readonly status: "ok";
        };
        /** @description What the fake says of itself. */
        readonly Health: {
            /** @constant */
            readonly product: "fake-cxone";
            /** @description Version of the package. */
            readonly version?: string;
            /** @description Of a proxy, where requests are sent on to. */
            readonly target?: string;
            /** @constant */
            readonly status: "ok";
            /** @description The name of its tenant. */
            readonly tenant: string;
            /** @description The effective value of every variant. */
            readonly variants: {
                readonly [key: string]: string;
            };
            readonly testKeys: components["schemas"]["TestKeyPolicy"];
            readonly memory: components["schemas"]["MemoryUse"];
        };
        /**
         * @description Whose test keys have a sandbox: those of anybody, those that are known, or nobody's.
         * @enum {string}
         */
        readonly TestKeyPolicy: "any" | "known" | "off";
        /** @description Estimated bytes that all sandboxes use together, by what they are used for. */
        readonly MemoryUse: {
            /** @description Bytes that may be used. */
            readonly limit: number;
            readonly used: number;
            readonly journal: number;
            readonly calls: number;
            readonly tokens: number;
            /** @description Of streams that are slower than the exchanges. */
            readonly events: number;
            /** @description Of calling lists. */
            readonly uploads: number;
        };
        /** @description One reason for which a request is rejected or warned of. */
        readonly Finding: {
            readonly code: string;
            /** @enum {string} */
            readonly severity: "error" | "warning";
            /** @description The stage that found it. */
            readonly stage: string;
            /**
             * @description The part of the request that it is about; absent if it is about none.
             * @enum {string}
             */
            readonly in?: "path" | "query" | "header" | "body";
            /** @description JSON Pointer (RFC 6901) into the part; empty if it is about the whole of it. */
            readonly pointer: string;
            /** @description What is wrong with this request. */
            readonly message: string;
            /** @description How to fix it. */
            readonly hint: string;
            /** @description Ids of the claims that it is based on. */
            readonly evidence: readonly string[];
            /**
             * @description Found although the request was rejected before the body counted.
             * @constant
             */
            readonly shadowed?: true;
        };
        /** @description One exchange, without secrets. */
        readonly JournalEntry: {
            readonly id: string;
            /**
             * Format: date-time
             * @description By the clock of the fake.
             */
            readonly at: string;
            /** @description Real time from the head of the request to the response, before it is sent; of a proxy, to its end. */
            readonly milliseconds: number;
            /** @description Null if the request reached none. */
            readonly operation: string | null;
            /**
             * @description Of a change of the tenant, which is no exchange with the vendor.
             * @constant
             */
            readonly control?: true;
            readonly request: {
                readonly method: string;
                /** @description With its query. */
                readonly path: string;
                readonly headers: components["schemas"]["Headers"];
                readonly body: string;
                /**
                 * @description The body was longer than the journal keeps.
                 * @constant
                 */
                readonly isCut?: true;
            };
            readonly response: {
                readonly status: number;
                readonly headers: components["schemas"]["Headers"];
                readonly body: string;
                /**
                 * @description The body was longer than the journal keeps.
                 * @constant
                 */
                readonly isCut?: true;
            };
            readonly document?: components["schemas"]["DocumentFacts"];
            readonly proxied?: components["schemas"]["Proxied"];
            /** @description The test key of its sandbox; null for the default one. */
            readonly key: string | null;
            /** @description Who chose the outcome; null if the contract decided. */
            readonly override: components["schemas"]["Override"] | null;
            /** @description The stages that it went through, in order. */
            readonly stages: readonly string[];
            readonly findings: readonly components["schemas"]["Finding"][];
        };
        /** @description By name in lower case. */
        readonly Headers: {
            readonly [key: string]: string;
        };
        readonly Override: {
            /** @enum {string} */
            readonly by: "prefer" | "scenario" | "fault" | "rate-limit" | "stub" | "recording" | "magic";
            readonly why: string;
            /** @description Code of the reply. */
            readonly reply: string | null;
            /** @description Code of the finding. */
            readonly finding: string | null;
        };
        /** @description What an OpenAPI document that the fake was given has for a request. All of it rests on that document. */
        readonly DocumentFacts: {
            /** @description Of the document; null if the path has other methods there. */
            readonly title: string | null;
            /** @description JSON pointer to the operation in the document. */
            readonly pointer: string | null;
            readonly problems: readonly {
                /** @enum {string} */
                readonly in: "path" | "query" | "header" | "cookie" | "body";
                /** @description JSON pointer into that part of the request. */
                readonly pointer: string;
                readonly problem: string;
                /** @description JSON pointer into the document. */
                readonly rule: string;
            }[];
            /** @description What of requests is not checked, and why. */
            readonly unchecked: readonly {
                readonly pointer: string;
                readonly problem: string;
            }[];
        };
        /** @description What a proxy has done with an exchange. */
        readonly Proxied: {
            /** @description Origin and path prefix that the request was for. */
            readonly target: string;
            /** @enum {string} */
            readonly answeredBy: "upstream" | "proxy" | "nobody";
            /** @description From the head of the request to the end of the response. */
            readonly milliseconds: number;
            /**
             * @description The response was passed on as it came.
             * @constant
             */
            readonly isStreamed?: true;
            /** @description What went wrong on the way. */
            readonly failure?: string;
        };
        readonly JournalList: {
            readonly entries: readonly components["schemas"]["JournalEntry"][];
        };
        /** @description An HTTP archive (HAR 1.2). */
        readonly Har: {
            readonly log: {
                /** @constant */
                readonly version: "1.2";
                readonly creator: {
                    readonly name: string;
                    readonly version: string;
                };
                readonly entries: readonly components["schemas"]["HarEntry"][];
            };
        };
        /** @description An entry as HAR 1.2 has it; fields that begin with `_` are the fake's. */
        readonly HarEntry: {
            /** Format: date-time */
            readonly startedDateTime: string;
            /** @description Milliseconds. */
            readonly time: number;
            readonly request: {
                readonly method: string;
                readonly url: string;
                readonly httpVersion: string;
                readonly cookies: readonly unknown[];
                readonly headers: components["schemas"]["HarPairs"];
                readonly queryString: components["schemas"]["HarPairs"];
                readonly postData?: {
                    readonly mimeType: string;
                    /** @description Absent if the body was not kept. */
                    readonly text?: string;
                    readonly comment?: string;
                };
                readonly headersSize: number;
                readonly bodySize: number;
            };
            readonly response: {
                readonly status: number;
                readonly statusText: string;
                readonly httpVersion: string;
                readonly cookies: readonly unknown[];
                readonly headers: components["schemas"]["HarPairs"];
                readonly content: {
                    readonly size: number;
                    readonly mimeType: string;
                    readonly text?: string;
                };
                readonly redirectURL: string;
                readonly headersSize: number;
                readonly bodySize: number;
            };
            /** @description An empty object. */
            readonly cache: unknown;
            readonly timings: {
                readonly send: number;
                readonly wait: number;
                readonly receive: number;
            };
            /** @description Id of the entry in the journal. */
            readonly _id: string;
            /** @description Codes of its findings. */
            readonly _findings: readonly string[];
        };
        readonly HarPairs: readonly {
            readonly name: string;
            readonly value: string;
        }[];
        /** @description Whether the journal has what was expected. */
        readonly VerificationResult: {
            readonly ok: boolean;
            readonly expectations: readonly components["schemas"]["ExpectationResult"][];
            /** @description Ids of the entries that no expectation matches. */
            readonly unmatched: readonly string[];
            /** @description Null if no order was asked for. */
            readonly order: components["schemas"]["Order"] | null;
        };
        /** @description The result of one expectation. */
        readonly ExpectationResult: {
            /** @description Its name, or its number in the list: `expectation 1`. */
            readonly name: string;
            readonly ok: boolean;
            /** @description How many entries match. */
            readonly count: number;
            /** @description In words: `exactly 2`. */
            readonly wanted: string;
            /** @description Ids of the entries, oldest first. */
            readonly matched: readonly string[];
            /** @description If there are too few, the entries that came closest, at most three. */
            readonly nearMisses: readonly components["schemas"]["NearMiss"][];
        };
        /** @description An entry that came close to what was expected. */
        readonly NearMiss: {
            readonly id: string;
            /** @description The conditions that it does not meet. */
            readonly differs: readonly {
                readonly what: string;
                readonly wanted: string;
                readonly got: string;
            }[];
        };
        /** @description Whether the entries came in the order in which they were expected. */
        readonly Order: {
            readonly ok: boolean;
            /** @description The entries that show it, oldest first. */
            readonly ids: readonly string[];
            /** @description The first expectation that does not come after those before it; null if all do. */
            readonly brokenBy: string | null;
        };
        /**
         * @description A state of a call; `ended` and `not-dialed` are final.
         * @enum {string}
         */
        readonly CallState: "queued" | "dialing" | "ringing" | "connected" | "busy" | "no-answer" | "machine" | "failed" | "ended" | "not-dialed";
        /** @description A state that a call reached, with the number that it was about. */
        readonly CallStep: {
            readonly state: components["schemas"]["CallState"];
            /**
             * Format: date-time
             * @description By the clock of the fake.
             */
            readonly at: string;
            readonly number: string;
        };
        /** @description How a call that was dialed ended; `id` if the name is one of the vendor's (DOM-16). */
        readonly Disposition: {
            readonly id: number | null;
            readonly name: string;
        };
        /** @description Something that an agent has done with a call that is connected. */
        readonly AgentAction: {
            /** @enum {unknown} */
            readonly action: "hold" | "resume" | "mask" | "unmask" | "record";
            /**
             * Format: date-time
             * @description By the clock of the fake.
             */
            readonly at: string;
        };
        /** @description What an agent has given with the disposition; the disposition itself is that of the call. */
        readonly AgentDisposition: {
            readonly notes?: string;
            /** @description The class of the disposition, where the tenant gives it one; from 7 on the record is dialed again. */
            readonly classificationId?: number;
            readonly secondaryDispositionId?: number;
            readonly commitmentAmount?: number;
            readonly callbackTime?: string;
            readonly callbackNumber?: string;
        };
        /** @description The agent who has snoozed a call, and when. */
        readonly Snooze: {
            readonly agentId: number;
            /**
             * Format: date-time
             * @description By the clock of the fake.
             */
            readonly at: string;
        };
        /** @description A requested call and its outcome. */
        readonly CallRecord: {
            readonly id: string;
            /**
             * Format: date-time
             * @description By the clock of the fake.
             */
            readonly at: string;
            /** @description External id of the contact. */
            readonly contact: string;
            readonly campaignId: string | null;
            readonly scriptId: string | null;
            /** @description The skill of a contact that an operation of the ACD API started, such as queuecallback, or that the dialer took from a calling list. */
            readonly skillId?: number;
            /** @description The calling list that the dialer took the contact from. */
            readonly listId?: number;
            /** @description The agent that the contact is for: named by the request, given by the dialer, or the one who takes the call that is answered. */
            readonly agentId?: number;
            /** @description The number that is dialed, or was last; empty for a contact without one. */
            readonly number: string;
            readonly state: components["schemas"]["CallState"];
            /** @description Why it is not dialed, or not yet, or why it was abandoned; null otherwise. */
            readonly reason: string | null;
            /** @description Numbers that were dialed. */
            readonly attempts: number;
            /** @description Null until the call has ended. */
            readonly disposition: components["schemas"]["Disposition"] | null;
            /** @description Every state that it reached, oldest first. */
            readonly history: readonly components["schemas"]["CallStep"][];
            /** @description What its agent has done with it, oldest first. */
            readonly agentActions?: readonly components["schemas"]["AgentAction"][];
            readonly agentDisposition?: components["schemas"]["AgentDisposition"];
            /**
             * @description What has answered, where its agent has said so.
             * @enum {unknown}
             */
            readonly answeredBy?: "answeringMachine" | "faxMachine";
            /** @description True while its agent dials it on another telephony system, false once its outcome is known. */
            readonly isDialedOutside?: boolean;
            readonly snoozed?: components["schemas"]["Snooze"];
            /** @description Those who have snoozed it before, oldest first. */
            readonly earlierSnoozes?: readonly components["schemas"]["Snooze"][];
            /**
             * Format: date-time
             * @description When the agent was given the call, where that was after it was dialed.
             */
            readonly agentSince?: string;
        };
        readonly CallList: {
            readonly calls: readonly components["schemas"]["CallRecord"][];
        };
        /** @description A call has come to another state. */
        readonly CallEvent: {
            /** @description Unique, and the same when the event is sent again; also the header `webhook-id`. */
            readonly id: string;
            /**
             * @description `call.` and the state.
             * @enum {string}
             */
            readonly type: "call.queued" | "call.dialing" | "call.ringing" | "call.connected" | "call.busy" | "call.no-answer" | "call.machine" | "call.failed" | "call.ended" | "call.not-dialed";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the fake.
             */
            readonly at: string;
            /** @description The test key of the sandbox; null for the default one. */
            readonly key: string | null;
            /** @description Number of the event in its sandbox, from 1. A number that is missing is an event that was dropped. */
            readonly sequence: number;
            readonly data: components["schemas"]["CallRecord"];
        };
        /** @description An upload to a calling list is complete. */
        readonly ListEvent: {
            /** @description Unique, and the same when the event is sent again; also the header `webhook-id`. */
            readonly id: string;
            /** @enum {string} */
            readonly type: "list.upload-complete";
            /**
             * Format: date-time
             * @description When it happened, by the clock of the fake.
             */
            readonly at: string;
            /** @description The test key of the sandbox; null for the default one. */
            readonly key: string | null;
            /** @description Number of the event in its sandbox, from 1. A number that is missing is an event that was dropped. */
            readonly sequence: number;
            readonly data: components["schemas"]["CompletedUpload"];
        };
        /** @description What a file of a calling list came to. */
        readonly CompletedUpload: {
            readonly jobId: number;
            readonly listId: number;
            readonly listName: string;
            /** @description Rows that are records of the list. */
            readonly records: number;
            /** @description Records with a number that can be dialed. */
            readonly valid: number;
            /** @description Rows that are not records. */
            readonly skipped: number;
        };
        /** @description What the dialer works with, by the clock of the fake. */
        readonly DialerReport: {
            /** Format: date-time */
            readonly at: string;
            /** @description The agents who have a session. */
            readonly agents: readonly components["schemas"]["DialerAgent"][];
            /** @description The calling lists of the tenant. */
            readonly lists: readonly components["schemas"]["DialerList"][];
            /** @description The Personal Connection skills that have an agent in their dialer, a list, or a call that waits, and other skills in whose queue a contact waits. */
            readonly skills: readonly components["schemas"]["DialerSkill"][];
        };
        /** @description An agent in a session. */
        readonly DialerAgent: {
            readonly agentId: number;
            /** @description As in `agents/states`: of the session, or OutboundContact or InboundContact while the agent has a contact. */
            readonly state: string;
            /**
             * Format: date-time
             * @description When the state began.
             */
            readonly since: string;
            /** @description The skill whose dialer the agent is logged in to. */
            readonly dialerSkillId: number | null;
            /** @description The call that the agent has, or that the dialer is placing for them. */
            readonly callId: string | null;
            /** @description The last events that clients took by get-next-event, at most 10, oldest first. */
            readonly events: readonly {
                /**
                 * Format: date-time
                 * @description When it was taken.
                 */
                readonly at: string;
                /** @description As it was given. */
                readonly event: {
                    readonly [key: string]: string;
                };
            }[];
        };
        /** @description A calling list and how far it is dialed. */
        readonly DialerList: {
            readonly listId: number;
            readonly name: string;
            readonly isActive: boolean;
            /** @description The skills that dial it. */
            readonly skillIds: readonly number[];
            /** @description Why no skill will ever dial it; null where one may. */
            readonly reason: string | null;
            readonly records: number;
            /** @description Records that are done with. */
            readonly finalized: number;
            /** @description The uploads that are kept, oldest first. */
            readonly jobs: readonly {
                readonly jobId: number;
                /**
                 * @description A job that is waiting runs once the one before it in its list is complete.
                 * @enum {string}
                 */
                readonly state: "waiting" | "running" | "complete" | "canceled";
                /** Format: date-time */
                readonly begins: string;
                /** Format: date-time */
                readonly ends: string;
            }[];
        };
        /** @description A Personal Connection skill. */
        readonly DialerSkill: {
            readonly skillId: number;
            readonly name: string;
            readonly isRunning: boolean;
            /** @description The agents whom it dials for. */
            readonly agents: readonly number[];
            /** @description Ids of its calls that are not over and do not wait. */
            readonly calls: readonly string[];
            /** @description How many contacts wait, records without a valid number included. */
            readonly waitingCount: number;
            /** @description The first of them, at most 100. */
            readonly waiting: readonly components["schemas"]["WaitingContact"][];
        };
        /** @description A contact that is not dialed yet, and why. */
        readonly WaitingContact: {
            /** @description Its external id. */
            readonly contact: string;
            readonly numbers: readonly string[];
            readonly listId: number | null;
            /** @description The call that waits; null for a record of a list. */
            readonly callId: string | null;
            /** @description How often it was dialed. */
            readonly attempts: number;
            /** @description When it may be dialed, where it waits for that. */
            readonly due: string | null;
            readonly reason: string;
        };
        /** @description Two calls to the same number of the same contact, one too soon after the other. */
        readonly DoubleDial: {
            /** @description External id of the contact. */
            readonly contact: string;
            readonly number: string;
            /** @description From the first to the second. */
            readonly seconds: number;
            /** @description Ids of the two calls. */
            readonly calls: components["schemas"]["Pair"];
            /** @description Ids of their exchanges. */
            readonly journal: components["schemas"]["Pair"];
        };
        /** @description The first, and the second. */
        readonly Pair: readonly [
            string,
            string
        ];
        /** @description The notifications of a sandbox in the process that responds, since its start or its last reset. */
        readonly NotifyReport: {
            /** @description Where events are posted; without user info and path. */
            readonly url: string;
            /** @description Whether the process that responds posts the events. Where several processes are one fake, one of them does, and each reports what it has posted itself. */
            readonly isSender: boolean;
            /** @description Events that the receiver took. */
            readonly taken: number;
            /** @description Events that were given up. */
            readonly dropped: number;
            /** @description Events that are not taken yet, the first of them being sent. */
            readonly waitingCount: number;
            /** @description The first of them, at most 20. */
            readonly waiting: readonly components["schemas"]["NotifyDelivery"][];
            /** @description The last events that were taken or given up, at most 20, oldest first. */
            readonly recent: readonly components["schemas"]["NotifyDelivery"][];
        };
        /** @description An event and its way to the receiver. */
        readonly NotifyDelivery: {
            readonly id: string;
            readonly type: string;
            /** @description Its number in the sandbox. */
            readonly sequence: number;
            /** @enum {string} */
            readonly state: "waiting" | "taken" | "dropped";
            /** @description How often it was posted. */
            readonly tries: number;
            /** @description Why the last try failed. */
            readonly problem: string | null;
        };
        readonly DoubleDialList: {
            readonly doubleDials: readonly components["schemas"]["DoubleDial"][];
        };
        /** @description What a clock shows, and whether it runs. */
        readonly ClockState: {
            /** Format: date-time */
            readonly now: string;
            readonly isRunning: boolean;
        };
        /** @description The scenario that is set, and its progress. */
        readonly ScenarioReport: {
            /** @description Null if none is set. */
            readonly scenario: components["schemas"]["Scenario"] | null;
            /** @description The step that comes next, counted from 0; null if there is none. */
            readonly next: number | null;
            /** @description How often each step was taken. */
            readonly taken: readonly number[];
            /** @description Requests that were compared with it. */
            readonly requests: number;
            /** @enum {string} */
            readonly state: "none" | "running" | "ended" | "expired";
        };
        readonly ScenarioList: {
            readonly scenarios: readonly components["schemas"]["Scenario"][];
        };
        /** @description A fault that is set, and what it has done. */
        readonly FaultState: {
            readonly name: string;
            readonly fault: components["schemas"]["Fault"];
            /** @description Requests that it might have applied to. */
            readonly considered: number;
            /** @description Requests that it applied to. */
            readonly injected: number;
        };
        readonly FaultList: {
            readonly faults: readonly components["schemas"]["FaultState"][];
        };
        readonly NamedFault: {
            readonly name: string;
            readonly fault: components["schemas"]["Fault"];
        };
        /** @description A stub that is set, and what it has done. */
        readonly StubState: {
            readonly name: string;
            readonly stub: components["schemas"]["Stub"];
            /** @description Requests that it responded to. */
            readonly responded: number;
        };
        readonly StubList: {
            readonly stubs: readonly components["schemas"]["StubState"][];
        };
        readonly NamedStub: {
            readonly name: string;
            readonly stub: components["schemas"]["Stub"];
        };
        readonly RateLimitState: {
            readonly rateLimit: components["schemas"]["RateLimit"] | null;
        };
        /** @description What a token is for. */
        readonly TokenGrant: {
            /** @description Whose token it is; by default the first user of the tenant. */
            readonly userId?: string;
            /** @description By default those that the call needs. */
            readonly scopes?: readonly string[];
            /** @description Seconds; below zero it has expired already. 3600 by default. */
            readonly expiresIn?: number;
        };
        readonly IssuedToken: {
            readonly token: string;
        };
        readonly KeyList: {
            readonly keys: readonly string[];
        };
    };
    responses: {
        /** @description A problem document (RFC 9457). */
        readonly Problem: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem document that lists everything that is wrong with the body. */
        readonly InvalidBody: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description Id of an operation, or `none` for requests that reached none. */
        readonly operation: string;
        /** @description 403, or `4xx`. */
        readonly status: string;
        /** @description Code of a finding. */
        readonly finding: string;
        /** @description Method of the request. */
        readonly method: string;
        /** @description The whole path; compared with the query only if it has one. */
        readonly path: string;
        /** @description Entries from then on, by the clock of the fake. */
        readonly since: string;
        /** @description Entries before it. */
        readonly until: string;
        /** @description Is in the path, the value of a header or a body, in any letter case. */
        readonly text: string;
        /** @description The last N of those that pass. */
        readonly limit: number;
        /** @description Id of an entry; only those after it. */
        readonly after: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly getHealth: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The fake is well. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Health"];
                };
            };
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly getLiveness: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It does. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Probe"];
                };
            };
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly getReadiness: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It does. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Probe"];
                };
            };
            readonly 503: components["responses"]["Problem"];
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly getMetrics: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description In the text format of Prometheus. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": string;
                };
            };
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly askByMcp: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": Record<string, never>;
            };
        };
        readonly responses: {
            /** @description The response of JSON-RPC 2.0. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": Record<string, never>;
                };
            };
            /** @description A notification, which has no response. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not a message. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": Record<string, never>;
                };
            };
            /** @description Accept lacks application/json or text/event-stream. */
            readonly 406: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": Record<string, never>;
                };
            };
            /** @description Content-Type is not application/json. */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": Record<string, never>;
                };
            };
            readonly 501: components["responses"]["Problem"];
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly getCertificate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As PEM. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-pem-file": string;
                };
            };
            readonly 404: components["responses"]["Problem"];
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly getContract: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The document. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": Record<string, never>;
                };
            };
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly getAdminApi: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The document. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": Record<string, never>;
                };
            };
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly reset: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly listJournal: {
        readonly parameters: {
            readonly query?: {
                /** @description Id of an operation, or `none` for requests that reached none. */
                readonly operation?: components["parameters"]["operation"];
                /** @description 403, or `4xx`. */
                readonly status?: components["parameters"]["status"];
                /** @description Code of a finding. */
                readonly finding?: components["parameters"]["finding"];
                /** @description Method of the request. */
                readonly method?: components["parameters"]["method"];
                /** @description The whole path; compared with the query only if it has one. */
                readonly path?: components["parameters"]["path"];
                /** @description Entries from then on, by the clock of the fake. */
                readonly since?: components["parameters"]["since"];
                /** @description Entries before it. */
                readonly until?: components["parameters"]["until"];
                /** @description Is in the path, the value of a header or a body, in any letter case. */
                readonly text?: components["parameters"]["text"];
                /** @description The last N of those that pass. */
                readonly limit?: components["parameters"]["limit"];
                /** @description Id of an entry; only those after it. */
                readonly after?: components["parameters"]["after"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The entries. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JournalList"];
                };
            };
            readonly 400: components["responses"]["Problem"];
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly clearJournal: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly exportJournalAsHar: {
        readonly parameters: {
            readonly query?: {
                /** @description Id of an operation, or `none` for requests that reached none. */
                readonly operation?: components["parameters"]["operation"];
                /** @description 403, or `4xx`. */
                readonly status?: components["parameters"]["status"];
                /** @description Code of a finding. */
                readonly finding?: components["parameters"]["finding"];
                /** @description Method of the request. */
                readonly method?: components["parameters"]["method"];
                /** @description The whole path; compared with the query only if it has one. */
                readonly path?: components["parameters"]["path"];
                /** @description Entries from then on, by the clock of the fake. */
                readonly since?: components["parameters"]["since"];
                /** @description Entries before it. */
                readonly until?: components["parameters"]["until"];
                /** @description Is in the path, the value of a header or a body, in any letter case. */
                readonly text?: components["parameters"]["text"];
                /** @description The last N of those that pass. */
                readonly limit?: components["parameters"]["limit"];
                /** @description Id of an entry; only those after it. */
                readonly after?: components["parameters"]["after"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The archive. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Har"];
                };
            };
            readonly 400: components["responses"]["Problem"];
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly exportJournalAsNdjson: {
        readonly parameters: {
            readonly query?: {
                /** @description Id of an operation, or `none` for requests that reached none. */
                readonly operation?: components["parameters"]["operation"];
                /** @description 403, or `4xx`. */
                readonly status?: components["parameters"]["status"];
                /** @description Code of a finding. */
                readonly finding?: components["parameters"]["finding"];
                /** @description Method of the request. */
                readonly method?: components["parameters"]["method"];
                /** @description The whole path; compared with the query only if it has one. */
                readonly path?: components["parameters"]["path"];
                /** @description Entries from then on, by the clock of the fake. */
                readonly since?: components["parameters"]["since"];
                /** @description Entries before it. */
                readonly until?: components["parameters"]["until"];
                /** @description Is in the path, the value of a header or a body, in any letter case. */
                readonly text?: components["parameters"]["text"];
                /** @description The last N of those that pass. */
                readonly limit?: components["parameters"]["limit"];
                /** @description Id of an entry; only those after it. */
                readonly after?: components["parameters"]["after"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Each line is a JournalEntry. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": string;
                };
            };
            readonly 400: components["responses"]["Problem"];
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly watchJournal: {
        readonly parameters: {
            readonly query?: {
                /** @description Id of an operation, or `none` for requests that reached none. */
                readonly operation?: components["parameters"]["operation"];
                /** @description 403, or `4xx`. */
                readonly status?: components["parameters"]["status"];
                /** @description Code of a finding. */
                readonly finding?: components["parameters"]["finding"];
                /** @description Method of the request. */
                readonly method?: components["parameters"]["method"];
                /** @description The whole path; compared with the query only if it has one. */
                readonly path?: components["parameters"]["path"];
                /** @description Entries from then on, by the clock of the fake. */
                readonly since?: components["parameters"]["since"];
                /** @description Entries before it. */
                readonly until?: components["parameters"]["until"];
                /** @description Is in the path, the value of a header or a body, in any letter case. */
                readonly text?: components["parameters"]["text"];
            };
            readonly header?: {
                /** @description Id of an entry. The entries after it come first. */
                readonly "Last-Event-ID"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A stream without end. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": string;
                };
            };
            readonly 400: components["responses"]["Problem"];
            readonly 503: components["responses"]["Problem"];
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly searchJournal: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Expectation"];
            };
        };
        readonly responses: {
            /** @description The entries. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JournalList"];
                };
            };
            readonly 400: components["responses"]["InvalidBody"];
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly verifyJournal: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Verification"];
            };
        };
        readonly responses: {
            /** @description The result, met or not. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VerificationResult"];
                };
            };
            readonly 400: components["responses"]["InvalidBody"];
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly getJournalEntry: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of the entry. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The entry. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JournalEntry"];
                };
            };
            readonly 404: components["responses"]["Problem"];
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly listCalls: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The calls. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CallList"];
                };
            };
            readonly 400: components["responses"]["Problem"];
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly getCall: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of the call, as in `x-fake-cxone-call`. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The call. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CallRecord"];
                };
            };
            readonly 404: components["responses"]["Problem"];
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly getDialer: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The dialer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DialerReport"];
                };
            };
            readonly 400: components["responses"]["Problem"];
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly getNotify: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The notifications of this sandbox. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NotifyReport"];
                };
            };
            readonly 404: components["responses"]["Problem"];
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly listDoubleDials: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The pairs. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DoubleDialList"];
                };
            };
            readonly 400: components["responses"]["Problem"];
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly getClock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The clock. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ClockState"];
                };
            };
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly changeClock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ClockChange"];
            };
        };
        readonly responses: {
            /** @description The clock. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ClockState"];
                };
            };
            readonly 400: components["responses"]["InvalidBody"];
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly getScenario: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The report. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ScenarioReport"];
                };
            };
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly setScenario: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Scenario"];
            };
        };
        readonly responses: {
            /** @description The report. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ScenarioReport"];
                };
            };
            readonly 400: components["responses"]["InvalidBody"];
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly clearScenario: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly setBuiltInScenario: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Name of a built-in scenario. */
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The report. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ScenarioReport"];
                };
            };
            readonly 400: components["responses"]["InvalidBody"];
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly listScenarios: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The scenarios. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ScenarioList"];
                };
            };
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly listFaults: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The faults. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FaultList"];
                };
            };
            readonly 400: components["responses"]["Problem"];
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly clearFaults: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly setFault: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Any name. */
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Fault"];
            };
        };
        readonly responses: {
            /** @description The fault. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NamedFault"];
                };
            };
            readonly 400: components["responses"]["InvalidBody"];
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly clearFault: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Any name. */
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 404: components["responses"]["Problem"];
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly listStubs: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The stubs. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StubList"];
                };
            };
            readonly 400: components["responses"]["Problem"];
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly clearStubs: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly setStub: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Any name. */
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Stub"];
            };
        };
        readonly responses: {
            /** @description The stub. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NamedStub"];
                };
            };
            readonly 400: components["responses"]["InvalidBody"];
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly clearStub: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Any name. */
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 404: components["responses"]["Problem"];
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly getRateLimit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The limit, or null. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RateLimitState"];
                };
            };
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly setRateLimit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RateLimit"];
            };
        };
        readonly responses: {
            /** @description The limit. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RateLimitState"];
                };
            };
            readonly 400: components["responses"]["InvalidBody"];
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly clearRateLimit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly getTenant: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The tenant. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RedactedTenant"];
                };
            };
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly replaceTenant: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Tenant"];
            };
        };
        readonly responses: {
            /** @description The tenant, without its secrets. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RedactedTenant"];
                };
            };
            readonly 400: components["responses"]["InvalidBody"];
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly patchTenant: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["JsonPatch"];
            };
        };
        readonly responses: {
            /** @description The tenant, without its secrets. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RedactedTenant"];
                };
            };
            readonly 400: components["responses"]["InvalidBody"];
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly createToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["TokenGrant"];
            };
        };
        readonly responses: {
            /** @description The token. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IssuedToken"];
                };
            };
            readonly 400: components["responses"]["Problem"];
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly revokeToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TokenRevocation"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["InvalidBody"];
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly listKeys: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The keys. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KeyList"];
                };
            };
            readonly 400: components["responses"]["Problem"];
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly dropKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The test key. */
                readonly key: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 404: components["responses"]["Problem"];
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly redirectToConsole: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The location is `/_fake/`. */
            readonly 308: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly getConsole: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The page. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": string;
                };
            };
            /** @description It is the one that `If-None-Match` names. */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly getConsoleAsset: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Name of the file. */
                readonly asset: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "*/*": string;
                };
            };
            /** @description It is the one that `If-None-Match` names. */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 404: components["responses"]["Problem"];
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly redirectToDocs: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The location is `/_fake/docs/`. */
            readonly 308: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly getDocs: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The page. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": string;
                };
            };
            /** @description It is the one that `If-None-Match` names. */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly getDocsPage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Name of the file. */
                readonly page: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The page. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "*/*": string;
                };
            };
            /** @description It is the one that `If-None-Match` names. */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 404: components["responses"]["Problem"];
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly getDocsAsset: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Name of the file. */
                readonly asset: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "*/*": string;
                };
            };
            /** @description It is the one that `If-None-Match` names. */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 404: components["responses"]["Problem"];
            readonly "4XX": components["responses"]["Problem"];
        };
    };
    readonly notify: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The id of the event. */
                readonly "webhook-id": string;
                /** @description When it was sent, in seconds since 1970, by the real clock. */
                readonly "webhook-timestamp": number;
                /** @description `v1,` and the HMAC-SHA256 in base64 of `{webhook-id}.{webhook-timestamp}.{body}`. */
                readonly "webhook-signature": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CallEvent"] | components["schemas"]["ListEvent"];
            };
        };
        readonly responses: {
            /** @description The event was taken. */
            readonly "2XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
