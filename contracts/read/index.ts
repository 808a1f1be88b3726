/** Text in, values out: the file formats that people bring. */
export { readTenantFile, type TenantProblem, type TenantRead } from './tenant-file.ts';
