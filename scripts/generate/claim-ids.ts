/** The id of a claim, wherever it stands in a text. `OBS` are those that `npm run learn` has added. */
export const CLAIM_IDS = /\b(AUTH|EP|OP|ERR|DOM|CON|FORUM|UNK|AS|OBS|DOC)-\d+\b/g;
