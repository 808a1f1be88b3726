import { readFileSync } from 'node:fs';

/**
 * `npm run check:packages`: what is installed with the package, by the lock file. Ends with 1 where a license is not one of those
 * that may be passed on without conditions of their own, or where a package runs a script when it is installed.
 */

interface LockedPackage {
  readonly license?: string;
  readonly hasInstallScript?: true;
  readonly dev?: true;
  readonly peer?: true;
  readonly devOptional?: true;
}

const LICENSES = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'BlueOak-1.0.0']);

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};
const installed = Object.entries(packages).filter(
  ([folder, { dev, peer, devOptional }]) => folder !== '' && !dev && !peer && !devOptional,
);
const problems = installed.flatMap(([folder, { license = 'none', hasInstallScript }]) => [
  ...(LICENSES.has(license) ? [] : [`${folder}: the license ${license} is not in the list`]),
  ...(hasInstallScript ? [`${folder}: runs a script when it is installed`] : []),
]);
for (const problem of problems) console.error(problem);
console.log(`${installed.length} packages are installed with this one, ${problems.length} problems`);
process.exitCode = installed.length === 0 || problems.length > 0 ? 1 : 0;
