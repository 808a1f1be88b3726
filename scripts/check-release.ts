import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { readInstant } from '../contracts/time/index.ts';

/** `npx tsx scripts/check-release.ts v1.2.3`: does everything that names a version name the one of the tag? */

interface Document {
  readonly info: { readonly version: string };
}

/** What is to be released, as its files have it. */
export interface Release {
  readonly tag: string;
  readonly manifest: { readonly version: string; readonly repository?: string | { readonly url?: string } };
  readonly lock: { readonly version?: string; readonly packages: Readonly<Record<string, { version?: string }>> };
  readonly spec: Document;
  readonly admin: Document;
  readonly changelog: string;
  /** `owner/name`, where the release is made from a known repository. */
  readonly repository?: string | undefined;
}

/** What does not fit, one line each. */
export function releaseProblems({ tag, manifest, lock, spec, admin, changelog, repository }: Release): string[] {
  const { version } = manifest;
  const named: readonly (readonly [string, string | undefined])[] = [
    ['the tag', tag.replace(/^v/, '')],
    ['package-lock.json', lock.version],
    ['the root package of package-lock.json', lock.packages['']?.version],
    ['info.version of spec/openapi.yaml', spec.info.version],
    ['info.version of spec/admin/openapi.yaml', admin.info.version],
  ];
  return [
    ...(/^v\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/.test(tag) ? [] : [`'${tag}' is not a tag of a release; it is v1.2.3`]),
    ...named
      .filter(([, other]) => other !== version)
      .map(([where, other]) => `${where} is ${other}, and package.json has ${version}`),
    ...changelogProblems(version, changelog),
    ...repositoryProblems(manifest.repository, repository),
  ];
}

function changelogProblems(version: string, changelog: string): string[] {
  const [, ...chapters] = `\n${changelog}`.split(/\n## /);
  const chapter = chapters.find((each) => each.startsWith(`[${version}]`));
  if (chapter === undefined) return [`CHANGELOG.md has no chapter [${version}]`];
  const [heading = '', ...lines] = chapter.split('\n');
  const date = /^\[[^\]]+\] - (\d{4}-\d\d-\d\d)$/.exec(heading)?.[1];
  const unreleased = chapters.find((each) => each.startsWith('[Unreleased]'));
  return [
    ...(date === undefined || readInstant(date) === undefined ? [`CHANGELOG.md: '${heading}' has no date`] : []),
    ...(lines.some((line) => line.startsWith('- ')) ? [] : [`CHANGELOG.md says nothing of ${version}`]),
    ...(unreleased === undefined ? ['CHANGELOG.md has no chapter [Unreleased] for what comes next'] : []),
    ...(/^- /m.test(unreleased ?? '') ? ['CHANGELOG.md still has changes under [Unreleased]'] : []),
  ];
}

/** A package may name no repository; one that names another than it is made from misleads. */
function repositoryProblems(named: Release['manifest']['repository'], repository: string | undefined): string[] {
  if (repository === undefined || named === undefined) return [];
  const url = (typeof named === 'string' ? named : named?.url) ?? '';
  const fits = url.replace(/\.git$/, '').endsWith(repository) && /(^|[/:])$/.test(url.split(repository)[0] ?? '');
  return fits ? [] : [`"repository" in package.json must name ${repository}, or nothing`];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const problems = releaseProblems({
    tag: process.argv[2] ?? process.env['GITHUB_REF_NAME'] ?? '',
    manifest: JSON.parse(readFileSync('package.json', 'utf8')),
    lock: JSON.parse(readFileSync('package-lock.json', 'utf8')),
    spec: parse(readFileSync('spec/openapi.yaml', 'utf8')),
    admin: parse(readFileSync('spec/admin/openapi.yaml', 'utf8')),
    changelog: readFileSync('CHANGELOG.md', 'utf8'),
    repository: process.env['GITHUB_REPOSITORY'],
  });
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
