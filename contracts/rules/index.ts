import type { FindingCode, OperationId } from '../../generated/index.ts';
import { accessKeyAgentUnknown } from './access-key-agent-unknown.ts';
import { accessKeyInactive } from './access-key-inactive.ts';
import { accessKeyNotFound } from './access-key-not-found.ts';
import { accessKeyUnknown } from './access-key-unknown.ts';
import { agentUnknown } from './agent-unknown.ts';
import { applicationUnknown } from './application-unknown.ts';
import { authorizationRequestInvalid } from './authorization-request-invalid.ts';
import { callbackNotDialed } from './callback-not-dialed.ts';
import { callingListInactive } from './calling-list-inactive.ts';
import { callingListNamedInactive } from './calling-list-named-inactive.ts';
import { callingListNotMapped } from './calling-list-not-mapped.ts';
import { callingListUnknown } from './calling-list-unknown.ts';
import { campaignForSkillsUnknown } from './campaign-for-skills-unknown.ts';
import { campaignInactive } from './campaign-inactive.ts';
import { campaignNameTaken } from './campaign-name-taken.ts';
import { campaignNotAllowed } from './campaign-not-allowed.ts';
import { campaignNumberUnknown } from './campaign-number-unknown.ts';
import { campaignOmitted } from './campaign-omitted.ts';
import { campaignRestricted } from './campaign-restricted.ts';
import { campaignSkillManual } from './campaign-skill-manual.ts';
import { campaignSkillNotRunning } from './campaign-skill-not-running.ts';
import { campaignSkillsForm } from './campaign-skills-form.ts';
import { campaignSkillsMissing } from './campaign-skills-missing.ts';
import { campaignUnknown } from './campaign-unknown.ts';
import { campaignWithoutOutboundSkill } from './campaign-without-outbound-skill.ts';
import { clientMissing } from './client-missing.ts';
import { clientTwice } from './client-twice.ts';
import { clientUnknown } from './client-unknown.ts';
import { contactUnknown } from './contact-unknown.ts';
import { dateInvalid } from './date-invalid.ts';
import { dateRangeReversed } from './date-range-reversed.ts';
import { dateRangeTooLong } from './date-range-too-long.ts';
import { dialNumberInvalid } from './dial-number-invalid.ts';
import { dialSkillInvalid } from './dial-skill-invalid.ts';
import { dialerSkillInvalid } from './dialer-skill-invalid.ts';
import { dncGroupInactiveForAdding, dncGroupInactiveForRemoving } from './dnc-group-inactive.ts';
import { dncGroupNameTaken } from './dnc-group-name-taken.ts';
import { dncGroupUnknown } from './dnc-group-unknown.ts';
import { inactivityTimeout } from './inactivity-timeout.ts';
import { listFileEncoding } from './list-file-encoding.ts';
import { listFileSpreadsheet } from './list-file-spreadsheet.ts';
import { listSourceUnknown } from './list-source-unknown.ts';
import { mappingRepeated } from './mapping-repeated.ts';
import { mappingUnknown } from './mapping-unknown.ts';
import { numberDoNotCall } from './number-do-not-call.ts';
import { numberImpossible } from './number-impossible.ts';
import { phoneNumberOdd } from './phone-number-odd.ts';
import { phoneTypeUnmatched } from './phone-type-unmatched.ts';
import { plusUnencoded } from './plus-unencoded.ts';
import { pointOfContactUnknown } from './point-of-contact-unknown.ts';
import { promisePast } from './promise-past.ts';
import { promiseSkill } from './promise-skill.ts';
import { redirectUriUnregistered } from './redirect-uri-unregistered.ts';
import type { Rule } from './rule.ts';
import { scheduleDayInactive, scheduleTimes } from './schedule-rejected.ts';
import { scopeParameterIgnored } from './scope-parameter-ignored.ts';
import { scriptInactive } from './script-inactive.ts';
import { scriptMissing } from './script-missing.ts';
import { scriptOfAnotherCampaign } from './script-of-another-campaign.ts';
import { scriptUnknown } from './script-unknown.ts';
import { signInClientUnknown } from './sign-in-client-unknown.ts';
import { skillNameTaken } from './skill-name-taken.ts';
import { skillNotDialing } from './skill-not-dialing.ts';
import { skillParameterUnknown } from './skill-parameter-unknown.ts';
import { cpaSkillUnknown, skillUnknown } from './skill-unknown.ts';
import { startScriptUnknown } from './start-script-unknown.ts';
import { stationMissing } from './station-missing.ts';
import { stationWebrtc } from './station-webrtc.ts';
import { statisticsWindowReversed } from './statistics-window-reversed.ts';
import { targetAgentUnknown } from './target-agent-unknown.ts';
import { tenantUnknown } from './tenant-unknown.ts';
import { timeZoneUnknown } from './time-zone-unknown.ts';
import { uploadSkillUnknown } from './upload-skill-unknown.ts';
import { uploadTimeZone } from './upload-time-zone.ts';

/** The domain rules. One rule is one file, one finding, one test. */

export { type Circumstances, RuleInput } from './rule.ts';

type AnyRule = Rule<FindingCode>;

const ofCalls = [
  campaignRestricted,
  campaignUnknown,
  campaignInactive,
  campaignWithoutOutboundSkill,
  campaignSkillManual,
  campaignSkillNotRunning,
  campaignOmitted,
  scriptUnknown,
  scriptInactive,
  scriptOfAnotherCampaign,
  numberImpossible,
  contactUnknown,
  phoneTypeUnmatched,
  numberDoNotCall,
] as const;

const ofTokens = [
  clientMissing,
  clientTwice,
  clientUnknown,
  accessKeyUnknown,
  accessKeyInactive,
  scopeParameterIgnored,
] as const;

const rulesByOperation: Readonly<Partial<Record<OperationId, readonly AnyRule[]>>> = {
  placeCall: ofCalls as unknown as readonly AnyRule[],
  issueToken: ofTokens as unknown as readonly AnyRule[],
  issueTokenByAccessKey: [accessKeyUnknown, accessKeyInactive],
  issueLegacyToken: [applicationUnknown, accessKeyUnknown, accessKeyInactive],
  getTenantConfiguration: [tenantUnknown],
  showSignIn: [signInClientUnknown, redirectUriUnregistered, authorizationRequestInvalid],
  signIn: [signInClientUnknown, redirectUriUnregistered, authorizationRequestInvalid],
  createAccessKey: [accessKeyAgentUnknown],
  getAccessKey: [accessKeyNotFound],
  changeAccessKey: [accessKeyNotFound],
  deleteAccessKey: [accessKeyNotFound],
  getSkill: [skillUnknown],
  startSkill: [skillUnknown, skillNotDialing],
  stopSkill: [skillUnknown, skillNotDialing],

  listActiveContacts: [plusUnencoded],
  listCompletedContacts: [dateRangeReversed, dateRangeTooLong, plusUnencoded],
  searchDncGroups: [phoneNumberOdd, plusUnencoded],
  listDialerContacts: [statisticsWindowReversed],
  getCampaign: [campaignNumberUnknown, campaignNotAllowed],
  listCampaignSkills: [campaignNumberUnknown, campaignNotAllowed],
  getAgent: [agentUnknown],
  getSkillParameters: [skillUnknown],
  getSkillGeneralSettings: [skillUnknown],
  getSkillRetrySettings: [skillUnknown],
  getSkillScheduleSettings: [skillUnknown],
  getSkillCpaSettings: [skillUnknown],
  getSkillDeliverySettings: [skillUnknown],
  getSkillXsSettings: [skillUnknown],
  getSkillTimeZones: [skillUnknown],
  getSkillActivity: [skillUnknown],
  listSkillDispositions: [skillUnknown],
  listAgentSkills: [agentUnknown],
  getCallingList: [callingListUnknown],
  listDncRecords: [dncGroupUnknown],
  createCallingList: [callingListNamedInactive, mappingUnknown, mappingRepeated, dateInvalid],
  uploadCallingList: [
    callingListUnknown,
    callingListInactive,
    callingListNotMapped,
    uploadSkillUnknown,
    uploadTimeZone,
    dateInvalid,
    listFileEncoding,
    listFileSpreadsheet,
  ],
  deleteCallingList: [callingListUnknown],
  listCallAttempts: [callingListUnknown],
  removeProspects: [listSourceUnknown],
  createDncGroup: [dncGroupNameTaken],
  addDncRecords: [dncGroupUnknown, dncGroupInactiveForAdding],
  removeDncRecords: [dncGroupUnknown, dncGroupInactiveForRemoving],
  listContributingSkills: [dncGroupUnknown],
  addContributingSkill: [dncGroupUnknown, skillUnknown],
  removeContributingSkill: [dncGroupUnknown, skillUnknown],
  listScrubbedSkills: [dncGroupUnknown],
  addScrubbedSkill: [dncGroupUnknown, skillUnknown],
  removeScrubbedSkill: [dncGroupUnknown, skillUnknown],

  createCampaign: [campaignNameTaken],
  changeCampaign: [campaignNumberUnknown, campaignNotAllowed, campaignNameTaken],
  assignCampaignSkills: [campaignNumberUnknown, campaignNotAllowed, campaignSkillsMissing, campaignSkillsForm],
  removeCampaignSkills: [
    campaignNumberUnknown,
    campaignNotAllowed,
    campaignForSkillsUnknown,
    campaignSkillsMissing,
    campaignSkillsForm,
  ],
  changeSkill: [skillUnknown, skillNameTaken],
  changeSkillGeneralSettings: [skillUnknown],
  changeSkillRetrySettings: [skillUnknown],
  changeSkillScheduleSettings: [skillUnknown, scheduleDayInactive, scheduleTimes],
  changeSkillCpaSettings: [cpaSkillUnknown],
  changeSkillDeliverySettings: [skillUnknown],
  changeSkillXsSettings: [skillUnknown],
  changeSkillTimeZones: [skillUnknown, timeZoneUnknown],
  changeSkillCadence: [skillUnknown],
  changeSkillListManagement: [skillUnknown],
  assignAgentSkills: [agentUnknown],
  changeAgentSkills: [agentUnknown],
  removeAgentSkills: [agentUnknown],

  queueCallback: [phoneNumberOdd, plusUnencoded, skillParameterUnknown, targetAgentUnknown],
  startScript: [skillParameterUnknown, scriptMissing, startScriptUnknown],
  startScriptById: [skillParameterUnknown, startScriptUnknown],
  startWorkItem: [pointOfContactUnknown],
  createPromise: [
    phoneNumberOdd,
    plusUnencoded,
    skillParameterUnknown,
    promiseSkill,
    promisePast,
    dateInvalid,
    timeZoneUnknown,
    targetAgentUnknown,
  ],
  scheduleCallback: [callbackNotDialed, phoneNumberOdd, plusUnencoded, skillParameterUnknown, targetAgentUnknown],

  startAgentSession: [
    targetAgentUnknown,
    stationMissing,
    stationWebrtc,
    inactivityTimeout,
    phoneNumberOdd,
    plusUnencoded,
  ],
  joinAgentSession: [targetAgentUnknown],
  loginToDialer: [dialerSkillInvalid],
  dialPhone: [plusUnencoded, dialNumberInvalid, dialSkillInvalid],
  dialSkill: [dialSkillInvalid],
  dialAgent: [targetAgentUnknown],
  logoutAgent: [agentUnknown],
};

const NO_RULES: readonly AnyRule[] = [];

/** The rules of an operation, in the order in which they are applied. */
export function rulesOf(operation: OperationId): readonly AnyRule[] {
  return rulesByOperation[operation] ?? NO_RULES;
}
