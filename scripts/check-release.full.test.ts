import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import manifest from '../package.json' with { type: 'json' };
import { type Release, releaseProblems } from './check-release.ts';

const CHANGELOG = '# Changelog\n\n## [Unreleased]\n\n## [1.2.3] - 2026-01-31\n\n### Added\n\n- A thing.\n';
const RIGHT: Release = {
  tag: 'v1.2.3',
  manifest: { version: '1.2.3' },
  lock: { version: '1.2.3', packages: { '': { version: '1.2.3' } } },
  spec: { info: { version: '1.2.3' } },
  admin: { info: { version: '1.2.3' } },
  changelog: CHANGELOG,
};

describe('a release', () => {
  test('may go out where everything names its version', () => expect(releaseProblems(RIGHT)).toEqual([]));

  test.each<[string, Partial<Release>, string]>([
    ['another tag', { tag: 'v1.2.4' }, 'the tag is 1.2.4, and package.json has 1.2.3'],
    ['a tag without v', { tag: '1.2.3' }, "'1.2.3' is not a tag of a release; it is v1.2.3"],
    [
      'a lock file that was left behind',
      { lock: { version: '1.2.3', packages: { '': { version: '1.2.2' } } } },
      'the root package of package-lock.json is 1.2.2, and package.json has 1.2.3',
    ],
    [
      'a contract that was left behind',
      { spec: { info: { version: '1.0.0' } } },
      'info.version of spec/openapi.yaml is 1.0.0, and package.json has 1.2.3',
    ],
    [
      'a document of the admin API that was left behind',
      { admin: { info: { version: '1.0.0' } } },
      'info.version of spec/admin/openapi.yaml is 1.0.0, and package.json has 1.2.3',
    ],
    [
      'a changelog without it',
      { changelog: CHANGELOG.replace('[1.2.3]', '[1.2.2]') },
      'CHANGELOG.md has no chapter [1.2.3]',
    ],
    [
      'a chapter without a date',
      { changelog: CHANGELOG.replace(' - 2026-01-31', '') },
      "CHANGELOG.md: '[1.2.3]' has no date",
    ],
    ['an empty chapter', { changelog: CHANGELOG.replace('- A thing.', '') }, 'CHANGELOG.md says nothing of 1.2.3'],
    [
      'no chapter for what comes next',
      { changelog: CHANGELOG.replace('## [Unreleased]', '') },
      'CHANGELOG.md has no chapter [Unreleased] for what comes next',
    ],
    [
      'changes that were not moved',
      { changelog: CHANGELOG.replace('[Unreleased]\n', '[Unreleased]\n\n- Another.\n') },
      'CHANGELOG.md still has changes under [Unreleased]',
    ],
    [
      'a repository of another name',
      { repository: 'somebody/fake-cxone', manifest: { version: '1.2.3', repository: 'github:nobody/fake' } },
      '"repository" in package.json must name somebody/fake-cxone, or nothing',
    ],
    [
      'a repository that is only named alike',
      {
        repository: 'body/fake-cxone',
        manifest: { version: '1.2.3', repository: 'https://example.test/somebody/fake-cxone' },
      },
      '"repository" in package.json must name body/fake-cxone, or nothing',
    ],
  ])('may not with %s', (_name, change, problem) => {
    expect(releaseProblems({ ...RIGHT, ...change })).toEqual([problem]);
  });

  test('a package that names no repository may be released from any', () =>
    expect(releaseProblems({ ...RIGHT, repository: 'somebody/fake-cxone' })).toEqual([]));

  test.each(['github:somebody/fake-cxone', { url: 'git+https://example.test/somebody/fake-cxone.git' }])(
    'names its repository as %j',
    (repository) => {
      const named = { manifest: { version: '1.2.3', repository }, repository: 'somebody/fake-cxone' };
      expect(releaseProblems({ ...RIGHT, ...named })).toEqual([]);
    },
  );
});

describe('the state of the project', () => {
  test('its command reports what is missing and fails', () => {
    const tsx = createRequire(import.meta.url).resolve('tsx/cli');
    const { GITHUB_REPOSITORY: _, ...env } = process.env;
    const { status, stderr } = spawnSync(process.execPath, [tsx, 'scripts/check-release.ts', 'v99.0.0'], {
      env,
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toContain(`the tag is 99.0.0, and package.json has ${manifest.version}\n`);
  });

  test('lock file, contract and admin API have the version of the package', () => {
    const problems = releaseProblems({
      tag: `v${manifest.version}`,
      manifest,
      lock: JSON.parse(readFileSync('package-lock.json', 'utf8')),
      spec: parse(readFileSync('spec/openapi.yaml', 'utf8')),
      admin: parse(readFileSync('spec/admin/openapi.yaml', 'utf8')),
      changelog: CHANGELOG.replace('1.2.3', manifest.version),
    });
    expect(problems).toEqual([]);
  });

  test('the release workflow has no right that it does not need, and pins its actions', () => {
    const { permissions, jobs } = parse(readFileSync('.github/workflows/release.yml', 'utf8')) as {
      permissions: object;
      jobs: Record<string, { permissions: object; steps: { uses?: string; run?: string }[] }>;
    };
    expect(permissions).toEqual({});
    expect(Object.entries(jobs).map(([name, job]) => [name, job.permissions])).toEqual([
      ['check', { contents: 'read' }],
      ['release', { contents: 'write' }],
    ]);
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    for (const { uses } of steps) expect(uses ?? 'actions/none@v1').toMatch(/^actions\/[a-z-]+@v\d+$/);
    // a file with its checksum, and nothing in a registry: the name is not ours there
    expect(jobs['release']?.steps.map(({ run }) => run).filter((run) => run !== undefined)).toEqual([
      'gh release create "$GITHUB_REF_NAME" --verify-tag --repo "$GITHUB_REPOSITORY" fake-cxone-*.tgz fake-cxone-*.tgz.sha256',
    ]);
    expect(JSON.stringify(jobs)).not.toContain('npm publish');
  });

  test('the promises cover every part that a test can lean on', () => {
    const promises = readFileSync('SEMVER.md', 'utf8');
    for (const part of ['findings', 'replies', 'variants', 'contract', 'JSON', 'command line', 'exports']) {
      expect(promises).toContain(`| **${part}**`);
    }
    for (const step of ['major', 'minor', 'patch', 'Before 1.0', 'Deprecated']) expect(promises).toContain(step);
  });
});
