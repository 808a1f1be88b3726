import { type Command, Option } from 'commander';
import { contractUnder, type Draft, type SomeVariants, standaloneSchema } from '../../contracts/internal.ts';
import { loadExchangeSchema, loadFormSchemas } from '../../generated/index.ts';
import { UsageError } from '../files/index.ts';
import { configSchema, variantOption } from '../options/index.ts';

const SCHEMAS = { request: 'CallRequest', error: 'Error' } as const;

/** What people write for the fake, and what it writes for them; from the schemas of spec/forms. */
const FORMS = [
  'tenant',
  'scenario',
  'fault',
  'rate-limit',
  'stub',
  'clock-change',
  'token-revocation',
  'json-patch',
  'verification',
  'observations',
] as const;

interface SchemaOptions {
  readonly of: keyof typeof SCHEMAS | 'exchange' | 'config' | (typeof FORMS)[number];
  readonly draft: Draft;
  readonly variant?: SomeVariants;
}

export function addSchema(program: Command): void {
  program
    .command('schema')
    .description(
      'print the JSON Schema of the call request, or of a file that you write: tenant, config, scenario and more',
    )
    .addOption(
      new Option('--of <what>', 'which schema')
        .choices([...Object.keys(SCHEMAS), 'exchange', 'config', ...FORMS])
        .default('request'),
    )
    .addOption(
      new Option('--draft <draft>', 'draft of JSON Schema; 07 is for older validators')
        .choices(['2020-12', '07'])
        .default('2020-12'),
    )
    .option('--variant <name=value>', 'choose a variant; repeatable', variantOption)
    .addHelpText(
      'after',
      `
Examples:
  fake-cxone schema > call-request.json
  fake-cxone schema --draft 07 --variant campaign=required
  fake-cxone schema --of tenant > tenant.schema.json
  fake-cxone schema --of exchange       a line of an NDJSON recording`,
    )
    .action(printSchema);
}

async function printSchema({ of, draft, variant = {} }: SchemaOptions): Promise<void> {
  if (!isOfContract(of)) {
    if (draft === '07') throw new UsageError(`the schema of ${of} is available only in draft 2020-12`);
    if (of === 'config') return print(configSchema());
    return print(of === 'exchange' ? await loadExchangeSchema() : (await loadFormSchemas())[of]);
  }
  const contract = await contractUnder(variant);
  const spec = await contract.openapi();
  if (!(SCHEMAS[of] in spec.components.schemas)) {
    throw new UsageError('under these variants a rejection has no body, and so no schema');
  }
  print(standaloneSchema(spec, SCHEMAS[of], draft));
}

function isOfContract(of: SchemaOptions['of']): of is keyof typeof SCHEMAS {
  return Object.hasOwn(SCHEMAS, of);
}

function print(schema: unknown): void {
  process.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
}
