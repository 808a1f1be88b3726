// Made by npm run generate from spec/. Do not edit.
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const known = new Set(['placeCall', 'issueToken', 'getKeys', 'getConfiguration', 'getTenantConfiguration', 'createAccessKey', 'getAccessKey', 'changeAccessKey', 'deleteAccessKey', 'listSkillActivity', 'getSkillActivity', 'listDispositions', 'listSkillDispositions', 'startAgentSession', 'joinAgentSession', 'endAgentSession', 'setAgentState', 'getNextEvent', 'dialPhone', 'endInteraction', 'loginToDialer', 'logoutFromDialer', 'logoutAgent', 'listAgents', 'listAgentStates', 'getAgent', 'listAgentSkills', 'listCallingLists', 'getCallingList', 'listCampaigns', 'getCampaign', 'listCampaignSkills', 'listActiveContacts', 'listCompletedContacts', 'getContact', 'getContactStateHistory', 'getContactStatehistory', 'listDncGroups', 'listDncRecords', 'searchDncGroups', 'getBusinessUnit', 'getServerTime', 'listApiVersions', 'issueTokenByAccessKey', 'refreshUserToken', 'issuePublicToken', 'refreshPublicToken', 'issueLegacyToken', 'whoAmI', 'getSkillParameters', 'getSkillGeneralSettings', 'getSkillRetrySettings', 'getSkillScheduleSettings', 'getSkillCpaSettings', 'getSkillDeliverySettings', 'getSkillXsSettings', 'getSkillTimeZones', 'showSignIn', 'signIn', 'endSession', 'endSessionByForm', 'listSkills', 'getSkill', 'startSkill', 'stopSkill', 'queueCallback', 'startScript', 'startScriptById', 'startWorkItem', 'createPromise', 'scheduleCallback']);
const loaded = {};
function loadValidators(operation) {
  if (!known.has(operation)) return {};
  return (loaded[operation] ??= require(`./${operation}.cjs`).validators);
}
export { loadValidators };
