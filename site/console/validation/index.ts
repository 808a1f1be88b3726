export { type PlacedBody, type PlacedFinding, placedBody } from './annotated-findings.ts';
export { type CampaignStanding, campaignStandings } from './campaign-status.ts';
export { type ContractHere, contractHere } from './console-contract.ts';
export { type CorrectedBody, correctedBody } from './corrected-body.ts';
export { type DraftField, draftFields, withField } from './draft-fields.ts';
export { laidOut } from './formatted-json.ts';
export { judgeDraft } from './validate-draft.ts';
