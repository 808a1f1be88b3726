import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from 'commander';
import { contractUnder, type SomeVariants } from '../../contracts/internal.ts';
import { writeDocs } from '../files/index.ts';
import { checkedUrl, variantOption } from '../options/index.ts';

interface DocsOptions {
  readonly out: string;
  readonly variant?: SomeVariants;
  readonly url: string;
  readonly force?: true;
  readonly json?: true;
}

export function addDocs(program: Command): void {
  program
    .command('docs')
    .description('write the documentation as a site that works offline, from a file or any web server')
    .optionsGroup('Output:')
    .requiredOption('--out <folder>', 'where to write it; what an earlier run has left there is replaced')
    .option('--force', 'write even if the folder has other files')
    .option('--json', 'print JSON')
    .optionsGroup('Contract:')
    .option('--variant <name=value>', 'choose a variant; repeatable', variantOption)
    .option('--url <url>', 'the fake that the commands on the pages use', 'http://127.0.0.1:4010')
    .addHelpText(
      'after',
      `
A running fake has the same pages, under its own variants, at /_fake/docs/.

Examples:
  fake-cxone docs --out public
  fake-cxone docs --out public --variant scope=either --url https://fake.example`,
    )
    .action(makeDocs);
}

async function makeDocs({ out, variant = {}, url, force, json }: DocsOptions): Promise<void> {
  const { docsSite } = await import('../../site/index.ts');
  const site = await docsSite(await contractUnder(variant), checkedUrl(url));
  const files = writeDocs(out, site, force === true);
  const open = pathToFileURL(path.resolve(out, 'index.html')).href;
  process.stdout.write(json === true ? `${JSON.stringify({ folder: out, files, open })}\n` : `${open}\n`);
  if (json !== true) process.stderr.write(`${files} files written to ${out}\n`);
}
