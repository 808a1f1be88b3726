/** `tsx scripts/run-tool.ts <tool> …`: runs a development tool that is not installed with the project, with these arguments. */
import { spawnSync } from 'node:child_process';
import { fileOfTool } from './scratch-install.ts';

const FILES = {
  biome: () => fileOfTool('@biomejs/biome', 'bin/biome'),
  knip: () => fileOfTool('knip', 'bin/knip.js'),
};

const [name = '', ...args] = process.argv.slice(2);
const fileOf = FILES[name as keyof typeof FILES];
if (fileOf === undefined) {
  console.error(`There is no tool '${name}'. Use one of: ${Object.keys(FILES).join(', ')}.`);
  process.exitCode = 2;
} else {
  process.exitCode = spawnSync(process.execPath, [fileOf(), ...args], { stdio: 'inherit' }).status ?? 1;
}
