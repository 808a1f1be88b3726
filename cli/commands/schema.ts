import { type Command, Option } from 'commander';
import { contractUnder, type Draft, type SomeVariants, standaloneSchema } from '../../contracts/internal.ts';
import { loadExchangeSchema } from '../../generated/index.ts';
import { UsageError } from '../files/index.ts';
import { variantOption } from '../options/index.ts';

const SCHEMAS = { request: 'CallRequest', error: 'Error' } as const;

interface SchemaOptions {
  readonly of: keyof typeof SCHEMAS | 'exchange';
  readonly draft: Draft;
  readonly variant?: SomeVariants;
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
    .option('--variant <name=value>', 'switch a variant; may be given several times', variantOption)
    .addHelpText(
      'after',
      `
Examples:
  fake-cxone schema > call-request.json
  fake-cxone schema --draft 07 --variant campaign=required
  fake-cxone schema --of exchange       a line of an NDJSON recording`,
    )
    .action(printSchema);
}

async function printSchema({ of, draft, variant = {} }: SchemaOptions): Promise<void> {
  if (of === 'exchange') {
    if (draft === '07') throw new UsageError('the schema of a recorded exchange is there in draft 2020-12 only');
    return print(await loadExchangeSchema());
  }
  const contract = await contractUnder(variant);
  const spec = await contract.openapi();
  if (!(SCHEMAS[of] in spec.components.schemas)) {
    throw new UsageError('under these variants a rejection has no body, and so no schema');
  }
  print(standaloneSchema(spec, SCHEMAS[of], draft));
}

function print(schema: unknown): void {
  process.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
}
