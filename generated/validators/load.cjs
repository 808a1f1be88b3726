// Made by npm run generate from spec/. Do not edit.
const known = new Set(['listCallingLists', 'getCallingList', 'listActiveContacts', 'listCompletedContacts', 'getContact', 'getContactStateHistory', 'getContactStatehistory', 'listDncGroups', 'listDncRecords', 'searchDncGroups', 'placeCall', 'listSkills', 'getSkill', 'startSkill', 'stopSkill', 'issueToken', 'getKeys', 'getConfiguration']);
const loaded = {};
function loadValidators(operation) {
  if (!known.has(operation)) return {};
  return (loaded[operation] ??= require(`./${operation}.cjs`).validators);
}
exports.loadValidators = loadValidators;
