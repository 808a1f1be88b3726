import { contractUnder, type RuledContract, type SomeReadings, switchedReadings } from '../../../contracts/internal.ts';
import { validatorsOfReading } from '../../../generated/index.ts';

/** The contract of the fake that the page is of. */
export interface ContractHere {
  readonly contract: RuledContract;
  /** Readings that are not looked at here, because their validators would have to be compiled. */
  readonly leftOut: readonly string[];
}

/**
 * The contract under the fake's readings. One reading that changes bodies is compiled ahead; several together would have
 * to be compiled here, which a strict policy forbids. All of them are left out then, and the fake itself decides.
 */
export async function contractHere(readings: SomeReadings): Promise<ContractHere> {
  const changing = switchedReadings(readings).filter((name) => name in validatorsOfReading);
  if (changing.length < 2) return { contract: await contractUnder(readings), leftOut: [] };
  const others = Object.entries(readings).filter(([name, reading]) => !changing.includes(`${name}=${reading}`));
  return { contract: await contractUnder(Object.fromEntries(others)), leftOut: changing };
}
