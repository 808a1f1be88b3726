/** The id of a claim, wherever it stands in a text. `OBS` are those that `npm run learn` has added. */
export const CLAIM_IDS = /\b(AUTH|EP|OP|ERR|DOM|DOC|CON|FORUM|UNK|AS|OBS)-\d+\b/g;
