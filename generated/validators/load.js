// Made by npm run generate from spec/. Do not edit.
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const known = new Set(['createAccessKey', 'getAccessKey', 'changeAccessKey', 'deleteAccessKey', 'listSkillActivity', 'getSkillActivity', 'listDispositions', 'listSkillDispositions', 'listAgents', 'listAgentStates', 'getAgent', 'listAgentSkills', 'listCallingLists', 'getCallingList', 'listCampaigns', 'getCampaign', 'listCampaignSkills', 'listActiveContacts', 'listCompletedContacts', 'getContact', 'getContactStateHistory', 'getContactStatehistory', 'listDncGroups', 'listDncRecords', 'searchDncGroups', 'getBusinessUnit', 'getServerTime', 'listApiVersions', 'issueTokenByAccessKey', 'refreshUserToken', 'issuePublicToken', 'refreshPublicToken', 'issueLegacyToken', 'whoAmI', 'getSkillParameters', 'getSkillGeneralSettings', 'getSkillRetrySettings', 'getSkillScheduleSettings', 'getSkillCpaSettings', 'getSkillDeliverySettings', 'getSkillXsSettings', 'placeCall', 'showSignIn', 'signIn', 'endSession', 'endSessionByForm', 'listSkills', 'getSkill', 'startSkill', 'stopSkill', 'issueToken', 'getKeys', 'getConfiguration', 'getTenantConfiguration']);
const loaded = {};
function loadValidators(operation) {
  if (!known.has(operation)) return {};
  return (loaded[operation] ??= require(`./${operation}.cjs`).validators);
}
export { loadValidators };
