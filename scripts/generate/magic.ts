import { type FindingObject, findingGroups, type Spec } from '../../contracts/internal.ts';

/** What spec/magic.yaml says: the outcomes by name. */
export interface MagicSource {
  readonly prefix: string;
  readonly outcomes: Readonly<
    Record<string, { readonly number: string; readonly summary: string; readonly evidence: readonly string[] }>
  >;
}

/** The stages whose rejections can be provoked; those before the path is known never see an input. */
const PROVOKED: readonly string[] = ['override', 'authenticate', 'authorize', 'parse', 'inspect'];
const OPERATION = 'placeCall';
/** The line numbers that North America keeps for fiction (AS-47). */
const FICTIONAL = /^\+1[2-9]\d\d55501\d\d$/;

/** The outcomes with their numbers, then an external id for each error that the call can be rejected with. */
export function magicInputs(spec: Spec, { prefix, outcomes }: MagicSource): object[] {
  const real = Object.values(outcomes).filter(({ number }) => !FICTIONAL.test(number));
  if (real.length > 0) throw new Error(`a magic number is not of the fictional range: ${real[0]?.number}`);
  return [
    ...Object.entries(outcomes).map(([outcome, { number, summary }]) => ({
      externalId: prefix + outcome,
      number,
      outcome,
      finding: null,
      summary,
    })),
    ...provokable(spec).map(([code, { summary }]) => ({
      externalId: prefix + code,
      number: null,
      outcome: null,
      finding: code,
      summary,
    })),
  ];
}

function provokable(spec: Spec): [string, FindingObject][] {
  const operation = Object.values(spec.paths)
    .flatMap((path) => Object.values(path))
    .find(({ operationId }) => operationId === OPERATION);
  const everywhere = findingGroups(spec)[0] ?? {};
  return Object.entries({ ...everywhere, ...operation?.['x-findings'] }).filter(
    ([, { severity, stage }]) => severity === 'error' && PROVOKED.includes(stage),
  );
}
