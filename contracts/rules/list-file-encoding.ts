import type { Rule } from './rule.ts';

/** The file is not base64 (DOC-413). */
export const listFileEncoding: Rule<'list-file-encoding'> = {
  code: 'list-file-encoding',
  reads: ['/listFile'],
  needsTenant: false,
  find(input) {
    const file = input.text('/listFile');
    const isEncoded = file === undefined || /^[A-Za-z0-9+/\r\n]*={0,2}$/.test(file.trimEnd());
    return isEncoded ? [] : [{ pointer: '/listFile', slots: {} }];
  },
};
