export { type BodyFindings, findingsInBody, type LocatedFinding } from './annotated-findings.ts';
export { type CampaignStatus, campaignStatuses } from './campaign-status.ts';
export { type ConsoleContract, consoleContract } from './console-contract.ts';
export { type CorrectedBody, correctedBody } from './corrected-body.ts';
export { type DraftField, draftFields, withField } from './draft-fields.ts';
export { type EvidenceShown, evidenceShown } from './evidence.ts';
export { formattedJson } from './formatted-json.ts';
export { validateDraft } from './validate-draft.ts';
