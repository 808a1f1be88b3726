export { otherEncoding } from './field-text.ts';
export { KnownIds } from './known-ids.ts';
export { type ListRecord, recordCount, recordsIn, revisionOf } from './list-records.ts';
export { isNumber, readUpload, recordsOf, type UploadedRecord } from './read-csv.ts';
export { mappedColumns } from './record-problems.ts';
export { type FileReference, type FileWriter, uploadFiles } from './upload-files.ts';
export {
  bytesOf,
  followFiles,
  isComplete,
  jobsInList,
  keptComplete,
  type ListMapping,
  millisecondsOf,
  NO_UPLOADS,
  removedAfter,
  sinceReplaced,
  sizeOfFile,
  sizeOfUploads,
  type UploadedFile,
  type UploadedRecords,
  type UploadJob,
  type Uploads,
  withoutFile,
  withRemovals,
} from './upload-job.ts';
