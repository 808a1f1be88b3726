import { loaded } from './missing-package.ts';
import { clean } from './printable.ts';

type Level = 'error' | 'warning' | 'note';

export interface SarifRule {
  readonly id: string;
  readonly summary: string;
  readonly help: string;
  readonly level: Level;
}

export interface SarifResult {
  readonly rule: string;
  readonly level: Level;
  readonly text: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Further members of the result. */
  readonly besides: object;
}

/** SARIF 2.1.0, by a library that is an optional peer; rejects with MissingPackage where it is not installed. */
export async function sarifLog(
  version: string,
  rules: readonly SarifRule[],
  results: readonly SarifResult[],
): Promise<string> {
  const sarif = await loaded('sarif', 'node-sarif-builder', () => import('node-sarif-builder'));
  const run = new sarif.SarifRunBuilder().initSimple({ toolDriverName: 'fake-cxone', toolDriverVersion: version });
  for (const { id, summary, help, level } of rules) {
    const rule = new sarif.SarifRuleBuilder().initSimple({
      ruleId: id,
      shortDescriptionText: summary,
      fullDescriptionText: `${summary} ${help}`,
    });
    Object.assign(rule.rule, { defaultConfiguration: { level }, help: { text: help } });
    run.addRule(rule);
  }
  for (const { rule, level, text, file, line, column, besides } of results) {
    const one = new sarif.SarifResultBuilder().initSimple({
      level,
      messageText: clean(text),
      ruleId: rule,
      fileUri: uriOf(file),
      startLine: line,
      startColumn: column,
    });
    Object.assign(one.result, besides);
    run.addResult(one);
  }
  const log = new sarif.SarifBuilder();
  log.addRun(run);
  return `${log.buildSarifJsonString({ indent: true })}\n`;
}

/** Relative, as SARIF has it, with forward slashes and percent-encoding. */
function uriOf(file: string): string {
  const plain = file.replaceAll('\\', '/').replace(/^\.\//, '');
  const encoded = plain.split('/').map(encodeURIComponent).join('/');
  return /^[A-Za-z]%3A/.test(encoded)
    ? `file:///${encoded.replace('%3A', ':')}`
    : encoded.startsWith('/')
      ? `file://${encoded}`
      : encoded;
}
