// Made by npm run generate from spec/. Do not edit.
import listCampaigns from './listCampaigns.cjs';
import getCampaign from './getCampaign.cjs';
import listCampaignSkills from './listCampaignSkills.cjs';
import listActiveContacts from './listActiveContacts.cjs';
import listCompletedContacts from './listCompletedContacts.cjs';
import getContact from './getContact.cjs';
import getContactStateHistory from './getContactStateHistory.cjs';
import getContactStatehistory from './getContactStatehistory.cjs';
import placeCall from './placeCall.cjs';
import listSkills from './listSkills.cjs';
import getSkill from './getSkill.cjs';
import startSkill from './startSkill.cjs';
import stopSkill from './stopSkill.cjs';
import issueToken from './issueToken.cjs';
import getKeys from './getKeys.cjs';
import getConfiguration from './getConfiguration.cjs';
const all = { listCampaigns, getCampaign, listCampaignSkills, listActiveContacts, listCompletedContacts, getContact, getContactStateHistory, getContactStatehistory, placeCall, listSkills, getSkill, startSkill, stopSkill, issueToken, getKeys, getConfiguration };
export const loadValidators = (operation) => all[operation]?.validators ?? {};
