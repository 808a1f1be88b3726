/** What the contract says, in the browser: loaded after the first paint, for it is larger than all the rest. */
export { type CampaignStanding, campaignStandings } from './campaign-standings.ts';
export { type ContractHere, contractHere } from './contract-here.ts';
export { type DraftField, draftFields, withField } from './draft-fields.ts';
export { judgeDraft } from './judge-draft.ts';
export { laidOut } from './laid-out.ts';
export { type MendedBody, mendedBody } from './mended-body.ts';
export { type PlacedBody, type PlacedFinding, placedBody } from './placed-body.ts';
