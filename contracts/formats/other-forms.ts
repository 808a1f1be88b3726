import { isObject, textIn } from '../json/index.ts';
import { isUndiciError } from './client-error.ts';

/** A form that people have at hand and that is not read: its name, and what to do instead. */
export interface OtherForm {
  readonly name: string;
  readonly remedy: string;
}

export const SHOW_PLAN = 'run terraform plan -out plan.out, then terraform show -json plan.out';
export const PASS_BODY = 'pass the body that it sends, or record it as HAR';
export const JSON_LOG: OtherForm = {
  name: 'a log in JSON, without a request or an error of axios',
  remedy: 'pass the request that it shows, or its body',
};
const LOG_EXPORT = { name: 'an export of a log', remedy: 'pass the request that it shows, or its body' };
const OF_ELASTICSEARCH = { name: 'a response of Elasticsearch', remedy: 'pass the request that it shows, or its body' };
export const EXPORT_HAR = 'export the traffic as HAR, or copy the request as cURL';

/** What a JSON value looks like that is neither a recording, nor a plan, nor a payload; undefined where nothing shows it. */
export function otherJsonForm(value: unknown): OtherForm | undefined {
  if (Array.isArray(value)) return isObject(value[0]) ? listForm(value[0], value) : undefined;
  if (!isObject(value)) return undefined;
  const has = (...keys: readonly string[]) => keys.every((key) => key in value);
  const info = value['info'];
  if (isObject(info) && (has('item') || /getpostman/.test(textIn(info, 'schema') ?? ''))) return postmanForm(info);
  if (has('requests', 'order')) return { name: 'a Postman collection of format v1', remedy: EXPORT_POSTMAN };
  if (has('_postman_variable_scope')) return { name: 'a Postman environment', remedy: 'pass the collection' };
  const written = clientErrorForm(value) ?? exportForm(value) ?? workflowForm(value);
  if (written !== undefined) return written;
  if (isObject(value['collection']) && isObject(value['collection']['info'])) return otherJsonForm(value['collection']);
  if (has('consumer', 'provider'))
    return { name: 'a Pact contract', remedy: 'check the traffic of the test that made it, recorded as HAR' };
  if (has('mappings') || isMapping(value))
    return {
      name: 'a WireMock mapping',
      remedy: 'check the requests that WireMock got: its journal at /__admin/requests, or a HAR file',
    };
  if (has('terraform_version') && (has('serial') || has('resources') || has('values')))
    return {
      name: 'a Terraform state, not a plan',
      remedy: SHOW_PLAN,
    };
  if (has('openapi') || has('swagger') || has('asyncapi'))
    return { name: 'an OpenAPI document', remedy: 'compare two contracts with fake-cxone diff' };
  if (textIn(value, '@module') === 'terraform.ui')
    return { name: 'the log of terraform plan -json', remedy: SHOW_PLAN };
  if (textIn(value, '_type') === 'export' || has('__export_format'))
    return { name: 'an Insomnia export', remedy: 'in Insomnia, choose Copy as cURL' };
  if (has('requestContext') && (has('httpMethod') || has('rawPath')))
    return { name: 'an event of AWS Lambda', remedy: 'pass its body, or record the request as HAR' };
  if (has('$schema') && (has('properties') || has('$defs'))) return { name: 'a JSON Schema', remedy: 'pass a payload' };
  if (has('routes') && has('lastMigration')) return { name: 'a Mockoon environment', remedy: EXPORT_HAR };
  return undefined;
}

/** What tools write of their runs and logs, and take as their configuration. */
/** What tools that run workflows and test APIs write, by the keys that only theirs have. */
function workflowForm(value: Readonly<Record<string, unknown>>): OtherForm | undefined {
  const has = (...keys: readonly string[]) => keys.every((key) => key in value);
  const schema = `${textIn(value, '$schema')} ${textIn(definitionIn(value), '$schema')}`;
  const first = Array.isArray(value['requests']) && isObject(value['requests'][0]) ? value['requests'][0] : {};
  if (has('v', 'name', 'requests') || ('endpoint' in first && 'name' in value))
    return { name: 'a collection of Hoppscotch', remedy: 'in Hoppscotch, choose Show code, and copy it as cURL' };
  if (textIn(value, 'client') === 'Thunder Client')
    return { name: 'a collection of Thunder Client', remedy: 'in Thunder Client, copy the request as cURL' };
  if (has('nodes', 'connections')) return { name: 'a workflow of n8n', remedy: PASS_BODY };
  if (schema.includes('workflowdefinition.json'))
    return { name: 'a workflow of Power Automate or Logic Apps', remedy: PASS_BODY };
  if (schema.includes('deploymentTemplate.json'))
    return { name: 'a template of Azure Resource Manager', remedy: PASS_BODY };
  if (has('StartAt', 'States')) return { name: 'a state machine of AWS Step Functions', remedy: PASS_BODY };
  if (has('AWSTemplateFormatVersion') || isTemplateOfCloud(value))
    return { name: 'a template of CloudFormation', remedy: PASS_BODY };
  if (has('name', 'flow', 'metadata')) return { name: 'a blueprint of Make', remedy: PASS_BODY };
  const trace = traceForm(value);
  if (trace !== undefined) return trace;
  if (isObject(value['hits']) && '_shards' in value) return OF_ELASTICSEARCH;
  return undefined;
}

/** A template that CDK writes has no version. */
function isTemplateOfCloud({ Resources: resources }: Readonly<Record<string, unknown>>): boolean {
  const [first] = isObject(resources) ? Object.values(resources) : [];
  return textIn(first, 'Type')?.includes('::') === true;
}

/** What tracers, and services that keep logs, answer. */
function traceForm(value: Readonly<Record<string, unknown>>): OtherForm | undefined {
  const { data, tables, results } = value;
  const first = Array.isArray(data) ? data[0] : undefined;
  if ('resourceSpans' in value) return { name: 'spans of OpenTelemetry, which have no bodies', remedy: PASS_BODY };
  if (isObject(first) && 'traceID' in first && 'spans' in first)
    return { name: 'a trace of Jaeger, which has no bodies', remedy: PASS_BODY };
  if (isObject(data) && 'resultType' in data) return { ...LOG_EXPORT, name: 'a response of Loki or Prometheus' };
  const [table] = Array.isArray(tables) ? tables : [];
  if (isObject(table) && 'columns' in table && 'rows' in table)
    return { ...LOG_EXPORT, name: 'a result of Azure Monitor or Application Insights' };
  if (Array.isArray(results) && 'statistics' in value)
    return { ...LOG_EXPORT, name: 'a result of CloudWatch Logs Insights' };
  return undefined;
}

function definitionIn(value: Readonly<Record<string, unknown>>): unknown {
  const { definition, properties } = value;
  return definition ?? (isObject(properties) ? properties['definition'] : undefined);
}

function listForm(first: Readonly<Record<string, unknown>>, items: readonly unknown[]): OtherForm | undefined {
  if (['scheme', 'host', 'request'].every((key) => key in first))
    return { name: 'a session of Charles', remedy: 'in Charles, choose Export Session, and HTTP Archive (.har)' };
  if ('@module' in first || 'v' in first) return otherJsonForm(first);
  if (isObject(first['_source']))
    return 'layers' in first['_source']
      ? { name: 'an export of Wireshark', remedy: 'in Wireshark, follow the HTTP stream, and save it as text' }
      : OF_ELASTICSEARCH;
  if ('traceId' in first && 'id' in first && ('duration' in first || 'localEndpoint' in first))
    return { name: 'a trace of Zipkin, which has no bodies', remedy: PASS_BODY };
  const isFlow = items.some((item) => isObject(item) && item['type'] === 'http request' && 'wires' in item);
  return isFlow ? { name: 'flows of Node-RED', remedy: PASS_BODY } : undefined;
}

function exportForm(value: Readonly<Record<string, unknown>>): OtherForm | undefined {
  const { run, constants, events, result, data } = value;
  if (isOfPackage(value))
    return { name: 'a package.json or a lock file of npm', remedy: 'pass a request or a payload' };
  if (Array.isArray(value['steps']) && ('changeSummary' in value || 'diagnostics' in value))
    return { name: 'a preview of Pulumi', remedy: 'pass the curl command or the body that it has' };
  if (isOfNgrok(value))
    return { name: 'an export of ngrok', remedy: 'pass the text of its raw request, decoded from base64' };
  if ('compilerOptions' in value) return { name: 'a tsconfig.json', remedy: 'pass a request or a payload' };
  if (Array.isArray(value['traceEntries']) || isObject(value['traceEntries']))
    return { name: 'a trace of API Management of Azure', remedy: 'pass the body of the request that it has' };
  if (isObject(value['__meta__'])) return { name: 'a session of HTTPie', remedy: 'pass the request' };
  if (Array.isArray(data) && isObject(data[0]) && data[0]['type'] === 'log') return LOG_EXPORT;
  if (isObject(run) && Array.isArray(run['executions']))
    return { name: 'a report of newman', remedy: 'pass the collection, or record the run as HAR' };
  if (constants !== undefined && Array.isArray(events)) return { name: 'a network log of Chrome', remedy: EXPORT_HAR };
  const [first] = Array.isArray(events) ? events : [];
  const isOfLog = (isObject(first) && 'logStreamName' in first) || (isObject(result) && '_raw' in result);
  return isOfLog ? LOG_EXPORT : undefined;
}

/** A file of npm has a name and a version, and what it needs or runs. */
function isOfPackage(value: Readonly<Record<string, unknown>>): boolean {
  const keys = ['dependencies', 'devDependencies', 'scripts', 'lockfileVersion'];
  return 'name' in value && 'version' in value && keys.some((key) => key in value);
}

/** A request that ngrok has kept, or a list of them, each with the bytes of its messages. */
function isOfNgrok({ requests, request }: Readonly<Record<string, unknown>>): boolean {
  const [first] = Array.isArray(requests) ? requests : [];
  return [isObject(first) ? first['request'] : undefined, request].some(
    (each) => isObject(each) && typeof each['raw'] === 'string' && 'proto' in each,
  );
}

/** Errors of clients that do not have the request. */
function clientErrorForm(value: unknown): OtherForm | undefined {
  if (isUndiciError(value))
    return {
      name: 'an error of undici, without its request',
      remedy: 'pass the request, and this to explain by --answer',
    };
  if (textIn(value, 'message') === 'fetch failed')
    return { name: 'an error of fetch, which got no response', remedy: 'pass the request' };
  return undefined;
}

const EXPORT_POSTMAN = 'in Postman, export the collection as Collection v2.1';

/** A collection that is not read: of another format, or without a request. */
function postmanForm(info: Readonly<Record<string, unknown>>): OtherForm {
  const isOlder = /v2\.0|v1\./.test(textIn(info, 'schema') ?? '');
  const name = isOlder ? 'a Postman collection of an older format' : 'a Postman collection without a request';
  return { name, remedy: EXPORT_POSTMAN };
}

/** A mapping of WireMock names the path in keys of its own, or matches a body. */
function isMapping({ request, response }: Readonly<Record<string, unknown>>): boolean {
  if (!isObject(request) || response === undefined) return false;
  return ['urlPath', 'urlPathPattern', 'urlPattern', 'urlPathTemplate', 'bodyPatterns'].some((key) => key in request);
}

/** As a part of a sentence: what it is, and what to do. */
export function otherForm({ name, remedy }: OtherForm): string {
  return `it is ${name}, which is not read; ${remedy}`;
}
