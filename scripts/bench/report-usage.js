// Loaded by `node --import` into a measured process: prints on stderr what it took, when it ends.
process.on('exit', () => {
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stderr.write(`\n{"usage":{"seconds":${performance.now() / 1000},"megabytes":${megabytes}}}\n`);
});
