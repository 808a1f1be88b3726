// Made by npm run generate from spec/. Do not edit.
import placeCall from './placeCall.cjs';
const all = { placeCall };
export const loadValidators = (operation) => all[operation]?.validators ?? {};
