// Made by npm run generate from spec/. Do not edit.
export interface paths {
    "/inContactAPI/services/v34.0/access-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create an access key for an agent.
         * @description The secret is shown this once.
         */
        post: operations["createAccessKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/access-keys/{accessKeyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an access key.
         * @description Without its secret.
         */
        get: operations["getAccessKey"];
        put?: never;
        post?: never;
        /**
         * Delete an access key.
         * @description It gets no tokens from then on.
         */
        delete: operations["deleteAccessKey"];
        options?: never;
        head?: never;
        /**
         * Switch an access key on or off.
         * @description A key that is off gets no tokens, and its refresh tokens do not hold; access tokens hold until they expire.
         */
        patch: operations["changeAccessKey"];
        trace?: never;
    };
    "/authentication/v1/token/access-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange an access key for tokens, by JSON.
         * @description Needs no client. The simplest login, and the one that public code uses most.
         */
        post: operations["issueTokenByAccessKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/user/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange the refresh token of a login for tokens.
         * @description The answer has other names than that of the login, which clients stumble over.
         */
        post: operations["refreshUserToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/authentication/v1/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange an access token for tokens of a region.
         * @description What a login by single sign-on does behind the token endpoint.
         */
        post: operations["issuePublicToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/authentication/v1/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange a refresh token for tokens of a region.
         * @description The same as `/public/user/refresh` under another path.
         */
        post: operations["refreshPublicToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/InContactAuthorizationServer/Token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange an access key for tokens, on the older platform.
         * @description By HTTP Basic of application, vendor and business unit. The fake takes an access key for user name and password.
         */
        post: operations["issueLegacyToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incontactauthorizationserver/token/whoami": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whose token it is.
         * @description Which agent, team and business unit an access token belongs to, and where the API is.
         */
        post: operations["whoAmI"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ccapi/v2/outbound/personal-connection/call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a Personal Connection call to one contact.
         * @description Known from one forum thread only (EP-01). What a campaign needs so that it can dial is derived from NICE's help on
         *     campaigns and skills (AS-10); no source states it for this operation.
         */
        post: operations["placeCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/authorize": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The page where a person signs in.
         * @description Here a person chooses which of the tenant's users signs in. The page has no script and loads nothing. A wrong client
         *     or address is told on a page; other mistakes go back to the client.
         */
        get: operations["showSignIn"];
        put?: never;
        /**
         * A person has chosen who signs in.
         * @description What the page sends. The browser is sent on to the client with a code, which lives 60 seconds and is used once.
         */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/authorize/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ends a session.
         * @description The browser is sent on where a client may have it, else it is shown a page. Tokens go on to hold.
         */
        get: operations["endSession"];
        put?: never;
        /**
         * Ends a session, by a form.
         * @description The same as GET.
         */
        post: operations["endSessionByForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the skills.
         * @description All skills of the tenant, or those that the parameters select.
         */
        get: operations["listSkills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/skills/{skillId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one skill.
         * @description Shows whether a skill dials by Personal Connection, for which campaign, and whether it is running.
         */
        get: operations["getSkill"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/skills/{skillId}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a Personal Connection skill.
         * @description The skill's dialer runs from then on, which makes its campaign valid for a call.
         */
        post: operations["startSkill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/skills/{skillId}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a Personal Connection skill.
         * @description Nothing more is dialed for the skill until it is started again.
         */
        post: operations["stopSkill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange an access key for an access token.
         * @description The global token endpoint as NICE documents it (AUTH-12). The fake plays the `password` grant, whose user name and
         *     password are an access key's id and secret, the `refresh_token` grant, which needs no client (DOC-102), the
         *     `authorization_code` grant with PKCE, and token exchange. The grants for impersonation are not played.
         */
        post: operations["issueToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/jwks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The public keys that verify the signatures of tokens.
         * @description One RSA key, made at the first use, or given with `--signing-key`.
         */
        get: operations["getKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/openid-configuration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the issuer's endpoints are.
         * @description OpenID discovery. Every URL points to the fake itself (AS-14).
         */
        get: operations["getConfiguration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/cxone-configuration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the services of a tenant are.
         * @description What every client of the SDK starts with. Every URL points to the fake itself (AS-108).
         */
        get: operations["getTenantConfiguration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * AccessKeyChange
         * @description What the key is to be; in the query or the body.
         */
        AccessKeyChange: {
            /**
             * @description Whether it gets tokens.
             * @example false
             */
            isActive: boolean;
        };
        /**
         * AccessKeyCreate
         * @description Whose key it is to be; in the query or the body.
         */
        AccessKeyCreate: {
            /**
             * @description Number of the agent.
             * @example 5001
             */
            agentId: number;
        };
        /**
         * AccessKeyList
         * @description The key that was created, in a list.
         */
        AccessKeyList: {
            /** @description One key. */
            accesskeys: {
                /** @description Its id. */
                accessKeyId?: string;
                /** @description Its secret. */
                accessKeySecret?: string;
                /** @description Number of its agent. */
                agentId?: number;
                /** @description The business unit. */
                billingId?: number;
                /** @description Whether it gets tokens. */
                isActive?: boolean;
            }[];
        };
        /**
         * AccessKeyLogin
         * @description An access key as JSON.
         */
        AccessKeyLogin: {
            /** @description The access key's id. */
            accessKeyId: string;
            /** @description The access key's secret. */
            accessKeySecret: string;
        };
        /**
         * AccessKeyShown
         * @description An access key without its secret.
         */
        AccessKeyShown: {
            accessKey: {
                /** @description Its id. */
                accessKeyId?: string;
                /** @description Number of its agent. */
                agentId?: number;
                /** @description The business unit. */
                billingId?: number;
                /** @description Whether it gets tokens. */
                isActive?: boolean;
            };
        };
        /**
         * AccessTokenPresented
         * @description An access token as JSON.
         */
        AccessTokenPresented: {
            /** @description The token. */
            accessToken: string;
        };
        /**
         * AcdError
         * @description The one error body that the documents of the ACD API declare (ERR-01). Most of its errors declare none.
         */
        AcdError: {
            /**
             * @description A code.
             * @example invalid_request
             */
            error: string;
            /**
             * @description What is wrong; the header icStatusDescription repeats it.
             * @example InvalidSkillId
             */
            error_description: string;
        };
        /**
         * CallRequest
         * @description Whom to call, for which campaign, with which script.
         */
        CallRequest: {
            contact: components["schemas"]["Contact"];
            /**
             * @description The campaign that the call belongs to. Officially a campaign only groups skills for reporting and does not dial (EP-17); leaving the id out is not known to make a call happen (AS-11).
             * @example camp-pc-001
             */
            campaignId?: string;
            /**
             * @description The script that handles the call. Officially a script belongs to a skill (DOM-20).
             * @example script-xyz-999
             */
            scriptId?: string;
        };
        /**
         * Configuration
         * @description OpenID discovery. Every URL points to the fake itself, never to the vendor (AS-14).
         */
        Configuration: {
            /** Format: uri */
            issuer: string;
            /** Format: uri */
            authorization_endpoint: string;
            /** Format: uri */
            token_endpoint: string;
            /** Format: uri */
            end_session_endpoint: string;
            /** Format: uri */
            jwks_uri: string;
            scopes_supported: string[];
            response_types_supported: string[];
            subject_types_supported: string[];
            id_token_signing_alg_values_supported: string[];
            token_endpoint_auth_methods_supported?: string[];
            code_challenge_methods_supported?: string[];
            display_values_supported?: string[];
        };
        /**
         * Contact
         * @description The person to call.
         */
        Contact: {
            /**
             * @description The contact's id in the integrator's own system. The thread says that it follows a format of the instance, without characters that a URL would have to encode (EP-09); these are RFC 3986's unreserved characters.
             * @example ext-12345
             */
            externalId: string;
            /** @description The numbers to try. The thread's flat `phone` is said not to be a key. */
            phoneNumbers: components["schemas"]["PhoneNumber"][];
        };
        /**
         * Error
         * @description A rejection. Nobody has published the body behind the thread's text (UNK-03); this is the one family of shapes with official weight on the neighboring operations.
         */
        Error: {
            /**
             * @description The reason phrase of the HTTP status.
             * @example Bad Request
             */
            error: string;
            /**
             * @description What was rejected, in the vendor's words where they are known.
             * @example invalid campaign id for personal connection
             */
            error_description: string;
        };
        /**
         * KeySet
         * @description A JSON Web Key Set (RFC 7517 section 5).
         */
        KeySet: {
            keys: {
                kty: string;
                alg?: string;
                e?: string;
                kid?: string;
                n?: string;
                /** @enum {string} */
                use?: "sig";
            }[];
        };
        /**
         * LegacyTokenRequest
         * @description A token request of the older platform.
         */
        LegacyTokenRequest: {
            /** @description The access key's id. */
            username?: string;
            /** @description The access key's secret. */
            password?: string;
            /** @description Names of parts of the API. The fake looks at none. */
            scope?: string;
            /** @description Of an earlier answer. */
            refresh_token?: string;
            /**
             * @description How the token is asked for.
             * @enum {string}
             */
            grant_type: "password" | "refresh_token";
        } & (unknown & unknown);
        /**
         * LegacyTokens
         * @description The tokens of the older platform, and where its API is.
         */
        LegacyTokens: {
            /** @description The access token. */
            access_token: string;
            /** @description How it is sent. */
            token_type: string;
            /** @description Seconds until it expires. */
            expires_in: number;
            /** @description For the refresh. */
            refresh_token: string;
            /** @description What was asked for. */
            scope: string;
            /** @description Where the API is. */
            resource_server_base_uri: string;
            /** @description Where tokens are refreshed. */
            refresh_token_server_uri: string;
            /** @description Number of the agent. */
            agent_id: number;
            /** @description Number of the team. */
            team_id: number;
            /** @description Number of the business unit. */
            bus_no: number;
        };
        /**
         * LoginTokens
         * @description The tokens of a login by access key.
         */
        LoginTokens: {
            /** @description The access token. */
            access_token: string;
            /** @description How it is sent. */
            token_type: string;
            /** @description Seconds until it expires. */
            expires_in: number;
            /** @description For the refresh. */
            refresh_token: string;
            /** @description Seconds until that expires. */
            refresh_token_expires_in?: number;
            /** @description A JWT about the user. */
            id_token: string;
        };
        /**
         * Page
         * @description A page for people, in HTML.
         */
        Page: string;
        /**
         * PageLinks
         * @description Links to this page and to its neighbors.
         */
        PageLinks: {
            /**
             * @description This page.
             * @example http://127.0.0.1:4010/inContactAPI/services/v34.0/skills?skip=0&top=50
             */
            self?: string;
            /**
             * @description The next page; absent on the last.
             * @example http://127.0.0.1:4010/inContactAPI/services/v34.0/skills?skip=50&top=50
             */
            next?: string;
            /**
             * @description The previous page; absent on the first.
             * @example http://127.0.0.1:4010/inContactAPI/services/v34.0/skills?skip=0&top=50
             */
            previous?: string;
        };
        /**
         * PhoneNumber
         * @description One telephone number of the contact, with its type.
         */
        PhoneNumber: {
            /**
             * @description Which of the contact's numbers this is. Any string: no set of values is known (UNK-05). One that the contact's record does not have is said to fail silently (EP-10).
             * @example mobile
             */
            phoneType: string;
            /**
             * @description The number in E.164 form with its plus sign, 7 to 15 digits.
             * @example +15550199999
             */
            number: string;
        };
        /**
         * SessionTokens
         * @description The tokens of a refresh; its names are others than those of the login.
         */
        SessionTokens: {
            /** @description The access token. */
            token: string;
            /** @description Seconds until it expires. */
            tokenExpirationTimeSec: number;
            /** @description For the next refresh. */
            refreshToken: string;
            /** @description Always 0. */
            refreshTokenExpirationTimeSec: number;
            /** @description Always null. */
            sessionId: null;
        };
        /**
         * SignIn
         * @description The authorization request again, and who signs in.
         */
        SignIn: {
            /** @description code, and nothing else. */
            response_type?: string;
            /** @description The client that asks. */
            client_id: string;
            /** @description Where the code is sent; one of the client's addresses. */
            redirect_uri: string;
            /** @description openid. */
            scope?: string;
            /** @description Comes back with the code. */
            state?: string;
            /** @description Comes back in the id token. */
            nonce?: string;
            /** @description SHA-256 of the verifier in base64url (RFC 7636). */
            code_challenge?: string;
            /** @description S256, where there is a challenge. */
            code_challenge_method?: string;
            /** @description The user id of who signs in; empty where nobody does. */
            user?: string;
        };
        /**
         * SignOut
         * @description What a client asks at the end of a session.
         */
        SignOut: {
            /** @description Where to go then; one of a client's addresses. */
            post_logout_redirect_uri?: string;
            /** @description The client that asks. */
            client_id?: string;
            /** @description Comes back. */
            state?: string;
            /** @description Whose session it is; not looked at. */
            id_token_hint?: string;
        };
        /**
         * SkillDetails
         * @description A skill. Fields that the tenant says nothing of are absent.
         */
        Skill: {
            /**
             * @description Id of the skill.
             * @example 4002
             */
            skillId?: number;
            /**
             * @description Name of the skill.
             * @example PC that runs
             */
            skillName?: string;
            /**
             * @description 4 is phone.
             * @example 4
             */
            mediaTypeId?: number;
            /**
             * @description Whether it takes contacts.
             * @example true
             */
            isActive?: boolean;
            /**
             * @description Id of its campaign.
             * @example 1002
             */
            campaignId?: number;
            /**
             * @description Name of its campaign.
             * @example One that dials
             */
            campaignName?: string;
            /**
             * @description Whether it dials.
             * @example true
             */
            isOutbound?: boolean;
            /**
             * @description How it dials.
             * @example Personal Connection
             */
            outboundStrategy?: string;
            /**
             * @description Whether its dialer runs.
             * @example true
             */
            isRunning?: boolean;
            /**
             * @description Id of its script.
             * @example script-xyz-999
             */
            scriptId?: string;
        };
        /**
         * SkillItem
         * @description A skill of a list; `fields` selects its fields. Fields that the tenant says nothing of are absent.
         */
        SkillItem: {
            /**
             * @description Id of the skill.
             * @example 4002
             */
            skillId?: number;
            /**
             * @description Name of the skill.
             * @example PC that runs
             */
            skillName?: string;
            /**
             * @description 4 is phone.
             * @example 4
             */
            mediaTypeId?: number;
            /**
             * @description Whether it takes contacts.
             * @example true
             */
            isActive?: boolean;
            /**
             * @description Id of its campaign.
             * @example 1002
             */
            campaignId?: number;
            /**
             * @description Name of its campaign.
             * @example One that dials
             */
            campaignName?: string;
            /**
             * @description Whether it dials.
             * @example true
             */
            isOutbound?: boolean;
            /**
             * @description How it dials.
             * @example Personal Connection
             */
            outboundStrategy?: string;
            /**
             * @description Whether its dialer runs.
             * @example true
             */
            isRunning?: boolean;
            /**
             * @description Id of its script.
             * @example script-xyz-999
             */
            scriptId?: string;
        };
        /**
         * SkillList
         * @description A page of skills.
         */
        SkillList: {
            _links?: components["schemas"]["PageLinks"];
            /**
             * @description Id of the business unit.
             * @example 1
             */
            businessUnitId: number;
            /**
             * @description Time of the response, for updatedSince.
             * @example 2026-01-01T00:00:00.000Z
             */
            lastPollTime?: string;
            /**
             * @description Number of skills on all pages.
             * @example 1
             */
            totalRecords: number;
            /** @description The skills of the page. */
            skills: components["schemas"]["SkillItem"][];
        };
        /**
         * SkillStop
         * @description How the skill is stopped; in the query or in the body.
         */
        SkillStop: {
            /**
             * @description Ends the contacts that are being dialed.
             * @example false
             */
            force?: boolean;
        };
        /**
         * TenantConfiguration
         * @description Where the services of a tenant are. The document also requires a region, which no answer has (CON-16).
         */
        TenantConfiguration: {
            /** @description Whether it is a private cloud. */
            private: boolean;
            /** @description The region. */
            area?: string;
            /** @description The part of the region. */
            cluster?: string;
            /** @description Of the API. */
            domain: string;
            /** @description Of the ACD API. */
            acdDomain?: string;
            /** @description Of the logins. */
            uhDomain: string;
            /** @description Where people work. */
            ui_endpoint: string;
            /** @description Where tokens are. */
            auth_endpoint: string;
            /** @description Where the API is. */
            api_endpoint: string;
            /** @description As it was asked for. */
            tenantId?: string;
        };
        /**
         * TokenError
         * @description The error of RFC 6749 section 5.2, as NICE declares it.
         */
        TokenError: {
            /** @enum {string} */
            error: "invalid_request" | "invalid_client" | "invalid_grant" | "unauthorized_client" | "unsupported_grant_type" | "invalid_scope";
            error_description?: string;
        };
        /**
         * TokenPresented
         * @description A token as JSON.
         */
        TokenPresented: {
            /** @description The token. */
            token: string;
        };
        /**
         * TokenRequest
         * @description A form. Parameters that are not listed are ignored, as RFC 6749 section 3.2 asks.
         */
        TokenRequest: {
            /**
             * @description `password` with an access key, `authorization_code` after a person has signed in, `refresh_token`, or token exchange. Officially there are more grants, for impersonation, and `client_credentials` is not among them (AUTH-12).
             * @enum {string}
             */
            grant_type: "password" | "refresh_token" | "authorization_code" | "urn:ietf:params:oauth:grant-type:token-exchange";
            /** @description The access key's id. */
            username?: string;
            /** @description The access key's secret. It ends in `=` signs, which a form must encode (AUTH-13). */
            password?: string;
            refresh_token?: string;
            /** @description The authorization code that the sign-in page has sent. */
            code?: string;
            /** @description The same as in the authorization request. */
            redirect_uri?: string;
            /** @description What the challenge of the authorization request was made of (RFC 7636). */
            code_verifier?: string;
            /** @description The access token that is exchanged (RFC 8693). */
            subject_token?: string;
            /** @description The client, where it does not authenticate by HTTP Basic. */
            client_id?: string;
            client_secret?: string;
        } & (unknown & unknown & unknown & unknown);
        /**
         * TokenResponse
         * @description Official, with the names of RFC 6749 section 5.1. No scope is declared (AUTH-14).
         */
        TokenResponse: {
            access_token: string;
            token_type: string;
            /** @description Seconds until the access token expires. */
            expires_in: number;
            refresh_token: string;
            /** @description A JWT about the user. */
            id_token: string;
            issued_token_type?: string;
        };
        /**
         * WhoAmI
         * @description Whose token it is.
         */
        WhoAmI: {
            /** @description Number of the agent. */
            agent_id: number;
            /** @description Number of the business unit. */
            bus_no: number;
            /** @description Seconds until it expires. */
            expires_in: number;
            /** @description Who issued it. */
            iss: string;
            /** @description Where tokens are refreshed. */
            refresh_token_server_uri: string;
            /** @description Where the API is. */
            resource_server_base_uri: string;
            /** @description The user. */
            sub: string;
            /** @description Number of the team. */
            team_id: number;
        };
    };
    responses: {
        /** @description The key, with its secret. */
        AccessKeyCreated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AccessKeyList"];
            };
        };
        /** @description It was deleted. There is no body. */
        AccessKeyDeleted: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The key. */
        AccessKeyFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AccessKeyShown"];
            };
        };
        /** @description No access key has the id. */
        AccessKeyNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description Accepted. There is no body. */
        AcdAccepted: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description A parameter or the body is not valid. */
        AcdBadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description The security profile of the token's owner lacks a permission. */
        AcdForbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description There is nothing to list. There is no body. */
        AcdNoContent: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The token is missing or not valid. There is no body. */
        AcdUnauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description A gateway got no usable answer. */
        BadGateway: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The call is asked for. No body, as on every documented operation that starts a call (CON-15); variant `success-body`. */
        CallAccepted: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The request is not one that the operation takes. */
        CallBadRequest: {
            headers: {
                /** @description Only where the credentials are not written as RFC 6750 section 3.1 asks. */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The token holds, and its owner may not do this. */
        CallForbidden: {
            headers: {
                /** @description Where a scope is missing, the challenge that names it (RFC 6750 section 3.1). */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description No token, or none that holds. */
        CallUnauthorized: {
            headers: {
                /** @description The challenge of RFC 6750 section 3. */
                "WWW-Authenticate": string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The configuration. */
        Configuration: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Configuration"];
            };
        };
        /** @description The body is larger than the operation takes. */
        ContentTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The `Expect` header asks for something other than `100-continue`. */
        ExpectationFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A gateway waited in vain. */
        GatewayTimeout: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The header section is larger than the server reads. */
        HeadersTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The keys. */
        Keys: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["KeySet"];
            };
        };
        /** @description Tokens. */
        LegacyIssued: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["LegacyTokens"];
            };
        };
        /** @description Tokens. */
        LoginIssued: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["LoginTokens"];
            };
        };
        /** @description The access key, the token or the client does not hold. There is no body. */
        LoginUnauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The path is right and takes another method. */
        MethodNotAllowed: {
            headers: {
                /** @description The methods that the path takes (RFC 9110 section 10.2.1). */
                Allow: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description No operation answers at this path, or only under another spelling of it (variant `path`). */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request did not arrive in time. */
        RequestTimeout: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The server failed. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The server takes no requests for now. */
        ServiceUnavailable: {
            headers: {
                /** @description Seconds, or a date (RFC 9110 section 10.2.3). It may be absent. */
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Tokens. */
        SessionIssued: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SessionTokens"];
            };
        };
        /** @description A page that says that the session has ended. */
        SignedOut: {
            headers: {
                "Content-Security-Policy"?: string;
                "Cache-Control"?: string;
                "Referrer-Policy"?: string;
                [name: string]: unknown;
            };
            content: {
                "text/html": components["schemas"]["Page"];
            };
        };
        /** @description To the client, after the end of the session. */
        SignedOutRedirect: {
            headers: {
                Location: string;
                "Cache-Control"?: string;
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description To the client, with an error. */
        SignInError: {
            headers: {
                Location: string;
                "Cache-Control"?: string;
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The page. */
        SignInPage: {
            headers: {
                "Content-Security-Policy"?: string;
                "Cache-Control"?: string;
                "Referrer-Policy"?: string;
                [name: string]: unknown;
            };
            content: {
                "text/html": components["schemas"]["Page"];
            };
        };
        /** @description To the client, with a code. */
        SignInRedirect: {
            headers: {
                Location: string;
                "Cache-Control"?: string;
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description A page that says that the request is wrong. */
        SignInRejected: {
            headers: {
                "Content-Security-Policy"?: string;
                "Cache-Control"?: string;
                "Referrer-Policy"?: string;
                [name: string]: unknown;
            };
            content: {
                "text/html": components["schemas"]["Page"];
            };
        };
        /** @description The skill. */
        Skill: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Skill"];
            };
        };
        /** @description The skill is in another state than the operation needs. */
        SkillInWrongState: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description A page of skills. */
        SkillList: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SkillList"];
            };
        };
        /** @description No skill has the id in the path, or it is not one that the operation is for. */
        SkillNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description The configuration. */
        TenantConfiguration: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TenantConfiguration"];
            };
        };
        /** @description No tenant has the id. There is no body. */
        TenantNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The token request is rejected, as RFC 6749 section 5.2 has it. */
        TokenBadRequest: {
            headers: {
                "Cache-Control"?: string;
                Pragma?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TokenError"];
            };
        };
        /** @description Tokens. */
        TokenIssued: {
            headers: {
                "Cache-Control"?: string;
                Pragma?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TokenResponse"];
            };
        };
        /** @description The client did not authenticate, where the variant `invalid-client` is 401. */
        TokenUnauthorized: {
            headers: {
                "WWW-Authenticate": string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TokenError"];
            };
        };
        /** @description The caller sends faster than the server takes. */
        TooManyRequests: {
            headers: {
                /** @description Seconds, or a date (RFC 9110 section 10.2.3). It may be absent. */
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The body is not sent as JSON in UTF-8. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Whose token it is. */
        WhoAmI: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["WhoAmI"];
            };
        };
    };
    parameters: {
        /** @description Id of an access key. */
        "access-key-id": string;
        /** @description Only skills of this medium; 4 is phone. */
        "media-type-id": number;
        /** @description Only skills with this strategy. */
        "outbound-strategy": string;
        /** @description Only those that are active, or only those that are not. */
        "is-active": boolean;
        /** @description Only those whose name contains the text, in any letter case. */
        "search-string": string;
        /** @description Leaves out what has not changed since this time (ISO 8601). */
        "updated-since": string;
        /** @description Names of the fields to return, separated by commas. All of them by default. */
        fields: string;
        /** @description Number of items to leave out before the page. 0 by default. */
        skip: number;
        /** @description Number of items of the page, at most 100. 50 by default. */
        top: number;
        /** @description Name of a field, then asc or desc. */
        "order-by": string;
        /** @description Id of a skill. */
        "skill-id": number;
        /** @description The claim tenantId of a token. */
        "tenant-id": string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createAccessKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AccessKeyCreate"];
            };
        };
        responses: {
            201: components["responses"]["AccessKeyCreated"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getAccessKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an access key. */
                accessKeyId: components["parameters"]["access-key-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["AccessKeyFound"];
            401: components["responses"]["AcdUnauthorized"];
            404: components["responses"]["AccessKeyNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    deleteAccessKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an access key. */
                accessKeyId: components["parameters"]["access-key-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["AccessKeyDeleted"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["AccessKeyNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    changeAccessKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an access key. */
                accessKeyId: components["parameters"]["access-key-id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AccessKeyChange"];
            };
        };
        responses: {
            200: components["responses"]["AccessKeyFound"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["AccessKeyNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    issueTokenByAccessKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccessKeyLogin"];
            };
        };
        responses: {
            200: components["responses"]["LoginIssued"];
            400: components["responses"]["TokenBadRequest"];
            401: components["responses"]["LoginUnauthorized"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    refreshUserToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenPresented"];
            };
        };
        responses: {
            200: components["responses"]["SessionIssued"];
            400: components["responses"]["TokenBadRequest"];
            401: components["responses"]["LoginUnauthorized"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    issuePublicToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccessTokenPresented"];
            };
        };
        responses: {
            200: components["responses"]["SessionIssued"];
            400: components["responses"]["TokenBadRequest"];
            401: components["responses"]["LoginUnauthorized"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    refreshPublicToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenPresented"];
            };
        };
        responses: {
            200: components["responses"]["SessionIssued"];
            400: components["responses"]["TokenBadRequest"];
            401: components["responses"]["LoginUnauthorized"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    issueLegacyToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LegacyTokenRequest"];
            };
        };
        responses: {
            200: components["responses"]["LegacyIssued"];
            400: components["responses"]["TokenBadRequest"];
            401: components["responses"]["LoginUnauthorized"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    whoAmI: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenPresented"];
            };
        };
        responses: {
            200: components["responses"]["WhoAmI"];
            400: components["responses"]["TokenBadRequest"];
            401: components["responses"]["LoginUnauthorized"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    placeCall: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallRequest"];
            };
        };
        responses: {
            202: components["responses"]["CallAccepted"];
            400: components["responses"]["CallBadRequest"];
            401: components["responses"]["CallUnauthorized"];
            403: components["responses"]["CallForbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    showSignIn: {
        parameters: {
            query: {
                /** @description code, and nothing else. */
                response_type?: string;
                /** @description The client that asks. */
                client_id: string;
                /** @description Where the code is sent; one of the client's addresses. */
                redirect_uri: string;
                /** @description openid. */
                scope?: string;
                /** @description Comes back with the code. */
                state?: string;
                /** @description Comes back in the id token. */
                nonce?: string;
                /** @description SHA-256 of the verifier in base64url (RFC 7636). */
                code_challenge?: string;
                /** @description S256, where there is a challenge. */
                code_challenge_method?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["SignInPage"];
            303: components["responses"]["SignInError"];
            400: components["responses"]["SignInRejected"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["SignIn"];
            };
        };
        responses: {
            302: components["responses"]["SignInRedirect"];
            303: components["responses"]["SignInError"];
            400: components["responses"]["SignInRejected"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    endSession: {
        parameters: {
            query?: {
                /** @description Where to go then; one of a client's addresses. */
                post_logout_redirect_uri?: string;
                /** @description The client that asks. */
                client_id?: string;
                /** @description Comes back. */
                state?: string;
                /** @description Whose session it is; not looked at. */
                id_token_hint?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["SignedOut"];
            302: components["responses"]["SignedOutRedirect"];
            400: components["responses"]["SignInRejected"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    endSessionByForm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["SignOut"];
            };
        };
        responses: {
            200: components["responses"]["SignedOut"];
            302: components["responses"]["SignedOutRedirect"];
            400: components["responses"]["SignInRejected"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    listSkills: {
        parameters: {
            query?: {
                /** @description Only skills of this medium; 4 is phone. */
                mediaTypeId?: components["parameters"]["media-type-id"];
                /** @description Only skills with this strategy. */
                outboundStrategy?: components["parameters"]["outbound-strategy"];
                /** @description Only those that are active, or only those that are not. */
                isActive?: components["parameters"]["is-active"];
                /** @description Only those whose name contains the text, in any letter case. */
                searchString?: components["parameters"]["search-string"];
                /** @description Leaves out what has not changed since this time (ISO 8601). */
                updatedSince?: components["parameters"]["updated-since"];
                /** @description Names of the fields to return, separated by commas. All of them by default. */
                fields?: components["parameters"]["fields"];
                /** @description Number of items to leave out before the page. 0 by default. */
                skip?: components["parameters"]["skip"];
                /** @description Number of items of the page, at most 100. 50 by default. */
                top?: components["parameters"]["top"];
                /** @description Name of a field, then asc or desc. */
                orderBy?: components["parameters"]["order-by"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["SkillList"];
            204: components["responses"]["AcdNoContent"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorized"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getSkill: {
        parameters: {
            query?: {
                /** @description Names of the fields to return, separated by commas. All of them by default. */
                fields?: components["parameters"]["fields"];
            };
            header?: never;
            path: {
                /** @description Id of a skill. */
                skillId: components["parameters"]["skill-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Skill"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorized"];
            404: components["responses"]["SkillNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    startSkill: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a skill. */
                skillId: components["parameters"]["skill-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["AcdAccepted"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["SkillNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["SkillInWrongState"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    stopSkill: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a skill. */
                skillId: components["parameters"]["skill-id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SkillStop"];
            };
        };
        responses: {
            202: components["responses"]["AcdAccepted"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["SkillNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["SkillInWrongState"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    issueToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            200: components["responses"]["TokenIssued"];
            400: components["responses"]["TokenBadRequest"];
            401: components["responses"]["TokenUnauthorized"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Keys"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
        };
    };
    getConfiguration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Configuration"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
        };
    };
    getTenantConfiguration: {
        parameters: {
            query?: {
                /** @description The claim tenantId of a token. */
                tenantId?: components["parameters"]["tenant-id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["TenantConfiguration"];
            404: components["responses"]["TenantNotFound"];
            405: components["responses"]["MethodNotAllowed"];
        };
    };
}
