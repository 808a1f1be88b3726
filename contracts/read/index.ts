/** Text in, values out: the file formats that people bring. */
export { readTenantFile } from './tenant-file.ts';
