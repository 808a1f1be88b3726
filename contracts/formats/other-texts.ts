import { EXPORT_HAR, type OtherForm, PASS_BODY, SHOW_PLAN } from './other-forms.ts';

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
