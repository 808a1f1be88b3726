// Made by npm run generate from spec/. Do not edit.
/** Of the contract, which is that of the package. */
export const contractVersion = '0.1.0';
/** The operations of the spec. */
export const operationIds = ['placeCall', 'issueToken', 'getKeys', 'getConfiguration', 'getTenantConfiguration', 'createAccessKey', 'getAccessKey', 'changeAccessKey', 'deleteAccessKey', 'listSkillActivity', 'getSkillActivity', 'listDispositions', 'createDispositions', 'listSkillDispositions', 'listClassifications', 'startAgentSession', 'joinAgentSession', 'endAgentSession', 'setAgentState', 'getNextEvent', 'dialPhone', 'endInteraction', 'loginToDialer', 'logoutFromDialer', 'logoutAgent', 'holdInteraction', 'resumeInteraction', 'recordInteraction', 'maskInteraction', 'unmaskInteraction', 'snoozeInteraction', 'dialIndependently', 'setIndependentOutcome', 'overrideAmd', 'setInteractionDisposition', 'dialAgentPhone', 'endAgentPhone', 'muteAgentPhone', 'unmuteAgentPhone', 'keepSessionAlive', 'dialSkill', 'dialAgent', 'listAgents', 'listAgentStates', 'getAgent', 'listAgentSkills', 'assignAgentSkills', 'changeAgentSkills', 'removeAgentSkills', 'listCallingLists', 'createCallingList', 'getCallingList', 'deleteCallingList', 'uploadCallingList', 'listCallAttempts', 'listUploadJobs', 'getUploadJob', 'cancelUploadJob', 'removeProspects', 'listCampaigns', 'createCampaign', 'getCampaign', 'changeCampaign', 'listCampaignSkills', 'assignCampaignSkills', 'removeCampaignSkills', 'listActiveContacts', 'listCompletedContacts', 'getContact', 'getContactStateHistory', 'getContactStatehistory', 'setContactDisposition', 'listDialerContacts', 'listDncGroups', 'createDncGroup', 'listDncRecords', 'addDncRecords', 'removeDncRecords', 'searchDncGroups', 'listContributingSkills', 'addContributingSkill', 'removeContributingSkill', 'listScrubbedSkills', 'addScrubbedSkill', 'removeScrubbedSkill', 'getBusinessUnit', 'getServerTime', 'listApiVersions', 'listApiReleases', 'issueTokenByAccessKey', 'refreshUserToken', 'issuePublicToken', 'refreshPublicToken', 'issueLegacyToken', 'whoAmI', 'getSkillParameters', 'getSkillGeneralSettings', 'changeSkillGeneralSettings', 'getSkillRetrySettings', 'changeSkillRetrySettings', 'getSkillScheduleSettings', 'changeSkillScheduleSettings', 'getSkillCpaSettings', 'changeSkillCpaSettings', 'getSkillDeliverySettings', 'changeSkillDeliverySettings', 'getSkillXsSettings', 'changeSkillXsSettings', 'getSkillTimeZones', 'changeSkillTimeZones', 'changeSkillCadence', 'changeSkillListManagement', 'showSignIn', 'signIn', 'endSession', 'endSessionByForm', 'listSkills', 'createSkills', 'getSkill', 'changeSkill', 'startSkill', 'stopSkill', 'queueCallback', 'startScript', 'startScriptById', 'startWorkItem', 'createPromise', 'scheduleCallback'] as const;
/** An operation of the spec. */
export type OperationId = (typeof operationIds)[number];
/** One exact answer of the vendor. */
export type ReplyCode =
  | 'call_accepted'
  | 'invalid_campaign'
  | 'invalid_script'
  | 'invalid_type'
  | 'key_required'
  | 'key_not_valid'
  | 'invalid_external_id'
  | 'invalid_phone_number'
  | 'number_of_phone_numbers'
  | 'unknown_contact'
  | 'body_required'
  | 'body_not_an_object'
  | 'malformed_body'
  | 'malformed_request'
  | 'malformed_credentials'
  | 'unauthenticated'
  | 'invalid_token'
  | 'malformed_credentials_401'
  | 'insufficient_scope_401'
  | 'permission_missing_401'
  | 'campaign_restricted_401'
  | 'insufficient_scope'
  | 'permission_missing'
  | 'campaign_restricted'
  | 'not_found'
  | 'method_not_allowed'
  | 'request_timeout'
  | 'body_too_large'
  | 'unsupported_media_type'
  | 'expectation_failed'
  | 'too_many_requests'
  | 'headers_too_large'
  | 'server_error'
  | 'bad_gateway'
  | 'service_unavailable'
  | 'gateway_timeout'
  | 'token_issued'
  | 'token_invalid_request'
  | 'token_invalid_client'
  | 'token_invalid_grant'
  | 'token_unsupported_grant_type'
  | 'token_invalid_client_401'
  | 'keys'
  | 'configuration'
  | 'tenant_configuration'
  | 'tenant_not_found'
  | 'access_key_created'
  | 'acd_malformed_body'
  | 'acd_invalid_parameter'
  | 'acd_invalid_fields'
  | 'acd_parameter_type'
  | 'acd_unauthorized'
  | 'acd_forbidden'
  | 'access_key_found'
  | 'access_key_not_found'
  | 'access_key_deleted'
  | 'skill_activities'
  | 'acd_no_content'
  | 'skill_activity'
  | 'skill_not_found'
  | 'disposition_list'
  | 'dispositions_created'
  | 'dispositions_created_in_part'
  | 'skill_dispositions'
  | 'classification_list'
  | 'agent_session_started'
  | 'station_rejected'
  | 'agent_session_runs'
  | 'agent_session_over'
  | 'acd_accepted'
  | 'agent_session_not_found'
  | 'session_contact_not_found'
  | 'parent_contact_not_found'
  | 'agent_has_contact'
  | 'agent_state_rejected'
  | 'agent_events'
  | 'no_new_event'
  | 'dial_number_rejected'
  | 'dial_skill_rejected'
  | 'interaction_in_wrong_state'
  | 'dialer_skill_rejected'
  | 'dialer_in_wrong_state'
  | 'agent_not_found'
  | 'disposition_taken'
  | 'disposition_parameters_rejected'
  | 'agent_phone_in_wrong_state'
  | 'target_agent_in_wrong_state'
  | 'agent_list'
  | 'agent_states'
  | 'acd_unauthorized_described'
  | 'agent'
  | 'agent_skills'
  | 'agent_skills_changed'
  | 'calling_list_page'
  | 'calling_list_created'
  | 'calling_list_created_201'
  | 'mapping_invalid'
  | 'calling_list_inactive'
  | 'calling_list_records'
  | 'calling_list_not_found'
  | 'calling_list_deleted'
  | 'calling_list_in_use'
  | 'upload_accepted'
  | 'list_file_invalid'
  | 'upload_time_zone_invalid'
  | 'upload_skill_invalid'
  | 'calling_list_not_mapped'
  | 'list_file_known'
  | 'call_attempt_list'
  | 'upload_job_list'
  | 'job_dates_missing'
  | 'upload_job'
  | 'upload_job_not_found'
  | 'upload_job_canceled'
  | 'prospects_removed'
  | 'prospects_not_found'
  | 'list_source_not_found'
  | 'campaign_list'
  | 'campaign_created'
  | 'campaigns_created_in_part'
  | 'campaign_name_taken'
  | 'too_many_created'
  | 'campaign_setup_failed'
  | 'campaign'
  | 'campaign_not_found'
  | 'campaign_changed'
  | 'campaign_in_use'
  | 'campaign_skills'
  | 'campaign_skills_changed'
  | 'campaign_skills_unknown'
  | 'active_contact_list'
  | 'completed_contact_list'
  | 'date_range_reversed'
  | 'date_range_too_long'
  | 'dates_missing'
  | 'invalid_fields_list'
  | 'invalid_order'
  | 'contact_details'
  | 'contact_not_found'
  | 'contact_states'
  | 'dialer_contacts'
  | 'dnc_group_list'
  | 'dnc_group_created'
  | 'dnc_group_name_taken'
  | 'dnc_record_list'
  | 'dnc_group_not_found'
  | 'dnc_records_added'
  | 'dnc_group_inactive_for_adding'
  | 'dnc_records_removed'
  | 'dnc_group_inactive_for_removing'
  | 'dnc_search_results'
  | 'contributing_skill_list'
  | 'dnc_skill_changed'
  | 'scrubbed_skill_list'
  | 'business_unit'
  | 'server_time'
  | 'api_versions'
  | 'api_releases'
  | 'login_issued'
  | 'login_unauthorized'
  | 'session_issued'
  | 'legacy_issued'
  | 'who_am_i'
  | 'skill_parameters'
  | 'skill_general_settings'
  | 'skill_parameters_changed'
  | 'skill_retry_settings'
  | 'skill_schedule_settings'
  | 'schedule_rejected'
  | 'skill_cpa_management'
  | 'cpa_setting_type'
  | 'skill_id_type'
  | 'cpa_skill_unknown'
  | 'skill_delivery_preferences'
  | 'skill_xs_settings'
  | 'skill_time_zones'
  | 'sign_in_page'
  | 'sign_in_error'
  | 'sign_in_rejected'
  | 'signed_in'
  | 'signed_out'
  | 'signed_out_redirect'
  | 'skill_list'
  | 'skills_created'
  | 'skill'
  | 'skill_changed'
  | 'skill_name_taken'
  | 'skill_is_running'
  | 'skill_in_wrong_state'
  | 'skill_not_running'
  | 'callback_queued'
  | 'script_started'
  | 'script_not_found'
  | 'work_item_started'
  | 'callback_scheduled'
  | 'allowed_methods'
  | 'not_implemented';

/** One reason for which a request is rejected or frowned upon. */
export type FindingCode =
  | 'request-malformed'
  | 'request-timeout'
  | 'expectation-unknown'
  | 'headers-too-large'
  | 'path-claimed'
  | 'path-unknown'
  | 'path-mistyped'
  | 'path-form'
  | 'operation-not-implemented'
  | 'version-not-supported'
  | 'path-id-empty'
  | 'path-id-empty-write'
  | 'method-wrong'
  | 'options-asked'
  | 'rate-limited'
  | 'server-error'
  | 'gateway-bad'
  | 'service-unavailable'
  | 'gateway-timeout'
  | 'credentials-missing'
  | 'credentials-scheme'
  | 'credentials-empty'
  | 'credentials-syntax'
  | 'credentials-repeated'
  | 'token-placeholder'
  | 'token-unrecognized'
  | 'token-algorithm'
  | 'token-signature'
  | 'token-purpose'
  | 'token-issuer'
  | 'token-audience'
  | 'token-revoked'
  | 'token-expired'
  | 'token-not-yet-valid'
  | 'scope-missing'
  | 'permission-missing'
  | 'body-too-large'
  | 'media-type-missing'
  | 'media-type-wrong'
  | 'charset-unsupported'
  | 'content-encoding-unsupported'
  | 'body-empty'
  | 'body-encoding'
  | 'json-broken'
  | 'json-too-deep'
  | 'json-forbidden-key'
  | 'body-null'
  | 'body-array'
  | 'body-scalar'
  | 'json-bom'
  | 'json-duplicate-key'
  | 'json-lone-surrogate'
  | 'response-status-undeclared'
  | 'response-media-type-wrong'
  | 'response-body-unexpected'
  | 'response-body-missing'
  | 'response-body-broken'
  | 'response-body-wrong'
  | 'response-header-missing'
  | 'document-response'
  | 'record-broken'
  | 'record-truncated'
  | 'record-unread'
  | 'plan-value-unknown'
  | 'plan-calls-on-read'
  | 'document-request'
  | 'document-unchecked'
  | 'token-parameter-missing'
  | 'access-key-unknown'
  | 'access-key-inactive'
  | 'refresh-token-invalid'
  | 'subject-token-invalid'
  | 'token-parameter-invalid'
  | 'sign-in-parameter-missing'
  | 'sign-in-client-unknown'
  | 'redirect-uri-unregistered'
  | 'sign-in-user-unknown'
  | 'authorization-request-invalid'
  | 'sign-in-canceled'
  | 'accept-missing'
  | 'accept-not-json'
  | 'parameter-differs'
  | 'parameter-repeated'
  | 'parameter-unknown'
  | 'phone-number-odd'
  | 'time-zone-unknown'
  | 'date-invalid'
  | 'plus-unencoded'
  | 'skill-unknown'
  | 'access-key-not-found'
  | 'access-key-agent-unknown'
  | 'campaign-number-unknown'
  | 'campaign-not-allowed'
  | 'agent-unknown'
  | 'field-unknown'
  | 'order-unknown'
  | 'parameter-type'
  | 'parameter-invalid'
  | 'contact-id-unknown'
  | 'parameter-missing'
  | 'calling-list-unknown'
  | 'dnc-group-unknown'
  | 'skill-parameter-unknown'
  | 'target-agent-unknown'
  | 'start-script-unknown'
  | 'agent-session-unknown'
  | 'agent-session-ended'
  | 'created-too-many'
  | 'campaign-restricted'
  | 'campaign-type'
  | 'campaign-missing'
  | 'campaign-unknown'
  | 'campaign-inactive'
  | 'campaign-without-outbound-skill'
  | 'campaign-skill-manual'
  | 'campaign-skill-not-running'
  | 'campaign-omitted'
  | 'script-type'
  | 'script-unknown'
  | 'script-inactive'
  | 'script-of-another-campaign'
  | 'contact-flat-phone'
  | 'key-unknown'
  | 'value-type'
  | 'key-missing'
  | 'external-id-empty'
  | 'external-id-long'
  | 'external-id-character'
  | 'numbers-empty'
  | 'numbers-too-many'
  | 'number-format'
  | 'number-impossible'
  | 'contact-unknown'
  | 'phone-type-unmatched'
  | 'number-do-not-call'
  | 'double-dial'
  | 'form-parameter-repeated'
  | 'grant-unsupported'
  | 'client-missing'
  | 'client-twice'
  | 'client-unknown'
  | 'code-invalid'
  | 'code-of-another'
  | 'scope-parameter-ignored'
  | 'form-as-json'
  | 'tenant-unknown'
  | 'station-missing'
  | 'station-webrtc'
  | 'station-in-use'
  | 'inactivity-timeout'
  | 'agent-session-running'
  | 'agent-has-contact'
  | 'agent-state-invalid'
  | 'dial-number-invalid'
  | 'dial-skill-invalid'
  | 'agent-busy'
  | 'session-contact-unknown'
  | 'interaction-wrong-state'
  | 'dialer-skill-invalid'
  | 'dialer-skill-unassigned'
  | 'dialer-logged-in'
  | 'dialer-not-logged-in'
  | 'disposition-unknown'
  | 'disposition-given'
  | 'disposition-parameter-not-allowed'
  | 'agent-phone-wrong-state'
  | 'parent-contact-unknown'
  | 'target-agent-logged-out'
  | 'contact-not-held'
  | 'mapping-unknown'
  | 'mapping-repeated'
  | 'calling-list-named-inactive'
  | 'calling-list-in-use'
  | 'calling-list-inactive'
  | 'calling-list-not-mapped'
  | 'upload-skill-unknown'
  | 'upload-time-zone'
  | 'list-file-encoding'
  | 'list-file-columns'
  | 'list-file-known'
  | 'upload-not-dialed'
  | 'upload-expired'
  | 'record-time-zone'
  | 'record-not-uploaded'
  | 'record-columns'
  | 'list-file-unread'
  | 'list-file-characters'
  | 'list-file-spreadsheet'
  | 'job-dates-missing'
  | 'upload-job-unknown'
  | 'list-source-unknown'
  | 'prospects-unknown'
  | 'campaign-name-taken'
  | 'campaign-body-form'
  | 'campaign-in-use'
  | 'campaign-skills-form'
  | 'campaign-skills-unknown'
  | 'campaign-for-skills-unknown'
  | 'dates-missing'
  | 'date-range-reversed'
  | 'date-range-too-long'
  | 'disposition-skill-unknown'
  | 'statistics-window-reversed'
  | 'dnc-group-name-taken'
  | 'dnc-group-inactive-for-adding'
  | 'dnc-group-inactive-for-removing'
  | 'application-unknown'
  | 'schedule-day-inactive'
  | 'schedule-times'
  | 'cpa-setting-type'
  | 'cpa-skill-id-type'
  | 'cpa-skill-unknown'
  | 'skill-name-taken'
  | 'skill-running-unchangeable'
  | 'skill-value-unknown'
  | 'skill-not-dialing'
  | 'skill-running'
  | 'skill-switched-off'
  | 'skill-not-running'
  | 'script-missing'
  | 'point-of-contact-unknown'
  | 'promise-skill'
  | 'promise-past'
  | 'callback-not-dialed';

/** The values that the message of each finding needs, by slot. */
export interface SlotsOf {
  'request-malformed': Record<never, string>;
  'request-timeout': Record<never, string>;
  'expectation-unknown': Record<never, string>;
  'headers-too-large': Record<never, string>;
  'path-claimed': { claim: string; nearest: string; template: string };
  'path-unknown': { nearest: string };
  'path-mistyped': { nearest: string; path: string };
  'path-form': { form: string; path: string };
  'operation-not-implemented': { nearest: string; path: string };
  'version-not-supported': { version: string };
  'path-id-empty': Record<never, string>;
  'path-id-empty-write': { methods: string };
  'method-wrong': { method: string; methods: string; remark: string };
  'options-asked': { methods: string };
  'rate-limited': { retryAfter: string };
  'server-error': Record<never, string>;
  'gateway-bad': Record<never, string>;
  'service-unavailable': { retryAfter: string };
  'gateway-timeout': Record<never, string>;
  'credentials-missing': Record<never, string>;
  'credentials-scheme': { presented: string };
  'credentials-empty': Record<never, string>;
  'credentials-syntax': { form: string };
  'credentials-repeated': Record<never, string>;
  'token-placeholder': Record<never, string>;
  'token-unrecognized': Record<never, string>;
  'token-algorithm': Record<never, string>;
  'token-signature': Record<never, string>;
  'token-purpose': Record<never, string>;
  'token-issuer': Record<never, string>;
  'token-audience': Record<never, string>;
  'token-revoked': Record<never, string>;
  'token-expired': { expiredAt: string };
  'token-not-yet-valid': { validFrom: string };
  'scope-missing': { held: string; scope: string };
  'permission-missing': { permission: string; profile: string };
  'body-too-large': { limit: string };
  'media-type-missing': { media: string };
  'media-type-wrong': { given: string; media: string };
  'charset-unsupported': { charset: string };
  'content-encoding-unsupported': { encoding: string };
  'body-empty': Record<never, string>;
  'body-encoding': Record<never, string>;
  'json-broken': { column: string; line: string; problem: string };
  'json-too-deep': { column: string; limit: string; line: string };
  'json-forbidden-key': { column: string; key: string; line: string };
  'body-null': Record<never, string>;
  'body-array': Record<never, string>;
  'body-scalar': { given: string };
  'json-bom': Record<never, string>;
  'json-duplicate-key': { column: string; key: string; line: string };
  'json-lone-surrogate': { column: string; line: string };
  'response-status-undeclared': { declared: string; status: string };
  'response-media-type-wrong': { given: string; media: string };
  'response-body-unexpected': { status: string };
  'response-body-missing': { status: string };
  'response-body-broken': { column: string; line: string; problem: string };
  'response-body-wrong': { problem: string };
  'response-header-missing': { header: string; status: string };
  'document-response': { document: string; problem: string; rule: string };
  'record-broken': { problem: string };
  'record-truncated': { problem: string };
  'record-unread': Record<never, string>;
  'plan-value-unknown': { address: string; attribute: string };
  'plan-calls-on-read': { address: string };
  'document-request': { document: string; problem: string; rule: string };
  'document-unchecked': { document: string; problem: string; rule: string };
  'token-parameter-missing': { key: string; remark: string };
  'access-key-unknown': Record<never, string>;
  'access-key-inactive': Record<never, string>;
  'refresh-token-invalid': { problem: string };
  'subject-token-invalid': { problem: string };
  'token-parameter-invalid': { key: string; limits: string; value: string };
  'sign-in-parameter-missing': { key: string };
  'sign-in-client-unknown': Record<never, string>;
  'redirect-uri-unregistered': Record<never, string>;
  'sign-in-user-unknown': Record<never, string>;
  'authorization-request-invalid': { key: string; location: string; wanted: string };
  'sign-in-canceled': { location: string };
  'accept-missing': Record<never, string>;
  'accept-not-json': { given: string };
  'parameter-differs': { key: string };
  'parameter-repeated': { key: string };
  'parameter-unknown': { key: string; known: string; remark: string };
  'phone-number-odd': { problem: string; value: string };
  'time-zone-unknown': { value: string };
  'date-invalid': { key: string; value: string; wanted: string };
  'plus-unencoded': { value: string };
  'skill-unknown': { remark: string; value: string };
  'access-key-not-found': Record<never, string>;
  'access-key-agent-unknown': { key: string; value: string };
  'campaign-number-unknown': { value: string };
  'campaign-not-allowed': { value: string };
  'agent-unknown': { remark: string; value: string };
  'field-unknown': { key: string; known: string; remark: string };
  'order-unknown': { key: string; known: string; remark: string };
  'parameter-type': { expected: string; key: string; type: string; value: string };
  'parameter-invalid': { key: string; limits: string; value: string };
  'contact-id-unknown': { remark: string; value: string };
  'parameter-missing': { key: string };
  'calling-list-unknown': { remark: string; value: string };
  'dnc-group-unknown': { value: string };
  'skill-parameter-unknown': { key: string; value: string };
  'target-agent-unknown': { key: string; value: string };
  'start-script-unknown': { value: string };
  'agent-session-unknown': { value: string };
  'agent-session-ended': { value: string };
  'created-too-many': { count: string };
  'campaign-restricted': { campaignId: string };
  'campaign-type': { actual: string; expected: string; parameter: string; type: string };
  'campaign-missing': Record<never, string>;
  'campaign-unknown': { campaignId: string };
  'campaign-inactive': { campaignId: string };
  'campaign-without-outbound-skill': { campaignId: string };
  'campaign-skill-manual': { campaignId: string; strategy: string };
  'campaign-skill-not-running': { campaignId: string; skills: string };
  'campaign-omitted': Record<never, string>;
  'script-type': { actual: string; expected: string; parameter: string; type: string };
  'script-unknown': { scriptId: string };
  'script-inactive': { scriptId: string };
  'script-of-another-campaign': { campaignId: string; scriptId: string };
  'contact-flat-phone': { key: string };
  'key-unknown': { key: string; remark: string };
  'value-type': { actual: string; expected: string; key: string; parameter: string; type: string };
  'key-missing': { key: string };
  'external-id-empty': Record<never, string>;
  'external-id-long': { limit: string };
  'external-id-character': { character: string; position: string };
  'numbers-empty': Record<never, string>;
  'numbers-too-many': { limit: string };
  'number-format': { value: string };
  'number-impossible': { number: string; problem: string };
  'contact-unknown': { externalId: string };
  'phone-type-unmatched': { known: string; phoneType: string };
  'number-do-not-call': { group: string; number: string };
  'double-dial': { call: string; contact: string; number: string; seconds: string };
  'form-parameter-repeated': { key: string };
  'grant-unsupported': { value: string };
  'client-missing': Record<never, string>;
  'client-twice': Record<never, string>;
  'client-unknown': Record<never, string>;
  'code-invalid': { problem: string };
  'code-of-another': { key: string };
  'scope-parameter-ignored': Record<never, string>;
  'form-as-json': Record<never, string>;
  'tenant-unknown': Record<never, string>;
  'station-missing': Record<never, string>;
  'station-webrtc': { value: string };
  'station-in-use': { agent: string; value: string };
  'inactivity-timeout': { key: string; value: string };
  'agent-session-running': { value: string };
  'agent-has-contact': { value: string };
  'agent-state-invalid': { value: string };
  'dial-number-invalid': Record<never, string>;
  'dial-skill-invalid': Record<never, string>;
  'agent-busy': { value: string };
  'session-contact-unknown': { value: string };
  'interaction-wrong-state': { state: string; value: string };
  'dialer-skill-invalid': { value: string };
  'dialer-skill-unassigned': { agent: string; value: string };
  'dialer-logged-in': { value: string };
  'dialer-not-logged-in': { value: string };
  'disposition-unknown': { key: string; value: string };
  'disposition-given': { value: string };
  'disposition-parameter-not-allowed': { key: string };
  'agent-phone-wrong-state': { state: string };
  'parent-contact-unknown': { value: string };
  'target-agent-logged-out': { value: string };
  'contact-not-held': { value: string };
  'mapping-unknown': { value: string };
  'mapping-repeated': { value: string };
  'calling-list-named-inactive': { value: string };
  'calling-list-in-use': { value: string };
  'calling-list-inactive': { value: string };
  'calling-list-not-mapped': { value: string };
  'upload-skill-unknown': { value: string };
  'upload-time-zone': { value: string };
  'list-file-encoding': Record<never, string>;
  'list-file-columns': { form: string; value: string };
  'list-file-known': { value: string };
  'upload-not-dialed': { reason: string };
  'upload-expired': { value: string };
  'record-time-zone': { problem: string; record: string };
  'record-not-uploaded': { problem: string; record: string };
  'record-columns': { problem: string; record: string };
  'list-file-unread': { problem: string };
  'list-file-characters': { column: string; record: string; records: string; text: string };
  'list-file-spreadsheet': Record<never, string>;
  'job-dates-missing': { key: string };
  'upload-job-unknown': { value: string };
  'list-source-unknown': { value: string };
  'prospects-unknown': { count: string };
  'campaign-name-taken': { value: string };
  'campaign-body-form': { key: string };
  'campaign-in-use': { value: string };
  'campaign-skills-form': { key: string; type: string };
  'campaign-skills-unknown': { count: string };
  'campaign-for-skills-unknown': { key: string; value: string };
  'dates-missing': { key: string };
  'date-range-reversed': { end: string; start: string };
  'date-range-too-long': { end: string; start: string };
  'disposition-skill-unknown': { key: string; value: string };
  'statistics-window-reversed': { end: string; key: string; start: string };
  'dnc-group-name-taken': { value: string };
  'dnc-group-inactive-for-adding': { value: string };
  'dnc-group-inactive-for-removing': { value: string };
  'application-unknown': Record<never, string>;
  'schedule-day-inactive': { key: string };
  'schedule-times': { key: string };
  'cpa-setting-type': { expected: string; got: string; parameter: string; type: string; value: string };
  'cpa-skill-id-type': { value: string };
  'cpa-skill-unknown': { value: string };
  'skill-name-taken': { value: string };
  'skill-running-unchangeable': { skillId: string };
  'skill-value-unknown': { key: string };
  'skill-not-dialing': { skillId: string };
  'skill-running': { skillId: string };
  'skill-switched-off': { skillId: string };
  'skill-not-running': { skillId: string };
  'script-missing': { key: string };
  'point-of-contact-unknown': { key: string; value: string };
  'promise-skill': { key: string; value: string };
  'promise-past': { key: string; value: string };
  'callback-not-dialed': { key: string };
}

/** Each variant with its values, the default first. */
export interface VariantValues {
  'scope': 'personal-connection' | 'call' | 'either' | 'none';
  'missing-right': '403' | '401';
  'bad-credentials': '400' | '401';
  'flat-phone': 'reject' | 'accept';
  'campaign': 'optional' | 'required';
  'success-body': 'none' | 'call-id';
  'error-body': 'json' | 'empty' | 'icStatusDescription';
  'unknown-contact': 'accept' | 'reject';
  'number-format': 'e164' | 'any';
  'external-id': 'strict' | 'warn';
  'path': 'lenient' | 'strict';
  'client-credentials': 'reject' | 'accept';
  'token-media-type': 'any' | 'form';
  'tenant-id': 'optional' | 'required';
  'invalid-client': '400' | '401';
  'list-file': 'csv' | 'any';
  'queue-callback-body': 'contact-id' | 'none';
  'work-item-body': 'contact-id' | 'none';
  'webrtc-station': 'accept' | 'reject';
  'required-parameters': 'in-use' | 'documented';
  'dnc-records-key': 'dncRecords' | 'dncGroupRecords';
  'completed-window': '30-days' | 'any';
  'parameter-conflict': 'body' | 'reject';
  'page-limit': '10000' | '100';
  'page-size': '50' | '10000';
}
