import type { Rule } from './rule.ts';

/** In base64, the signature of a ZIP file. */
const ZIP = 'UEsD';

/** The file is a spreadsheet, which is a ZIP file (AS-420). */
export const listFileSpreadsheet: Rule<'list-file-spreadsheet'> = {
  code: 'list-file-spreadsheet',
  reads: ['/listFile'],
  needsTenant: false,
  find: (input) => (input.text('/listFile')?.startsWith(ZIP) ? [{ pointer: '/listFile', slots: {} }] : []),
};
