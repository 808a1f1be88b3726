// Made by npm run generate from spec/. Do not edit.
export interface paths {
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
    "/inContactAPI/services/v34.0/skills/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what is going on in the skills.
         * @description Contacts and agents of each skill at this moment, by the calls of the sandbox.
         */
        get: operations["listSkillActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/skills/{skillId}/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what is going on in one skill.
         * @description As the list shows it.
         */
        get: operations["getSkillActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/dispositions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the dispositions.
         * @description How contacts may end.
         */
        get: operations["listDispositions"];
        put?: never;
        /**
         * Create dispositions.
         * @description Each has a result of its own: 206 where one was not created.
         */
        post: operations["createDispositions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/skills/{skillId}/dispositions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the dispositions of a skill.
         * @description How contacts of the skill may end.
         */
        get: operations["listSkillDispositions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/dispositions/classifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the classes of dispositions.
         * @description The eleven classes that every tenant has.
         */
        get: operations["listClassifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/agent-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start the session of an agent.
         * @description The agent is the owner of the token, or the one of asAgentId, and is unavailable at first.
         */
        post: operations["startAgentSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/agent-sessions/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Join the session of an agent.
         * @description Gives another id for the session that runs; both get its events.
         */
        post: operations["joinAgentSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/agent-sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a session.
         * @description A request that waits for its events gets AgentSessionEnd, and the next one a 409.
         */
        delete: operations["endAgentSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/agent-sessions/{sessionId}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the state of the agent.
         * @description Available or Unavailable, the latter with a reason.
         */
        post: operations["setAgentState"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/agent-sessions/{sessionId}/get-next-event": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Wait for the events of a session.
         * @description A long poll: answers as soon as there is an event, or with a 304 when the timeout is over. Each 200 gives the sessionId for the next one; with an older one all current events come again. After the end of the session there is one event AgentSessionEnd, and then a 409.
         */
        get: operations["getNextEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/agent-sessions/{sessionId}/dial-phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dial a number for the agent.
         * @description The response is empty; the id of the contact comes by an event. The call is one of the fake.
         */
        post: operations["dialPhone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/agent-sessions/{sessionId}/interactions/{contactId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a contact of the agent.
         * @description The call is over at once. One that is on hold cannot be ended.
         */
        post: operations["endInteraction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/agent-sessions/{sessionId}/dialer-login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log the agent in to the dialer of a skill.
         * @description The skill is a running Personal Connection skill that the agent has. Nothing is dialed for it: the fake has no dialer of calling lists.
         */
        post: operations["loginToDialer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/agent-sessions/{sessionId}/dialer-logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log the agent out of the dialer.
         * @description The agent stays in the session.
         */
        post: operations["logoutFromDialer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/agents/{agentId}/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log an agent out.
         * @description Ends the session of the agent from outside, if one runs; contacts go on.
         */
        post: operations["logoutAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/agent-sessions/{sessionId}/interactions/{contactId}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a contact on hold.
         * @description The contact is Active before, and Holding then. Its time on hold is counted.
         */
        post: operations["holdInteraction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/agent-sessions/{sessionId}/interactions/{contactId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a contact off hold.
         * @description The contact is Holding before, and Active then.
         */
        post: operations["resumeInteraction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/agent-sessions/{sessionId}/interactions/{contactId}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a contact.
         * @description The events of the contact say so from then on (IsLogging).
         */
        post: operations["recordInteraction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/agent-sessions/{sessionId}/interactions/{contactId}/mask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mask the recording of a contact.
         * @description The contact is Active before, and Masking then. It need not be recorded.
         */
        post: operations["maskInteraction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/agent-sessions/{sessionId}/interactions/{contactId}/unmask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop masking the recording of a contact.
         * @description The contact is Masking before, and Active then.
         */
        post: operations["unmaskInteraction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/agent-sessions/{sessionId}/interactions/{contactId}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a preview contact to another agent.
         * @description The fake has no preview; a contact of the dialer that nobody has answered yet stands for it (AS-463).
         */
        post: operations["snoozeInteraction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/agent-sessions/{sessionId}/interactions/{contactId}/independent-dial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note that a contact is dialed on another telephony system.
         * @description The contact is Dialing, and stays so until its outcome is given.
         */
        post: operations["dialIndependently"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/agent-sessions/{sessionId}/interactions/{contactId}/independent-dial-outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the outcome of a contact that was dialed on another telephony system.
         * @description Once for a contact; Answered without an outcome.
         */
        post: operations["setIndependentOutcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/agent-sessions/{sessionId}/interactions/{contactId}/amd-override": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a machine has answered a contact of the dialer.
         * @description The contact goes on as one that a machine has answered.
         */
        post: operations["overrideAmd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/agent-sessions/{sessionId}/interactions/{contactId}/disposition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a contact that is over its disposition.
         * @description Once for a contact. It takes the place of the disposition that the fake gave.
         */
        post: operations["setInteractionDisposition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/agent-sessions/{sessionId}/agent-phone/dial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Connect the phone of the agent.
         * @description The events AgentLeg say Dialing, and Active two seconds later.
         */
        post: operations["dialAgentPhone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/agent-sessions/{sessionId}/agent-phone/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Disconnect the phone of the agent.
         * @description The event AgentLeg says Disconnected.
         */
        post: operations["endAgentPhone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/agent-sessions/{sessionId}/agent-phone/mute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mute the agent.
         * @description Others no longer hear the agent; the event Mute says so.
         */
        post: operations["muteAgentPhone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/agent-sessions/{sessionId}/agent-phone/unmute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let others hear the agent again.
         * @description The event Mute says so.
         */
        post: operations["unmuteAgentPhone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/agent-sessions/{sessionId}/keep-alive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the application of the agent is there.
         * @description Counts as activity, as every request with the id of the session does.
         */
        post: operations["keepSessionAlive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/agent-sessions/{sessionId}/dial-skill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call a skill.
         * @description A contact is queued for the skill, and goes to one of its agents. A contact that the agent has is on hold before.
         */
        post: operations["dialSkill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/agent-sessions/{sessionId}/dial-agent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call another agent about a contact.
         * @description The agent has one contact, which is on hold; the other agent has a session, and gets a contact of the same skill.
         */
        post: operations["dialAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the agents.
         * @description All agents of the tenant, or those that the parameters select.
         */
        get: operations["listAgents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/agents/states": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what the agents are doing.
         * @description Shows for each agent the state that they are in, and who talks to which contact.
         */
        get: operations["listAgentStates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/agents/{agentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one agent.
         * @description An agent as the list shows them.
         */
        get: operations["getAgent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/agents/{agentId}/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the skills of an agent.
         * @description Shows for each whether it dials by Personal Connection and is running.
         */
        get: operations["listAgentSkills"];
        /**
         * Change the skills of an agent.
         * @description Each has a result of its own; one that the agent does not have is an error in it.
         */
        put: operations["changeAgentSkills"];
        /**
         * Assign skills to an agent.
         * @description Each has a result of its own. One that the agent has is changed.
         */
        post: operations["assignAgentSkills"];
        /**
         * Take skills from an agent.
         * @description Each has a result of its own; one that the agent does not have is an error in it.
         */
        delete: operations["removeAgentSkills"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/lists/call-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the calling lists.
         * @description All calling lists of the tenant, with how many records each has.
         */
        get: operations["listCallingLists"];
        put?: never;
        /**
         * Create a calling list, or map it again.
         * @description A list that has the name already gets the new mapping; what was uploaded stays as it was read.
         */
        post: operations["createCallingList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/lists/call-lists/{listId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a calling list.
         * @description How many records a calling list has and, where includeRecords is true, a page of up to 10,000 of them.
         */
        get: operations["getCallingList"];
        put?: never;
        post?: never;
        /**
         * Delete a calling list.
         * @description A list that a running skill dials is only deleted with forceDelete. With forceInactive alone the list stays, and is inactive.
         */
        delete: operations["deleteCallingList"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/lists/call-lists/{listId}/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload records to a calling list.
         * @description A CSV file in base64. The records are in the list when the job ends, by the clock of the fake: after one second, and a millisecond for each record.
         */
        post: operations["uploadCallingList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/lists/call-lists/{listId}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the attempts to call the people of a list.
         * @description Each call of the fake to the external id of a record is an attempt, once it is dialed.
         */
        get: operations["listCallAttempts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/lists/call-lists/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the upload jobs.
         * @description The uploads that were submitted between two dates, to all lists.
         */
        get: operations["listUploadJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/lists/call-lists/jobs/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an upload job.
         * @description Whether it is complete. Rows that were not read as records are warnings of the response.
         */
        get: operations["getUploadJob"];
        put?: never;
        post?: never;
        /**
         * Cancel an upload job.
         * @description Its records do not come into the list. A job that is complete stays as it is.
         */
        delete: operations["cancelUploadJob"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/lists/call-lists/{sourceName}/removeProspects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove records from a calling list.
         * @description The list is named, and not its id. Each record has a result of its own.
         */
        delete: operations["removeProspects"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the campaigns.
         * @description All campaigns of the tenant, or those that the parameters select. Up to v32.0 they are wrapped and have other names.
         */
        get: operations["listCampaigns"];
        put?: never;
        /**
         * Create a campaign.
         * @description A campaign without skills. Up to v32.0 several campaigns are created, each with a result of its own: 206 where one of them was not.
         */
        post: operations["createCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/campaigns/{campaignId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one campaign.
         * @description Shows whether a campaign is active. Up to v32.0 it is wrapped and has other names.
         */
        get: operations["getCampaign"];
        /**
         * Change a campaign.
         * @description Its name, its notes, and whether its skills may dial. A campaign with active skills cannot be switched off.
         */
        put: operations["changeCampaign"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/campaigns/{campaignId}/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the skills of a campaign.
         * @description GET /skills/{skillId} shows for each whether it dials by Personal Connection and is running.
         */
        get: operations["listCampaignSkills"];
        put?: never;
        /**
         * Assign skills to a campaign.
         * @description A skill has one campaign, so that it leaves the one that it had. Skills that cannot be assigned are named in a 200, too.
         */
        post: operations["assignCampaignSkills"];
        /**
         * Move skills from a campaign to another.
         * @description A skill has one campaign, so that another must be named. Skills that are not in the campaign are named in a 200, too.
         */
        delete: operations["removeCampaignSkills"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/contacts/active": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the contacts that are not over.
         * @description Contacts from the moment that they are queued until they end, or those that the parameters select. The oldest is first.
         */
        get: operations["listActiveContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/contacts/completed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the contacts that are over.
         * @description Contacts that started in a window of up to 30 days, or those of them that the parameters select. The oldest is first.
         */
        get: operations["listCompletedContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/contacts/{contactId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one contact.
         * @description A contact that is being handled or is over. To v23.0 it is wrapped in resultSet, and some of its fields have other names.
         */
        get: operations["getContact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/contacts/{contactId}/state-history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the states of a contact.
         * @description Every state that a contact has reached, the oldest first.
         */
        get: operations["getContactStateHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/contacts/{contactId}/statehistory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the states of a contact, by the path of older versions.
         * @description The path of v23.0 for the same list; it is taken in every version.
         */
        get: operations["getContactStatehistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/contacts/{contactId}/set-disposition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a contact that is over its disposition, without a session.
         * @description Once for a contact that is a call.
         */
        post: operations["setContactDisposition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/wfm-data/skills/dialer-contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List how many contacts the skills have dialed.
         * @description The contacts that are over and started in a window of time, counted for each skill and quarter of an hour. The oldest is first.
         */
        get: operations["listDialerContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/dnc-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the do-not-call groups.
         * @description All groups of numbers that are not dialed.
         */
        get: operations["listDncGroups"];
        put?: never;
        /**
         * Create a do-not-call group.
         * @description A group without numbers, which keeps nothing from any skill until skills are added to scrubbed-skills.
         */
        post: operations["createDncGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/dnc-groups/{groupId}/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the numbers of a do-not-call group.
         * @description The numbers of one group.
         */
        get: operations["listDncRecords"];
        put?: never;
        /**
         * Add numbers to a do-not-call group.
         * @description Up to 4,500 numbers, each with a result of its own. A number counts from then on, for calls that wait too, and until its expiredDate if it has one.
         */
        post: operations["addDncRecords"];
        /**
         * Remove numbers from a do-not-call group.
         * @description The numbers expire: they may be dialed from then on, and are listed for seven more days with their expiredDate.
         */
        delete: operations["removeDncRecords"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/dnc-groups/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find the do-not-call groups of a number.
         * @description The groups that a number is in. The number is in the query or in the body; what is between its digits does not count, nor does the 1 of North America before ten digits.
         */
        post: operations["searchDncGroups"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/dnc-groups/{groupId}/contributing-skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the contributing skills of a do-not-call group.
         * @description The skills whose dispositions may add numbers to a group.
         */
        get: operations["listContributingSkills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/dnc-groups/{groupId}/contributing-skills/{skillId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a contributing skill to a do-not-call group.
         * @description Adding a skill that the group has already changes nothing.
         */
        post: operations["addContributingSkill"];
        /**
         * Remove a contributing skill from a do-not-call group.
         * @description Removing a skill that the group does not have changes nothing.
         */
        delete: operations["removeContributingSkill"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/dnc-groups/{groupId}/scrubbed-skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the scrubbed skills of a do-not-call group.
         * @description The skills that may not dial the numbers of a group.
         */
        get: operations["listScrubbedSkills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/dnc-groups/{groupId}/scrubbed-skills/{skillId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a scrubbed skill to a do-not-call group.
         * @description Adding a skill that the group has already changes nothing.
         */
        post: operations["addScrubbedSkill"];
        /**
         * Remove a scrubbed skill from a do-not-call group.
         * @description Removing a skill that the group does not have changes nothing.
         */
        delete: operations["removeScrubbedSkill"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/business-unit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the business unit.
         * @description What clients often ask for to see whether a token works.
         */
        get: operations["getBusinessUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/server-time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the time of the server.
         * @description The time by the clock of the fake, with seven digits after the second.
         */
        get: operations["getServerTime"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/apiversion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List operations and their newest version.
         * @description The operations of the ACD API that are played, or those that the parameters select.
         */
        get: operations["listApiVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/apiversionreleaseinfo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the versions and their releases.
         * @description The versions that are played, or one of them. What the vendor writes as a release is not known.
         */
        get: operations["listApiReleases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
    "/inContactAPI/services/v34.0/skills/{skillId}/parameters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get how a skill dials.
         * @description All blocks in one.
         */
        get: operations["getSkillParameters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/skills/{skillId}/parameters/general-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the general-settings of a skill.
         * @description The values that the tenant says; the others are absent.
         */
        get: operations["getSkillGeneralSettings"];
        /**
         * Change the general-settings of a skill.
         * @description In a wrapper, which GET does not have. A running skill goes by the new values at once.
         */
        put: operations["changeSkillGeneralSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/skills/{skillId}/parameters/retry-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the retry-settings of a skill.
         * @description The values that the tenant says; the others are absent.
         */
        get: operations["getSkillRetrySettings"];
        /**
         * Change the retry-settings of a skill.
         * @description In a wrapper, which GET does not have. A running skill goes by the new values at once.
         */
        put: operations["changeSkillRetrySettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/skills/{skillId}/parameters/schedule-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the schedule-settings of a skill.
         * @description The values that the tenant says; the others are absent.
         */
        get: operations["getSkillScheduleSettings"];
        /**
         * Change the schedule-settings of a skill.
         * @description In a wrapper, which GET does not have. With isScheduled the skill calls within the times of the days that are sent, by the clock of each contact.
         */
        put: operations["changeSkillScheduleSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/skills/{skillId}/parameters/cpa-management": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the cpa-management of a skill.
         * @description The values that the tenant says; the others are absent.
         */
        get: operations["getSkillCpaSettings"];
        /**
         * Change the cpa-management of a skill.
         * @description In a wrapper, which GET does not have. How people and machines are recognized; the dialer here does not go by it.
         */
        put: operations["changeSkillCpaSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/skills/{skillId}/parameters/delivery-preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the delivery-preferences of a skill.
         * @description The values that the tenant says; the others are absent.
         */
        get: operations["getSkillDeliverySettings"];
        /**
         * Change the delivery-preferences of a skill.
         * @description In a wrapper, which GET does not have. How contacts reach an agent; the dialer here does not go by it.
         */
        put: operations["changeSkillDeliverySettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/skills/{skillId}/parameters/xs-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the xs-settings of a skill.
         * @description The values that the tenant says; the others are absent.
         */
        get: operations["getSkillXsSettings"];
        /**
         * Change the xs-settings of a skill.
         * @description In a wrapper, which GET does not have. How contacts are fetched; the dialer here does not go by it.
         */
        put: operations["changeSkillXsSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/skills/{skillId}/parameters/time-zones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the time-zones of a skill.
         * @description The values that the tenant says; the others are absent.
         */
        get: operations["getSkillTimeZones"];
        /**
         * Change the time-zones of a skill.
         * @description The list takes the place of the one before; a zone that is not listed is switched off.
         */
        put: operations["changeSkillTimeZones"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/skills/{skillId}/parameters/cadence-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the cadence-settings of a skill.
         * @description Without a wrapper. GET shows them with all blocks alone.
         */
        put: operations["changeSkillCadence"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/skills/{skillId}/parameters/list-management": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the list-management of a skill.
         * @description Without a wrapper. GET shows them with all blocks alone.
         */
        put: operations["changeSkillListManagement"];
        post?: never;
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
         *     or address is reported on a page; other mistakes go back to the client.
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
         * @description The browser is sent on where a client may have it, else it is shown a page. Tokens stay valid.
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
        /**
         * Create skills.
         * @description Each has a result of its own, and the status is 200 even where none was created.
         */
        post: operations["createSkills"];
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
        /**
         * Change a skill.
         * @description Its name, its campaign and the like. A running skill is not changed.
         */
        put: operations["changeSkill"];
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
    "/inContactAPI/services/v34.0/queuecallback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Queue a call to a number for the agents of a skill.
         * @description The number is dialed when the delay is over. No dialer, call window or do-not-call group is asked (AS-443).
         */
        post: operations["queueCallback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/scripts/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a script in a skill.
         * @description The script runs as a contact of the skill; nothing is dialed.
         */
        post: operations["startScript"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/scripts/{scriptId}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a script in a skill, by the path of older versions.
         * @description As POST /scripts/start, with the script in the path.
         */
        post: operations["startScriptById"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/interactions/work-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a work item.
         * @description It becomes a contact of the skill that the point of contact leads to; nothing is dialed.
         */
        post: operations["startWorkItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/promise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Plan a reminder to call a number.
         * @description A reminder is no contact, so that nothing is dialed.
         */
        post: operations["createPromise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inContactAPI/services/v34.0/scheduled-callbacks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Plan a call to a number at a time.
         * @description With a number and a skill it becomes a contact at that time, which is dialed.
         */
        post: operations["scheduleCallback"];
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
         * ActiveContact
         * @description A contact that is not over. `fields` selects its fields; those that the tenant says nothing of are absent.
         */
        ActiveContact: {
            /**
             * @description Id of the contact.
             * @example 300000000001
             */
            contactId?: number;
            /**
             * @description Id of the contact that it belongs to; its own where there is none.
             * @example 300000000001
             */
            masterContactId?: number;
            /**
             * @description Id of its skill.
             * @example 4002
             */
            skillId?: number;
            /**
             * @description Name of its skill.
             * @example PC that runs
             */
            skillName?: string;
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
             * @description Id of the agent who handles it; absent where nobody does.
             * @example 5001
             */
            agentId?: number;
            /**
             * @description Id of the agent's team.
             * @example 1
             */
            teamId?: number;
            /**
             * @description Where an inbound contact comes from.
             * @example +12025550143
             */
            fromAddress?: string;
            /**
             * @description The number that is called, of an outbound contact.
             * @example +12025550143
             */
            toAddress?: string;
            /**
             * @description Whether it was dialed.
             * @example true
             */
            isOutbound?: boolean;
            /**
             * @description 4 is phone.
             * @example 4
             */
            mediaTypeId?: number;
            /**
             * @description Id of its state; 18 where it is over.
             * @example 18
             */
            stateId?: number;
            /**
             * @description Name of its state.
             * @example EndContact
             */
            stateName?: string;
            /**
             * @description When it started.
             * @example 2026-01-01T00:00:00.000Z
             */
            contactStartDate?: string;
            /**
             * @description When it came to its state.
             * @example 2026-01-01T00:02:00.000Z
             */
            lastUpdateTime?: string;
        };
        /**
         * ActiveContactList
         * @description A page of contacts.
         */
        ActiveContactList: {
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
             * @description Number of contacts on all pages.
             * @example 1
             */
            totalRecords: number;
            /** @description The contacts of the page. */
            activeContacts: components["schemas"]["ActiveContact"][];
        };
        /**
         * AgentDetails
         * @description One agent, in a list of one.
         */
        AgentDetails: {
            /** @description The agent. */
            agents: components["schemas"]["AgentItem"][];
        };
        /**
         * AgentEvents
         * @description The events of a session. All values are strings, booleans as True and False.
         */
        AgentEvents: {
            /** @description The id for the next request. */
            sessionId: string;
            /** @description Oldest first. */
            events: ({
                /**
                 * @description What happened.
                 * @example AgentState
                 */
                Type: string;
                /** @description Host of the API. */
                IISHost: string;
                /** @description Host of the calls. */
                VCHost: string;
            } & {
                [key: string]: string;
            })[];
        };
        /**
         * AgentItem
         * @description An agent; `fields` selects the fields. Fields that the tenant says nothing of are absent.
         */
        AgentItem: {
            /**
             * @description Id of the agent.
             * @example 5001
             */
            agentId?: number;
            /**
             * @description Id of the user, a UUID.
             * @example 11111111-1111-4111-8111-111111111111
             */
            userId?: string;
            /**
             * @description What they sign in with.
             * @example dana
             */
            userName?: string;
            /**
             * @description First name.
             * @example Dana
             */
            firstName?: string;
            /**
             * @description Last name.
             * @example Dialer
             */
            lastName?: string;
            /**
             * @description Address for mail.
             * @example dana@example.com
             */
            emailAddress?: string;
            /**
             * @description Whether they may sign in.
             * @example true
             */
            isActive?: boolean;
            /**
             * @description Id of their team.
             * @example 1
             */
            teamId?: number;
            /**
             * @description Name of their team.
             * @example Team 1
             */
            teamName?: string;
            /**
             * @description Name of their security profile.
             * @example Dialer
             */
            profileName?: string;
        };
        /**
         * AgentList
         * @description A page of agents.
         */
        AgentList: {
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
             * @description Number of records on all pages.
             * @example 1
             */
            totalRecords: number;
            /** @description The agents of the page. */
            agents: components["schemas"]["AgentItem"][];
        };
        /**
         * AgentSessionEnd
         * @description How the session ends; in the query or in the body.
         */
        AgentSessionEnd: {
            /** @description Ends it in any case. */
            forceLogoff?: boolean;
            /** @description Ends the contacts of the agent. */
            endContacts?: boolean;
            /** @description Ends it though contacts wait for the agent. */
            ignorePersonalQueue?: boolean;
        };
        /**
         * AgentSessionId
         * @description The id of the session for the next request.
         */
        AgentSessionId: {
            /** @description Opaque. */
            sessionId: string;
        };
        /**
         * AgentSessionJoin
         * @description Whose session is joined; in the query or in the body.
         */
        AgentSessionJoin: {
            /**
             * @description The agent; the owner of the token by default.
             * @example 5001
             */
            asAgentId?: number;
        };
        /**
         * AgentSessionStart
         * @description Where the agent is, in the query or in the body. One of stationId and stationPhoneNumber is needed; the number counts.
         */
        AgentSessionStart: {
            /**
             * @description Id of the station.
             * @example 1
             */
            stationId?: string;
            /**
             * @description Number of the phone, or WebRTC.
             * @example +12025550160
             */
            stationPhoneNumber?: string;
            /** @description Seconds from 30 to 300 until a session without requests ends, unless the agent is available. Without it, and with 0, the session does not end by itself (AS-451). */
            inactivityTimeout?: number;
            /** @description Whether the session ends then in any state of the agent. */
            inactivityForceLogout?: boolean;
            /**
             * @description The agent; the owner of the token by default.
             * @example 5001
             */
            asAgentId?: number;
        };
        /**
         * AgentSkill
         * @description The assignment of an agent to a skill; `fields` selects the fields.
         */
        AgentSkill: {
            /**
             * @description Id of the agent.
             * @example 5001
             */
            agentId?: number;
            /**
             * @description First name.
             * @example Dana
             */
            firstName?: string;
            /**
             * @description Last name.
             * @example Dialer
             */
            lastName?: string;
            /**
             * @description Id of their team.
             * @example 1
             */
            teamId?: number;
            /**
             * @description Name of their team.
             * @example Team 1
             */
            teamName?: string;
            /**
             * @description Id of the campaign of the skill.
             * @example 1002
             */
            campaignId?: number;
            /**
             * @description Name of the campaign of the skill.
             * @example One that dials
             */
            campaignName?: string;
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
             * @description Whether the assignment is active.
             * @example true
             */
            isActive?: boolean;
            /**
             * @description Whether the skill is active.
             * @example true
             */
            isSkillActive?: boolean;
            /**
             * @description Whether the skill dials.
             * @example true
             */
            isOutbound?: boolean;
            /**
             * @description How it dials.
             * @example Personal Connection
             */
            outboundStrategy?: string;
            /**
             * @description Whether an agent signs in to a dialer for it.
             * @example true
             */
            isDialer?: boolean;
            /**
             * @description Whether it dials by Personal Connection.
             * @example true
             */
            isNaturalCalling?: boolean;
            /**
             * @description Whether its dialer runs.
             * @example true
             */
            isNaturalCallingRunning?: boolean;
            /**
             * @description Whether contacts of other skills come between; never here.
             * @example false
             */
            priorityBlending?: boolean;
            /**
             * @description How well the agent knows it; absent where nobody has said so.
             * @example 3
             */
            proficiency?: number;
        };
        /**
         * AgentSkills
         * @description A page of the skills of an agent.
         */
        AgentSkills: {
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
             * @description Number of records on all pages.
             * @example 1
             */
            totalRecords: number;
            /** @description The assignments of the page. */
            agentSkillAssignments: components["schemas"]["AgentSkill"][];
        };
        /**
         * AgentSkillsChange
         * @description The assignments.
         */
        AgentSkillsChange: {
            /** @description The skills. */
            skills: {
                /**
                 * @description Id of the skill, as a string or an integer.
                 * @example 4002
                 */
                skillId: string | number;
                /**
                 * @description Whether the assignment holds.
                 * @example true
                 */
                isActive?: boolean;
                /**
                 * @description How well the agent knows it.
                 * @example 3
                 */
                proficiency?: number;
            }[];
        };
        /**
         * AgentSkillsChanged
         * @description The result for each skill of the request, in its order.
         */
        AgentSkillsChanged: {
            /** @description The result for each skill. */
            resultSet: {
                /**
                 * @description How many were not done.
                 * @example 0
                 */
                errorCount: number;
                /** @description One result for each skill. */
                skillResults: {
                    /**
                     * @description Id of the skill; absent where what was sent is none.
                     * @example 4002
                     */
                    skillId?: number;
                    /**
                     * @description Whether it was done.
                     * @example true
                     */
                    success: boolean;
                    /**
                     * @description Why not; empty where it was.
                     * @example
                     */
                    error?: string;
                }[];
            };
        };
        /**
         * AgentSkillsRemove
         * @description The skills that the agent is to have no longer.
         */
        AgentSkillsRemove: {
            /** @description The skills. */
            skills: {
                /**
                 * @description Id of the skill, as a string or an integer.
                 * @example 4002
                 */
                skillId: string | number;
            }[];
        };
        /**
         * AgentState
         * @description What an agent is doing; `fields` selects the fields. Those of a contact are absent where there is none.
         */
        AgentState: {
            /**
             * @description Id of the agent.
             * @example 5002
             */
            agentId?: number;
            /**
             * @description Id of the state.
             * @example 4
             */
            agentStateId?: number;
            /**
             * @description Name of the state.
             * @example OutboundContact
             */
            agentStateName?: string;
            /**
             * @description Id of the business unit.
             * @example 1
             */
            businessUnitId?: number;
            /**
             * @description Id of the contact that they handle; absent where there is none.
             * @example 300000000001
             */
            contactId?: number;
            /**
             * @description Whether they may sign in.
             * @example true
             */
            isActive?: boolean;
            /**
             * @description Whether they work on a contact after its end; never here.
             * @example false
             */
            isACW?: boolean;
            /**
             * @description Whether the skill of the contact is outbound; absent where there is none.
             * @example true
             */
            isOutbound?: boolean;
            /**
             * @description First name.
             * @example Sam
             */
            firstName?: string;
            /**
             * @description Last name.
             * @example Some
             */
            lastName?: string;
            /**
             * @description What they sign in with.
             * @example sam
             */
            userName?: string;
            /**
             * @description How many contacts they handle.
             * @example 1
             */
            openContacts?: number;
            /**
             * @description Id of the skill of the contact.
             * @example 4002
             */
            skillId?: number;
            /**
             * @description Name of the skill of the contact.
             * @example PC that runs
             */
            skillName?: string;
            /**
             * @description When the state began; absent where only the tenant says it.
             * @example 2026-01-01T00:00:00.000Z
             */
            startDate?: string;
            /**
             * @description Id of their team.
             * @example 1
             */
            teamId?: number;
            /**
             * @description Name of their team.
             * @example Team 1
             */
            teamName?: string;
            /**
             * @description The number that was dialed.
             * @example +12025550143
             */
            toAddress?: string;
        };
        /**
         * AgentStateChange
         * @description The state of the agent; in the query or in the body.
         */
        AgentStateChange: {
            /**
             * @description Available or Unavailable.
             * @example Available
             * @enum {string}
             */
            state: "Available" | "Unavailable";
            /**
             * @description Why the agent is unavailable.
             * @example Lunch
             */
            reason?: string;
        };
        /**
         * AgentStates
         * @description A page of the states of agents.
         */
        AgentStates: {
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
             * @description Number of records on all pages.
             * @example 1
             */
            totalRecords: number;
            /** @description The states of the page. */
            agentStates: components["schemas"]["AgentState"][];
        };
        /**
         * AmdOverride
         * @description What has answered; in the query or in the body.
         */
        AmdOverride: {
            /**
             * @description An answering machine or a fax machine.
             * @example answeringMachine
             * @enum {string}
             */
            type: "faxMachine" | "answeringMachine";
        };
        /**
         * ApiReleases
         * @description The versions of the API.
         */
        ApiReleases: {
            /** @description The versions, the oldest first. */
            versionInfo: {
                /**
                 * @description The version.
                 * @example 34
                 */
                version: number;
                /**
                 * @description The version as it is in a path.
                 * @example v34.0
                 */
                release: string;
            }[];
        };
        /**
         * ApiVersion
         * @description An operation and its newest version.
         */
        ApiVersion: {
            /**
             * @description Path behind the version.
             * @example /skills/{skillId}
             */
            uri: string;
            /**
             * @description Method.
             * @example GET
             */
            verb: string;
            /**
             * @description Newest version.
             * @example 35
             */
            version: number;
        };
        /**
         * ApiVersions
         * @description Operations and their newest versions.
         */
        ApiVersions: {
            /** @description The operations. */
            apiInfo: components["schemas"]["ApiVersion"][];
        };
        /**
         * BusinessUnit
         * @description The business unit; `fields` selects its fields.
         */
        BusinessUnit: {
            /**
             * @description Id of the business unit.
             * @example 1
             */
            businessUnitId?: number;
            /**
             * @description Name of the business unit.
             * @example fake-tenant
             */
            businessUnitName?: string;
            /**
             * @description Time zone of what has none.
             * @example UTC
             */
            defaultTimeZone?: string;
            /**
             * @description Whether it may dial ahead of its agents.
             * @example true
             */
            allowPredictiveDialing?: boolean;
            /**
             * @description Whether calls are suppressed for a while.
             * @example false
             */
            callSuppression?: boolean;
            /**
             * @description Whether contacts are mixed by priority.
             * @example false
             */
            priorityBasedBlending?: boolean;
        };
        /**
         * BusinessUnits
         * @description The business unit, in a list of one.
         */
        BusinessUnits: {
            /** @description The business unit. */
            businessUnits: components["schemas"]["BusinessUnit"][];
        };
        /**
         * CallAttemptList
         * @description A page of attempts.
         */
        CallAttemptList: {
            /** @description The attempts. */
            resultSet: {
                /**
                 * @description Name of the list.
                 * @example Customers
                 */
                listName?: string;
                /**
                 * @description Active or Inactive.
                 * @example Active
                 */
                status?: string;
                /**
                 * @description When it was made.
                 * @example 2026-01-01T00:00:00.000Z
                 */
                createDate?: string;
                /**
                 * @description When it was changed.
                 * @example 2026-01-01T00:00:00.000Z
                 */
                updateDate?: string;
                /**
                 * @description When its records were uploaded.
                 * @example 2026-01-01T00:00:00.000Z
                 */
                uploadDate?: string;
                /**
                 * @description Number of records.
                 * @example 2
                 */
                totalRecords?: number;
                /**
                 * @description Records with a number that can be dialed.
                 * @example 2
                 */
                validRecords?: number;
                /**
                 * @description Other records.
                 * @example 0
                 */
                invalidRecords?: number;
                /**
                 * @description Records that are done with.
                 * @example 1
                 */
                finalizedRecords?: number;
                /**
                 * @description Records that are not.
                 * @example 1
                 */
                prospectiveContactCount?: number;
                /** @description The attempts of the page. */
                contactAttempts: {
                    /**
                     * @description Id of the contact that the call is.
                     * @example 300000000001
                     */
                    contactId?: number;
                    /**
                     * @description External id of the record.
                     * @example ext-12345
                     */
                    externalId?: string;
                    /**
                     * @description The number that was dialed.
                     * @example +12025550143
                     */
                    formattedPhone?: string;
                    /**
                     * @description Id of the agent who has taken the call.
                     * @example 5001
                     */
                    agentId?: number;
                    /**
                     * @description When the call was placed.
                     * @example 2026-01-01T00:00:00.000Z
                     */
                    dateOfCall?: string;
                    /**
                     * @description Id of the disposition.
                     * @example 1
                     */
                    agentDisp?: number;
                    /**
                     * @description Name of the disposition.
                     * @example Positive no Amount
                     */
                    agentDispDesc?: string;
                }[];
            };
        };
        /**
         * CallbackScheduled
         * @description The callback that was planned.
         */
        CallbackScheduled: {
            /**
             * @description Its id.
             * @example 300000000001
             */
            callbackId: number;
        };
        /**
         * CallingList
         * @description A calling list. removeDate is absent, for no list is about to be removed.
         */
        CallingList: {
            /**
             * @description Id of the list.
             * @example 5001
             */
            listId?: number;
            /**
             * @description Name of the list.
             * @example Customers
             */
            listName?: string;
            /**
             * @description Active or Inactive.
             * @example Active
             */
            status?: string;
            /**
             * @description When it was made.
             * @example 2026-01-01T00:00:00.000Z
             */
            createDate?: string;
            /**
             * @description When it was changed.
             * @example 2026-01-01T00:00:00.000Z
             */
            updateDate?: string;
            /**
             * @description When its records were uploaded.
             * @example 2026-01-01T00:00:00.000Z
             */
            uploadDate?: string;
            /**
             * @description Number of records.
             * @example 2
             */
            totalRecords?: number;
            /**
             * @description Records with a number that can be dialed.
             * @example 2
             */
            validRecords?: number;
            /**
             * @description Other records.
             * @example 0
             */
            invalidRecords?: number;
            /**
             * @description Records that are done with.
             * @example 1
             */
            finalizedRecords?: number;
            /**
             * @description Records that are not.
             * @example 1
             */
            prospectiveContactCount?: number;
            /** @description The skills that dial it. Their numbers are strings. */
            skills?: {
                /**
                 * @description Id of the skill.
                 * @example 4002
                 */
                skillId?: string;
                /**
                 * @description Name of the skill.
                 * @example PC that runs
                 */
                skillName?: string;
                /**
                 * @description Number of records.
                 * @example 2
                 */
                totalRecords?: string;
                /**
                 * @description Records that were not dialed.
                 * @example 1
                 */
                freshRecords?: string;
                /**
                 * @description Records that were dialed and are not done with.
                 * @example 0
                 */
                retriedRecords?: string;
                /**
                 * @description Records that are done with.
                 * @example 1
                 */
                finalizedRecords?: string;
            }[];
        };
        /**
         * CallingListCreate
         * @description Name and mapping of the list; in the query or in the body.
         */
        CallingListCreate: {
            /**
             * @description Its name. A name that a list has already maps that list again.
             * @example Customers
             */
            listName: string;
            /**
             * @description The column with the external ids.
             * @example ID
             */
            externalIdColumn: string;
            /**
             * @description When the list expires. The fake keeps it.
             * @example 2030-01-01
             */
            listExpirationDate?: string;
            /**
             * @description A column of the file; the fake does not read it.
             * @example score
             */
            scoreColumn?: string;
            /**
             * @description A column of the file; the fake does not read it.
             * @example customer1
             */
            customer1Column?: string;
            /**
             * @description A column of the file; the fake does not read it.
             * @example customer2
             */
            customer2Column?: string;
            /**
             * @description A column of the file; the fake does not read it.
             * @example callerId
             */
            callerIdColumn?: string;
            /**
             * @description A column of the file; the fake does not read it.
             * @example priority
             */
            priorityColumn?: string;
            /**
             * @description A column of the file; the fake does not read it.
             * @example complianceReq
             */
            complianceReqColumn?: string;
            /**
             * @description The column with the first names.
             * @example firstName
             */
            firstNameColumn?: string;
            /**
             * @description The column with the last names.
             * @example lastName
             */
            lastNameColumn?: string;
            /**
             * @description A column of the file; the fake does not read it.
             * @example address
             */
            addressColumn?: string;
            /**
             * @description A column of the file; the fake does not read it.
             * @example city
             */
            cityColumn?: string;
            /**
             * @description A column of the file; the fake does not read it.
             * @example state
             */
            stateColumn?: string;
            /**
             * @description A column of the file; the fake does not read it.
             * @example zip
             */
            zipColumn?: string;
            /**
             * @description The column with the time zones: IANA names, or Eastern, Central, Mountain, Pacific, Alaska, Hawaii.
             * @example timeZone
             */
            timeZoneColumn?: string;
            /**
             * @description A column of the file; the fake does not read it.
             * @example confirmReq
             */
            confirmReqColumn?: string;
            /**
             * @description A column of the file; the fake does not read it.
             * @example overrideFinalization
             */
            overrideFinalizationColumn?: string;
            /**
             * @description A column of the file; the fake does not read it.
             * @example agentId
             */
            agentIdColumn?: string;
            /**
             * @description A column of the file; the fake does not read it.
             * @example callRequestTime
             */
            callRequestTimeColumn?: string;
            /**
             * @description A column of the file; the fake does not read it.
             * @example callRequestStale
             */
            callRequestStaleColumn?: string;
            /**
             * @description A column of the file; the fake does not read it.
             * @example notes
             */
            notesColumn?: string;
            /**
             * @description A column of the file; the fake does not read it.
             * @example expirationDate
             */
            expirationDateColumn?: string;
            /** @description Where the people are called. PhoneNumber is the one destination. */
            destinationMappings: {
                /**
                 * @description Name of the field.
                 * @example PhoneNumber
                 */
                fieldName: string;
                /**
                 * @description The column of the file.
                 * @example Phone
                 */
                fieldValue: string;
            }[];
            /** @description Fields of your own, which records have in otherFields. */
            customFieldMappings?: {
                /**
                 * @description Name of the field.
                 * @example PhoneNumber
                 */
                fieldName: string;
                /**
                 * @description The column of the file.
                 * @example Phone
                 */
                fieldValue: string;
            }[];
        };
        /**
         * CallingListCreated
         * @description The id of the list.
         */
        CallingListCreated: {
            /**
             * @description Id of the list.
             * @example 5001
             */
            listId: number;
        };
        /**
         * CallingListDeletion
         * @description How the list is deleted; in the query or in the body.
         */
        CallingListDeletion: {
            /**
             * @description Makes the list inactive in place of deleting it. Not by default.
             * @example true
             */
            forceInactive?: boolean;
            /**
             * @description Deletes the list although a running skill dials it. Not by default.
             * @example true
             */
            forceDelete?: boolean;
        };
        /**
         * CallingListPage
         * @description A page of calling lists.
         */
        CallingListPage: {
            _links?: components["schemas"]["PageLinks"];
            /**
             * @description Number of lists on all pages.
             * @example 1
             */
            totalRecords?: number;
            /** @description The lists of the page. */
            callingLists: components["schemas"]["CallingList"][];
        };
        /**
         * CallingListRecords
         * @description What a calling list has.
         */
        CallingListRecords: {
            /** @description The list and its records. */
            resultSet: {
                /**
                 * @description Id of the list.
                 * @example 5001
                 */
                listId?: number;
                /**
                 * @description Name of the list.
                 * @example Customers
                 */
                listName?: string;
                /**
                 * @description Active or Inactive.
                 * @example Active
                 */
                status?: string;
                /**
                 * @description Number of records.
                 * @example 2
                 */
                totalRecords?: number;
                /**
                 * @description Records with a number that can be dialed.
                 * @example 2
                 */
                validRecords?: number;
                /**
                 * @description Other records.
                 * @example 0
                 */
                invalidRecords?: number;
                /**
                 * @description Records that are done with.
                 * @example 1
                 */
                finalizedRecords?: number;
                /** @description The records of the page, where includeRecords is true. */
                contactRecords?: {
                    /**
                     * @description External id of the person.
                     * @example ext-12345
                     */
                    externalId?: string;
                    /**
                     * @description First name.
                     * @example Dana
                     */
                    firstName?: string;
                    /**
                     * @description Last name.
                     * @example Sample
                     */
                    lastName?: string;
                    /**
                     * @description How often it was dialed.
                     * @example 1
                     */
                    icAttempts?: number;
                    /**
                     * @description Finalized where the record is done with, or has no number that can be called (AS-611).
                     * @example Finalized
                     */
                    icFinalStatus?: string;
                    /** @description Where the person is called. */
                    destinations?: {
                        /**
                         * @description The number.
                         * @example +12025550143
                         */
                        formattedDestination?: string;
                    }[];
                    /** @description Fields of your own that the list maps. */
                    otherFields?: {
                        /**
                         * @description Name of the field.
                         * @example plan
                         */
                        fieldName?: string;
                        /**
                         * @description The column of the file.
                         * @example Plan
                         */
                        fieldMapping?: string;
                        /**
                         * @description Its value.
                         * @example gold
                         */
                        fieldValue?: string;
                    }[];
                }[];
            };
        };
        /**
         * CallingListUpload
         * @description The file, and what is done with it; in the body, small fields in the query too.
         */
        CallingListUpload: {
            /**
             * @description A CSV file with a header in base64.
             * @example SUQsUGhvbmUKZXh0LTEsMjAyNTU1MDE0Mwo=
             */
            listFile: string;
            /**
             * @description Whether the file takes the place of what was uploaded before.
             * @example false
             */
            forceOverwrite: boolean;
            /**
             * @description The day on which the records expire, as 2030-01-31 or 01/31/2030; may be empty. The fake does not go by it.
             * @example 2030-01-01
             */
            expirationDate: string;
            /**
             * @description Whether the skill is started.
             * @example false
             */
            startSkill: boolean;
            /**
             * @description Whether an email reports the end. The fake sends none. Up to v23.0 it does not exist.
             * @example false
             */
            sendEmail: boolean;
            /**
             * @description Name of the file.
             * @example customers.csv
             */
            fileName?: string;
            /**
             * @description The skill that dials the list from then on.
             * @example 4002
             */
            skillId?: number;
            /**
             * @description The zone of records without one, as Windows displays or names it, or an IANA name.
             * @example (UTC-07:00) Mountain Time (US & Canada)
             */
            defaultTimeZone?: string;
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
         * Campaign
         * @description A campaign; up to v32.0 it was wrapped in `campaign`. Fields that the tenant says nothing of are absent.
         */
        Campaign: {
            /**
             * @description Id of the campaign.
             * @example 1002
             */
            id?: number;
            /**
             * @description Name of the campaign.
             * @example One that dials
             */
            name?: string;
            /**
             * @description Whether its skills may dial.
             * @example true
             */
            isActive?: boolean;
            /**
             * @description What people have noted of it.
             * @example Calls back after two days
             */
            notes?: string;
            /**
             * @description When it was changed.
             * @example 2020-01-01T00:00:00.000Z
             */
            lastUpdateTime?: string;
        };
        /**
         * CampaignChange
         * @description What changes of the campaign; up to v32.0 in `campaign`. What is not sent stays.
         */
        CampaignChange: {
            /**
             * @description Its name, which no other campaign has.
             * @example Autumn
             */
            name: string;
            /**
             * @description Whether its skills may dial.
             * @example true
             */
            isActive?: boolean;
            /**
             * @description What people note of it.
             * @example Calls back after two days
             */
            notes?: string;
            /**
             * @description Id of a division; not used.
             * @example 1
             */
            divisionId?: number;
        };
        /**
         * CampaignCreate
         * @description The new campaign; up to v32.0 a list of them in `campaigns`.
         */
        CampaignCreate: {
            /**
             * @description Its name, which no other campaign has.
             * @example Autumn
             */
            name: string;
            /**
             * @description Whether its skills may dial; true without it.
             * @example true
             */
            isActive?: boolean;
            /**
             * @description What people note of it.
             * @example Calls back after two days
             */
            notes?: string;
            /**
             * @description Id of a division; not used.
             * @example 1
             */
            divisionId?: number;
        };
        /**
         * CampaignCreated
         * @description Id of the new campaign; up to v32.0 a result for each.
         */
        CampaignCreated: {
            /**
             * @description Id of the new campaign.
             * @example 1008
             */
            id: number;
        };
        /**
         * CampaignItem
         * @description A campaign of a list; `fields` selects its fields. Fields that the tenant says nothing of are absent.
         */
        CampaignItem: {
            /**
             * @description Id of the campaign.
             * @example 1002
             */
            id?: number;
            /**
             * @description Name of the campaign.
             * @example One that dials
             */
            name?: string;
            /**
             * @description Whether its skills may dial.
             * @example true
             */
            isActive?: boolean;
            /**
             * @description What people have noted of it.
             * @example Calls back after two days
             */
            notes?: string;
            /**
             * Format: date-time
             * @description When it was changed.
             * @example 2020-01-01T00:00:00.000Z
             */
            lastUpdateTime?: string;
        };
        /**
         * CampaignList
         * @description A page of campaigns; up to v32.0 it was wrapped in `resultSet`.
         */
        CampaignList: {
            /**
             * @description Id of the business unit.
             * @example 1
             */
            businessUnitId: number;
            /**
             * @description Number of campaigns on all pages.
             * @example 7
             */
            totalRecords: number;
            /** @description The campaigns of the page. */
            campaigns: components["schemas"]["CampaignItem"][];
        };
        /**
         * CampaignPage
         * @description A page of campaigns, as it was up to v32.0.
         */
        CampaignPage: {
            _links?: components["schemas"]["PageLinks"];
            /**
             * @description Id of the business unit.
             * @example 1
             */
            businessUnitId: number;
            /**
             * @description Number of campaigns on all pages.
             * @example 7
             */
            totalRecords: number;
            /** @description The campaigns of the page. */
            campaigns: components["schemas"]["CampaignItem"][];
        };
        /**
         * CampaignResult
         * @description The result for one campaign of the request, in its order.
         */
        CampaignResult: {
            /**
             * @description Id of the new campaign; 0 where there is none.
             * @example 1008
             */
            campaignId: number;
            /**
             * @description Whether it was created.
             * @example true
             */
            success: boolean;
            /**
             * @description Why not; empty where it was.
             * @example
             */
            error?: string;
        };
        /**
         * CampaignsCreatedInPart
         * @description A result for each campaign, some of which were not created. Up to v32.0.
         */
        CampaignsCreatedInPart: {
            /**
             * @description How many were not created.
             * @example 1
             */
            errorCount: number;
            /** @description One result for each campaign of the request. */
            campaignResults: components["schemas"]["CampaignResult"][];
        };
        /**
         * CampaignSkill
         * @description A skill of a campaign.
         */
        CampaignSkill: {
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
            mediaType?: number;
            /**
             * @description Name of the medium.
             * @example Phone Call
             */
            mediaName?: string;
        };
        /**
         * CampaignSkills
         * @description The skills of a campaign.
         */
        CampaignSkills: {
            /**
             * @description Id of the business unit.
             * @example 1
             */
            businessUnitId: number;
            /**
             * @description Number of skills.
             * @example 1
             */
            totalRecords: number;
            /** @description The skills. */
            skills: components["schemas"]["CampaignSkill"][];
        };
        /**
         * CampaignSkillsAdd
         * @description The skills that come to the campaign.
         */
        CampaignSkillsAdd: {
            /**
             * @description Whether all skills are meant; then `skills` does not count.
             * @example false
             */
            addAll?: boolean;
            /**
             * @description Integer ids; up to v32.0 objects with a skillId.
             * @example [
             *       4001
             *     ]
             */
            skills?: (number | {
                /**
                 * @description Id of the skill.
                 * @example 4001
                 */
                skillId: number;
            })[];
        };
        /**
         * CampaignSkillsChanged
         * @description The skills that were moved and those that were not; up to v32.0 a result for each.
         */
        CampaignSkillsChanged: {
            /** @description Ids of the skills that were moved. */
            assignedSkills: number[];
            /** @description Ids of those that were not. */
            invalidSkills: number[];
        };
        /**
         * CampaignSkillsNotFound
         * @description An error for a campaign that does not exist; where none of the skills exists, the lists of a success.
         */
        CampaignSkillsNotFound: {
            /**
             * @description A code.
             * @example invalid_request
             */
            error?: string;
            /**
             * @description What is wrong.
             * @example InvalidCampaignId
             */
            error_description?: string;
            /** @description No skill. */
            assignedSkills?: number[];
            /** @description Ids of all skills of the request. */
            invalidSkills?: number[];
        };
        /**
         * CampaignSkillsRemove
         * @description The skills that leave the campaign, and the campaign that they go to.
         */
        CampaignSkillsRemove: {
            /**
             * @description Id of the campaign that they go to.
             * @example 1001
             */
            newCampaignId: number;
            /**
             * @description Whether all skills are meant; then `skills` does not count.
             * @example false
             */
            addAll?: boolean;
            /**
             * @description Integer ids; up to v32.0 objects with a skillId.
             * @example [
             *       4001
             *     ]
             */
            skills?: (number | {
                /**
                 * @description Id of the skill.
                 * @example 4001
                 */
                skillId: number;
            })[];
        };
        /**
         * ClassificationList
         * @description A page of the classes of dispositions.
         */
        ClassificationList: {
            /**
             * @description Id of the business unit.
             * @example 1
             */
            businessUnitId: number;
            /**
             * @description Number of classes on all pages.
             * @example 11
             */
            totalRecords: number;
            /** @description The classes of the page. */
            classificationResults: {
                /**
                 * @description Id of the class.
                 * @example 1
                 */
                classificationId?: number;
                /**
                 * @description Name of the class.
                 * @example Positive w/Amount
                 */
                classificationName?: string;
                /**
                 * @description Id of the business unit.
                 * @example 1
                 */
                businessUnitId?: number;
                /**
                 * @description Whether the contact is not tried again.
                 * @example true
                 */
                isContactFinal?: boolean;
                /**
                 * @description Whether the same agent calls again.
                 * @example false
                 */
                isAgentSpecific?: boolean;
                /**
                 * @description Whether an amount is asked for.
                 * @example true
                 */
                showCommitmentAmount?: boolean;
                /**
                 * @description Whether another time is asked for.
                 * @example false
                 */
                showRescheduleDate?: boolean;
                /**
                 * @description Whether it ends a preview.
                 * @example false
                 */
                isPreviewDisposition?: boolean;
            }[];
        };
        /**
         * CompletedContact
         * @description A contact that is over. `fields` selects its fields; those that the tenant says nothing of are absent.
         */
        CompletedContact: {
            /**
             * @description Id of the contact.
             * @example 300000000001
             */
            contactId?: number;
            /**
             * @description Id of the contact that it belongs to; its own where there is none.
             * @example 300000000001
             */
            masterContactId?: number;
            /**
             * @description Id of its skill.
             * @example 4002
             */
            skillId?: number;
            /**
             * @description Name of its skill.
             * @example PC that runs
             */
            skillName?: string;
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
             * @description Id of the agent who handles it; absent where nobody does.
             * @example 5001
             */
            agentId?: number;
            /**
             * @description Id of the agent's team.
             * @example 1
             */
            teamId?: number;
            /**
             * @description Where an inbound contact comes from.
             * @example +12025550143
             */
            fromAddress?: string;
            /**
             * @description The number that is called, of an outbound contact.
             * @example +12025550143
             */
            toAddress?: string;
            /**
             * @description Whether it was dialed.
             * @example true
             */
            isOutbound?: boolean;
            /**
             * @description 4 is phone.
             * @example 4
             */
            mediaTypeId?: number;
            /**
             * @description Id of its state; 18 where it is over.
             * @example 18
             */
            stateId?: number;
            /**
             * @description Name of its state.
             * @example EndContact
             */
            stateName?: string;
            /**
             * @description When it started.
             * @example 2026-01-01T00:00:00.000Z
             */
            contactStartDate?: string;
            /**
             * @description When it came to its state.
             * @example 2026-01-01T00:02:00.000Z
             */
            lastUpdateTime?: string;
            /**
             * @description Whether it ended before anybody answered.
             * @example false
             */
            abandoned?: boolean;
            /**
             * @description Seconds that an agent talked.
             * @example 120
             */
            agentSeconds?: number;
            /**
             * @description Seconds of the agent's work after the talk.
             * @example 0
             */
            acwSeconds?: number;
            /**
             * @description Seconds on hold.
             * @example 0
             */
            holdSeconds?: number;
            /**
             * @description Why it ended, in words.
             * @example Positive no Amount
             */
            endReason?: string;
            /**
             * @description Notes of the agent.
             * @example
             */
            dispositionNotes?: string;
            /**
             * @description Id of its disposition; absent where that has none.
             * @example 2
             */
            primaryDispositionId?: number;
            /**
             * @description Id of a second disposition.
             * @example 10
             */
            secondaryDispositionId?: number;
            /**
             * @description Whether its data were moved to the archive.
             * @example false
             */
            isWarehoused?: boolean;
            /** @description Tags of the contact. */
            tags?: unknown[];
        };
        /**
         * CompletedContactList
         * @description A page of contacts.
         */
        CompletedContactList: {
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
             * @description Number of contacts on all pages.
             * @example 1
             */
            totalRecords: number;
            /** @description The contacts of the page. */
            completedContacts: components["schemas"]["CompletedContact"][];
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
         * ContactDetails
         * @description A contact; one that is over has more fields. To v23.0 it is wrapped.
         */
        ContactDetails: {
            /**
             * @description Id of the contact.
             * @example 300000000001
             */
            contactId?: number;
            /**
             * @description Id of the contact that it belongs to; its own where there is none.
             * @example 300000000001
             */
            masterContactId?: number;
            /**
             * @description Id of its skill.
             * @example 4002
             */
            skillId?: number;
            /**
             * @description Name of its skill.
             * @example PC that runs
             */
            skillName?: string;
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
             * @description Id of the agent who handles it; absent where nobody does.
             * @example 5001
             */
            agentId?: number;
            /**
             * @description Id of the agent's team.
             * @example 1
             */
            teamId?: number;
            /**
             * @description Where an inbound contact comes from.
             * @example +12025550143
             */
            fromAddress?: string;
            /**
             * @description The number that is called, of an outbound contact.
             * @example +12025550143
             */
            toAddress?: string;
            /**
             * @description Whether it was dialed.
             * @example true
             */
            isOutbound?: boolean;
            /**
             * @description 4 is phone.
             * @example 4
             */
            mediaTypeId?: number;
            /**
             * @description Id of its state; 18 where it is over.
             * @example 18
             */
            stateId?: number;
            /**
             * @description Name of its state.
             * @example EndContact
             */
            stateName?: string;
            /**
             * @description When it started.
             * @example 2026-01-01T00:00:00.000Z
             */
            contactStartDate?: string;
            /**
             * @description When it came to its state.
             * @example 2026-01-01T00:02:00.000Z
             */
            lastUpdateTime?: string;
            /**
             * @description Whether it ended before anybody answered.
             * @example false
             */
            abandoned?: boolean;
            /**
             * @description Seconds that an agent talked.
             * @example 120
             */
            agentSeconds?: number;
            /**
             * @description Seconds of the agent's work after the talk.
             * @example 0
             */
            acwSeconds?: number;
            /**
             * @description Seconds on hold.
             * @example 0
             */
            holdSeconds?: number;
            /**
             * @description Why it ended, in words.
             * @example Positive no Amount
             */
            endReason?: string;
            /**
             * @description Notes of the agent.
             * @example
             */
            dispositionNotes?: string;
            /**
             * @description Id of its disposition; absent where that has none.
             * @example 2
             */
            primaryDispositionId?: number;
            /**
             * @description Id of a second disposition.
             * @example 10
             */
            secondaryDispositionId?: number;
            /**
             * @description Whether its data were moved to the archive.
             * @example false
             */
            isWarehoused?: boolean;
            /** @description Tags of the contact. */
            tags?: unknown[];
        };
        /**
         * ContactDisposition
         * @description How the contact ended.
         */
        ContactDisposition: {
            /**
             * ContactDispositionInfo
             * @description The disposition, and what belongs to it.
             */
            dispositionInfo: {
                /**
                 * @description Id or name of the skill of the contact.
                 * @example 4002
                 */
                skill: string;
                /**
                 * @description Id or name of the disposition.
                 * @example 2
                 */
                dispositionCode: string;
                /**
                 * @description The number to call again.
                 * @example +12025550143
                 */
                callbackNumber?: string;
                /**
                 * Format: date-time
                 * @description When to call again.
                 * @example 2030-01-31T14:30:00Z
                 */
                callbackTime?: string;
                /** @description The amount that was promised. */
                commitmentAmount?: string;
                /**
                 * @description Notes of the agent.
                 * @example Calls back
                 */
                notes?: string;
            };
        };
        /**
         * ContactStarted
         * @description The contact that was started.
         */
        ContactStarted: {
            /**
             * @description Its id.
             * @example 300000000001
             */
            contactId: number;
        };
        /**
         * ContactStates
         * @description The states that a contact has reached.
         */
        ContactStates: {
            /** @description The oldest is first. */
            contactStateHistory: {
                /**
                 * @description Id of the contact.
                 * @example 300000000001
                 */
                contactId?: string;
                /**
                 * @description Counts the states from 0.
                 * @example 0
                 */
                stateIndex?: number;
                /**
                 * @description Id of the state.
                 * @example 4
                 */
                contactStateId?: number;
                /**
                 * @description Name of the state.
                 * @example Active
                 */
                contactStateName?: string;
                /**
                 * @description When it was reached.
                 * @example 2026-01-01T00:00:00.000Z
                 */
                startDate?: string;
                /**
                 * @description Seconds until the next state, or until now.
                 * @example 120
                 */
                duration?: string;
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
                 * @description Id of the agent; absent where there is none.
                 * @example 5001
                 */
                agentId?: number;
                /**
                 * @description Whether its data were moved to the archive.
                 * @example false
                 */
                isWarehoused?: boolean;
            }[];
        };
        /**
         * ContributingSkillList
         * @description The contributing skills of a group.
         */
        ContributingSkillList: {
            /**
             * @description How many there are.
             * @example 1
             */
            totalRecords?: number;
            _links?: components["schemas"]["PageLinks"];
            /** @description The skills. */
            contributingSkills: {
                /**
                 * @description Id of the skill.
                 * @example 4006
                 */
                skillId?: number;
                /**
                 * @description Its name.
                 * @example PC for nobody
                 */
                skillName?: string;
            }[];
        };
        /**
         * DialAgent
         * @description The agent to call; in the query or in the body.
         */
        DialAgent: {
            /**
             * @description Id of the other agent; a text with a number is taken too.
             * @example 5002
             */
            targetAgentId: number;
            /** @description The contact that it is about. */
            parentContactId?: number;
        };
        /**
         * DialerContacts
         * @description What the skills have dialed.
         */
        DialerContacts: {
            /** @description An item for each skill and quarter of an hour in which it has dialed. */
            wfM_OB_StatsV9: components["schemas"]["DialerContactsItem"][];
        };
        /**
         * DialerContactsItem
         * @description What a skill has dialed in a quarter of an hour; `fields` selects the fields.
         */
        DialerContactsItem: {
            /**
             * @description Id of the business unit.
             * @example 1
             */
            businessUnitId?: number;
            /**
             * @description Name of the business unit.
             * @example fake-tenant
             */
            businessUnitName?: string;
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
             * @description Name of the medium.
             * @example Phone Call
             */
            mediaTypeName?: string;
            /**
             * @description When the quarter of an hour begins.
             * @example 2026-01-01T00:15:00.000Z
             */
            intervalStartDate?: string;
            /**
             * @description Contacts that were dialed.
             * @example 3
             */
            dials?: number;
            /**
             * @description Contacts that an agent took.
             * @example 1
             */
            connects?: number;
            /**
             * @description Seconds that an agent talked to each of them, on average.
             * @example 120
             */
            connectsAHT?: number;
            /**
             * @description Those of them where the right person answered; all of them here.
             * @example 1
             */
            rightPartyConnects?: number;
            /**
             * @description Seconds that an agent talked to each of those, on average.
             * @example 120
             */
            rightPartyConnectsAHT?: number;
            /**
             * @description Contacts that somebody answered and no agent took.
             * @example 1
             */
            abandons?: number;
        };
        /**
         * DialerLogin
         * @description The skill, by its name; in the query or in the body.
         */
        DialerLogin: {
            /**
             * @description Name of a running Personal Connection skill.
             * @example PC that runs
             */
            skillName?: string;
        };
        /**
         * DialPhone
         * @description Whom to dial; in the query or in the body.
         */
        DialPhone: {
            /**
             * @description The number.
             * @example +12025550143
             */
            phoneNumber?: string;
            /**
             * @description Id of an outbound phone skill.
             * @example 4002
             */
            skillId?: number;
            /** @description The contact that the call belongs to. */
            parentContactId?: number;
            /** @description Id of the customer. */
            customerId?: string;
            /** @description Postal code, for the time zone. */
            zipCode?: string;
        };
        /**
         * DialSkill
         * @description The skill to call; in the query or in the body.
         */
        DialSkill: {
            /**
             * @description Id of an outbound phone skill.
             * @example 4002
             */
            skillId?: number;
            /** @description The contact that it is about. */
            parentContactId?: number;
        };
        /**
         * DispositionItem
         * @description A disposition; `fields` selects the fields.
         */
        DispositionItem: {
            /**
             * @description Id of the disposition.
             * @example 2
             */
            dispositionId?: number;
            /**
             * @description Name of the disposition.
             * @example Positive no Amount
             */
            dispositionName?: string;
            /**
             * @description What people have noted of it.
             * @example Sold for later
             */
            notes?: string;
            /**
             * @description Id of its class.
             * @example 2
             */
            classificationId?: number;
            /**
             * @description What the dialer makes of it.
             * @example Positive
             */
            systemOutcome?: string;
            /**
             * @description Whether it can be chosen.
             * @example true
             */
            isActive?: boolean;
            /**
             * @description Whether it ends a preview.
             * @example false
             */
            isPreviewDisposition?: boolean;
            /**
             * Format: date-time
             * @description When it was changed.
             * @example 2020-01-01T00:00:00.000Z
             */
            lastUpdated?: string;
        };
        /**
         * DispositionList
         * @description A page of dispositions.
         */
        DispositionList: {
            _links?: components["schemas"]["PageLinks"];
            /**
             * @description Number of dispositions on all pages.
             * @example 11
             */
            totalRecords: number;
            /**
             * @description Id of the business unit.
             * @example 1
             */
            businessUnitId?: number;
            /** @description The dispositions of the page. */
            dispositions: components["schemas"]["DispositionItem"][];
        };
        /**
         * DispositionsCreate
         * @description The new dispositions.
         */
        DispositionsCreate: {
            /** @description The new dispositions. */
            dispositions: {
                /**
                 * @description Its name, which no other disposition has.
                 * @example Asked for an offer
                 */
                dispositionName: string;
                /**
                 * @description Whether it ends a preview.
                 * @example false
                 */
                isPreviewDisposition: boolean;
                /**
                 * @description Id of its class.
                 * @example 1
                 */
                classificationId?: number;
            }[];
        };
        /**
         * DispositionsCreated
         * @description The result for each disposition of the request, in its order.
         */
        DispositionsCreated: {
            /**
             * @description How many were not created.
             * @example 0
             */
            errorCount: number;
            /** @description One result for each disposition. */
            dispositionResults: {
                /**
                 * @description Id of the new disposition; 0 where there is none.
                 * @example 12
                 */
                dispositionId: number;
                /**
                 * @description Whether it was created.
                 * @example true
                 */
                success: boolean;
                /**
                 * @description Why not; empty where it was.
                 * @example
                 */
                error?: string;
            }[];
        };
        /**
         * DispositionsCreatedInPart
         * @description A result for each disposition, some of which were not created.
         */
        DispositionsCreatedInPart: {
            /**
             * @description How many were not created.
             * @example 0
             */
            errorCount: number;
            /** @description One result for each disposition. */
            dispositionResults: {
                /**
                 * @description Id of the new disposition; 0 where there is none.
                 * @example 12
                 */
                dispositionId: number;
                /**
                 * @description Whether it was created.
                 * @example true
                 */
                success: boolean;
                /**
                 * @description Why not; empty where it was.
                 * @example
                 */
                error?: string;
            }[];
        };
        /**
         * DncGroup
         * @description A do-not-call group.
         */
        DncGroup: {
            /**
             * @description Id of the group.
             * @example 6001
             */
            dncGroupId?: number;
            /**
             * @description Name of the group.
             * @example Everybody
             */
            dncGroupName?: string;
            /**
             * @description What the group is for.
             * @example
             */
            dncGroupDescription?: string;
            /**
             * @description Whether its numbers are kept from skills.
             * @example true
             */
            isActive?: boolean;
            /**
             * @description Whether it was removed.
             * @example false
             */
            isRemoved?: boolean;
            /**
             * @description Number of numbers.
             * @example 1
             */
            validRecords?: number;
            /**
             * @description When it was made.
             * @example 2026-01-01T00:00:00.000Z
             */
            createDate?: string;
            /**
             * @description When it was changed.
             * @example 2026-01-01T00:00:00.000Z
             */
            lastUpdateTime?: string;
        };
        /**
         * DncGroupCreate
         * @description Name and description of the new group; in the query or in the body.
         */
        DncGroupCreate: {
            /**
             * @description Its name, which no other group has.
             * @example Opted out
             */
            dncGroupName: string;
            /**
             * @description What the group is for.
             * @example By request
             */
            dncGroupDescription?: string;
        };
        /**
         * DncGroupCreated
         * @description The group that was created. Without the wrapper that the list has.
         */
        DncGroupCreated: {
            /** @description The group. */
            dncGroups: components["schemas"]["DncGroup"][];
        };
        /**
         * DncGroupList
         * @description The do-not-call groups.
         */
        DncGroupList: {
            /** @description What is listed. */
            resultSet: {
                /** @description All that there are on the page. */
                dncGroups?: components["schemas"]["DncGroup"][];
                /**
                 * @description How many there are.
                 * @example 1
                 */
                totalGroups?: number;
            };
        };
        /**
         * DncRecordList
         * @description A page of numbers.
         */
        DncRecordList: {
            /** @description What is listed. */
            resultSet: {
                /** @description All that there are on the page. */
                dncRecords?: {
                    /**
                     * @description Counts the numbers of the group from 1.
                     * @example 1
                     */
                    recordId?: number;
                    /**
                     * @description The number; without the 1 of North America.
                     * @example 2025550150
                     */
                    phoneNumber?: string;
                    /**
                     * @description The number as it is shown.
                     * @example (202) 555-0150
                     */
                    formattedPhone?: string;
                    /**
                     * @description When it was added.
                     * @example 2026-01-01T00:00:00.000Z
                     */
                    dateCollected?: string;
                    /**
                     * @description From when on it may be dialed; absent where that is never.
                     * @example 2030-01-01T00:00:00.000Z
                     */
                    expiredDate?: string;
                    /**
                     * @description When it was changed.
                     * @example 2026-01-01T00:00:00.000Z
                     */
                    lastUpdateTime?: string;
                }[];
                /**
                 * @description How many there are.
                 * @example 1
                 */
                totalRecords?: number;
            };
        };
        /**
         * DncRecordResult
         * @description The result for one number, in the order of the request.
         */
        DncRecordResult: {
            /**
             * @description Whether it was done.
             * @example true
             */
            success: boolean;
            /**
             * @description The number as it is shown.
             * @example (202) 555-0152
             */
            formattedPhone?: string;
            /**
             * @description Why it was not done; empty where it was.
             * @example
             */
            error?: string;
        };
        /**
         * DncRecordsAdded
         * @description The result for each number.
         */
        DncRecordsAdded: {
            /** @description The result for each number. */
            resultSet: {
                /**
                 * @description How many were not done.
                 * @example 0
                 */
                errorCount: number;
                /** @description One result for each number. */
                recordResults: components["schemas"]["DncRecordResult"][];
            };
        };
        /**
         * DncRecordsChange
         * @description The numbers, at most 4,500 of them.
         */
        DncRecordsChange: {
            /** @description The numbers. */
            dncGroupRecords: {
                /**
                 * @description The number, of 10 to 15 digits, as an integer or a string. What is between its digits does not count.
                 * @example 2025550152
                 */
                phoneNumber: string | number;
                /**
                 * @description From then on it may be dialed; never without it. Not used where numbers are removed.
                 * @example 2030-01-01T00:00:00Z
                 */
                expiredDate?: string;
            }[];
        };
        /**
         * DncRecordsRemoved
         * @description The result for each number. Without the wrapper of the addition.
         */
        DncRecordsRemoved: {
            /**
             * @description How many were not done.
             * @example 0
             */
            errorCount: number;
            /** @description One result for each number. */
            recordResults: components["schemas"]["DncRecordResult"][];
        };
        /**
         * DncSearch
         * @description The number that is looked for; in the query or in the body.
         */
        DncSearch: {
            /**
             * @description The number, as an integer or a string.
             * @example +1 (202) 555-0150
             */
            phoneNumber: string | number;
        };
        /**
         * DncSearchResults
         * @description The groups that a number is in.
         */
        DncSearchResults: {
            /** @description All that there are on the page. */
            searchResults: {
                /**
                 * @description Id of the group.
                 * @example 6001
                 */
                dncGroupId?: number;
                /**
                 * @description Name of the group.
                 * @example Everybody
                 */
                dncGroupName?: string;
                /**
                 * @description What the group is for.
                 * @example
                 */
                dncGroupDescription?: string;
                /**
                 * @description The number as it is shown.
                 * @example (202) 555-0150
                 */
                formattedPhone?: string;
                /**
                 * @description When it was added.
                 * @example 2026-01-01T00:00:00.000Z
                 */
                dateCollected?: string;
                /**
                 * @description From when on it may be dialed; absent where that is never.
                 * @example 2030-01-01T00:00:00.000Z
                 */
                expiredDate?: string;
                /**
                 * @description When it was changed.
                 * @example 2026-01-01T00:00:00.000Z
                 */
                lastUpdateTime?: string;
            }[];
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
         * IndependentOutcome
         * @description The outcome of the call; in the query or in the body.
         */
        IndependentOutcome: {
            /**
             * @description Answered by default.
             * @example Busy
             * @enum {string}
             */
            outcome?: "Answered" | "Busy" | "Fax" | "Intercept" | "No Answer";
        };
        /**
         * InteractionDisposition
         * @description How the contact ended. A commitment amount or a callback is only for a contact of Personal Connection.
         */
        InteractionDisposition: {
            /**
             * @description Id of a disposition.
             * @example 2
             */
            primaryDispositionId: number;
            /**
             * @description Notes of the agent.
             * @example Calls back
             */
            primaryDispositionNotes?: string;
            /**
             * @description The amount that was promised.
             * @example 25
             */
            primaryCommitmentAmount?: number;
            /**
             * Format: date-time
             * @description When to call again.
             * @example 2030-01-31T14:30:00Z
             */
            primaryCallbackTime?: string;
            /**
             * @description The number to call then.
             * @example +12025550143
             */
            primaryCallbackNumber?: string;
            /** @description Id of a second disposition. */
            secondaryDispositionId?: number;
            /** @description Id of a disposition for a preview contact, of which the fake has none. */
            previewDispositionId?: number;
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
             * @description The next page; null on the last.
             * @example http://127.0.0.1:4010/inContactAPI/services/v34.0/skills?skip=50&top=50
             */
            next?: string | null;
            /**
             * @description The previous page; null on the first.
             * @example http://127.0.0.1:4010/inContactAPI/services/v34.0/skills?skip=0&top=50
             */
            previous?: string | null;
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
         * Promise
         * @description Whom to call, when, and for whom; in the query or in the body.
         */
        Promise: {
            /**
             * @description Given name.
             * @example Dana
             */
            firstName: string;
            /**
             * @description Family name.
             * @example Doe
             */
            lastName: string;
            /**
             * @description The number to call.
             * @example +15550199999
             */
            phoneNumber: string;
            /**
             * @description Id of an outbound phone skill.
             * @example 4002
             */
            skill: number;
            /**
             * @description The day.
             * @example 2030-01-31
             */
            promiseDate: string;
            /**
             * @description The time of day.
             * @example 14:30
             */
            promiseTime: string;
            /** @description Id of the agent who is reminded. */
            targetAgent?: number;
            /** @description What it is about. */
            notes?: string;
            /** @description Time zone of the time. */
            timeZone?: string;
        };
        /**
         * ProspectResult
         * @description The result for a record.
         */
        ProspectResult: {
            /**
             * @description External id of the record.
             * @example ext-12345
             */
            externalId?: string;
            /**
             * @description Success or ProspectNotFound.
             * @example Success
             */
            resultCode?: string;
        };
        /**
         * ProspectsRemoval
         * @description The records to remove.
         */
        ProspectsRemoval: {
            /** @description The records. */
            prospectsToRemove: {
                /**
                 * @description External id of the record, as an integer or a string.
                 * @example ext-12345
                 */
                externalId: string | number;
            }[];
        };
        /**
         * ProspectsRemoved
         * @description The result for each record.
         */
        ProspectsRemoved: {
            /** @description Records that were removed. */
            successfulRecords: components["schemas"]["ProspectResult"][];
            /** @description Records that were not. */
            failedRecords: components["schemas"]["ProspectResult"][];
        };
        /**
         * QueueCallback
         * @description Whom to call, and how the call is queued; in the query or in the body.
         */
        QueueCallback: {
            /**
             * @description The number to call; with a plus sign or ten digits.
             * @example +15550199999
             */
            phoneNumber: string;
            /**
             * @description Id of the skill.
             * @example 4004
             */
            skill: number;
            /** @description The number that is shown. */
            callerId?: string;
            /** @description Seconds to wait before the call is queued. */
            callDelay?: number;
            /**
             * @description Id of the agent who is to have it.
             * @example 5001
             */
            targetAgent?: number;
            /**
             * @description Whose priorities are used.
             * @enum {string}
             */
            priorityManagement?: "DefaultFromSkill" | "Custom";
            /** @description First priority. */
            initialPriority?: number;
            /** @description How fast the priority grows. */
            acceleration?: number;
            /** @description Highest priority. */
            maxPriority?: number;
            /** @description Tones that are dialed. */
            sequence?: string;
            /**
             * @description When a tone is played.
             * @enum {string}
             */
            zipTone?: "BeforeSequence" | "AfterSequence" | "NoZipTone";
            /**
             * @description Where the screen pop comes from.
             * @enum {string}
             */
            screenPopSrc?: "DefaultFromSkill" | "UseOnPageOpen" | "Custom";
            /** @description Address of the screen pop. */
            screenPopUrl?: string;
            /** @description Seconds until the callback is given up. */
            timeout?: number;
        };
        /**
         * ScheduledCallback
         * @description Whom to call, and when; in the query or in the body.
         */
        ScheduledCallback: {
            /**
             * @description The number to call.
             * @example +15550199999
             */
            phoneNumber?: string;
            /**
             * @description Id of the skill.
             * @example 4004
             */
            skillId?: number;
            /**
             * Format: date-time
             * @description When it is due; at once without it.
             * @example 2030-01-31T14:30:00Z
             */
            scheduleDate?: string;
            /** @description Given name. */
            firstName?: string;
            /** @description Family name. */
            lastName?: string;
            /** @description Id of the agent who is to have it. */
            targetAgentId?: number;
            /** @description What it is about. */
            notes?: string;
            /** @description Id of an event in a calendar. */
            msCalendarEventId?: string;
        };
        /**
         * ScriptStart
         * @description The script and its skill; in the query or in the body. One of scriptId and scriptPath names the script.
         */
        ScriptStart: {
            /**
             * @description Id of the skill.
             * @example 4002
             */
            skillId: number;
            /**
             * @description Id of the script.
             * @example script-xyz-999
             */
            scriptId?: string;
            /** @description Path of the script; its last part is the id (AS-444). */
            scriptPath?: string;
            /**
             * @description Values for the script with | between them.
             * @example a|b
             */
            Parameters?: string;
            /**
             * Format: date-time
             * @description When the script is to start.
             * @example 2030-01-31T14:30:00Z
             */
            startDate?: string;
        };
        /**
         * ScriptStartById
         * @description The skill, and values for the script; in the query or in the body.
         */
        ScriptStartById: {
            /**
             * @description Id of the skill.
             * @example 4002
             */
            skillId: number;
            /**
             * @description Values for the script with | between them.
             * @example a|b
             */
            Parameters?: string;
            /**
             * Format: date-time
             * @description When the script is to start.
             * @example 2030-01-31T14:30:00Z
             */
            startDate?: string;
        };
        /**
         * ScrubbedSkillList
         * @description The scrubbed skills of a group.
         */
        ScrubbedSkillList: {
            /**
             * @description How many there are.
             * @example 1
             */
            totalRecords?: number;
            _links?: components["schemas"]["PageLinks"];
            /** @description The skills. */
            scrubbedSkills: {
                /**
                 * @description Id of the skill.
                 * @example 4006
                 */
                skillId?: number;
                /**
                 * @description Its name.
                 * @example PC for nobody
                 */
                skillName?: string;
            }[];
        };
        /**
         * ServerTime
         * @description The time of the server.
         */
        ServerTime: {
            /**
             * @description UTC, with seven digits after the second.
             * @example 2026-01-01T00:00:00.0000000Z
             */
            ServerTime: string;
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
            /** @description Always 0, as NICE's tutorial shows; the refresh token is valid for 7200 seconds. */
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
            /**
             * @description What people note of it.
             * @example For the autumn
             */
            notes?: string;
            /**
             * @description The number that it shows.
             * @example +12025550100
             */
            callerIdOverride?: string;
            /**
             * @description Whether it dials without agents.
             * @example false
             */
            agentless?: boolean;
            /**
             * @description How many calls it then has at a time.
             * @example 2
             */
            agentlessPorts?: number;
            /**
             * @description Whether contacts of other skills come between.
             * @example false
             */
            priorityBlending?: boolean;
            /**
             * @description Whether the numbers of a contact are dialed one after another.
             * @example true
             */
            deliverMultipleNumbersSerially?: boolean;
        };
        /**
         * SkillActivities
         * @description A page of what is going on.
         */
        SkillActivities: {
            _links?: components["schemas"]["PageLinks"];
            /**
             * @description Time of the response, for updatedSince.
             * @example 2026-01-01T00:00:00.000Z
             */
            lastPollTime?: string;
            /**
             * @description Number of skills on all pages.
             * @example 7
             */
            totalRecords: number;
            /** @description The skills of the page. */
            skillActivity: components["schemas"]["SkillActivityItem"][];
        };
        /**
         * SkillActivity
         * @description What is going on in one skill, in a list of one.
         */
        SkillActivity: {
            /**
             * @description Time of the response, for updatedSince.
             * @example 2026-01-01T00:00:00.000Z
             */
            lastPollTime?: string;
            /** @description The skill. */
            skillActivity: components["schemas"]["SkillActivityItem"][];
        };
        /**
         * SkillActivityItem
         * @description What is going on in a skill; `fields` selects the fields.
         */
        SkillActivityItem: {
            /**
             * @description Time of the response.
             * @example 2026-01-01T00:00:00.000Z
             */
            serverTime?: string;
            /**
             * @description Id of the business unit.
             * @example 1
             */
            businessUnitId?: number;
            /**
             * @description Agents who work on a contact after its end; none here.
             * @example 0
             */
            agentsACW?: number;
            /**
             * @description Agents who wait for a contact.
             * @example 2
             */
            agentsAvailable?: number;
            /**
             * @description Agents who wait or are unavailable.
             * @example 2
             */
            agentsIdle?: number;
            /**
             * @description Agents who are signed in.
             * @example 3
             */
            agentsLoggedIn?: number;
            /**
             * @description Agents who take no contact.
             * @example 0
             */
            agentsUnavailable?: number;
            /**
             * @description Agents who talk in this skill.
             * @example 1
             */
            agentsWorking?: number;
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
             * @description Contacts that are dialed or talked to.
             * @example 1
             */
            contactsActive?: number;
            /**
             * @description Since when the contact waits that has waited longest; absent where none does.
             * @example 2026-01-01T00:00:00.000Z
             */
            earliestQueueTime?: string;
            /**
             * @description Whether it takes contacts.
             * @example true
             */
            isActive?: boolean;
            /**
             * @description Whether it dials by Personal Connection.
             * @example true
             */
            isNaturalCalling?: boolean;
            /**
             * @description Whether it dials.
             * @example true
             */
            isOutbound?: boolean;
            /**
             * @description 4 is phone.
             * @example 4
             */
            mediaTypeId?: number;
            /**
             * @description Name of the medium.
             * @example Phone Call
             */
            mediaTypeName?: string;
            /**
             * @description Contacts that wait.
             * @example 1
             */
            queueCount?: number;
            /**
             * @description Name of the skill.
             * @example PC that runs
             */
            skillName?: string;
            /**
             * @description Id of the skill.
             * @example 4002
             */
            skillId?: number;
        };
        /**
         * SkillCadence
         * @description The order in which the destinations of a contact are tried.
         */
        SkillCadence: {
            /**
             * @description How the destinations of a contact follow.
             * @example Sequential
             */
            attemptMode?: string;
            /**
             * @description How contacts are asked for.
             * @example Fresh
             */
            recordRequestMode?: string;
            /**
             * @description Minutes of rest between destinations.
             * @example 30
             */
            destinationRetryRestMinutes?: number;
            /** @description How often each destination is tried. */
            maximumAttempts?: {
                /**
                 * @description Name of the destination.
                 * @example PhoneNumber
                 */
                fieldName?: string;
                /**
                 * @description How often.
                 * @example 3
                 */
                attempts?: number;
            }[];
            /** @description The order in which destinations are tried. */
            cadences?: {
                /**
                 * @description Name of the destination.
                 * @example PhoneNumber
                 */
                fieldName?: string;
                /**
                 * @description How often in this place.
                 * @example 1
                 */
                attempts?: number;
                /** @description When it may be tried. */
                timeConstraints?: {
                    /** @description Times on weekdays. */
                    weekdayTimeConstraints?: {
                        /**
                         * @description When it begins.
                         * @example 09:00
                         */
                        startTime?: string;
                        /**
                         * @description When it ends.
                         * @example 12:00
                         */
                        endTime?: string;
                    }[];
                    /** @description Times on weekends. */
                    weekendTimeConstraints?: {
                        /**
                         * @description When it begins.
                         * @example 09:00
                         */
                        startTime?: string;
                        /**
                         * @description When it ends.
                         * @example 12:00
                         */
                        endTime?: string;
                    }[];
                };
            }[];
        };
        /**
         * SkillCadenceChange
         * @description The order in which the destinations of a contact are tried. Without a wrapper. What is not sent stays.
         */
        SkillCadenceChange: {
            /**
             * @description How the destinations of a contact follow.
             * @example Sequential
             */
            attemptMode?: string | null;
            /**
             * @description How contacts are asked for.
             * @example Fresh
             */
            recordRequestMode?: string | null;
            /**
             * @description Minutes of rest between destinations.
             * @example 30
             */
            destinationRetryRestMinutes?: number;
            /** @description How often each destination is tried. */
            maximumAttempts?: {
                /**
                 * @description Name of the destination.
                 * @example PhoneNumber
                 */
                fieldName?: string | null;
                /**
                 * @description How often.
                 * @example 3
                 */
                attempts?: number;
            }[];
            /** @description The order in which destinations are tried. */
            cadences?: {
                /**
                 * @description Name of the destination.
                 * @example PhoneNumber
                 */
                fieldName?: string | null;
                /**
                 * @description How often in this place.
                 * @example 1
                 */
                attempts?: number;
                /** @description When it may be tried. */
                timeConstraints?: {
                    /** @description Times on weekdays. */
                    weekdayTimeConstraints?: {
                        /**
                         * @description When it begins.
                         * @example 09:00
                         */
                        startTime?: string | null;
                        /**
                         * @description When it ends.
                         * @example 12:00
                         */
                        endTime?: string | null;
                    }[];
                    /** @description Times on weekends. */
                    weekendTimeConstraints?: {
                        /**
                         * @description When it begins.
                         * @example 09:00
                         */
                        startTime?: string | null;
                        /**
                         * @description When it ends.
                         * @example 12:00
                         */
                        endTime?: string | null;
                    }[];
                } | null;
            }[];
        };
        /**
         * SkillChange
         * @description What changes of the skill. What is not sent stays.
         */
        SkillChange: {
            /** @description What changes. */
            skill: {
                /**
                 * @description Its name, which no other skill has.
                 * @example Autumn calls
                 */
                skillName?: string;
                /**
                 * @description Id of the campaign that it belongs to.
                 * @example 1001
                 */
                campaignId?: number;
                /**
                 * @description Whether it dials.
                 * @example true
                 */
                isOutbound?: boolean;
                /**
                 * @description How it dials; Personal Connection has a dialer.
                 * @example Personal Connection
                 * @enum {unknown}
                 */
                outboundStrategy?: "Manual" | "Personal Connection" | "PersonalConnection";
                /**
                 * @description Whether it is in use; true for a new skill without it.
                 * @example true
                 */
                isActive?: boolean;
                /**
                 * @description Id of its script. Scripts of a tenant file have texts as ids.
                 * @example script-xyz-999
                 */
                scriptId?: string | number;
                /**
                 * @description What people note of it.
                 * @example For the autumn
                 */
                notes?: string;
                /**
                 * @description The number that it shows.
                 * @example +12025550100
                 */
                callerIdOverride?: string;
                /**
                 * @description Whether it dials without agents.
                 * @example false
                 */
                agentless?: boolean;
                /**
                 * @description How many calls it then has at a time.
                 * @example 2
                 */
                agentlessPorts?: number;
                /**
                 * @description Whether contacts of other skills come between.
                 * @example false
                 */
                priorityBlending?: boolean;
                /**
                 * @description Whether the numbers of a contact are dialed one after another.
                 * @example true
                 */
                deliverMultipleNumbersSerially?: boolean;
                /** @description The dispositions that its contacts may end with, in the order of their priority; all without it. */
                dispositions?: {
                    /**
                     * @description Id of the disposition.
                     * @example 1
                     */
                    dispositionId: number;
                    /**
                     * @description Its place.
                     * @example 1
                     */
                    priority?: number;
                }[];
            };
        };
        /**
         * SkillChanged
         * @description The skill that was changed.
         */
        SkillChanged: {
            /**
             * @description Always true.
             * @example true
             */
            success: boolean;
            /**
             * @description Id of the skill.
             * @example 4001
             */
            skillId: number;
        };
        /**
         * SkillCpaManagement
         * @description Values that the tenant says nothing of are absent.
         */
        SkillCpaManagement: {
            /**
             * @description The message for an abandoned call.
             * @example slow
             */
            abandonMessagePath?: string;
            /**
             * @description When that message is played.
             * @example 1
             */
            abandonMsgMode?: number;
            /**
             * @description Seconds after which a call counts as abandoned.
             * @example 2
             */
            abandonTimeout?: number;
            /**
             * @description Silence of an agent that ends the analysis.
             * @example 2
             */
            agentNoResponseSeconds?: number;
            /**
             * @description Whether an agent may say that it is a machine.
             * @example true
             */
            agentOverrideOptionAnsweringMachine?: boolean;
            /**
             * @description Whether an agent may say that the number is wrong.
             * @example true
             */
            agentOverrideOptionBadNumber?: boolean;
            /**
             * @description Whether an agent may say that it is a fax.
             * @example true
             */
            agentOverrideOptionFax?: boolean;
            /**
             * @description Shortest utterance of an agent.
             * @example 2
             */
            agentResponseUtteranceMinimumSeconds?: number;
            /**
             * @description Loudness from which on an agent speaks.
             * @example 100
             */
            agentVoiceThreshold?: number;
            /**
             * @description How machines are recognized.
             * @example 1
             */
            ansMachineDetMode?: number;
            /**
             * @description The message for a machine.
             * @example slow
             */
            ansMachineMsg?: string;
            /**
             * @description Seconds in which an agent may say what it is.
             * @example 2
             */
            ansMachineOverrideSeconds?: number;
            /**
             * @description Silence by which a person is recognized.
             * @example 2
             */
            customerLiveSilenceSeconds?: number;
            /**
             * @description Loudness from which on a customer speaks.
             * @example 100
             */
            customerVoiceThreshold?: number;
            /**
             * @description Whether the analysis is logged.
             * @example true
             */
            enableCPALogging?: boolean;
            /** @description Other ways for single attempts. */
            exceptions?: {
                /**
                 * @description How machines are recognized.
                 * @example 1
                 */
                ansMachineDetMode?: number;
                /** @description The message for a machine. */
                ansMachineMsg?: string | null;
                /**
                 * @description The attempt.
                 * @example 1
                 */
                attempt_No?: number;
            }[];
            /**
             * @description Silence that ends a machine.
             * @example 2
             */
            machineEndSilenceSeconds?: number;
            /**
             * @description Seconds after which a machine has ended.
             * @example 5
             */
            machineEndTimeoutSeconds?: number;
            /**
             * @description Shortest greeting of a machine, with an agent.
             * @example 2
             */
            machineMinimumWithAgentSeconds?: number;
            /**
             * @description Shortest greeting of a machine, without an agent.
             * @example 2
             */
            machineMinimumWithoutAgentSeconds?: number;
            /**
             * @description Whether it listens before a connection.
             * @example true
             */
            preConnectCPAEnabled?: boolean;
            /**
             * @description Whether that is recorded.
             * @example true
             */
            preConnectCPARecording?: boolean;
            /**
             * @description Whether progress counts as ringing.
             * @example true
             */
            treatProgressAsRinging?: boolean;
            /**
             * @description Shortest utterance.
             * @example 0.5
             */
            utteranceMinimumSeconds?: number;
        };
        /**
         * SkillCpaManagementChange
         * @description The values that change, in a wrapper. What is not sent stays, and what is null is no longer set.
         */
        SkillCpaManagementChange: {
            /** @description The values that change. */
            cpaSettings: {
                /**
                 * @description The message for an abandoned call.
                 * @example slow
                 */
                abandonMessagePath?: string;
                /**
                 * @description When that message is played.
                 * @example 1
                 * @enum {unknown}
                 */
                abandonMsgMode?: 0 | 1 | 2;
                /**
                 * @description Seconds after which a call counts as abandoned.
                 * @example 2
                 */
                abandonTimeout?: number;
                /**
                 * @description Silence of an agent that ends the analysis.
                 * @example 2
                 */
                agentNoResponseSeconds?: number;
                /**
                 * @description Whether an agent may say that it is a machine.
                 * @example true
                 */
                agentOverrideOptionAnsweringMachine?: boolean;
                /**
                 * @description Whether an agent may say that the number is wrong.
                 * @example true
                 */
                agentOverrideOptionBadNumber?: boolean;
                /**
                 * @description Whether an agent may say that it is a fax.
                 * @example true
                 */
                agentOverrideOptionFax?: boolean;
                /**
                 * @description Shortest utterance of an agent.
                 * @example 2
                 */
                agentResponseUtteranceMinimumSeconds?: number;
                /**
                 * @description Loudness from which on an agent speaks.
                 * @example 100
                 */
                agentVoiceThreshold?: number;
                /**
                 * @description How machines are recognized.
                 * @example 1
                 * @enum {unknown}
                 */
                ansMachineDetMode?: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
                /**
                 * @description The message for a machine.
                 * @example slow
                 */
                ansMachineMsg?: string | null;
                /**
                 * @description Seconds in which an agent may say what it is.
                 * @example 2
                 */
                ansMachineOverrideSeconds?: number;
                /**
                 * @description Silence by which a person is recognized.
                 * @example 2
                 */
                customerLiveSilenceSeconds?: number | null;
                /**
                 * @description Loudness from which on a customer speaks.
                 * @example 100
                 */
                customerVoiceThreshold?: number | null;
                /**
                 * @description Whether the analysis is logged.
                 * @example true
                 */
                enableCPALogging?: boolean | null;
                /** @description Other ways for single attempts. */
                exceptions?: {
                    /**
                     * @description How machines are recognized.
                     * @example 1
                     * @enum {unknown}
                     */
                    ansMachineDetMode?: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
                    /** @description The message for a machine. */
                    ansMachineMsg?: string | null;
                    /**
                     * @description The attempt.
                     * @example 1
                     */
                    attempt_No?: number;
                }[];
                /**
                 * @description Silence that ends a machine.
                 * @example 2
                 */
                machineEndSilenceSeconds?: number | null;
                /**
                 * @description Seconds after which a machine has ended.
                 * @example 5
                 */
                machineEndTimeoutSeconds?: number;
                /**
                 * @description Shortest greeting of a machine, with an agent.
                 * @example 2
                 */
                machineMinimumWithAgentSeconds?: number | null;
                /**
                 * @description Shortest greeting of a machine, without an agent.
                 * @example 2
                 */
                machineMinimumWithoutAgentSeconds?: number | null;
                /**
                 * @description Whether it listens before a connection.
                 * @example true
                 */
                preConnectCPAEnabled?: boolean | null;
                /**
                 * @description Whether that is recorded.
                 * @example true
                 */
                preConnectCPARecording?: boolean;
                /**
                 * @description Whether progress counts as ringing.
                 * @example true
                 */
                treatProgressAsRinging?: boolean | null;
                /**
                 * @description Shortest utterance.
                 * @example 0.5
                 */
                utteranceMinimumSeconds?: number | null;
            };
        };
        /**
         * SkillDeliveryPreferences
         * @description Values that the tenant says nothing of are absent.
         */
        SkillDeliveryPreferences: {
            /**
             * @description Whether silence accepts contacts under rules.
             * @example true
             */
            complianceRecordsDefaultAccept?: boolean;
            /**
             * @description How contacts under rules are delivered.
             * @example 1
             */
            complianceRecordsDeliveryType?: number;
            /**
             * @description Whether contacts under rules are left out.
             * @example true
             */
            complianceRecordsDisabled?: boolean;
            /**
             * @description Seconds to answer for contacts under rules.
             * @example 2
             */
            complianceRecordsTimeout?: number;
            /**
             * @description The same from the second time on.
             * @example 2
             */
            complianceRecordsTimeoutSubsequent?: number;
            /**
             * @description Whether silence accepts contacts that need a confirmation.
             * @example true
             */
            confirmationRequiredDefaultAccept?: boolean;
            /**
             * @description How contacts that need a confirmation are delivered.
             * @example 1
             */
            confirmationRequiredDeliveryType?: number;
            /**
             * @description Whether contacts that need a confirmation are left out.
             * @example true
             */
            confirmationRequiredDisabled?: boolean;
            /**
             * @description Seconds to answer for contacts that need a confirmation.
             * @example 2
             */
            confirmationRequiredTimeout?: number;
            /**
             * @description The same from the second time on.
             * @example 2
             */
            confirmationRequiredTimeoutSubsequent?: number;
            /**
             * @description Whether every contact needs a confirmation.
             * @example true
             */
            confirmationRequiredDefault?: boolean;
            /**
             * @description Whether a contact under rules can be given a disposition.
             * @example true
             */
            showComplianceButtonDisposition?: boolean;
            /**
             * @description Whether a contact under rules can be queued again.
             * @example true
             */
            showComplianceButtonRequeue?: boolean;
            /**
             * @description Whether a contact under rules can be given another time.
             * @example true
             */
            showComplianceButtonReschedule?: boolean;
            /**
             * @description Whether a contact under rules can be put off.
             * @example true
             */
            showComplianceButtonSnooze?: boolean;
            /**
             * @description Whether a preview can be given a disposition.
             * @example true
             */
            showPreviewButtonDisposition?: boolean;
            /**
             * @description Whether a preview can be queued again.
             * @example true
             */
            showPreviewButtonRequeue?: boolean;
            /**
             * @description Whether a preview can be given another time.
             * @example true
             */
            showPreviewButtonReschedule?: boolean;
            /**
             * @description Whether a preview can be put off.
             * @example true
             */
            showPreviewButtonSnooze?: boolean;
        };
        /**
         * SkillDeliveryPreferencesChange
         * @description The values that change, in a wrapper. What is not sent stays, and what is null is no longer set.
         */
        SkillDeliveryPreferencesChange: {
            /** @description The values that change. */
            deliveryPreferences: {
                /**
                 * @description Whether silence accepts contacts under rules.
                 * @example true
                 */
                complianceRecordsDefaultAccept?: boolean | null;
                /**
                 * @description How contacts under rules are delivered.
                 * @example 1
                 * @enum {unknown}
                 */
                complianceRecordsDeliveryType?: 0 | 1 | 2 | 3 | 4 | 5;
                /**
                 * @description Whether contacts under rules are left out.
                 * @example true
                 */
                complianceRecordsDisabled?: boolean;
                /**
                 * @description Seconds to answer for contacts under rules.
                 * @example 2
                 */
                complianceRecordsTimeout?: number;
                /**
                 * @description The same from the second time on.
                 * @example 2
                 */
                complianceRecordsTimeoutSubsequent?: number;
                /**
                 * @description Whether silence accepts contacts that need a confirmation.
                 * @example true
                 */
                confirmationRequiredDefaultAccept?: boolean | null;
                /**
                 * @description How contacts that need a confirmation are delivered.
                 * @example 1
                 * @enum {unknown}
                 */
                confirmationRequiredDeliveryType?: 0 | 1 | 2 | 3 | 4 | 5;
                /**
                 * @description Whether contacts that need a confirmation are left out.
                 * @example true
                 */
                confirmationRequiredDisabled?: boolean;
                /**
                 * @description Seconds to answer for contacts that need a confirmation.
                 * @example 2
                 */
                confirmationRequiredTimeout?: number;
                /**
                 * @description The same from the second time on.
                 * @example 2
                 */
                confirmationRequiredTimeoutSubsequent?: number;
                /**
                 * @description Whether every contact needs a confirmation.
                 * @example true
                 */
                confirmationRequiredDefault?: boolean;
                /**
                 * @description Whether a contact under rules can be given a disposition.
                 * @example true
                 */
                showComplianceButtonDisposition?: boolean;
                /**
                 * @description Whether a contact under rules can be queued again.
                 * @example true
                 */
                showComplianceButtonRequeue?: boolean;
                /**
                 * @description Whether a contact under rules can be given another time.
                 * @example true
                 */
                showComplianceButtonReschedule?: boolean;
                /**
                 * @description Whether a contact under rules can be put off.
                 * @example true
                 */
                showComplianceButtonSnooze?: boolean;
                /**
                 * @description Whether a preview can be given a disposition.
                 * @example true
                 */
                showPreviewButtonDisposition?: boolean;
                /**
                 * @description Whether a preview can be queued again.
                 * @example true
                 */
                showPreviewButtonRequeue?: boolean;
                /**
                 * @description Whether a preview can be given another time.
                 * @example true
                 */
                showPreviewButtonReschedule?: boolean;
                /**
                 * @description Whether a preview can be put off.
                 * @example true
                 */
                showPreviewButtonSnooze?: boolean;
            };
        };
        /**
         * SkillDisposition
         * @description A disposition of a skill; `fields` selects the fields.
         */
        SkillDisposition: {
            /**
             * @description Id of the disposition.
             * @example 2
             */
            dispositionId?: number;
            /**
             * @description Name of the disposition.
             * @example Positive no Amount
             */
            dispositionName?: string;
            /**
             * @description Where it is shown.
             * @example 2
             */
            displayOrder?: number;
            /**
             * @description Name of its class.
             * @example Positive no Amount
             */
            classification?: string;
            /**
             * @description What the dialer makes of it.
             * @example Positive
             */
            systemOutcome?: string;
            /**
             * @description Whether it ends a preview.
             * @example false
             */
            isPreviewDisposition?: boolean;
        };
        /**
         * SkillDispositions
         * @description A page of the dispositions of a skill.
         */
        SkillDispositions: {
            _links?: components["schemas"]["PageLinks"];
            /**
             * @description Number of dispositions on all pages.
             * @example 11
             */
            totalRecords: number;
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
            /** @description The dispositions of the page. */
            dispositions: components["schemas"]["SkillDisposition"][];
        };
        /**
         * SkillGeneralSettings
         * @description Values that the tenant says nothing of are absent.
         */
        SkillGeneralSettings: {
            /**
             * @description Percent of abandoned calls at which dialing ends.
             * @example 2
             */
            abandonRateCutoff?: number;
            /**
             * @description Percent of abandoned calls that it keeps below.
             * @example 2
             */
            abandonRateThreshold?: number;
            /**
             * @description How fast the ratio grows.
             * @example slow
             */
            aggressiveness?: string;
            /**
             * @description Percent of the threshold from which on it dials less.
             * @example 2
             */
            beginDampenPercentage?: number;
            /**
             * @description Whether a contact is called by one skill at a time.
             * @example true
             */
            blockMultipleCalls?: boolean;
            /**
             * @description Attempts without a person before a contact is left.
             * @example 2
             */
            consecutiveAttemptsWithoutALiveConnect?: number;
            /**
             * @description Minutes after which a contact expires.
             * @example 2
             */
            defaultContactExpiration?: number;
            /**
             * @description Whether callbacks are dialed on holidays.
             * @example true
             */
            deliverCallbacksOnDNCHolidays?: boolean;
            /**
             * @description Whether contacts with a priority are dialed on holidays.
             * @example true
             */
            deliverPrioritiesOnDNCHolidays?: boolean;
            /**
             * @description Whether agents with more proficiency come first.
             * @example true
             */
            enableDialingByProficiency?: boolean;
            /**
             * @description Seconds before agents learn that a list ends.
             * @example 2
             */
            endOfListNotificationsDelay?: number;
            /**
             * @description Whether a new contact with a priority comes first.
             * @example true
             */
            getPriorityContactsOnContactInsertion?: boolean;
            /**
             * @description Seconds of rest before contacts of other skills come.
             * @example 15
             */
            inactiveBlenderTimer?: number;
            /**
             * @description Whether callbacks are dialed.
             * @example true
             */
            loadCallbacks?: boolean;
            /**
             * @description Whether new contacts are dialed.
             * @example true
             */
            loadFresh?: boolean;
            /**
             * @description Whether contacts are tried again.
             * @example true
             */
            loadNonFresh?: boolean;
            /**
             * @description Calls of one agent at a time.
             * @example 2
             */
            maxConcurrentCallsPerAgent?: number;
            /**
             * @description Seconds that a contact waits at most.
             * @example 2
             */
            maxWaitTimeSeconds?: number;
            /**
             * @description How often a contact is tried.
             * @example 2
             */
            maximumAttempts?: number;
            /**
             * @description Calls for each agent, at most.
             * @example 2
             */
            maximumRatio?: number;
            /**
             * @description Seconds that it rings at most.
             * @example 2
             */
            maximumRingingDuration?: number;
            /**
             * @description Minutes before a number is tried again.
             * @example 2
             */
            minimumRetryMinutes?: number;
            /**
             * @description Whether agents learn that a list is empty.
             * @example true
             */
            notifyAgentsWhenListIsEmpty?: boolean;
            /**
             * @description Whether the rates of the business unit do not count.
             * @example true
             */
            overrideBusinessUnitAbandonRate?: boolean;
            /**
             * @description Percent of agents that are free before it dials more.
             * @example 2
             */
            percentageOfAgentsBeforeOverdial?: number;
            /**
             * @description Weight of proficiency.
             * @example 2
             */
            proficiencyFactor?: number;
            /**
             * @description Weight of waiting.
             * @example 2
             */
            waitTimeFactor?: number;
        };
        /**
         * SkillGeneralSettingsChange
         * @description The values that change, in a wrapper. What is not sent stays, and what is null is no longer set.
         */
        SkillGeneralSettingsChange: {
            /** @description The values that change. */
            generalSettings: {
                /**
                 * @description Percent of abandoned calls at which dialing ends.
                 * @example 2
                 */
                abandonRateCutoff?: number | null;
                /**
                 * @description Percent of abandoned calls that it keeps below.
                 * @example 2
                 */
                abandonRateThreshold?: number | null;
                /**
                 * @description How fast the ratio grows.
                 * @example slow
                 */
                aggressiveness?: string | null;
                /**
                 * @description Percent of the threshold from which on it dials less.
                 * @example 2
                 */
                beginDampenPercentage?: number | null;
                /**
                 * @description Whether a contact is called by one skill at a time.
                 * @example true
                 */
                blockMultipleCalls?: boolean | null;
                /**
                 * @description Attempts without a person before a contact is left.
                 * @example 2
                 */
                consecutiveAttemptsWithoutALiveConnect?: number | null;
                /**
                 * @description Minutes after which a contact expires.
                 * @example 2
                 */
                defaultContactExpiration?: number | null;
                /**
                 * @description Whether callbacks are dialed on holidays.
                 * @example true
                 */
                deliverCallbacksOnDNCHolidays?: boolean | null;
                /**
                 * @description Whether contacts with a priority are dialed on holidays.
                 * @example true
                 */
                deliverPrioritiesOnDNCHolidays?: boolean | null;
                /**
                 * @description Whether agents with more proficiency come first.
                 * @example true
                 */
                enableDialingByProficiency?: boolean | null;
                /**
                 * @description Seconds before agents learn that a list ends.
                 * @example 2
                 */
                endOfListNotificationsDelay?: number | null;
                /**
                 * @description Whether a new contact with a priority comes first.
                 * @example true
                 */
                getPriorityContactsOnContactInsertion?: boolean;
                /**
                 * @description Seconds of rest before contacts of other skills come.
                 * @example 15
                 */
                inactiveBlenderTimer?: number | null;
                /**
                 * @description Whether callbacks are dialed.
                 * @example true
                 */
                loadCallbacks?: boolean;
                /**
                 * @description Whether new contacts are dialed.
                 * @example true
                 */
                loadFresh?: boolean;
                /**
                 * @description Whether contacts are tried again.
                 * @example true
                 */
                loadNonFresh?: boolean;
                /**
                 * @description Calls of one agent at a time.
                 * @example 2
                 */
                maxConcurrentCallsPerAgent?: number;
                /**
                 * @description Seconds that a contact waits at most.
                 * @example 2
                 */
                maxWaitTimeSeconds?: number;
                /**
                 * @description How often a contact is tried.
                 * @example 2
                 */
                maximumAttempts?: number | null;
                /**
                 * @description Calls for each agent, at most.
                 * @example 2
                 */
                maximumRatio?: number | null;
                /**
                 * @description Seconds that it rings at most.
                 * @example 2
                 */
                maximumRingingDuration?: number | null;
                /**
                 * @description Minutes before a number is tried again.
                 * @example 2
                 */
                minimumRetryMinutes?: number | null;
                /**
                 * @description Whether agents learn that a list is empty.
                 * @example true
                 */
                notifyAgentsWhenListIsEmpty?: boolean | null;
                /**
                 * @description Whether the rates of the business unit do not count.
                 * @example true
                 */
                overrideBusinessUnitAbandonRate?: boolean;
                /**
                 * @description Percent of agents that are free before it dials more.
                 * @example 2
                 */
                percentageOfAgentsBeforeOverdial?: number | null;
                /**
                 * @description Weight of proficiency.
                 * @example 2
                 */
                proficiencyFactor?: number;
                /**
                 * @description Weight of waiting.
                 * @example 2
                 */
                waitTimeFactor?: number;
            };
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
            /**
             * @description What people note of it.
             * @example For the autumn
             */
            notes?: string;
            /**
             * @description The number that it shows.
             * @example +12025550100
             */
            callerIdOverride?: string;
            /**
             * @description Whether it dials without agents.
             * @example false
             */
            agentless?: boolean;
            /**
             * @description How many calls it then has at a time.
             * @example 2
             */
            agentlessPorts?: number;
            /**
             * @description Whether contacts of other skills come between.
             * @example false
             */
            priorityBlending?: boolean;
            /**
             * @description Whether the numbers of a contact are dialed one after another.
             * @example true
             */
            deliverMultipleNumbersSerially?: boolean;
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
         * SkillListManagement
         * @description How the list is shown and ordered.
         */
        SkillListManagement: {
            /**
             * @description The first field that agents see.
             * @example FirstName
             */
            displayField1Name?: string;
            /**
             * @description The second.
             * @example LastName
             */
            displayField2Name?: string;
            /** @description By which fields the list is in order. */
            listOrderingOptions?: {
                /**
                 * @description The field.
                 * @example Priority
                 */
                orderType?: string;
                /**
                 * @description Up or down.
                 * @example Ascending
                 */
                direction?: string;
            }[];
        };
        /**
         * SkillListManagementChange
         * @description How the list is shown and ordered. Without a wrapper. What is not sent stays.
         */
        SkillListManagementChange: {
            /**
             * @description The first field that agents see.
             * @example FirstName
             */
            displayField1Name?: string | null;
            /**
             * @description The second.
             * @example LastName
             */
            displayField2Name?: string | null;
            /** @description By which fields the list is in order. */
            listOrderingOptions?: {
                /**
                 * @description The field.
                 * @example Priority
                 */
                orderType?: string | null;
                /**
                 * @description Up or down.
                 * @example Ascending
                 */
                direction?: string | null;
            }[];
        };
        /**
         * SkillParameters
         * @description How a skill dials. Blocks that the tenant says nothing of are absent.
         */
        SkillParameters: {
            /**
             * @description Name of the skill.
             * @example PC that runs
             */
            skillName: string;
            /**
             * @description Id of the skill.
             * @example 4002
             */
            skillNo: number;
            generalSettings?: components["schemas"]["SkillGeneralSettings"];
            retrySettings?: components["schemas"]["SkillRetrySettings"];
            scheduleSettings?: components["schemas"]["SkillScheduleSettings"];
            cpaSettings?: components["schemas"]["SkillCpaManagement"];
            deliveryPreferences?: components["schemas"]["SkillDeliveryPreferences"];
            xsSettings?: components["schemas"]["SkillXsSettings"];
            cadenceSettings?: components["schemas"]["SkillCadence"];
            listManagement?: components["schemas"]["SkillListManagement"];
            /** @description As GET of the block time-zones has them. */
            timeZoneSettings?: Record<string, never>[];
        };
        /**
         * SkillRetrySettings
         * @description Values that the tenant says nothing of are absent.
         */
        SkillRetrySettings: {
            /**
             * @description Minutes of rest before a callback.
             * @example 2
             */
            callbackRestMinutes?: number;
            /**
             * @description Minutes after which a callback is stale.
             * @example 10
             */
            callbackStaleMinutes?: number;
            /**
             * @description Whether a contact is final after the last attempt.
             * @example true
             */
            finalizeWhenExhausted?: boolean;
            /**
             * @description Minutes after which an attempt is stale.
             * @example 10
             */
            generalStaleMinutes?: number;
            /**
             * @description Whether contacts are tried again.
             * @example true
             */
            loadNonFresh?: boolean;
            /**
             * @description How often a contact is tried.
             * @example 2
             */
            maximumAttempts?: number;
            /**
             * @description Callbacks of one contact.
             * @example 2
             */
            maximumNumberOfCallbacks?: number;
            /**
             * @description Talks with one contact.
             * @example 2
             */
            maximumNumberOfHandledCalls?: number;
            /**
             * @description Minutes before a number is tried again.
             * @example 5
             */
            minimumRetryMinutes?: number;
            /**
             * @description Whether other agents may take calls of one agent.
             * @example true
             */
            releaseAgentSpecificCalls?: boolean;
            /**
             * @description Attempts in these minutes.
             * @example 2
             */
            restrictedCallingMaxAttempts?: number;
            /**
             * @description Minutes in which attempts are counted.
             * @example 2
             */
            restrictedCallingMinutes?: number;
        };
        /**
         * SkillRetrySettingsChange
         * @description The values that change, in a wrapper. What is not sent stays, and what is null is no longer set.
         */
        SkillRetrySettingsChange: {
            /** @description The values that change. */
            retrySettings: {
                /**
                 * @description Minutes of rest before a callback.
                 * @example 2
                 */
                callbackRestMinutes?: number;
                /**
                 * @description Minutes after which a callback is stale.
                 * @example 10
                 */
                callbackStaleMinutes?: number;
                /**
                 * @description Whether a contact is final after the last attempt.
                 * @example true
                 */
                finalizeWhenExhausted?: boolean;
                /**
                 * @description Minutes after which an attempt is stale.
                 * @example 10
                 */
                generalStaleMinutes?: number;
                /**
                 * @description Whether contacts are tried again.
                 * @example true
                 */
                loadNonFresh?: boolean;
                /**
                 * @description How often a contact is tried.
                 * @example 2
                 */
                maximumAttempts?: number;
                /**
                 * @description Callbacks of one contact.
                 * @example 2
                 */
                maximumNumberOfCallbacks?: number;
                /**
                 * @description Talks with one contact.
                 * @example 2
                 */
                maximumNumberOfHandledCalls?: number;
                /**
                 * @description Minutes before a number is tried again.
                 * @example 5
                 */
                minimumRetryMinutes?: number;
                /**
                 * @description Whether other agents may take calls of one agent.
                 * @example true
                 */
                releaseAgentSpecificCalls?: boolean;
                /**
                 * @description Attempts in these minutes.
                 * @example 2
                 */
                restrictedCallingMaxAttempts?: number;
                /**
                 * @description Minutes in which attempts are counted.
                 * @example 2
                 */
                restrictedCallingMinutes?: number;
            };
        };
        /**
         * SkillScheduleSettings
         * @description Values that the tenant says nothing of are absent.
         */
        SkillScheduleSettings: {
            /**
             * @description Whether it dials by this schedule.
             * @example true
             */
            isScheduled?: boolean;
            /**
             * @description When it begins on Mondays.
             * @example 09:00
             */
            mondayStartTime?: string;
            /**
             * @description When it ends on Mondays.
             * @example 09:00
             */
            mondayEndTime?: string;
            /**
             * @description Whether it dials on Mondays.
             * @example true
             */
            mondayIsActive?: boolean;
            /**
             * @description When it begins on Tuesdays.
             * @example 09:00
             */
            tuesdayStartTime?: string;
            /**
             * @description When it ends on Tuesdays.
             * @example 09:00
             */
            tuesdayEndTime?: string;
            /**
             * @description Whether it dials on Tuesdays.
             * @example true
             */
            tuesdayIsActive?: boolean;
            /**
             * @description When it begins on Wednesdays.
             * @example 09:00
             */
            wednesdayStartTime?: string;
            /**
             * @description When it ends on Wednesdays.
             * @example 09:00
             */
            wednesdayEndTime?: string;
            /**
             * @description Whether it dials on Wednesdays.
             * @example true
             */
            wednesdayIsActive?: boolean;
            /**
             * @description When it begins on Thursdays.
             * @example 09:00
             */
            thursdayStartTime?: string;
            /**
             * @description When it ends on Thursdays.
             * @example 09:00
             */
            thursdayEndTime?: string;
            /**
             * @description Whether it dials on Thursdays.
             * @example true
             */
            thursdayIsActive?: boolean;
            /**
             * @description When it begins on Fridays.
             * @example 09:00
             */
            fridayStartTime?: string;
            /**
             * @description When it ends on Fridays.
             * @example 09:00
             */
            fridayEndTime?: string;
            /**
             * @description Whether it dials on Fridays.
             * @example true
             */
            fridayIsActive?: boolean;
            /**
             * @description When it begins on Saturdays.
             * @example 09:00
             */
            saturdayStartTime?: string;
            /**
             * @description When it ends on Saturdays.
             * @example 09:00
             */
            saturdayEndTime?: string;
            /**
             * @description Whether it dials on Saturdays.
             * @example true
             */
            saturdayIsActive?: boolean;
            /**
             * @description When it begins on Sundays.
             * @example 09:00
             */
            sundayStartTime?: string;
            /**
             * @description When it ends on Sundays.
             * @example 09:00
             */
            sundayEndTime?: string;
            /**
             * @description Whether it dials on Sundays.
             * @example true
             */
            sundayIsActive?: boolean;
        };
        /**
         * SkillScheduleSettingsChange
         * @description The values that change, in a wrapper. What is not sent stays, and what is null is no longer set.
         */
        SkillScheduleSettingsChange: {
            /** @description The values that change. */
            scheduleSettings: {
                /**
                 * @description Whether it dials by this schedule.
                 * @example true
                 */
                isScheduled?: boolean;
                /**
                 * @description When it begins on Mondays.
                 * @example 09:00
                 */
                mondayStartTime?: string;
                /**
                 * @description When it ends on Mondays.
                 * @example 09:00
                 */
                mondayEndTime?: string;
                /**
                 * @description Whether it dials on Mondays.
                 * @example true
                 */
                mondayIsActive?: boolean;
                /**
                 * @description When it begins on Tuesdays.
                 * @example 09:00
                 */
                tuesdayStartTime?: string;
                /**
                 * @description When it ends on Tuesdays.
                 * @example 09:00
                 */
                tuesdayEndTime?: string;
                /**
                 * @description Whether it dials on Tuesdays.
                 * @example true
                 */
                tuesdayIsActive?: boolean;
                /**
                 * @description When it begins on Wednesdays.
                 * @example 09:00
                 */
                wednesdayStartTime?: string;
                /**
                 * @description When it ends on Wednesdays.
                 * @example 09:00
                 */
                wednesdayEndTime?: string;
                /**
                 * @description Whether it dials on Wednesdays.
                 * @example true
                 */
                wednesdayIsActive?: boolean;
                /**
                 * @description When it begins on Thursdays.
                 * @example 09:00
                 */
                thursdayStartTime?: string;
                /**
                 * @description When it ends on Thursdays.
                 * @example 09:00
                 */
                thursdayEndTime?: string;
                /**
                 * @description Whether it dials on Thursdays.
                 * @example true
                 */
                thursdayIsActive?: boolean;
                /**
                 * @description When it begins on Fridays.
                 * @example 09:00
                 */
                fridayStartTime?: string;
                /**
                 * @description When it ends on Fridays.
                 * @example 09:00
                 */
                fridayEndTime?: string;
                /**
                 * @description Whether it dials on Fridays.
                 * @example true
                 */
                fridayIsActive?: boolean;
                /**
                 * @description When it begins on Saturdays.
                 * @example 09:00
                 */
                saturdayStartTime?: string;
                /**
                 * @description When it ends on Saturdays.
                 * @example 09:00
                 */
                saturdayEndTime?: string;
                /**
                 * @description Whether it dials on Saturdays.
                 * @example true
                 */
                saturdayIsActive?: boolean;
                /**
                 * @description When it begins on Sundays.
                 * @example 09:00
                 */
                sundayStartTime?: string;
                /**
                 * @description When it ends on Sundays.
                 * @example 09:00
                 */
                sundayEndTime?: string;
                /**
                 * @description Whether it dials on Sundays.
                 * @example true
                 */
                sundayIsActive?: boolean;
            };
        };
        /**
         * SkillsCreate
         * @description The new skills.
         */
        SkillsCreate: {
            /** @description The new skills. */
            skills: {
                /**
                 * @description Its name, which no other skill has.
                 * @example Autumn calls
                 */
                skillName: string;
                /**
                 * @description 4 is phone.
                 * @example 4
                 */
                mediaTypeId: number;
                /**
                 * @description Id of the campaign that it belongs to.
                 * @example 1001
                 */
                campaignId: number;
                /**
                 * @description Whether it dials.
                 * @example true
                 */
                isOutbound?: boolean;
                /**
                 * @description How it dials; Personal Connection has a dialer.
                 * @example Personal Connection
                 * @enum {unknown}
                 */
                outboundStrategy?: "Manual" | "Personal Connection" | "PersonalConnection";
                /**
                 * @description Whether it is in use; true for a new skill without it.
                 * @example true
                 */
                isActive?: boolean;
                /**
                 * @description Id of its script. Scripts of a tenant file have texts as ids.
                 * @example script-xyz-999
                 */
                scriptId?: string | number;
                /**
                 * @description What people note of it.
                 * @example For the autumn
                 */
                notes?: string;
                /**
                 * @description The number that it shows.
                 * @example +12025550100
                 */
                callerIdOverride?: string;
                /**
                 * @description Whether it dials without agents.
                 * @example false
                 */
                agentless?: boolean;
                /**
                 * @description How many calls it then has at a time.
                 * @example 2
                 */
                agentlessPorts?: number;
                /**
                 * @description Whether contacts of other skills come between.
                 * @example false
                 */
                priorityBlending?: boolean;
                /**
                 * @description Whether the numbers of a contact are dialed one after another.
                 * @example true
                 */
                deliverMultipleNumbersSerially?: boolean;
                /** @description The dispositions that its contacts may end with, in the order of their priority; all without it. */
                dispositions?: {
                    /**
                     * @description Id of the disposition.
                     * @example 1
                     */
                    dispositionId: number;
                    /**
                     * @description Its place.
                     * @example 1
                     */
                    priority?: number;
                }[];
            }[];
        };
        /**
         * SkillsCreated
         * @description The result for each skill of the request, in its order.
         */
        SkillsCreated: {
            /**
             * @description How many were not created.
             * @example 0
             */
            errorCount: number;
            /** @description One result for each skill. */
            skillsResults: {
                /**
                 * @description Whether it was created.
                 * @example true
                 */
                success: boolean;
                /**
                 * @description Why not; empty where it was.
                 * @example
                 */
                error?: string;
                /**
                 * @description Id of the new skill; absent where there is none.
                 * @example 4008
                 */
                skillId?: number;
            }[];
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
         * SkillTimeZones
         * @description When a skill may dial, by time zone. Without a list in the tenant it is absent.
         */
        SkillTimeZones: {
            /** @description The time zones; one that is not listed is switched off (DOC-380). */
            timeZoneSettings?: {
                /**
                 * @description Name of the zone in the list of Windows.
                 * @example Pacific Standard Time
                 */
                standardName?: string;
                /**
                 * @description When calling begins.
                 * @example 09:00
                 */
                startTime?: string;
                /**
                 * @description When calling ends.
                 * @example 21:00
                 */
                endTime?: string;
                /**
                 * @description Whether the zone is called.
                 * @example true
                 */
                timeZoneActiveToCall?: boolean;
                /**
                 * @description Whether the times differ from those of the business unit.
                 * @example false
                 */
                overrideTime?: boolean;
            }[];
        };
        /**
         * SkillTimeZonesChange
         * @description The time zones that the skill calls; all of them, because the list before is replaced.
         */
        SkillTimeZonesChange: {
            /** @description The time zones; one that is not listed is switched off. */
            timeZoneSettings: {
                /**
                 * @description Name of the zone in the list of Windows.
                 * @example Pacific Standard Time
                 */
                standardName?: string | null;
                /**
                 * @description When calling begins.
                 * @example 09:00
                 */
                startTime?: string | null;
                /**
                 * @description When calling ends.
                 * @example 21:00
                 */
                endTime?: string | null;
                /**
                 * @description Whether the zone is called.
                 * @example true
                 */
                timeZoneActiveToCall?: boolean;
                /**
                 * @description Whether the times differ from those of the business unit.
                 * @example false
                 */
                overrideTime?: boolean;
            }[];
        };
        /**
         * SkillXsSettings
         * @description Values that the tenant says nothing of are absent.
         */
        SkillXsSettings: {
            /**
             * @description Id of the skill in the system that contacts come from.
             * @example slow
             */
            externalOutboundSkill_No?: string;
            /**
             * @description Fewer available contacts than this have more fetched.
             * @example 2
             */
            xsAvailableThreshold?: number;
            /**
             * @description Script that hands contacts back.
             * @example 5
             */
            xsCheckinScriptID?: number;
            /**
             * @description Fewer new contacts than this have more fetched.
             * @example 2
             */
            xsFreshThreshold?: number;
            /**
             * @description Whether contacts are fetched.
             * @example true
             */
            xsGetContactsActive?: boolean;
            /**
             * @description Contacts that are fetched at once.
             * @example 2
             */
            xsNumberToRetrieve?: number;
            /**
             * @description Fewer ready contacts than this have more fetched.
             * @example 2
             */
            xsReadyThreshold?: number;
            /**
             * @description Script that fetches contacts.
             * @example 5
             */
            xsScriptId?: number;
            /**
             * @description Whether a change of skill is reported.
             * @example true
             */
            xsSkillChangedActive?: boolean;
        };
        /**
         * SkillXsSettingsChange
         * @description The values that change, in a wrapper. What is not sent stays, and what is null is no longer set.
         */
        SkillXsSettingsChange: {
            /** @description The values that change. */
            xsSettings: {
                /**
                 * @description Id of the skill in the system that contacts come from.
                 * @example slow
                 */
                externalOutboundSkill_No?: string;
                /**
                 * @description Fewer available contacts than this have more fetched.
                 * @example 2
                 */
                xsAvailableThreshold?: number;
                /**
                 * @description Script that hands contacts back.
                 * @example 5
                 */
                xsCheckinScriptID?: number;
                /**
                 * @description Fewer new contacts than this have more fetched.
                 * @example 2
                 */
                xsFreshThreshold?: number;
                /**
                 * @description Whether contacts are fetched.
                 * @example true
                 */
                xsGetContactsActive?: boolean;
                /**
                 * @description Contacts that are fetched at once.
                 * @example 2
                 */
                xsNumberToRetrieve?: number;
                /**
                 * @description Fewer ready contacts than this have more fetched.
                 * @example 2
                 */
                xsReadyThreshold?: number;
                /**
                 * @description Script that fetches contacts.
                 * @example 5
                 */
                xsScriptID?: number;
                /**
                 * @description Whether a change of skill is reported.
                 * @example true
                 */
                xsSkillChangedActive?: boolean;
            };
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
            /** @description What the subject token is. Only an access token is exchanged; it may be left out, as NICE's SDK does. */
            subject_token_type?: string;
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
         * UploadAccepted
         * @description The id of the job.
         */
        UploadAccepted: {
            /**
             * @description Id of the job.
             * @example 1
             */
            jobId: number;
        };
        /**
         * UploadJobFound
         * @description One job, as a list.
         */
        UploadJobFound: {
            /** @description The jobs. */
            uploadJobs: components["schemas"]["UploadJobItem"][];
        };
        /**
         * UploadJobItem
         * @description An upload. Counts are in the list and not in the job.
         */
        UploadJobItem: {
            /**
             * @description Id of the job.
             * @example 1
             */
            jobId?: number;
            /**
             * @description Id of the list.
             * @example 5001
             */
            listId?: number;
            /**
             * @description Name of the list.
             * @example Customers
             */
            listName?: string;
            /**
             * @description When it began.
             * @example 2026-01-01T00:00:00.000Z
             */
            startDate?: string;
            /**
             * @description When the file came.
             * @example 2026-01-01T00:00:00.000Z
             */
            submitDate?: string;
            /**
             * @description When it ended; absent until then.
             * @example 2026-01-01T00:00:02.000Z
             */
            completedDate?: string;
            /**
             * @description Whether its records are in the list.
             * @example true
             */
            isComplete?: boolean;
            /**
             * @description Whether it was canceled.
             * @example false
             */
            isCancelled?: boolean;
        };
        /**
         * UploadJobPage
         * @description A page of jobs.
         */
        UploadJobPage: {
            _links?: components["schemas"]["PageLinks"];
            /**
             * @description Id of the business unit.
             * @example 1
             */
            businessUnitId?: number;
            /**
             * @description When the list was made.
             * @example 2026-01-01T00:00:00.000Z
             */
            lastPollTime?: string;
            /**
             * @description How many there are.
             * @example 1
             */
            totalRecords?: number;
            /** @description The jobs. */
            uploadJobs: components["schemas"]["UploadJobItem"][];
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
        /**
         * WorkItemStart
         * @description The work item, and the point of contact that it comes in by; in the query or in the body.
         */
        WorkItemStart: {
            /**
             * @description Where it comes in, by the name of the skill (AS-445).
             * @example Inbound
             */
            pointOfContact: string;
            /** @description Id of the item, for the script. */
            workItemID?: string;
            /** @description What the item is about. */
            workItemPayload?: string;
            /** @description What kind of item it is. */
            workItemType?: string;
            /** @description Whom it is from. */
            from?: string;
        };
    };
    responses: {
        /** @description The key, with its secret. */
        AccessKeyCreated: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AccessKeyList"];
            };
        };
        /** @description It was deleted. There is no body. */
        AccessKeyDeleted: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The key. */
        AccessKeyFound: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AccessKeyShown"];
            };
        };
        /** @description No access key has the id. */
        AccessKeyNotFound: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description Accepted. There is no body. */
        AcdAccepted: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description A parameter or the body is not valid. */
        AcdBadRequest: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description The security profile of the token's owner lacks a permission. */
        AcdForbidden: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description There is nothing to list. There is no body. */
        AcdNoContent: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The token is missing or not valid. There is no body. */
        AcdUnauthorized: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The token is missing or not valid. */
        AcdUnauthorizedDescribed: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description A page of contacts that are not over. */
        ActiveContacts: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ActiveContactList"];
            };
        };
        /** @description The agent. */
        Agent: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AgentDetails"];
            };
        };
        /** @description There are events. */
        AgentEvents: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AgentEvents"];
            };
        };
        /** @description A page of agents. */
        AgentList: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AgentList"];
            };
        };
        /** @description No agent has the id in the path. */
        AgentNotFound: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description The session is over, or the phone of the agent is in another state. */
        AgentPhoneInWrongState: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description The session is over, or the agent has a contact. */
        AgentSessionConflict: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description The session runs. */
        AgentSessionId: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AgentSessionId"];
            };
        };
        /** @description There was never such a session, or it has no such contact. */
        AgentSessionNotFound: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description The session is over, or there is none to join. */
        AgentSessionOver: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description A parameter is not valid, or the station cannot be used. */
        AgentSessionRejected: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description The agent has a session already. */
        AgentSessionRuns: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description A page of the skills of the agent. */
        AgentSkills: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AgentSkills"];
            };
        };
        /** @description The assignments were changed, or some of them. */
        AgentSkillsChanged: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AgentSkillsChanged"];
            };
        };
        /** @description The state is not one that can be set. */
        AgentStateRejected: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description A page of the states of agents. */
        AgentStates: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AgentStates"];
            };
        };
        /** @description The versions. */
        ApiReleases: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiReleases"];
            };
        };
        /** @description The operations. */
        ApiVersions: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiVersions"];
            };
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
        /** @description The business unit. */
        BusinessUnit: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BusinessUnits"];
            };
        };
        /** @description The call is asked for. No body, as on every documented operation that starts a call (CON-15); variant `success-body`. */
        CallAccepted: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description A page of attempts. */
        CallAttempts: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CallAttemptList"];
            };
        };
        /** @description The call is queued. */
        CallbackQueued: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ContactStarted"];
            };
        };
        /** @description The callback is planned. */
        CallbackScheduled: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CallbackScheduled"];
            };
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
        /** @description The token is valid, but its owner may not do this. */
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
        /** @description The list, new or mapped again. */
        CallingListCreated: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CallingListCreated"];
            };
        };
        /** @description The list, new or mapped again, up to v7.0. */
        CallingListCreatedByOlderVersion: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CallingListCreated"];
            };
        };
        /** @description The list was deleted, or is inactive. There is no body. */
        CallingListDeleted: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The list is not active. */
        CallingListInactive: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description A running skill dials the list. */
        CallingListInUse: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description A parameter or a mapping is not valid. */
        CallingListMappingRejected: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description No calling list has the id in the path. */
        CallingListNotFound: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description A page of calling lists. */
        CallingListPage: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CallingListPage"];
            };
        };
        /** @description The calling list. */
        CallingListRecords: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CallingListRecords"];
            };
        };
        /** @description No token, or an invalid one. */
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
        /** @description The campaign. */
        Campaign: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Campaign"];
            };
        };
        /** @description The campaign was changed. There is no body. */
        CampaignChanged: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The campaign was created. */
        CampaignCreated: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CampaignCreated"];
            };
        };
        /** @description The campaign has active skills. */
        CampaignInUse: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description A page of campaigns. */
        CampaignList: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CampaignList"];
            };
        };
        /** @description No campaign has the id in the path. */
        CampaignNotFound: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description A parameter is not valid, or a campaign has the name already. */
        CampaignRejected: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description Some campaigns were not created. Up to v32.0. */
        CampaignsCreatedInPart: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CampaignsCreatedInPart"];
            };
        };
        /** @description The server failed, or the body has the form of a later version. */
        CampaignSetupFailed: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description The skills of the campaign. */
        CampaignSkills: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CampaignSkills"];
            };
        };
        /** @description The skills were moved, or some of them. */
        CampaignSkillsChanged: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CampaignSkillsChanged"];
            };
        };
        /** @description No campaign has the id in the path, or none of the skills exists. */
        CampaignSkillsNotFound: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CampaignSkillsNotFound"];
            };
        };
        /** @description A page of the classes. */
        ClassificationList: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ClassificationList"];
            };
        };
        /** @description A parameter is not valid. */
        CompletedBadRequest: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description A page of contacts that are over. */
        CompletedContacts: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CompletedContactList"];
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
        /** @description The contact. */
        Contact: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ContactDetails"];
            };
        };
        /** @description No contact has the id in the path. */
        ContactNotFound: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description The states. */
        ContactStateHistory: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ContactStates"];
            };
        };
        /** @description The body is larger than the operation accepts. */
        ContentTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The contributing skills. */
        ContributingSkills: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ContributingSkillList"];
            };
        };
        /** @description What the skills have dialed. */
        DialerContacts: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["DialerContacts"];
            };
        };
        /** @description The session is over, or the agent is in the dialer already, or is not. */
        DialerInWrongState: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description The skill is not one that the agent can dial for. */
        DialerSkillRejected: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description The number or the skill is not valid. */
        DialRejected: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description A page of dispositions. */
        DispositionList: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["DispositionList"];
            };
        };
        /** @description The disposition or one of its values is not valid. */
        DispositionRejected: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description The dispositions were created. */
        DispositionsCreated: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["DispositionsCreated"];
            };
        };
        /** @description Some dispositions were not created. */
        DispositionsCreatedInPart: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["DispositionsCreatedInPart"];
            };
        };
        /** @description The contact has the disposition. There is no body. */
        DispositionTaken: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The group that was created. */
        DncGroupCreated: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["DncGroupCreated"];
            };
        };
        /** @description The group is not active. */
        DncGroupInactiveForAdding: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description The group is not active. */
        DncGroupInactiveForRemoving: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description No do-not-call group has the id in the path. */
        DncGroupNotFound: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description No do-not-call group or no skill has the id in the path. */
        DncGroupOrSkillNotFound: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description A parameter is not valid, or a group has the name already. */
        DncGroupRejected: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description The do-not-call groups. */
        DncGroups: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["DncGroupList"];
            };
        };
        /** @description A page of numbers. */
        DncRecords: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["DncRecordList"];
            };
        };
        /** @description The result for each number. */
        DncRecordsAdded: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["DncRecordsAdded"];
            };
        };
        /** @description The result for each number. */
        DncRecordsRemoved: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["DncRecordsRemoved"];
            };
        };
        /** @description The groups that the number is in. */
        DncSearchResults: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["DncSearchResults"];
            };
        };
        /** @description The group has the skill, or no longer. There is no body. */
        DncSkillChanged: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content?: never;
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
        /** @description The header section is larger than the server accepts. */
        HeadersTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The session is over, or the contact is in another state. */
        InteractionInWrongState: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
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
        /** @description No calling list has the name in the path. */
        ListSourceNotFound: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
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
        /** @description The access key, the token or the client is not valid. There is no body. */
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
        /** @description Nothing happened within the timeout. There is no body. */
        NoNewEvent: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content?: never;
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
        /** @description A parameter is not valid, or none of the records is in the list. */
        ProspectsRejected: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description The result for each record. */
        ProspectsRemoved: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ProspectsRemoved"];
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
        /** @description The tenant has no such script. */
        ScriptNotFound: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description The script runs. */
        ScriptStarted: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ContactStarted"];
            };
        };
        /** @description The scrubbed skills. */
        ScrubbedSkills: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ScrubbedSkillList"];
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
        /** @description The time. */
        ServerTime: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServerTime"];
            };
        };
        /** @description The server accepts no requests at the moment. */
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
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Skill"];
            };
        };
        /** @description What is going on in the skills. */
        SkillActivities: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SkillActivities"];
            };
        };
        /** @description What is going on in the skill. */
        SkillActivity: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SkillActivity"];
            };
        };
        /** @description The skill was changed. */
        SkillChanged: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SkillChanged"];
            };
        };
        /** @description The server failed, or no skill has the id. */
        SkillCpaFailed: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description The block, without a wrapper. */
        SkillCpaManagement: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SkillCpaManagement"];
            };
        };
        /** @description A setting is not valid. */
        SkillCpaRejected: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description The block, without a wrapper. */
        SkillDeliveryPreferences: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SkillDeliveryPreferences"];
            };
        };
        /** @description A page of the dispositions of the skill. */
        SkillDispositions: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SkillDispositions"];
            };
        };
        /** @description The block, without a wrapper. */
        SkillGeneralSettings: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SkillGeneralSettings"];
            };
        };
        /** @description The skill is in another state than the operation needs. */
        SkillInWrongState: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description The skill is running. */
        SkillIsRunning: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description A page of skills. */
        SkillList: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SkillList"];
            };
        };
        /** @description No skill has the id in the path, or it is not one that the operation is for. */
        SkillNotFound: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description All blocks. */
        SkillParameters: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SkillParameters"];
            };
        };
        /** @description The values were changed. There is no body. */
        SkillParametersChanged: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description A parameter is not valid, or a skill has the name already. */
        SkillRejected: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description The block, without a wrapper. */
        SkillRetrySettings: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SkillRetrySettings"];
            };
        };
        /** @description A parameter is not valid, or the schedule is not one that is taken. */
        SkillScheduleRejected: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description The block, without a wrapper. */
        SkillScheduleSettings: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SkillScheduleSettings"];
            };
        };
        /** @description The skills were created, or some of them, or none. */
        SkillsCreated: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SkillsCreated"];
            };
        };
        /** @description The block, as an object with the list. */
        SkillTimeZones: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SkillTimeZones"];
            };
        };
        /** @description The block, without a wrapper. */
        SkillXsSettings: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SkillXsSettings"];
            };
        };
        /** @description The session is over, or one of the agents is in another state. */
        TargetAgentInWrongState: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
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
        /** @description The skill is not valid. */
        TransferRejected: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
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
        /** @description The file was accepted; a job reads it. */
        UploadAccepted: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UploadAccepted"];
            };
        };
        /** @description The list is not active, or the file was uploaded before. */
        UploadConflict: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description The job. */
        UploadJob: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UploadJobFound"];
            };
        };
        /** @description The job does not go on. There is no body. */
        UploadJobCanceled: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description No job has the id in the path. */
        UploadJobNotFound: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description A page of jobs. */
        UploadJobs: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UploadJobPage"];
            };
        };
        /** @description A parameter is missing or not valid. */
        UploadJobsRejected: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
            };
        };
        /** @description A parameter or the file is not valid. */
        UploadRejected: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AcdError"];
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
        /** @description The work item is queued. */
        WorkItemStarted: {
            headers: {
                icStatusDescription: components["headers"]["icStatusDescription"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ContactStarted"];
            };
        };
    };
    parameters: {
        /** @description The claim tenantId of a token. */
        "tenant-id": string;
        /** @description Id of an access key. */
        "access-key-id": string;
        /** @description Only skills of this medium; 4 is phone. */
        "media-type-id": number;
        /** @description Only skills that dial, or only those that do not. */
        "is-outbound": boolean;
        /** @description Leaves out what has not changed since this time (ISO 8601). */
        "updated-since": string;
        /** @description Names of the fields to return, separated by commas. All of them by default. */
        fields: string;
        /** @description Number of items to leave out before the page. 0 by default. */
        skip: number;
        /** @description Number of items of the page. */
        top: number;
        /** @description Id of a skill. */
        "skill-id": number;
        /** @description Only those that are active, or only those that are not. */
        "is-active": boolean;
        /** @description Only dispositions of previews, or only others. */
        "is-preview-dispositions": boolean;
        /** @description Only those whose name contains the text, in any letter case. */
        "search-string": string;
        /** @description Name of a field, then asc or desc. */
        "order-by": string;
        /** @description Only classes for previews, or only the others. */
        "is-preview-disposition": boolean;
        /** @description Id of a session, as the last response gave it. */
        "session-id": string;
        /** @description Seconds to wait for an event, in real time; 0 answers at once, as does no timeout. */
        timeout: number;
        /** @description Id of a contact; that of a call is 300000000000 and the number of the call. */
        "contact-id": number;
        /** @description Id of an agent. */
        "agent-id": number;
        /** @description Only skills with this strategy. */
        "outbound-strategy": string;
        /** @description Only skills that are active, or only those that are not. */
        "is-skill-active": boolean;
        /** @description Only assignments that are active, or only those that are not. */
        "is-assigned-skill-active": boolean;
        /** @description Id of a calling list. */
        "list-id": number;
        /** @description Whether the records of the list are shown. Not by default. */
        "include-records": boolean;
        /** @description Only records that are done with, or only those that are not. */
        finalized: boolean;
        /** @description Number of records of the page, at most 10,000, which is the default. */
        "record-top": number;
        /** @description Jobs that were submitted then or later (ISO 8601). */
        "job-start-date": string;
        /** @description Jobs that were submitted before then (ISO 8601). */
        "job-end-date": string;
        /** @description Id of an upload job. */
        "job-id": number;
        /** @description Name of a calling list, in any letter case. */
        "source-name": string;
        /** @description Only campaigns that have a skill. */
        "is-skill-filtered": boolean;
        /** @description Id of a campaign: the integer of the ACD API, or the string that calls name it by. */
        "campaign-number": string;
        /** @description Only contacts of this skill. */
        "of-skill": number;
        /** @description Only contacts of this campaign. */
        "of-campaign": number;
        /** @description Only contacts of this agent. */
        "of-agent": number;
        /** @description Only contacts of the agents of this team. */
        "of-team": number;
        /** @description Only contacts to this address or number. */
        "to-address": string;
        /** @description Only contacts from this address or number. */
        "from-address": string;
        /** @description Only contacts in this state. */
        "contact-state-id": number;
        /** @description Only contacts of this subtype of a medium. No contact has one. */
        "media-sub-type-id": number;
        /** @description Only contacts of this subtype of a medium. No contact has one. */
        "media-sub-type-name": string;
        /** @description Only contacts that were recorded, or only those that were not. */
        "is-logged": boolean;
        /** @description Only contacts that an agent declined, or only the others. */
        "declined-by-agent": boolean;
        /** @description Only contacts that a supervisor took over, or only the others. */
        "is-takeover": boolean;
        /** @description Whether contacts are shown with their tags. They always are. */
        tags: boolean;
        /** @description Only contacts that were analyzed, or only those that were not. */
        "analytics-processed": boolean;
        /** @description Only contacts that started at this time or later (ISO 8601). */
        "from-date": string;
        /** @description Only contacts that started before this time (ISO 8601). */
        "to-date": string;
        /** @description Only skills of this medium; 4 is phone. */
        "of-medium": 1 | 3 | 4 | 5 | 6 | 7 | 8;
        /** @description Id of a do-not-call group. */
        "group-id": number;
        /** @description Only operations whose path contains the text, in any letter case. */
        "search-uri-text": string;
        /** @description Only operations with this method, in any letter case. */
        verb: string;
        /** @description Only this version, as 34, 34.0 or v34.0. */
        "api-version": string;
        /** @description Id of a script. */
        "script-id": string;
    };
    requestBodies: never;
    headers: {
        /** @description What the status means in words, such as Success or the text of an error. */
        icStatusDescription: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
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
    listSkillActivity: {
        parameters: {
            query?: {
                /** @description Only skills of this medium; 4 is phone. */
                mediaTypeId?: components["parameters"]["media-type-id"];
                /** @description Only skills that dial, or only those that do not. */
                IsOutbound?: components["parameters"]["is-outbound"];
                /** @description Leaves out what has not changed since this time (ISO 8601). */
                updatedSince?: components["parameters"]["updated-since"];
                /** @description Names of the fields to return, separated by commas. All of them by default. */
                fields?: components["parameters"]["fields"];
                /** @description Number of items to leave out before the page. 0 by default. */
                skip?: components["parameters"]["skip"];
                /** @description Number of items of the page. */
                top?: components["parameters"]["top"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["SkillActivities"];
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
    getSkillActivity: {
        parameters: {
            query?: {
                /** @description Leaves out what has not changed since this time (ISO 8601). */
                updatedSince?: components["parameters"]["updated-since"];
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
            200: components["responses"]["SkillActivity"];
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
    listDispositions: {
        parameters: {
            query?: {
                /** @description Only those that are active, or only those that are not. */
                isActive?: components["parameters"]["is-active"];
                /** @description Only dispositions of previews, or only others. */
                isPreviewDispositions?: components["parameters"]["is-preview-dispositions"];
                /** @description Only those whose name contains the text, in any letter case. */
                searchString?: components["parameters"]["search-string"];
                /** @description Leaves out what has not changed since this time (ISO 8601). */
                updatedSince?: components["parameters"]["updated-since"];
                /** @description Names of the fields to return, separated by commas. All of them by default. */
                fields?: components["parameters"]["fields"];
                /** @description Number of items to leave out before the page. 0 by default. */
                skip?: components["parameters"]["skip"];
                /** @description Number of items of the page. */
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
            200: components["responses"]["DispositionList"];
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
    createDispositions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DispositionsCreate"];
            };
        };
        responses: {
            200: components["responses"]["DispositionsCreated"];
            206: components["responses"]["DispositionsCreatedInPart"];
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
    listSkillDispositions: {
        parameters: {
            query?: {
                /** @description Only those whose name contains the text, in any letter case. */
                searchString?: components["parameters"]["search-string"];
                /** @description Names of the fields to return, separated by commas. All of them by default. */
                fields?: components["parameters"]["fields"];
                /** @description Number of items to leave out before the page. 0 by default. */
                skip?: components["parameters"]["skip"];
                /** @description Number of items of the page. */
                top?: components["parameters"]["top"];
                /** @description Name of a field, then asc or desc. */
                orderBy?: components["parameters"]["order-by"];
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
            200: components["responses"]["SkillDispositions"];
            204: components["responses"]["AcdNoContent"];
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
    listClassifications: {
        parameters: {
            query?: {
                /** @description Only classes for previews, or only the others. */
                isPreviewDisposition?: components["parameters"]["is-preview-disposition"];
                /** @description Only those whose name contains the text, in any letter case. */
                searchString?: components["parameters"]["search-string"];
                /** @description Names of the fields to return, separated by commas. All of them by default. */
                fields?: components["parameters"]["fields"];
                /** @description Number of items to leave out before the page. 0 by default. */
                skip?: components["parameters"]["skip"];
                /** @description Number of items of the page. */
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
            200: components["responses"]["ClassificationList"];
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
    startAgentSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AgentSessionStart"];
            };
        };
        responses: {
            202: components["responses"]["AgentSessionId"];
            400: components["responses"]["AgentSessionRejected"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["AgentSessionRuns"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    joinAgentSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AgentSessionJoin"];
            };
        };
        responses: {
            202: components["responses"]["AgentSessionId"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["AgentSessionOver"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    endAgentSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session, as the last response gave it. */
                sessionId: components["parameters"]["session-id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AgentSessionEnd"];
            };
        };
        responses: {
            202: components["responses"]["AcdAccepted"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorized"];
            404: components["responses"]["AgentSessionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["AgentSessionConflict"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    setAgentState: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session, as the last response gave it. */
                sessionId: components["parameters"]["session-id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AgentStateChange"];
            };
        };
        responses: {
            202: components["responses"]["AcdAccepted"];
            400: components["responses"]["AgentStateRejected"];
            401: components["responses"]["AcdUnauthorized"];
            404: components["responses"]["AgentSessionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["AgentSessionOver"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getNextEvent: {
        parameters: {
            query?: {
                /** @description Seconds to wait for an event, in real time; 0 answers at once, as does no timeout. */
                timeout?: components["parameters"]["timeout"];
            };
            header?: never;
            path: {
                /** @description Id of a session, as the last response gave it. */
                sessionId: components["parameters"]["session-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["AgentEvents"];
            304: components["responses"]["NoNewEvent"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorized"];
            404: components["responses"]["AgentSessionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["AgentSessionOver"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    dialPhone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session, as the last response gave it. */
                sessionId: components["parameters"]["session-id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DialPhone"];
            };
        };
        responses: {
            202: components["responses"]["AcdAccepted"];
            400: components["responses"]["DialRejected"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["AgentSessionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["AgentSessionConflict"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    endInteraction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session, as the last response gave it. */
                sessionId: components["parameters"]["session-id"];
                /** @description Id of a contact; that of a call is 300000000000 and the number of the call. */
                contactId: components["parameters"]["contact-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["AcdAccepted"];
            401: components["responses"]["AcdUnauthorized"];
            404: components["responses"]["AgentSessionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["InteractionInWrongState"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    loginToDialer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session, as the last response gave it. */
                sessionId: components["parameters"]["session-id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DialerLogin"];
            };
        };
        responses: {
            202: components["responses"]["AcdAccepted"];
            400: components["responses"]["DialerSkillRejected"];
            401: components["responses"]["AcdUnauthorized"];
            404: components["responses"]["AgentSessionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["DialerInWrongState"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    logoutFromDialer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session, as the last response gave it. */
                sessionId: components["parameters"]["session-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["AcdAccepted"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorized"];
            404: components["responses"]["AgentSessionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["DialerInWrongState"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    logoutAgent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an agent. */
                agentId: components["parameters"]["agent-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["AcdAccepted"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["AgentNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    holdInteraction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session, as the last response gave it. */
                sessionId: components["parameters"]["session-id"];
                /** @description Id of a contact; that of a call is 300000000000 and the number of the call. */
                contactId: components["parameters"]["contact-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["AcdAccepted"];
            401: components["responses"]["AcdUnauthorized"];
            404: components["responses"]["AgentSessionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["InteractionInWrongState"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    resumeInteraction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session, as the last response gave it. */
                sessionId: components["parameters"]["session-id"];
                /** @description Id of a contact; that of a call is 300000000000 and the number of the call. */
                contactId: components["parameters"]["contact-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["AcdAccepted"];
            401: components["responses"]["AcdUnauthorized"];
            404: components["responses"]["AgentSessionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["InteractionInWrongState"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    recordInteraction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session, as the last response gave it. */
                sessionId: components["parameters"]["session-id"];
                /** @description Id of a contact; that of a call is 300000000000 and the number of the call. */
                contactId: components["parameters"]["contact-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["AcdAccepted"];
            401: components["responses"]["AcdUnauthorized"];
            404: components["responses"]["AgentSessionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["InteractionInWrongState"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    maskInteraction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session, as the last response gave it. */
                sessionId: components["parameters"]["session-id"];
                /** @description Id of a contact; that of a call is 300000000000 and the number of the call. */
                contactId: components["parameters"]["contact-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["AcdAccepted"];
            401: components["responses"]["AcdUnauthorized"];
            404: components["responses"]["AgentSessionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["InteractionInWrongState"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    unmaskInteraction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session, as the last response gave it. */
                sessionId: components["parameters"]["session-id"];
                /** @description Id of a contact; that of a call is 300000000000 and the number of the call. */
                contactId: components["parameters"]["contact-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["AcdAccepted"];
            401: components["responses"]["AcdUnauthorized"];
            404: components["responses"]["AgentSessionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["InteractionInWrongState"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    snoozeInteraction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session, as the last response gave it. */
                sessionId: components["parameters"]["session-id"];
                /** @description Id of a contact; that of a call is 300000000000 and the number of the call. */
                contactId: components["parameters"]["contact-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["AcdAccepted"];
            401: components["responses"]["AcdUnauthorized"];
            404: components["responses"]["AgentSessionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["InteractionInWrongState"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    dialIndependently: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session, as the last response gave it. */
                sessionId: components["parameters"]["session-id"];
                /** @description Id of a contact; that of a call is 300000000000 and the number of the call. */
                contactId: components["parameters"]["contact-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["AcdAccepted"];
            401: components["responses"]["AcdUnauthorized"];
            404: components["responses"]["AgentSessionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["InteractionInWrongState"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    setIndependentOutcome: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session, as the last response gave it. */
                sessionId: components["parameters"]["session-id"];
                /** @description Id of a contact; that of a call is 300000000000 and the number of the call. */
                contactId: components["parameters"]["contact-id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["IndependentOutcome"];
            };
        };
        responses: {
            202: components["responses"]["AcdAccepted"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorized"];
            404: components["responses"]["AgentSessionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["InteractionInWrongState"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    overrideAmd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session, as the last response gave it. */
                sessionId: components["parameters"]["session-id"];
                /** @description Id of a contact; that of a call is 300000000000 and the number of the call. */
                contactId: components["parameters"]["contact-id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AmdOverride"];
            };
        };
        responses: {
            202: components["responses"]["AcdAccepted"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorized"];
            404: components["responses"]["AgentSessionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["InteractionInWrongState"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    setInteractionDisposition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session, as the last response gave it. */
                sessionId: components["parameters"]["session-id"];
                /** @description Id of a contact; that of a call is 300000000000 and the number of the call. */
                contactId: components["parameters"]["contact-id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["InteractionDisposition"];
            };
        };
        responses: {
            200: components["responses"]["DispositionTaken"];
            400: components["responses"]["DispositionRejected"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["AgentSessionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["InteractionInWrongState"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    dialAgentPhone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session, as the last response gave it. */
                sessionId: components["parameters"]["session-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["AcdAccepted"];
            401: components["responses"]["AcdUnauthorized"];
            404: components["responses"]["AgentSessionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["AgentPhoneInWrongState"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    endAgentPhone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session, as the last response gave it. */
                sessionId: components["parameters"]["session-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["AcdAccepted"];
            401: components["responses"]["AcdUnauthorized"];
            404: components["responses"]["AgentSessionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["AgentPhoneInWrongState"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    muteAgentPhone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session, as the last response gave it. */
                sessionId: components["parameters"]["session-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["AcdAccepted"];
            401: components["responses"]["AcdUnauthorized"];
            404: components["responses"]["AgentSessionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["AgentPhoneInWrongState"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    unmuteAgentPhone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session, as the last response gave it. */
                sessionId: components["parameters"]["session-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["AcdAccepted"];
            401: components["responses"]["AcdUnauthorized"];
            404: components["responses"]["AgentSessionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["AgentPhoneInWrongState"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    keepSessionAlive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session, as the last response gave it. */
                sessionId: components["parameters"]["session-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["AcdAccepted"];
            401: components["responses"]["AcdUnauthorized"];
            404: components["responses"]["AgentSessionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["AgentSessionOver"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    dialSkill: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session, as the last response gave it. */
                sessionId: components["parameters"]["session-id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DialSkill"];
            };
        };
        responses: {
            202: components["responses"]["AcdAccepted"];
            400: components["responses"]["TransferRejected"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["AgentSessionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["AgentSessionConflict"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    dialAgent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session, as the last response gave it. */
                sessionId: components["parameters"]["session-id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DialAgent"];
            };
        };
        responses: {
            202: components["responses"]["AcdAccepted"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["AgentSessionNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["TargetAgentInWrongState"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    listAgents: {
        parameters: {
            query?: {
                /** @description Leaves out what has not changed since this time (ISO 8601). */
                updatedSince?: components["parameters"]["updated-since"];
                /** @description Only those that are active, or only those that are not. */
                isActive?: components["parameters"]["is-active"];
                /** @description Only those whose name contains the text, in any letter case. */
                searchString?: components["parameters"]["search-string"];
                /** @description Names of the fields to return, separated by commas. All of them by default. */
                fields?: components["parameters"]["fields"];
                /** @description Number of items to leave out before the page. 0 by default. */
                skip?: components["parameters"]["skip"];
                /** @description Number of items of the page. */
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
            200: components["responses"]["AgentList"];
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
    listAgentStates: {
        parameters: {
            query?: {
                /** @description Leaves out what has not changed since this time (ISO 8601). */
                updatedSince?: components["parameters"]["updated-since"];
                /** @description Names of the fields to return, separated by commas. All of them by default. */
                fields?: components["parameters"]["fields"];
                /** @description Number of items to leave out before the page. 0 by default. */
                skip?: components["parameters"]["skip"];
                /** @description Number of items of the page. */
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
            200: components["responses"]["AgentStates"];
            204: components["responses"]["AcdNoContent"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorizedDescribed"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getAgent: {
        parameters: {
            query?: {
                /** @description Names of the fields to return, separated by commas. All of them by default. */
                fields?: components["parameters"]["fields"];
            };
            header?: never;
            path: {
                /** @description Id of an agent. */
                agentId: components["parameters"]["agent-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Agent"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorized"];
            404: components["responses"]["AgentNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    listAgentSkills: {
        parameters: {
            query?: {
                /** @description Only skills of this medium; 4 is phone. */
                mediaTypeId?: components["parameters"]["media-type-id"];
                /** @description Only skills with this strategy. */
                outboundStrategy?: components["parameters"]["outbound-strategy"];
                /** @description Only skills that are active, or only those that are not. */
                isSkillActive?: components["parameters"]["is-skill-active"];
                /** @description Only assignments that are active, or only those that are not. */
                isAssignedSkillActive?: components["parameters"]["is-assigned-skill-active"];
                /** @description Leaves out what has not changed since this time (ISO 8601). */
                updatedSince?: components["parameters"]["updated-since"];
                /** @description Only those whose name contains the text, in any letter case. */
                searchString?: components["parameters"]["search-string"];
                /** @description Names of the fields to return, separated by commas. All of them by default. */
                fields?: components["parameters"]["fields"];
                /** @description Number of items to leave out before the page. 0 by default. */
                skip?: components["parameters"]["skip"];
                /** @description Number of items of the page. */
                top?: components["parameters"]["top"];
                /** @description Name of a field, then asc or desc. */
                orderBy?: components["parameters"]["order-by"];
            };
            header?: never;
            path: {
                /** @description Id of an agent. */
                agentId: components["parameters"]["agent-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["AgentSkills"];
            204: components["responses"]["AcdNoContent"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorized"];
            404: components["responses"]["AgentNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    changeAgentSkills: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an agent. */
                agentId: components["parameters"]["agent-id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AgentSkillsChange"];
            };
        };
        responses: {
            200: components["responses"]["AgentSkillsChanged"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["AgentNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    assignAgentSkills: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an agent. */
                agentId: components["parameters"]["agent-id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AgentSkillsChange"];
            };
        };
        responses: {
            200: components["responses"]["AgentSkillsChanged"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["AgentNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    removeAgentSkills: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an agent. */
                agentId: components["parameters"]["agent-id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AgentSkillsRemove"];
            };
        };
        responses: {
            200: components["responses"]["AgentSkillsChanged"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["AgentNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    listCallingLists: {
        parameters: {
            query?: {
                /** @description Number of items to leave out before the page. 0 by default. */
                skip?: components["parameters"]["skip"];
                /** @description Number of items of the page. */
                top?: components["parameters"]["top"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CallingListPage"];
            204: components["responses"]["AcdNoContent"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    createCallingList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CallingListCreate"];
            };
        };
        responses: {
            200: components["responses"]["CallingListCreated"];
            201: components["responses"]["CallingListCreatedByOlderVersion"];
            400: components["responses"]["CallingListMappingRejected"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["CallingListInactive"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getCallingList: {
        parameters: {
            query?: {
                /** @description Whether the records of the list are shown. Not by default. */
                includeRecords?: components["parameters"]["include-records"];
                /** @description Only records that are done with, or only those that are not. */
                finalized?: components["parameters"]["finalized"];
                /** @description Leaves out what has not changed since this time (ISO 8601). */
                updatedSince?: components["parameters"]["updated-since"];
                /** @description Names of the fields to return, separated by commas. All of them by default. */
                fields?: components["parameters"]["fields"];
                /** @description Number of items to leave out before the page. 0 by default. */
                skip?: components["parameters"]["skip"];
                /** @description Number of records of the page, at most 10,000, which is the default. */
                top?: components["parameters"]["record-top"];
                /** @description Name of a field, then asc or desc. */
                orderBy?: components["parameters"]["order-by"];
            };
            header?: never;
            path: {
                /** @description Id of a calling list. */
                listId: components["parameters"]["list-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CallingListRecords"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorized"];
            404: components["responses"]["CallingListNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    deleteCallingList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a calling list. */
                listId: components["parameters"]["list-id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CallingListDeletion"];
            };
        };
        responses: {
            200: components["responses"]["CallingListDeleted"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["CallingListNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["CallingListInUse"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    uploadCallingList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a calling list. */
                listId: components["parameters"]["list-id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CallingListUpload"];
            };
        };
        responses: {
            202: components["responses"]["UploadAccepted"];
            400: components["responses"]["UploadRejected"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["CallingListNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["UploadConflict"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    listCallAttempts: {
        parameters: {
            query?: {
                /** @description Only records that are done with, or only those that are not. */
                finalized?: components["parameters"]["finalized"];
                /** @description Leaves out what has not changed since this time (ISO 8601). */
                updatedSince?: components["parameters"]["updated-since"];
                /** @description Names of the fields to return, separated by commas. All of them by default. */
                fields?: components["parameters"]["fields"];
                /** @description Number of items to leave out before the page. 0 by default. */
                skip?: components["parameters"]["skip"];
                /** @description Number of records of the page, at most 10,000, which is the default. */
                top?: components["parameters"]["record-top"];
                /** @description Name of a field, then asc or desc. */
                orderBy?: components["parameters"]["order-by"];
            };
            header?: never;
            path: {
                /** @description Id of a calling list. */
                listId: components["parameters"]["list-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CallAttempts"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["CallingListNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    listUploadJobs: {
        parameters: {
            query: {
                /** @description Jobs that were submitted then or later (ISO 8601). */
                startDate: components["parameters"]["job-start-date"];
                /** @description Jobs that were submitted before then (ISO 8601). */
                endDate: components["parameters"]["job-end-date"];
                /** @description Names of the fields to return, separated by commas. All of them by default. */
                fields?: components["parameters"]["fields"];
                /** @description Number of items to leave out before the page. 0 by default. */
                skip?: components["parameters"]["skip"];
                /** @description Number of items of the page. */
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
            200: components["responses"]["UploadJobs"];
            400: components["responses"]["UploadJobsRejected"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getUploadJob: {
        parameters: {
            query?: {
                /** @description Names of the fields to return, separated by commas. All of them by default. */
                fields?: components["parameters"]["fields"];
            };
            header?: never;
            path: {
                /** @description Id of an upload job. */
                jobId: components["parameters"]["job-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["UploadJob"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["UploadJobNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    cancelUploadJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an upload job. */
                jobId: components["parameters"]["job-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["UploadJobCanceled"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["UploadJobNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    removeProspects: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a calling list, in any letter case. */
                sourceName: components["parameters"]["source-name"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ProspectsRemoval"];
            };
        };
        responses: {
            200: components["responses"]["ProspectsRemoved"];
            400: components["responses"]["ProspectsRejected"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["ListSourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    listCampaigns: {
        parameters: {
            query?: {
                /** @description Only those that are active, or only those that are not. */
                isActive?: components["parameters"]["is-active"];
                /** @description Only those whose name contains the text, in any letter case. */
                searchString?: components["parameters"]["search-string"];
                /** @description Only campaigns that have a skill. */
                isSkillFiltered?: components["parameters"]["is-skill-filtered"];
                /** @description Names of the fields to return, separated by commas. All of them by default. */
                fields?: components["parameters"]["fields"];
                /** @description Number of items to leave out before the page. 0 by default. */
                skip?: components["parameters"]["skip"];
                /** @description Number of items of the page. */
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
            200: components["responses"]["CampaignList"];
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
    createCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CampaignCreate"];
            };
        };
        responses: {
            200: components["responses"]["CampaignCreated"];
            206: components["responses"]["CampaignsCreatedInPart"];
            400: components["responses"]["CampaignRejected"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["CampaignSetupFailed"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getCampaign: {
        parameters: {
            query?: {
                /** @description Names of the fields to return, separated by commas. All of them by default. */
                fields?: components["parameters"]["fields"];
            };
            header?: never;
            path: {
                /** @description Id of a campaign: the integer of the ACD API, or the string that calls name it by. */
                campaignId: components["parameters"]["campaign-number"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Campaign"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["CampaignNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    changeCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a campaign: the integer of the ACD API, or the string that calls name it by. */
                campaignId: components["parameters"]["campaign-number"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CampaignChange"];
            };
        };
        responses: {
            200: components["responses"]["CampaignChanged"];
            400: components["responses"]["CampaignRejected"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["CampaignNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["CampaignInUse"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    listCampaignSkills: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a campaign: the integer of the ACD API, or the string that calls name it by. */
                campaignId: components["parameters"]["campaign-number"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CampaignSkills"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["CampaignNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    assignCampaignSkills: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a campaign: the integer of the ACD API, or the string that calls name it by. */
                campaignId: components["parameters"]["campaign-number"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CampaignSkillsAdd"];
            };
        };
        responses: {
            200: components["responses"]["CampaignSkillsChanged"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["CampaignSkillsNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    removeCampaignSkills: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a campaign: the integer of the ACD API, or the string that calls name it by. */
                campaignId: components["parameters"]["campaign-number"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CampaignSkillsRemove"];
            };
        };
        responses: {
            200: components["responses"]["CampaignSkillsChanged"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["CampaignNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    listActiveContacts: {
        parameters: {
            query?: {
                /** @description Only skills of this medium; 4 is phone. */
                mediaTypeId?: components["parameters"]["media-type-id"];
                /** @description Only contacts of this skill. */
                skillId?: components["parameters"]["of-skill"];
                /** @description Only contacts of this campaign. */
                campaignId?: components["parameters"]["of-campaign"];
                /** @description Only contacts of this agent. */
                agentId?: components["parameters"]["of-agent"];
                /** @description Only contacts of the agents of this team. */
                teamId?: components["parameters"]["of-team"];
                /** @description Only contacts to this address or number. */
                toAddress?: components["parameters"]["to-address"];
                /** @description Only contacts from this address or number. */
                fromAddress?: components["parameters"]["from-address"];
                /** @description Only contacts in this state. */
                stateId?: components["parameters"]["contact-state-id"];
                /** @description Leaves out what has not changed since this time (ISO 8601). */
                updatedSince?: components["parameters"]["updated-since"];
                /** @description Names of the fields to return, separated by commas. All of them by default. */
                fields?: components["parameters"]["fields"];
                /** @description Number of items to leave out before the page. 0 by default. */
                skip?: components["parameters"]["skip"];
                /** @description Number of items of the page. */
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
            200: components["responses"]["ActiveContacts"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorizedDescribed"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    listCompletedContacts: {
        parameters: {
            query?: {
                /** @description Only contacts that started at this time or later (ISO 8601). To v23.0 it is required; without it the window is the 30 days before its end. */
                startDate?: string;
                /** @description Only contacts that started before this time (ISO 8601), at most 30 days after startDate. To v23.0 it is required; without it the window ends now. */
                endDate?: string;
                /** @description Only skills of this medium; 4 is phone. */
                mediaTypeId?: components["parameters"]["media-type-id"];
                /** @description Only contacts of this subtype of a medium. No contact has one. */
                mediaSubTypeId?: components["parameters"]["media-sub-type-id"];
                /** @description Only contacts of this subtype of a medium. No contact has one. */
                mediaSubTypeName?: components["parameters"]["media-sub-type-name"];
                /** @description Only contacts of this skill. */
                skillId?: components["parameters"]["of-skill"];
                /** @description Only contacts of this campaign. */
                campaignId?: components["parameters"]["of-campaign"];
                /** @description Only contacts of this agent. */
                agentId?: components["parameters"]["of-agent"];
                /** @description Only contacts of the agents of this team. */
                teamId?: components["parameters"]["of-team"];
                /** @description Only contacts to this address or number. */
                toAddress?: components["parameters"]["to-address"];
                /** @description Only contacts from this address or number. */
                fromAddress?: components["parameters"]["from-address"];
                /** @description Only contacts that were recorded, or only those that were not. */
                isLogged?: components["parameters"]["is-logged"];
                /** @description Only contacts that an agent declined, or only the others. */
                isRefused?: components["parameters"]["declined-by-agent"];
                /** @description Only contacts that a supervisor took over, or only the others. */
                isTakeover?: components["parameters"]["is-takeover"];
                /** @description Whether contacts are shown with their tags. They always are. */
                tags?: components["parameters"]["tags"];
                /** @description Only contacts that were analyzed, or only those that were not. */
                analyticsProcessed?: components["parameters"]["analytics-processed"];
                /** @description Leaves out what has not changed since this time (ISO 8601). */
                updatedSince?: components["parameters"]["updated-since"];
                /** @description Names of the fields to return, separated by commas. All of them by default. */
                fields?: components["parameters"]["fields"];
                /** @description Number of items to leave out before the page. 0 by default. */
                skip?: components["parameters"]["skip"];
                /** @description Number of items of the page. */
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
            200: components["responses"]["CompletedContacts"];
            204: components["responses"]["AcdNoContent"];
            400: components["responses"]["CompletedBadRequest"];
            401: components["responses"]["AcdUnauthorizedDescribed"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getContact: {
        parameters: {
            query?: {
                /** @description Names of the fields to return, separated by commas. All of them by default. */
                fields?: components["parameters"]["fields"];
            };
            header?: never;
            path: {
                /** @description Id of a contact; that of a call is 300000000000 and the number of the call. */
                contactId: components["parameters"]["contact-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Contact"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorized"];
            404: components["responses"]["ContactNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getContactStateHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a contact; that of a call is 300000000000 and the number of the call. */
                contactId: components["parameters"]["contact-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ContactStateHistory"];
            401: components["responses"]["AcdUnauthorized"];
            404: components["responses"]["ContactNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getContactStatehistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a contact; that of a call is 300000000000 and the number of the call. */
                contactId: components["parameters"]["contact-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ContactStateHistory"];
            401: components["responses"]["AcdUnauthorized"];
            404: components["responses"]["ContactNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    setContactDisposition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a contact; that of a call is 300000000000 and the number of the call. */
                contactId: components["parameters"]["contact-id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactDisposition"];
            };
        };
        responses: {
            200: components["responses"]["DispositionTaken"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorized"];
            404: components["responses"]["ContactNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["InteractionInWrongState"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    listDialerContacts: {
        parameters: {
            query: {
                /** @description Only contacts that started at this time or later (ISO 8601). */
                startDate: components["parameters"]["from-date"];
                /** @description Only contacts that started before this time (ISO 8601). */
                endDate: components["parameters"]["to-date"];
                /** @description Only skills of this medium; 4 is phone. */
                mediaTypeId: components["parameters"]["of-medium"];
                /** @description Names of the fields to return, separated by commas. All of them by default. */
                fields?: components["parameters"]["fields"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["DialerContacts"];
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
    listDncGroups: {
        parameters: {
            query?: {
                /** @description Names of the fields to return, separated by commas. All of them by default. */
                fields?: components["parameters"]["fields"];
                /** @description Leaves out what has not changed since this time (ISO 8601). */
                updatedSince?: components["parameters"]["updated-since"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["DncGroups"];
            204: components["responses"]["AcdNoContent"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    createDncGroup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DncGroupCreate"];
            };
        };
        responses: {
            200: components["responses"]["DncGroupCreated"];
            400: components["responses"]["DncGroupRejected"];
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
    listDncRecords: {
        parameters: {
            query?: {
                /** @description Names of the fields to return, separated by commas. All of them by default. */
                fields?: components["parameters"]["fields"];
                /** @description Number of items to leave out before the page. 0 by default. */
                skip?: components["parameters"]["skip"];
                /** @description Number of items of the page. */
                top?: components["parameters"]["top"];
                /** @description Name of a field, then asc or desc. */
                orderBy?: components["parameters"]["order-by"];
            };
            header?: never;
            path: {
                /** @description Id of a do-not-call group. */
                groupId: components["parameters"]["group-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["DncRecords"];
            204: components["responses"]["AcdNoContent"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["DncGroupNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    addDncRecords: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a do-not-call group. */
                groupId: components["parameters"]["group-id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DncRecordsChange"];
            };
        };
        responses: {
            200: components["responses"]["DncRecordsAdded"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["DncGroupNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["DncGroupInactiveForAdding"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    removeDncRecords: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a do-not-call group. */
                groupId: components["parameters"]["group-id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DncRecordsChange"];
            };
        };
        responses: {
            200: components["responses"]["DncRecordsRemoved"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["DncGroupNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["DncGroupInactiveForRemoving"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    searchDncGroups: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DncSearch"];
            };
        };
        responses: {
            200: components["responses"]["DncSearchResults"];
            204: components["responses"]["AcdNoContent"];
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
    listContributingSkills: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a do-not-call group. */
                groupId: components["parameters"]["group-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ContributingSkills"];
            204: components["responses"]["AcdNoContent"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["DncGroupNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    addContributingSkill: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a do-not-call group. */
                groupId: components["parameters"]["group-id"];
                /** @description Id of a skill. */
                skillId: components["parameters"]["skill-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["DncSkillChanged"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["DncGroupOrSkillNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    removeContributingSkill: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a do-not-call group. */
                groupId: components["parameters"]["group-id"];
                /** @description Id of a skill. */
                skillId: components["parameters"]["skill-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["DncSkillChanged"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["DncGroupOrSkillNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    listScrubbedSkills: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a do-not-call group. */
                groupId: components["parameters"]["group-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ScrubbedSkills"];
            204: components["responses"]["AcdNoContent"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["DncGroupNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    addScrubbedSkill: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a do-not-call group. */
                groupId: components["parameters"]["group-id"];
                /** @description Id of a skill. */
                skillId: components["parameters"]["skill-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["DncSkillChanged"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["DncGroupOrSkillNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    removeScrubbedSkill: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a do-not-call group. */
                groupId: components["parameters"]["group-id"];
                /** @description Id of a skill. */
                skillId: components["parameters"]["skill-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["DncSkillChanged"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["DncGroupOrSkillNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getBusinessUnit: {
        parameters: {
            query?: {
                /** @description Names of the fields to return, separated by commas. All of them by default. */
                fields?: components["parameters"]["fields"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["BusinessUnit"];
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
    getServerTime: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ServerTime"];
            401: components["responses"]["AcdUnauthorized"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    listApiVersions: {
        parameters: {
            query?: {
                /** @description Only operations whose path contains the text, in any letter case. */
                searchUriText?: components["parameters"]["search-uri-text"];
                /** @description Only operations with this method, in any letter case. */
                verb?: components["parameters"]["verb"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ApiVersions"];
            204: components["responses"]["AcdNoContent"];
            401: components["responses"]["AcdUnauthorized"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    listApiReleases: {
        parameters: {
            query?: {
                /** @description Only this version, as 34, 34.0 or v34.0. */
                apiversion?: components["parameters"]["api-version"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ApiReleases"];
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
    getSkillParameters: {
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
            200: components["responses"]["SkillParameters"];
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
    getSkillGeneralSettings: {
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
            200: components["responses"]["SkillGeneralSettings"];
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
    changeSkillGeneralSettings: {
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
                "application/json": components["schemas"]["SkillGeneralSettingsChange"];
            };
        };
        responses: {
            200: components["responses"]["SkillParametersChanged"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["SkillNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getSkillRetrySettings: {
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
            200: components["responses"]["SkillRetrySettings"];
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
    changeSkillRetrySettings: {
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
                "application/json": components["schemas"]["SkillRetrySettingsChange"];
            };
        };
        responses: {
            200: components["responses"]["SkillParametersChanged"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["SkillNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getSkillScheduleSettings: {
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
            200: components["responses"]["SkillScheduleSettings"];
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
    changeSkillScheduleSettings: {
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
                "application/json": components["schemas"]["SkillScheduleSettingsChange"];
            };
        };
        responses: {
            200: components["responses"]["SkillParametersChanged"];
            400: components["responses"]["SkillScheduleRejected"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["SkillNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getSkillCpaSettings: {
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
            200: components["responses"]["SkillCpaManagement"];
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
    changeSkillCpaSettings: {
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
                "application/json": components["schemas"]["SkillCpaManagementChange"];
            };
        };
        responses: {
            200: components["responses"]["SkillParametersChanged"];
            400: components["responses"]["SkillCpaRejected"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["SkillNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["SkillCpaFailed"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getSkillDeliverySettings: {
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
            200: components["responses"]["SkillDeliveryPreferences"];
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
    changeSkillDeliverySettings: {
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
                "application/json": components["schemas"]["SkillDeliveryPreferencesChange"];
            };
        };
        responses: {
            200: components["responses"]["SkillParametersChanged"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["SkillNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getSkillXsSettings: {
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
            200: components["responses"]["SkillXsSettings"];
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
    changeSkillXsSettings: {
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
                "application/json": components["schemas"]["SkillXsSettingsChange"];
            };
        };
        responses: {
            200: components["responses"]["SkillParametersChanged"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["SkillNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getSkillTimeZones: {
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
            200: components["responses"]["SkillTimeZones"];
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
    changeSkillTimeZones: {
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
                "application/json": components["schemas"]["SkillTimeZonesChange"];
            };
        };
        responses: {
            200: components["responses"]["SkillParametersChanged"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["SkillNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    changeSkillCadence: {
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
                "application/json": components["schemas"]["SkillCadenceChange"];
            };
        };
        responses: {
            200: components["responses"]["SkillParametersChanged"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["SkillNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    changeSkillListManagement: {
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
                "application/json": components["schemas"]["SkillListManagementChange"];
            };
        };
        responses: {
            200: components["responses"]["SkillParametersChanged"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["SkillNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    showSignIn: {
        parameters: {
            query: {
                /**
                 * @description code, and nothing else.
                 * @example code
                 */
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
                /** @description Number of items of the page. */
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
    createSkills: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SkillsCreate"];
            };
        };
        responses: {
            200: components["responses"]["SkillsCreated"];
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
    changeSkill: {
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
                "application/json": components["schemas"]["SkillChange"];
            };
        };
        responses: {
            200: components["responses"]["SkillChanged"];
            400: components["responses"]["SkillRejected"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["SkillNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["SkillIsRunning"];
            413: components["responses"]["ContentTooLarge"];
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
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    queueCallback: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["QueueCallback"];
            };
        };
        responses: {
            202: components["responses"]["CallbackQueued"];
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
    startScript: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ScriptStart"];
            };
        };
        responses: {
            200: components["responses"]["ScriptStarted"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["ScriptNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    startScriptById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a script. */
                scriptId: components["parameters"]["script-id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ScriptStartById"];
            };
        };
        responses: {
            200: components["responses"]["ScriptStarted"];
            400: components["responses"]["AcdBadRequest"];
            401: components["responses"]["AcdUnauthorized"];
            403: components["responses"]["AcdForbidden"];
            404: components["responses"]["ScriptNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    startWorkItem: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["WorkItemStart"];
            };
        };
        responses: {
            202: components["responses"]["WorkItemStarted"];
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
    createPromise: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Promise"];
            };
        };
        responses: {
            202: components["responses"]["AcdAccepted"];
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
    scheduleCallback: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ScheduledCallback"];
            };
        };
        responses: {
            200: components["responses"]["CallbackScheduled"];
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
}
