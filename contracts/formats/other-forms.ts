import { isObject, textIn } from '../json/index.ts';
import { isUndiciError } from './client-error.ts';

/** A form that people have at hand and that is not read: its name, and what to do instead. */
export interface OtherForm {
  readonly name: string;
  readonly remedy: string;
}

const SHOW_PLAN = 'run terraform plan -out plan.out, then terraform show -json plan.out';
const PASS_BODY = 'pass the body that it sends, or record it as HAR';
export const JSON_LOG: OtherForm = {
  name: 'a log in JSON, without a request or an error of axios',
  remedy: 'pass the request that it shows, or its body',
};
const LOG_EXPORT = { name: 'an export of a log', remedy: 'pass the request that it shows, or its body' };
const OF_ELASTICSEARCH = { name: 'a response of Elasticsearch', remedy: 'pass the request that it shows, or its body' };
const EXPORT_HAR = 'export the traffic as HAR, or copy the request as cURL';

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

/** How a text begins that is a program or a document of another kind, what it is, and what to do instead. */
const TEXTS: readonly (readonly [beginning: RegExp, name: string, remedy: string])[] = [
  [/^[ \t]{0,20}\+ CategoryInfo[ \t]{0,20}:|^At line:\d/m, 'an error that PowerShell printed', 'pass the command that it is of'],
  [/^newman[ \t]*\r?\n|^(?:→|└|┌)/m, 'what newman prints', 'pass the collection, or record the run as HAR'],
  [/^HTTP Request: [A-Z]+ \S/m, 'a log of httpx', PASS_BODY],
  [/^send: b['"]/m, 'a log of http.client of Python', PASS_BODY],
  [/^(?:<-|->) "(?:[A-Z]{3,7} \S|HTTP\/)/m, 'a log of Net::HTTP of Ruby', PASS_BODY],
  [/\([\w-]{1,60}\) Method request /, 'a log of API Gateway of AWS', 'pass the body that it has behind Method request body'],
  [/^--\d{4}-\d\d-\d\d \d\d:\d\d:\d\d-- {1,3}https?:/m, 'what wget prints', 'run it with --debug, whose messages are read, or pass the body'],
  [/\brequests\.exceptions\.|\bhttpx\.HTTPStatusError|\baiohttp\.client_exceptions\./, 'an error of a Python program', PASS_BODY],
  [/\bCALLOUT_REQUEST\|/, 'a log of Apex', PASS_BODY],
  [/^(?:info|dbug|trce): (?:System\.Net\.Http|Microsoft)\./m, 'a log of .NET', PASS_BODY],
  [/^(?:HTTPError|RequestError): [^\n]{0,200}\n[\s\S]{0,5000}?\boptions: /, 'an error of got', 'pass the request, and its answer to explain by --answer'],
  [/^=> Send header, \d+ bytes/m, 'what curl --trace writes', 'use --trace-ascii, which is read, or -v'],
  [/^<\?xml[^\n]*\n?<jmeterTestPlan|^<jmeterTestPlan/, 'a test plan of JMeter', 'run it against the fake, or pass the body that it sends'],
  [/(?:^|\n)[ \t]{0,20}(?:\$ )?(?:xh|curlie) /, 'a command of xh or curlie', 'let it print the curl command (--curl), or pass the body'],
  [/^eyJ[\w-]+\.eyJ[\w-]+\.[\w-]*\s*$/, 'a token', 'pass it by --token beside the request'],
  [/^<(?:!doctype html|html)\b/i, 'an HTML page', EXPORT_HAR],
  [/^<\?php\b/, 'a PHP program', PASS_BODY],
  [/<items burpVersion=/, 'an export of Burp Suite', 'save the item as its raw request, or copy it as curl command'],
  [/^<[\w.?-]+(?::[\w.-]+)?[\s/>]/, 'an XML document', 'pass the JSON payload that is sent'],
  [/^\[ {0,4}\d{1,4}\.\d{3}\] (?:Connected|send |recv )/m, 'what nghttp prints', 'pass a curl command and the body, or what curl -v prints'],
  [/^tcpdump: |^\d\d:\d\d:\d\d\.\d{6} IP6? /m, 'what tcpdump prints', 'follow the HTTP stream in Wireshark, and save it as text'],
  [/^Previewing update|^Updating \([\w./-]{1,100}\):/m, 'what Pulumi prints', 'pass the curl command or the body that it has'],
  [/^:(?:method|authority|scheme|path): /m, 'a request with the pseudo-headers of HTTP/2', 'copy it as cURL, or write its first line as POST path HTTP/2 and its Host'],
  [/^-----BEGIN /, 'a key or a certificate', 'pass a request'],
  [/\b(?:Invoke-WebRequest|Invoke-RestMethod|iwr|irm)\b/i, 'a request of PowerShell whose URL is not known', 'write the URL in it, in the browser, choose Copy as PowerShell, or pass its body alone'],
  [/^import http from ['"]k6\/http['"]/m, 'a k6 script', 'run it against the fake, or record it as HAR'],
  [/\baxios\.create\(/, 'a program with an instance of axios (axios.create), whose calls are not followed', 'write the call as axios.post(url, data, { headers }), pass the body that it sends, or record it as HAR'],
  [/\bfrom ['"]undici['"]|\brequire\(['"]undici['"]\)/, 'a program with undici', 'write the call as fetch, pass the body that it sends, or record it as HAR'],
  [/\bnew XMLHttpRequest\(/, 'a program with XMLHttpRequest', PASS_BODY],
  [/\$\.(?:ajax|post)\(|\bjQuery\.(?:ajax|post)\(/, 'a program with jQuery', PASS_BODY],
  [/\bawait fetch\(|(?:^|\n)[ \t]{0,20}fetch\(|\bnew Request\(/, 'a fetch call whose URL is not known', 'write the URL in it, in the browser, choose Copy as fetch, or pass its body alone'],
  [/\baxios(?:\.\w+)?(?:<[^<>\n]{1,60}>)?\(|\bAxiosError\b/, 'a program of axios whose URL is not known, or an error of it', 'pass JSON.stringify(error) of the error, the body that it sends, or record it as HAR'],
  [/^Feature:/, 'a feature of Karate or Cucumber', PASS_BODY],
  [/^"?[@_]?(?:timestamp|time|date)"?,["@\w]/i, 'an export of a log as CSV', 'pass the request that it shows, or its body'],
  [/\bcy\.request\(/, 'a test of Cypress', PASS_BODY],
  [/\bfrom ['"]@playwright\/test['"]/, 'a test of Playwright', PASS_BODY],
  [/\bgiven\(\)\s{0,20}\./, 'a test with REST Assured', PASS_BODY],
  [/\bcurl_init\(|\bGuzzleHttp\b/, 'a PHP program', PASS_BODY],
  [/^use reqwest\b|\breqwest::/m, 'a Rust program', PASS_BODY],
  [/^(?:suspend )?fun \w{1,60}\(|\bimport io\.ktor\b/m, 'a Kotlin program', PASS_BODY],
  [/\.setEndpoint\(/, 'an Apex program', PASS_BODY],
  [/\bMSXML2\.|\bWinHttp\.WinHttpRequest\b/i, 'a macro of VBA', PASS_BODY],
  [/^resource \w{1,60} '[^'\n]{1,200}' = \{/m, 'a file of Bicep', PASS_BODY],
  [/^(?:import|from) (?:urllib|http\.client|aiohttp|locust)\b/m, 'a Python program', PASS_BODY],
  [/^(?:import|from) requests\b|\brequests\.(?:post|get|put|request)\(|\bhttpx\./m, 'a Python program', PASS_BODY],
  [/(?:^|\n)[^\n]{0,200}-{2}> (?:GET|POST|PUT|PATCH|DELETE) \S/, 'a log of OkHttp', 'pass the lines without what the logger writes before them, or record it as HAR'],
  [/^package \w+\s[\s\S]{0,20000}?\bhttp\.(?:NewRequest|Post)/, 'a Go program', PASS_BODY],
  [/\[(?:System\.)?Net\.(?:Http\.HttpClient|WebClient)\]|New-Object (?:System\.)?Net\./i, 'a script of PowerShell with a client of .NET', 'write the request as Invoke-RestMethod, or pass its body'],
  [/\bnew Rest(?:Client|Request)\(/, 'a C# program', PASS_BODY],
  [/^using [\w.]+;|\bHttpClient\(\);|\.(?:PostAsync|SendAsync)\(/m, 'a C# program', PASS_BODY],
  [/\bNet::HTTP\b|^require ['"](?:net\/http|faraday|httparty)['"]/m, 'a Ruby program', PASS_BODY],
  [/\bsun\.net\.www\.(?:protocol|MessageHeader)|^\S{1,60} \S{1,60} \S{1,60} \[\d{2}\/\w{3}\/\d{4}:/, 'a log', 'pass the request that it shows, as an HTTP message, a curl command or its body'],
  [/^\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d[^\n]{0,300}RestTemplate/, 'a log of Spring', 'pass the body that it has behind Writing'],
  [/HTTP\(S\) proxy listening|^\d[\d.]{6,14}:\d{1,5}: (?:GET|POST|PUT|PATCH|DELETE) https?:/m, 'what mitmproxy prints', 'export the flows as HAR: mitmdump -nr flows --set hardump=flows.har'],
  [/^Terraform used the selected providers|^Terraform will perform|^OpenTofu (?:used|will)/m, 'what terraform plan prints', SHOW_PLAN],
  [/^type: (?:collection|environment)\.insomnia\.rest/m, 'a collection of Insomnia', 'in Insomnia, choose Copy as cURL'],
  [/\bHttpRequest\.newBuilder\(|\bHttpClient\.new|\bOkHttpClient\b|\bRestTemplate\b|\bHttpURLConnection\b|\bWebClient\.(?:create|builder)\(/, 'a Java program', PASS_BODY],
  [/(?:^|\n)[ \t]{0,20}(?:\$ )?wget\b/, 'a wget command', 'write it as a curl command, or pass the body'],
  [/(?:^|\n)[ \t]{0,20}(?:\$ )?https? (?:-|GET |POST |PUT |PATCH |DELETE |:|https?:|\w{1,60}\.)/, 'a command of HTTPie', 'write it as a curl command, or pass the body'],
  [/(?:^|\n)(?:resource|data|provider|module|variable|terraform) (?:"[^"\n]{0,100}" ){0,2}\{/, 'a Terraform configuration', 'check its plan: terraform plan -out plan.out, then terraform show -json plan.out'],
  [/^(?:openapi|swagger|asyncapi):/m, 'an OpenAPI document', 'compare two contracts with fake-cxone diff'],
  [/^\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d|^\[?\d\d:\d\d:\d\d(?:[.,]\d{3})?[ \]]|^\[?(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL)\b/, 'a log', 'pass the request that it shows, as an HTTP message, a curl command or its body'],
  [/^(?:pipeline|node)\b[^\n{]{0,80}\{|^@Library\(/, 'a Jenkinsfile', 'pass the curl command that it runs'],
  [/^FROM [\w./:@$-]+/m, 'a Dockerfile', 'pass the curl command that it runs'],
  [/^\.PHONY\b|^\w+:.*\n\t/m, 'a Makefile', 'pass the curl command that it runs'],
  [/^(?:---[ \t]*\n|%YAML)|^(?:[\w.-]{1,60}|"[^"\n]{1,60}"):(?:[ \t]*\n(?:[ \t]*#[^\n]*\n)?[ \t]+\S|[ \t]+\S[^\n]*\n[ \t]*[\w.-]{1,60}:)|^- [\w.-]{1,60}:/, 'a YAML document', 'pass the curl command or the request that it holds, or the body as JSON'],
  [/^[A-Z][A-Z0-9_]{1,60}=\S*\r?\n[A-Z][A-Z0-9_]{1,60}=/, 'a file of settings', 'pass a request'],
  [/^[{[][\s\S]*?(?:\{%-?[ \t]{0,9}(?:for|if|set)\b|\{\{-?[ \t]{0,9}(?:#[ \t]{0,9}(?:each|if|unless)|range|if)\b|<#(?:list|if)\b)/, 'a template, whose blocks are not run', 'pass the payload that it becomes'],
  [/^meta \{\r?\n/, 'a request of Bruno', 'in Bruno, choose Generate Code, and copy it as cURL'],
]; // biome-ignore format: a table reads better filled

/** Characters at the beginning that are looked at: a form shows itself there. */
const BEGINNING = 20_000;

/** What a text looks like that is neither HTTP, nor a curl command, nor JSON; undefined where nothing shows it. */
export function otherTextForm(text: string): OtherForm | undefined {
  const beginning = text.slice(0, BEGINNING).trimStart();
  const found = TEXTS.find(([form]) => form.test(beginning));
  return found && { name: found[1], remedy: found[2] };
}

/** What a text is whose letters are written in another way, so that a call in it is not what it looks like. */
export function encodedForm(text: string): OtherForm | undefined {
  const beginning = text.slice(0, BEGINNING);
  if (
    /^[\uFEFF\s]*<(?:!doctype html|html|head|body|div|p|pre|meta|table|span)\b/i.test(beginning) &&
    /&(?:\w{2,8}|#\d{1,7});/.test(text)
  )
    return { name: 'an HTML page', remedy: 'pass the text that a browser or mail program shows of it' };
  if (/^HTTP (?:\d{3}|\*)[ \t]*\r?$|^\[Asserts\]/m.test(beginning) && /^[A-Z]{3,7} \S+[ \t]*\r?$/m.test(beginning))
    return { name: 'a Hurl file', remedy: 'let hurl write its curl commands (--curl calls.sh), and pass these' };
  if (/^[▼▶ \t]{0,8}Request Headers[ \t]*\r?$/m.test(beginning) && !/ HTTP\/\d/.test(beginning))
    return {
      name: 'the console of Postman or of a browser',
      remedy: 'copy the request as cURL, or export the traffic as HAR',
    };
  const isPacked = /^Content-Transfer-Encoding:[ \t]*(?:quoted-printable|base64)/im.test(beginning);
  return isPacked && /^(?:MIME-Version|Subject|Received):/im.test(beginning)
    ? { name: 'the source of a mail', remedy: 'pass the text that a mail program shows of it' }
    : undefined;
}

/** As a part of a sentence: what it is, and what to do. */
export function otherForm({ name, remedy }: OtherForm): string {
  return `it is ${name}, which is not read; ${remedy}`;
}
