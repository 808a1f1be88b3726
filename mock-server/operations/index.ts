import type { OperationId } from '../../generated/index.ts';
import type { MaybePromise } from '../exchange/index.ts';
import { placeCall } from './calls.ts';
import type { OperationHandler } from './operation-handler.ts';

export { doubleDialFound } from './calls.ts';
export type { OperationHandler } from './operation-handler.ts';

/** Loads a file of handlers: its exports are named after their operations. */
type Loader = () => Promise<Readonly<Partial<Record<OperationId, OperationHandler>>>>;

const activity: Loader = () => import('./activity.ts');
const agents: Loader = () => import('./agents.ts');
const campaigns: Loader = () => import('./campaigns.ts');
const contacts: Loader = () => import('./contacts.ts');
const dialerStatistics: Loader = () => import('./dialer-statistics.ts');
const dispositions: Loader = () => import('./dispositions.ts');
const dnc: Loader = () => import('./dnc.ts');
const dncRecords: Loader = () => import('./dnc-records.ts');
const dncSkills: Loader = () => import('./dnc-skills.ts');
const general: Loader = () => import('./general.ts');
const listAttempts: Loader = () => import('./list-attempts.ts');
const listChanges: Loader = () => import('./list-changes.ts');
const listUploads: Loader = () => import('./list-uploads.ts');
const lists: Loader = () => import('./lists.ts');
const skillParameters: Loader = () => import('./skill-parameters.ts');
const skills: Loader = () => import('./skills.ts');
const starts: Loader = () => import('./starts.ts');
const sessions: Loader = () => import('./agent-sessions.ts');
const agentCalls: Loader = () => import('./agent-calls.ts');
const interactions: Loader = () => import('./interactions.ts');
const givenDispositions: Loader = () => import('./given-dispositions.ts');
const agentPhone: Loader = () => import('./agent-phone.ts');
const dialerLogins: Loader = () => import('./dialer-logins.ts');
const campaignChanges: Loader = () => import('./campaign-changes.ts');
const campaignSkills: Loader = () => import('./campaign-skills.ts');
const skillChanges: Loader = () => import('./skill-changes.ts');
const skillParameterChanges: Loader = () => import('./skill-parameter-changes.ts');
const agentSkills: Loader = () => import('./agent-skills.ts');
const dispositionChanges: Loader = () => import('./disposition-changes.ts');
const auth: Loader = () => import('./auth.ts');
const accessKeys: Loader = () => import('./access-keys.ts');
const logins: Loader = () => import('./logins.ts');
const signIn: Loader = () => import('./sign-in.ts');

/** The operations that nobody needs before their first request, by the file that has them. */
const loaders: Readonly<Partial<Record<OperationId, Loader>>> = {
  createAccessKey: accessKeys,
  getAccessKey: accessKeys,
  changeAccessKey: accessKeys,
  deleteAccessKey: accessKeys,
  issueToken: auth,
  getKeys: auth,
  getConfiguration: auth,
  issueTokenByAccessKey: logins,
  refreshUserToken: logins,
  issuePublicToken: logins,
  refreshPublicToken: logins,
  issueLegacyToken: logins,
  whoAmI: logins,
  getTenantConfiguration: () => import('./tenant-configuration.ts'),
  showSignIn: signIn,
  signIn,
  endSession: signIn,
  endSessionByForm: signIn,
  listSkills: skills,
  getSkill: skills,
  startSkill: skills,
  stopSkill: skills,
  getSkillParameters: skillParameters,
  getSkillGeneralSettings: skillParameters,
  getSkillRetrySettings: skillParameters,
  getSkillScheduleSettings: skillParameters,
  getSkillCpaSettings: skillParameters,
  getSkillDeliverySettings: skillParameters,
  getSkillXsSettings: skillParameters,
  getSkillTimeZones: skillParameters,
  listSkillActivity: activity,
  getSkillActivity: activity,
  listDialerContacts: dialerStatistics,
  listDispositions: dispositions,
  listSkillDispositions: dispositions,
  listAgents: agents,
  getAgent: agents,
  listAgentStates: agents,
  listAgentSkills: agents,
  getBusinessUnit: general,
  getServerTime: general,
  listApiVersions: general,
  listApiReleases: general,
  listCampaigns: campaigns,
  getCampaign: campaigns,
  listCampaignSkills: campaigns,
  listActiveContacts: contacts,
  listCompletedContacts: contacts,
  getContact: contacts,
  getContactStateHistory: contacts,
  getContactStatehistory: contacts,
  listCallingLists: lists,
  getCallingList: lists,
  createCallingList: listChanges,
  deleteCallingList: listChanges,
  removeProspects: listChanges,
  listCallAttempts: listAttempts,
  uploadCallingList: listUploads,
  listUploadJobs: listUploads,
  getUploadJob: listUploads,
  cancelUploadJob: listUploads,
  listDncGroups: dnc,
  createDncGroup: dnc,
  listDncRecords: dnc,
  searchDncGroups: dnc,
  addDncRecords: dncRecords,
  removeDncRecords: dncRecords,
  listContributingSkills: dncSkills,
  addContributingSkill: dncSkills,
  removeContributingSkill: dncSkills,
  listScrubbedSkills: dncSkills,
  addScrubbedSkill: dncSkills,
  removeScrubbedSkill: dncSkills,
  createCampaign: campaignChanges,
  changeCampaign: campaignChanges,
  assignCampaignSkills: campaignSkills,
  removeCampaignSkills: campaignSkills,
  createSkills: skillChanges,
  changeSkill: skillChanges,
  changeSkillGeneralSettings: skillParameterChanges,
  changeSkillRetrySettings: skillParameterChanges,
  changeSkillScheduleSettings: () => import('./skill-schedule.ts'),
  changeSkillCpaSettings: skillParameterChanges,
  changeSkillDeliverySettings: skillParameterChanges,
  changeSkillXsSettings: skillParameterChanges,
  changeSkillTimeZones: skillParameterChanges,
  changeSkillCadence: skillParameterChanges,
  changeSkillListManagement: skillParameterChanges,
  assignAgentSkills: agentSkills,
  changeAgentSkills: agentSkills,
  removeAgentSkills: agentSkills,
  createDispositions: dispositionChanges,
  listClassifications: dispositionChanges,
  queueCallback: starts,
  startScript: starts,
  startScriptById: starts,
  startWorkItem: starts,
  createPromise: starts,
  scheduleCallback: starts,
  startAgentSession: sessions,
  joinAgentSession: sessions,
  endAgentSession: sessions,
  setAgentState: sessions,
  getNextEvent: sessions,
  logoutAgent: sessions,
  loginToDialer: dialerLogins,
  logoutFromDialer: dialerLogins,
  dialPhone: agentCalls,
  endInteraction: interactions,
  holdInteraction: interactions,
  resumeInteraction: interactions,
  recordInteraction: interactions,
  maskInteraction: interactions,
  unmaskInteraction: interactions,
  snoozeInteraction: interactions,
  dialIndependently: interactions,
  setIndependentOutcome: interactions,
  overrideAmd: interactions,
  setInteractionDisposition: givenDispositions,
  setContactDisposition: givenDispositions,
  dialAgentPhone: agentPhone,
  endAgentPhone: agentPhone,
  muteAgentPhone: agentPhone,
  unmuteAgentPhone: agentPhone,
  keepSessionAlive: agentPhone,
  dialSkill: agentCalls,
  dialAgent: agentCalls,
};

const handlers: Partial<Record<OperationId, OperationHandler>> = { placeCall };

/** What an operation does, loaded at its first request; undefined without an operation. */
export function loadHandler(
  operation: { readonly id: OperationId } | undefined,
): MaybePromise<OperationHandler | undefined> {
  if (operation === undefined) return undefined;
  const { id } = operation;
  return (
    handlers[id] ??
    loaders[id]?.().then((loaded) => {
      Object.assign(handlers, loaded);
      return handlerOf(id);
    })
  );
}

/** What an operation does, once it is loaded. */
export function handlerOf(id: OperationId): OperationHandler {
  const handler = handlers[id];
  if (handler === undefined) throw new Error(`the operation ${id} was not loaded`);
  return handler;
}
