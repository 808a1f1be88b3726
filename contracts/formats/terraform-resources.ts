import { isObject, objectIn, textIn } from '../json/index.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** A resource or data source of a plan, with the values that it will have. */
export interface PlannedResource {
  readonly address: string;
  readonly type: string;
  readonly isData: boolean;
  /** Some providers have attributes of their own for each, such as `create_path`. */
  readonly action: 'create' | 'update';
  readonly values: JsonObject;
  /** By attribute: true where its value is only known after apply. */
  readonly unknown: JsonObject;
  /** True where an attribute is marked as sensitive. */
  readonly isSensitive: boolean;
}

/** Everything that the plan creates, updates or reads, each once (Terraform's JSON output format, 1.x). */
export function plannedResources(plan: unknown): PlannedResource[] {
  const changes = listIn(plan, 'resource_changes').flatMap(changeOf);
  const known = new Set(changes.map(({ address }) => address));
  const inValues = [
    ...resourcesBelow(objectIn(objectIn(plan, 'planned_values'), 'root_module')),
    ...resourcesBelow(objectIn(objectIn(objectIn(plan, 'prior_state'), 'values'), 'root_module')).filter(
      (resource) => textIn(resource, 'mode') === 'data',
    ),
  ];
  for (const resource of inValues) {
    const address = textIn(resource, 'address') ?? '';
    if (known.has(address)) continue;
    known.add(address);
    changes.push(resourceOf(resource, objectIn(resource, 'values') ?? {}, {}, resource['sensitive_values']));
  }
  const idle = unchanged(plan);
  return changes.filter(({ address }) => !idle.has(address));
}

/** A command of a provisioner; undefined where it is not constant: the plan does not have its values. */
export interface ProvisionedCommand {
  readonly address: string;
  readonly command: string | undefined;
  /** Variables that it is run with, as far as the plan has them. */
  readonly environment: JsonObject;
}

/**
 * Commands of `local-exec` and `remote-exec` provisioners of what the plan creates, and of those with `when = destroy` of
 * what it destroys; an update in place runs none.
 */
export function provisionedCommands(plan: unknown): ProvisionedCommand[] {
  const actions = actionsByResource(plan);
  return modulesBelow(objectIn(objectIn(plan, 'configuration'), 'root_module'), '').flatMap(({ module, prefix }) =>
    listIn(module, 'resources').flatMap((resource) =>
      listIn(resource, 'provisioners').flatMap((provisioner) => {
        const address = textIn(resource, 'address') ?? '';
        const given = objectIn(provisioner, 'expressions');
        const command = objectIn(given, 'command') ?? objectIn(given, 'inline');
        const runsAt = textIn(provisioner, 'when') === 'destroy' ? 'delete' : 'create';
        const isRun = actions.get(prefix + address)?.has(runsAt) ?? runsAt === 'create';
        if (command === undefined || !isRun) return [];
        const lines = listIn(command, 'constant_value').filter((line) => typeof line === 'string');
        const text = textIn(command, 'constant_value') ?? (lines.length === 0 ? undefined : lines.join('\n'));
        return [{ address, command: text, environment: constantsIn(objectIn(given, 'environment')) }];
      }),
    ),
  );
}

/** Of one instance of a resource or module. */
const INDEX = /\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g;

/** What the plan does to each resource, by its address without indexes: to some of its instances, where it has several. */
function actionsByResource(plan: unknown): ReadonlyMap<string, ReadonlySet<unknown>> {
  const actions = new Map<string, Set<unknown>>();
  for (const resource of listIn(plan, 'resource_changes')) {
    const address = (textIn(resource, 'address') ?? '').replace(INDEX, '');
    const known = actions.get(address) ?? new Set();
    for (const action of listIn(objectIn(resource, 'change'), 'actions')) known.add(action);
    actions.set(address, known);
  }
  return actions;
}

/** The values of an expression that is constant as a whole or by key. */
function constantsIn(expression: JsonObject | undefined): JsonObject {
  const all = objectIn(expression, 'constant_value');
  if (all !== undefined) return all;
  const values = Object.entries(expression ?? {}).map(([name, value]) => [name, textIn(value, 'constant_value')]);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

function changeOf(resource: unknown): PlannedResource[] {
  const change = objectIn(resource, 'change');
  const after = objectIn(change, 'after');
  if (!isObject(resource) || after === undefined || !isActing(change)) return [];
  const planned = resourceOf(resource, after, objectIn(change, 'after_unknown') ?? {}, change?.['after_sensitive']);
  return [{ ...planned, action: listIn(change, 'actions').includes('update') ? 'update' : 'create' }];
}

/** Resources that the plan leaves as they are send nothing. */
function unchanged(plan: unknown): ReadonlySet<string> {
  return new Set(
    listIn(plan, 'resource_changes')
      .filter((resource) => !isActing(objectIn(resource, 'change')))
      .map((resource) => textIn(resource, 'address') ?? ''),
  );
}

function isActing(change: JsonObject | undefined): boolean {
  return listIn(change, 'actions').some((action) => action === 'create' || action === 'update' || action === 'read');
}

function resourceOf(
  resource: JsonObject,
  values: JsonObject,
  unknown: JsonObject,
  sensitive: unknown,
): PlannedResource {
  return {
    address: textIn(resource, 'address') ?? '',
    type: textIn(resource, 'type') ?? '',
    isData: textIn(resource, 'mode') === 'data',
    action: 'create',
    values,
    unknown,
    isSensitive: sensitive !== undefined && /true/.test(JSON.stringify(sensitive)),
  };
}

function resourcesBelow(module: JsonObject | undefined): JsonObject[] {
  if (module === undefined) return [];
  const below = listIn(module, 'child_modules').flatMap((child) => (isObject(child) ? resourcesBelow(child) : []));
  return [...listIn(module, 'resources').filter(isObject), ...below];
}

/** A module of the configuration and all below it, each with what the addresses of its resources begin with. */
function modulesBelow(module: JsonObject | undefined, prefix: string): { module: JsonObject; prefix: string }[] {
  if (module === undefined) return [];
  const calls = Object.entries(objectIn(module, 'module_calls') ?? {});
  const below = calls.flatMap(([name, call]) => modulesBelow(objectIn(call, 'module'), `${prefix}module.${name}.`));
  return [{ module, prefix }, ...below];
}

function listIn(value: unknown, key: string): readonly unknown[] {
  const list = isObject(value) ? value[key] : undefined;
  return Array.isArray(list) ? list : [];
}
