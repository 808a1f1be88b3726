export { type ImportedMapping, importMappings, type MappingPart } from './import-mappings.ts';
