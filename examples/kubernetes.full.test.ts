import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { runCli } from '../cli/test-support/run-cli.ts';

// No cluster and no engine is needed here: the manifests are read, and what they say of the fake is held against it.

interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  // biome-ignore lint/suspicious/noExplicitAny: a manifest is read where the test knows it
  readonly spec: any;
  readonly stringData?: Readonly<Record<string, string>>;
}

const FOLDER = 'examples/kubernetes';
const files = readdirSync(FOLDER).filter((file) => file !== 'kustomization.yaml');
const manifests = files.flatMap((file) =>
  parseAllDocuments(readFileSync(`${FOLDER}/${file}`, 'utf8')).map((document): Manifest => {
    expect(document.errors).toEqual([]);
    return document.toJS() as Manifest;
  }),
);

function the(kind: string, name: string): Manifest {
  const found = manifests.find((each) => each.kind === kind && each.metadata.name === name);
  if (found === undefined) throw new Error(`there is no ${kind} ${name}`);
  return found;
}

const secret = the('Secret', 'fake-cxone').stringData ?? {};
const workloads = [the('Deployment', 'fake-cxone'), the('StatefulSet', 'fake-cxone-redis')];

describe('the manifests', () => {
  test('are all applied, each of a kind and version that Kubernetes has', () => {
    expect(parse(readFileSync(`${FOLDER}/kustomization.yaml`, 'utf8')).resources.toSorted()).toEqual(files.toSorted());
    expect(manifests.map(({ apiVersion, kind }) => `${apiVersion} ${kind}`).toSorted()).toEqual([
      'apps/v1 Deployment',
      'apps/v1 StatefulSet',
      'policy/v1 PodDisruptionBudget',
      'v1 Secret',
      'v1 Service',
      'v1 Service',
    ]);
  });

  test('run the image that docs/scaling.md says to push', () => {
    const [image] = parse(readFileSync(`${FOLDER}/kustomization.yaml`, 'utf8')).images;
    const [container] = the('Deployment', 'fake-cxone').spec.template.spec.containers;
    expect(container.image).toBe(`${image.name}:${image.newTag}`);
    expect(readFileSync('docs/scaling.md', 'utf8')).toContain(`docker push ${image.newName}\n`);
  });

  test('select their pods by the labels that these have, and lead to ports that these name', () => {
    for (const workload of workloads) {
      const { template, selector } = workload.spec;
      expect(template.metadata.labels).toEqual(selector.matchLabels);
      const service = the('Service', workload.metadata.name).spec;
      expect(service.selector).toEqual(template.metadata.labels);
      const [container] = template.spec.containers;
      expect(container.ports.map(({ name }: { name: string }) => name)).toContain(service.ports[0].targetPort);
    }
    expect(the('PodDisruptionBudget', 'fake-cxone').spec.selector.matchLabels).toEqual(
      workloads[0]?.spec.selector.matchLabels,
    );
  });

  test('give no container rights that it does not need', () => {
    for (const { spec } of workloads) {
      const { spec: pod } = spec.template;
      expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
      expect(pod.automountServiceAccountToken).toBe(false);
      expect(pod.containers[0].securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
      expect(pod.containers[0].resources.limits.memory).toBeTruthy();
      for (const { name } of pod.containers[0].volumeMounts)
        expect([
          ...(pod.volumes ?? []),
          ...(spec.volumeClaimTemplates ?? []).map(({ metadata }: Manifest) => metadata),
        ]).toContainEqual(expect.objectContaining({ name }));
    }
  });

  test('take from the secret what it has, and the password is the one in the URL', () => {
    const taken = workloads.flatMap(({ spec }) => spec.template.spec.containers[0].env);
    for (const { valueFrom } of taken) expect(Object.keys(secret)).toContain(valueFrom.secretKeyRef.key);
    const store = new URL(secret['store'] ?? '');
    expect([store.password, store.hostname]).toEqual([secret['redis-password'], 'fake-cxone-redis']);
  });

  test('start the fake with options and variables that it has', async () => {
    const [container] = workloads[0]?.spec.template.spec.containers ?? [];
    const env = Object.fromEntries(
      container.env.map(({ name, valueFrom }: { name: string; valueFrom: { secretKeyRef: { key: string } } }) => [
        name,
        secret[valueFrom.secretKeyRef.key],
      ]),
    );
    const { code, stdout } = await runCli(['config', '--json', ...container.args.slice(1)], { env });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      store: { value: expect.stringContaining('redis://'), from: 'FAKE_CXONE_STORE' },
      'public-url': { value: 'http://fake-cxone' },
      'admin-token': { value: '[set]' },
    });
    expect(the('Service', 'fake-cxone').spec.ports[0].port).toBe(80);
  });

  test('ask for health where the fake has it', () => {
    const [container] = workloads[0]?.spec.template.spec.containers ?? [];
    const paths = [container.startupProbe, container.livenessProbe, container.readinessProbe].map(
      ({ httpGet }: { httpGet: { path: string } }) => httpGet.path,
    );
    expect(paths).toEqual(['/_fake/health/live', '/_fake/health/live', '/_fake/health/ready']);
  });
});

describe('compose.scaled.yaml', () => {
  const { services } = parse(readFileSync('compose.scaled.yaml', 'utf8'), { merge: true });

  test('has two replicas that differ in their port alone, without rights that they do not need', () => {
    const { ports: first, ...one } = services.one;
    const { ports: second, ...two } = services.two;
    expect([first, second]).toEqual([['127.0.0.1:4010:4010'], ['127.0.0.1:4011:4010']]);
    expect(one).toEqual(two);
    for (const each of Object.values<object>(services))
      expect(each).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
  });

  test('waits for the Redis that the replicas name', () => {
    expect(services.one.environment).toContain('FAKE_CXONE_STORE=redis://redis:6379');
    expect(services.one.depends_on).toEqual({ redis: { condition: 'service_healthy' } });
    expect(services.redis.command.join(' ')).toContain('--appendfsync always');
  });
});
