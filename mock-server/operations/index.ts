import type { OperationId } from '../../generated/index.ts';
import type { MaybePromise } from '../exchange/index.ts';
import { getConfiguration, getKeys, issueToken } from './auth.ts';
import { placeCall } from './calls.ts';
import type { OperationHandler } from './operation-handler.ts';

export { doubleDialFound } from './calls.ts';
export type { OperationHandler } from './operation-handler.ts';

/** Loads a file of handlers: its exports are named after their operations. */
type Loader = () => Promise<Readonly<Partial<Record<OperationId, OperationHandler>>>>;

const agents: Loader = () => import('./agents.ts');
const campaigns: Loader = () => import('./campaigns.ts');
const contacts: Loader = () => import('./contacts.ts');
const lists: Loader = () => import('./lists.ts');
const general: Loader = () => import('./general.ts');
const skills: Loader = () => import('./skills.ts');

/** The operations that nobody needs before their first request, by the file that has them. */
const loaders: Readonly<Partial<Record<OperationId, Loader>>> = {
  listSkills: skills,
  getSkill: skills,
  startSkill: skills,
  stopSkill: skills,

  listAgents: agents,
  getAgent: agents,
  listAgentStates: agents,
  listAgentSkills: agents,
  getBusinessUnit: general,
  getServerTime: general,
  listApiVersions: general,
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
  listDncGroups: lists,
  listDncRecords: lists,
  searchDncGroups: lists,
};

const handlers: Partial<Record<OperationId, OperationHandler>> = { placeCall, issueToken, getKeys, getConfiguration };

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
