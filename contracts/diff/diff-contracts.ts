import { Changes, type ContractChange } from './change.ts';
import { catalogueOf, diffFindings, diffViolations } from './diff-findings.ts';
import { diffOperations } from './diff-operations.ts';
import { diffReplies } from './diff-replies.ts';
import { diffWords } from './diff-words.ts';
import type { SchemaNode } from './node.ts';

/**
 * The differences between two versions of a contract, OpenAPI 3 documents both, the breaking ones first. They are
 * found by meaning: what is only written otherwise is none. Where both are versions of this contract, the catalog is compared
 * as well, by the table of SEMVER.md. The documents must have been checked by `documentProblems`.
 */
export function diffContracts(old: object, next: object): ContractChange[] {
  const changes = new Changes();
  const root = { old: documentNode(old, 'old'), next: documentNode(next, 'new') };
  diffOperations(changes, root);
  const catalogues = [catalogueOf(root.old), catalogueOf(root.next)] as const;
  const [before, after] = catalogues;
  if (before !== undefined && after !== undefined) {
    diffFindings(changes, before, after);
    diffViolations(changes, before, after);
    diffReplies(changes, before, after);
  } else if (before !== undefined) {
    changes.breaking(
      'the catalog of findings is gone',
      { pointer: '/x-findings', version: 'old' },
      undefined,
      'findings',
    );
  } else if (after !== undefined) {
    changes.compatible(
      'there is a catalog of findings',
      { pointer: '/x-findings', version: 'new' },
      undefined,
      'findings',
    );
  }
  diffWords(changes, root);
  return changes.list();
}

function documentNode(document: object, version: 'old' | 'new'): SchemaNode {
  return { value: document, pointer: '', document, version };
}
