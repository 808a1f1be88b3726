// Made by npm run generate from spec/. Do not edit.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Tenant
         * @description What a fake CXone knows: who may ask, and what there is to call. Ids that refer to something must exist.
         */
        Tenant: {
            /** @description Stands in the claim `tenant` of tokens. */
            name: string;
            /** @description The claim `aud` of access tokens, in the form App@Vendor (AUTH-23). */
            audience: string;
            /** @description What the owners of keys and tokens may do (AUTH-22). */
            securityProfiles: {
                name: string;
                permissions: string[];
                /** @description Campaigns that this profile keeps its users from (ERR-18). */
                restrictedCampaigns?: string[];
            }[];
            users: {
                userId: string;
                givenName?: string;
                familyName?: string;
                /** @description Name of a security profile. */
                securityProfile: string;
            }[];
            /** @description Registered applications (AUTH-28). */
            clients?: {
                clientId: string;
                clientSecret: string;
                /** @description Whom a client_credentials token stands for, where that grant is played. */
                userId?: string;
                scopes?: string[];
            }[];
            /** @description User name and password of the password grant (AUTH-12). */
            accessKeys?: {
                accessKeyId: string;
                accessKeySecret: string;
                userId: string;
                scopes?: string[];
            }[];
            /** @description Fixed tokens for first steps: what stands after `Bearer `. */
            bearerTokens?: {
                token: string;
                userId: string;
                scopes?: string[];
                /** Format: date-time */
                notBefore?: string;
                /** Format: date-time */
                expiresAt?: string;
                revoked?: boolean;
            }[];
            campaigns: {
                /** @description A string, as in the thread; officially an integer (CON-12). */
                campaignId: string;
                name?: string;
                /** @description True unless said otherwise. */
                isActive?: boolean;
            }[];
            skills: {
                skillId: number;
                name?: string;
                /** @description The one campaign that the skill belongs to (EP-17). */
                campaignId: string;
                /** @description 4 is phone, and the default (OP-15). */
                mediaTypeId?: number;
                /** @description False unless said otherwise. */
                isOutbound?: boolean;
                /**
                 * @description Both spellings of Personal Connection are in use (OP-42).
                 * @enum {unknown}
                 */
                outboundStrategy?: "Manual" | "Personal Connection" | "PersonalConnection";
                /** @description False unless said otherwise (DOM-05). */
                isRunning?: boolean;
                /** @description The script that handles the skill's calls (DOM-20). */
                scriptId?: string;
                /** @description When it may dial, in local time (DOM-12); in place of the tenant's windows. */
                callWindows?: {
                    /** @description Every day unless said otherwise. */
                    days?: ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")[];
                    /** @description Dialed from then on, as in 09:00. */
                    from: string;
                    /** @description Not dialed from then on; later on the same day, up to 24:00. */
                    to: string;
                }[];
            }[];
            scripts: {
                scriptId: string;
                /** @description True unless said otherwise. */
                isActive?: boolean;
            }[];
            contacts: {
                externalId: string;
                /** @description The types of number that the record has (EP-10). */
                phoneTypes: string[];
                /** @description IANA time zone, as America/New_York, by which the contact is called; the tenant's unless said otherwise (DOM-11). */
                timeZone?: string;
            }[];
            /** @description The skill that dials a call without a campaign; without it such a call is not dialed (AS-11). */
            defaultSkillId?: number;
            /** @description IANA time zone of contacts that have none; UTC unless said otherwise (AS-45). */
            timeZone?: string;
            /** @description When the skills without windows of their own may dial (DOM-12). Without any: always. */
            callWindows?: {
                /** @description Every day unless said otherwise. */
                days?: ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")[];
                /** @description Dialed from then on, as in 09:00. */
                from: string;
                /** @description Not dialed from then on; later on the same day, up to 24:00. */
                to: string;
            }[];
            /** @description Groups of numbers that are not dialed (DOM-15, OP-30). */
            doNotCall?: {
                name: string;
                numbers: string[];
                /** @description The skills that may not dial the numbers; every skill unless said otherwise. */
                scrubbedSkills?: number[];
            }[];
            /** @description Seconds that a call spends in each state, on the fake's clock (AS-40). */
            dialer?: {
                /** @description Before the first number is dialed; 10 unless said otherwise. */
                queued?: number;
                /** @description Until it rings, or is busy, or fails; 2 unless said otherwise. */
                dialing?: number;
                /** @description Until a person or a machine answers; 6 unless said otherwise. */
                ringing?: number;
                /** @description Of ringing in vain; 30 unless said otherwise. */
                unanswered?: number;
                /** @description Of talk; 120 unless said otherwise. */
                connected?: number;
                /** @description Of a machine that talks; 10 unless said otherwise. */
                machine?: number;
                /** @description After busy, no answer or a failure, before the next number or the end; 5 unless said otherwise. */
                pause?: number;
            };
            /** @description Seconds in which a second call to the same number of the same contact is warned of; 300 unless said otherwise, 0 for never (AS-46). */
            doubleDialWindow?: number;
            /** @description Values other than the default, by variant; see variants.yaml. */
            variants?: {
                [key: string]: string;
            };
        };
        /**
         * ClockChange
         * @description How the fake's clock is changed. The clock is stopped before it is set, and started after.
         */
        ClockChange: {
            /**
             * Format: date-time
             * @description What the clock shows from now on.
             */
            now?: string;
            /** @description Seconds to go ahead. */
            advance?: number;
            /** @description False stops the clock, true lets it go. */
            isRunning?: boolean;
        };
        /**
         * Fault
         * @description What goes wrong with requests, how often, and for how long. Exactly one of latency, dribble, answer and connection.
         */
        Fault: {
            /** @description Of each request that the fault looks at; 1 unless said otherwise. */
            probability?: number;
            /** @description With the same seed it applies to the same requests of a run; 1 unless said otherwise. */
            seed?: number;
            /**
             * @description The only operation that is looked at; otherwise all are.
             * @enum {unknown}
             */
            operation?: "placeCall" | "issueToken" | "getKeys" | "getConfiguration";
            /** @description How many requests it applies to before it is over; otherwise until it is cleared. */
            times?: number;
            /** @description Milliseconds before the first byte. */
            latency?: {
                /** @description The same for all. */
                fixed?: number;
                /** @description Between the two, whichever is the larger. */
                uniform?: number[];
                logNormal?: {
                    /** @description Half of the requests wait less. */
                    median: number;
                    /** @description How far the rest spreads: the standard deviation of the logarithm. */
                    sigma: number;
                    /** @description None waits longer; 60,000 unless said otherwise. */
                    cap?: number;
                };
            };
            /** @description The body in so many pieces, with a pause in milliseconds between them. */
            dribble?: {
                pieces: number;
                pause: number;
            };
            /** @description An answer in place of the contract's own. */
            answer?: {
                /** @enum {unknown} */
                status: 429 | 500 | 502 | 503 | 504;
                /** @description Of a 429 or a 503: seconds, or a date so many seconds ahead; no Retry-After unless it is here. */
                retryAfter?: number | {
                    date: number;
                };
                /**
                 * @description In the shape of the vendor's rejections, unless said otherwise; nothing at all; or a page of a gateway.
                 * @enum {unknown}
                 */
                body?: "vendor" | "empty" | "html";
            };
            /**
             * @description The answer never arrives whole.
             * @enum {unknown}
             */
            connection?: "reset-before" | "reset-within" | "empty" | "broken-chunk";
        } & (unknown | unknown | unknown | unknown);
        /**
         * JsonPatch
         * @description Changes of a document, in the manner of RFC 6902.
         */
        JsonPatch: ({
            /** @enum {unknown} */
            op: "add" | "remove" | "replace" | "move" | "copy" | "test";
            /** @description JSON Pointer (RFC 6901). */
            path: string;
            /** @description Where `move` and `copy` take the value. */
            from?: string;
            /** @description What `add`, `replace` and `test` are about. */
            value?: unknown;
        } & (unknown & unknown))[];
        /**
         * Observations
         * @description What a server answered to the probes of `fake-cxone verify`, without secrets and without anybody's number; each part tied to the claims that it supports or contradicts. `npm run learn` reads it.
         */
        Observations: {
            /** @description The version that sent the probes. */
            fakeCxone: string;
            /**
             * Format: date-time
             * @description When the first probe was sent, ISO 8601.
             */
            at: string;
            /** @description An alias that its owner chose; never a host or an id. */
            tenant: string;
            /** @description The variants that were expected, where they are not the default ones. */
            variants: {
                [key: string]: string;
            };
            observations: {
                id: string;
                /** @description The title of the case that was sent. */
                probe: string;
                /** @description The operation that it asks for; null for paths that are none. */
                operation: string | null;
                /** @description The reason for which the contract rejects it; null where it does not. */
                finding: string | null;
                /** @description The reply of the catalog that was expected. */
                reply: string | null;
                request: {
                    method: string;
                    /** @description With its query; never a host. */
                    path: string;
                    headers: {
                        [key: string]: string;
                    };
                    body: string;
                };
                /** @description Null where none came. */
                response: {
                    status: number;
                    headers: {
                        [key: string]: string;
                    };
                    body: string;
                } | null;
                /** @enum {unknown} */
                verdict: "agrees" | "differs" | "could-not-tell";
                /** @description One sentence. */
                why: string;
                aspects: {
                    /** @description `status`, `media-type`, `body` for the whole of it, `body:/pointer` for one field, `header:Name` for one header. */
                    aspect: string;
                    /** @enum {unknown} */
                    verdict: "agrees" | "differs";
                    /** @description Null where nothing was expected. */
                    expected: string | null;
                    /** @description Null where nothing was there. */
                    seen: string | null;
                    /** @description The claims that the expectation rests on: supported where it agrees, contradicted where it differs. */
                    claims: string[];
                    /** @description The other value, `variant=value`, under which the contract answers what was seen. */
                    value?: string;
                }[];
            }[];
        };
        /**
         * RateLimit
         * @description A token bucket for each client: each request takes a token out, and so many drip in.
         */
        RateLimit: {
            /** @description How many tokens drip in. */
            requests: number;
            /** @description In how many seconds. */
            seconds: number;
            /** @description What the bucket holds, and begins with; as many as drip in, unless said otherwise. */
            burst?: number;
            /**
             * @description How Retry-After says when there is a token again; in seconds unless said otherwise.
             * @enum {unknown}
             */
            retryAfter?: "seconds" | "date" | "none";
        };
        /**
         * Scenario
         * @description Answers in an order that somebody has written down. A request takes the step whose turn it is.
         */
        Scenario: {
            name?: string;
            /** @description One line for people. */
            description?: string;
            /** @description The operation that it is about, placeCall unless said otherwise. Requests to others pass it by. */
            operation?: string;
            steps: (number | string | {
                /** @description A status, a reply code, a finding code, or pass: as the contract says, which is the default. */
                answer?: number | string;
                /** @description How many requests take the step, 1 unless said otherwise. */
                times?: number | "always";
                /** @description The value of Retry-After, seconds or an HTTP date (RFC 9110 section 10.2.3); false leaves the header out. */
                retryAfter?: number | string | false;
                /** @description Milliseconds before the answer. */
                delay?: number;
                /** @description From this request on, the token that it presents has expired. */
                expireToken?: boolean;
                /** @description What must be true of a request that takes the step; others pass, and the step waits. */
                when?: {
                    operation?: string;
                    /** @description A place of the body (RFC 6901). */
                    pointer?: string;
                    /** @description The value there. Without equals and matches: that there is one. */
                    equals?: unknown;
                    /** @description A regular expression of RE2, which has neither lookaround nor backreferences, for the first 1,024 characters of the text there. */
                    matches?: string;
                };
            })[];
            /** @description True begins again for ever, a number so many times. Without it everything passes after the last step. */
            repeat?: boolean | number;
            /** @description When it ends by itself, whichever comes first. */
            expires?: {
                /** @description By the fake's clock. */
                afterSeconds?: number;
                afterRequests?: number;
            };
        };
        /**
         * TokenRevocation
         * @description Which tokens hold no longer: one, or all that hold now.
         */
        TokenRevocation: {
            /** @description An access or refresh token of the fake, or a fixed one of its tenant. */
            token?: string;
            /**
             * @description Every token that was issued up to now, and every fixed one.
             * @constant
             */
            all?: true;
        };
        /**
         * Verification
         * @description What a test expects of the journal: which requests came, how many, and in which order.
         */
        Verification: {
            /** @description The entries of each expectation, as many as it wants at least, come behind those of the one before. */
            inOrder?: boolean;
            /** @description Every entry of the journal is expected by some expectation. */
            nothingElse?: boolean;
            expectations: {
                /** @description What it is called where it is told of. */
                name?: string;
                /** @description Id of the operation, or none for a request that came to no operation. */
                operation?: string;
                /** @description In any letter case. */
                method?: string;
                /** @description Whole; with a question mark it is compared with the query, without one with the path alone. */
                path?: string;
                /** @description Of the answer: 403, or 4xx for any of a hundred. */
                status?: number | string;
                /** @description Code of a finding that the request has, shadowed or not. */
                finding?: string;
                /** @description Of the request, by name in any letter case. */
                headers?: {
                    [key: string]: {
                        equals?: string;
                        /** @description A regular expression of RE2, which has neither lookaround nor backreferences. */
                        matches?: string;
                    };
                };
                /** @description Of the request, as JSON: what stands at a JSON Pointer (RFC 6901). */
                body?: {
                    /** @description Empty for the whole; with `matches` that is the text as it was sent, JSON or not. */
                    pointer: string;
                    /** @description Any JSON value; the order of keys does not matter. */
                    equals?: unknown;
                    /** @description A regular expression of RE2, which has neither lookaround nor backreferences, for strings, numbers, true and false. */
                    matches?: string;
                    exists?: boolean;
                }[];
                /** @description How many are wanted; at least one unless said otherwise. */
                count?: {
                    /** @description Stands alone. */
                    exactly?: number;
                    atLeast?: number;
                    atMost?: number;
                };
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
