export { contractOf } from './document-contract.ts';
