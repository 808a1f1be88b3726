#!/usr/bin/env node
// Imports nothing before the check, so that an old Node says what is wrong and not that it cannot read the syntax.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`fake-cxone needs Node.js 20.19 or newer; this is ${process.version}`);
  process.exitCode = 2;
} else {
  // from Node 22.1 on what was compiled once is compiled no more, which makes the start a third shorter
  process.getBuiltinModule('node:module').enableCompileCache?.();
  import('./dist/cli.js').then(({ main }) => main(process.argv));
}
