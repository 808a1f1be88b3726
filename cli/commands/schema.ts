import { type Command, Option } from 'commander';
import { contractUnder, type Draft, type SomeReadings, standaloneSchema } from '../../contracts/internal.ts';
import { loadExchangeSchema } from '../../generated/index.ts';
import { rulingOption } from '../options/index.ts';
import { AskedWrongly } from '../usage-error.ts';

const SCHEMAS = { request: 'CallRequest', error: 'Error' } as const;

interface SchemaOptions {
  readonly of: keyof typeof SCHEMAS | 'exchange';
  readonly draft: Draft;
  readonly ruling?: SomeReadings;
}

export function addSchema(program: Command): void {
  program
    .command('schema')
    .description('print the JSON Schema of the call request, of the error, or of a recorded exchange')
    .addOption(
      new Option('--of <what>', 'which schema').choices([...Object.keys(SCHEMAS), 'exchange']).default('request'),
    )
    .addOption(
      new Option('--draft <draft>', 'draft of JSON Schema; 07 is for older validators')
        .choices(['2020-12', '07'])
        .default('2020-12'),
    )
    .option('--ruling <name=reading>', 'switch a ruling; may be given several times', rulingOption)
    .addHelpText(
      'after',
      `
Examples:
  fake-cxone schema > call-request.json
  fake-cxone schema --draft 07 --ruling campaign=required
  fake-cxone schema --of exchange       a line of an NDJSON recording`,
    )
    .action(printSchema);
}

async function printSchema({ of, draft, ruling = {} }: SchemaOptions): Promise<void> {
  if (of === 'exchange') {
    if (draft === '07') throw new AskedWrongly('the schema of a recorded exchange is there in draft 2020-12 only');
    return print(await loadExchangeSchema());
  }
  const contract = await contractUnder(ruling);
  const spec = await contract.openapi();
  if (!(SCHEMAS[of] in spec.components.schemas)) {
    throw new AskedWrongly('under these rulings a refusal has no body, and so no schema');
  }
  print(standaloneSchema(spec, SCHEMAS[of], draft));
}

function print(schema: unknown): void {
  process.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
}
