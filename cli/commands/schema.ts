import { type Command, Option } from 'commander';
import { contractUnder, type Draft, type SomeReadings, standaloneSchema } from '../../contracts/index.ts';
import { AskedWrongly } from '../asked-wrongly.ts';
import { rulingOption } from '../read-options.ts';

const SCHEMAS = { request: 'CallRequest', error: 'Error' } as const;

interface SchemaOptions {
  readonly of: keyof typeof SCHEMAS;
  readonly draft: Draft;
  readonly ruling?: SomeReadings;
}

export function addSchema(program: Command): void {
  program
    .command('schema')
    .description('print the JSON Schema of the call request, or of the error')
    .addOption(new Option('--of <what>', 'which schema').choices(Object.keys(SCHEMAS)).default('request'))
    .addOption(
      new Option('--draft <draft>', 'draft of JSON Schema; 07 is for older validators')
        .choices(['2020-12', '07'])
        .default('2020-12'),
    )
    .option('--ruling <name=reading>', 'switch a ruling; may be given several times', rulingOption)
    .action(printSchema);
}

async function printSchema({ of, draft, ruling = {} }: SchemaOptions): Promise<void> {
  const contract = await contractUnder(ruling);
  const spec = await contract.openapi();
  if (!(SCHEMAS[of] in spec.components.schemas)) {
    throw new AskedWrongly('under these rulings a refusal has no body, and so no schema');
  }
  const schema = standaloneSchema(spec, SCHEMAS[of], draft);
  process.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
}
