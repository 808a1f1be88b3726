export { type ListRecord, recordCount, recordsIn, revisionOf } from './list-records.ts';
export { isNumber, readUpload, recordsOf, type UploadedRecord } from './read-csv.ts';
export {
  isComplete,
  jobsInList,
  type ListMapping,
  millisecondsOf,
  NO_UPLOADS,
  sinceReplaced,
  sizeOfUploads,
  type UploadJob,
  type Uploads,
} from './upload-job.ts';
