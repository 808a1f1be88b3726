/** A text of a shape, of about as many characters. */
type Make = (size: number) => string;

const repeated =
  (text: string, before = '', after = ''): Make =>
  (size) =>
    before + text.repeat(Math.ceil(size / text.length)) + after;
const inString = (text: string): Make => repeated(text, '{"note":"', '"}');
const counted =
  (piece: (index: number) => string, before: string, after: string): Make =>
  (size) => {
    let text = before;
    for (let index = 0; text.length < size; index++) text += piece(index);
    return text + after;
  };

/** Hostile texts, by name. */
export const shapes: Readonly<Record<string, Make>> = {
  'open braces': repeated('{'),
  'open brackets': repeated('['),
  'brackets that close': (size) => '['.repeat(size / 2) + ']'.repeat(size / 2),
  'nested arrays in objects': repeated('{"a":['),
  'secret names that open objects': repeated('"password":{'),
  'the same in an object': repeated('"password":{', '{'),
  'an open string of escaped quotes': repeated('\\"', '"'),
  'an open string of backslashes': repeated('\\', '"'),
  'open strings': repeated('"a\n'),
  'letters and an equals sign': repeated('a', '{"campaignId":"', '","scriptId":"="}'),
  'letters alone': repeated('a'),
  'equals signs': repeated('='),
  'pairs in a string': inString('a=b&'),
  'secret pairs in a string': inString('pin=1&'),
  'phone pairs without white space': inString('to='),
  'colons and bars': inString('pin:|'),
  'secret names in text': inString('password: x1 '),
  'secret names without values': inString('token '),
  'beginnings of a JWT': inString('-eyJa'),
  'beginnings of a JWT with points': inString('eyJa.'),
  'beginnings of a spaced JWT': inString('ewo.'),
  'credentials of URLs': inString('http://a:b@'),
  'credentials of URLs, bare': repeated('http://a:b@ '),
  'slashes and at signs': inString('//@'),
  'schemes without credentials': inString('bearer+!'),
  'schemes and white space': inString('bearer  '),
  'beginnings of a private key': inString('-----BEGIN PRIVATE KEY-----'),
  'percent signs': inString('%'),
  'encoded letters': inString('%61'),
  'encoded twice': inString('%2525'),
  'Unicode escapes': inString('\\u0041'),
  'entities of HTML': inString('&#'),
  'plus signs': inString('+1 '),
  'one long number': inString('1'),
  'a long number with marks': inString('+1-'),
  'phone numbers': counted((index) => `"+1202555${String(index).padStart(4, '0')}",`, '{"p":[', '1]}'),
  'unknown keys': counted((index) => `"k${index}":"v${index}",`, '{', '"z":1}'),
  'different pins': counted((index) => `{"pin":"x${index}y"},`, '[', '1]'),
  'names and values': counted((index) => `{"name":"token","value":"x${index}"},`, '[', '1]'),
  'duplicate keys': repeated('"a":1,', '{', '"a":1}'),
  'JSON in JSON in JSON': (size) => JSON.stringify({ a: JSON.stringify([JSON.stringify(['a'.repeat(size)])]) }),
  'elements of XML': repeated('<password>x</password>'),
  'open elements of XML': repeated('<a '),
  'elements with attributes': inString("<password a='b'>x</a>"),
  'open secret elements': inString('<password>'),
  'attributes of one tag': inString("name='token' = "),
  'spaces before equals signs': inString('<a            ='),
  'tags that do not end': inString("<a b='"),
  'sections of CDATA': inString('<pin><![CDATA['),
  'blocks of YAML': inString('pin: |\\n x\\n'),
  'names without a value in lines': inString('pin:\\n\\n'),
  'blocks, each further in': counted((index) => `${' '.repeat(index)}pin:\\n`, '{"note":"', '"}'),
  'parts of a form': inString("form-data; name='token'"),
  'flags of commands': inString('--token x'),
  dashes: inString(' -'),
  'base64 of JSON': inString('eyJhIjoxfQ '),
  'base64 in base64': (size) => {
    let text = '{"a":"b"}';
    while (text.length < size / 2) text = `{"a":"${btoa(text)}"}`;
    return `{"note":"${btoa(text)}"}`;
  },
  'one run of base64': inString('eyJhIjpb'),
  'pairs in arrays': repeated('["pin","x"],', '[', '1]'),
  'names with brackets': inString('a[b'),
  'cookies in text': inString('cookie: a=b; '),
  'white space': repeated(' ', '{', '}'),
  'white space in a string': inString(' '),
  lines: repeated('\n', '{"a":1', '}'),
  'single quotes': repeated("{'", '['),
  comments: repeated('/*', '{'),
  'digits with exponents': repeated('1e', '[', ']'),
  commas: repeated(',', '['),
  'the credential, nearly': inString('abcdefgh1234567'),
  'heads that lie about their length': repeated('POST /a HTTP/1.1\nContent-Length: 99999999\n\nx\n'),
  'lengths that are nearly right': repeated('POST /a HTTP/1.1\nContent-Length: 100000\n\nx\n'),
  'messages in one line': repeated('POST /a HTTP/1.1\r\nContent-Length: 1\r\n\r\nx'),
  'chunks of one byte': repeated('1\nx\n', 'POST /a HTTP/1.1\nTransfer-Encoding: chunked\n\n'),
  'chunks that lie about their size': repeated('POST /a HTTP/1.1\nTransfer-Encoding: chunked\n\nffffff\nx\n'),
  'white space in lines': repeated(' \n', 'POST /a HTTP/1.1\nContent-Length: 5\n\n'),
  sections: repeated('###\nGET http://h/a\n\n'),
  'separators of sections': repeated('###\n'),
  'variables that use each other': repeated('GET http://h/{{a}}\n\n###\n', '@a={{b}}{{b}}\n@b={{a}}{{a}}\n'),
  'scripts of HTTP files': repeated('> {%\n%}\n'),
  'interim responses': repeated('HTTP/1.1 100 Continue\n\n'),
  'lines of a logger': repeated('DEBUG 2026-11-02 10:00:00 x\n'),
  'pieces of a wire log': repeated('x >> "POST /a HTTP/1.1[\\r][\\n]"\n'),
  'quotes of quotes': repeated('> > > > > > > > > POST /a HTTP/1.1\n> | x\n'),
  'quotes in one line': repeated('> '),
  'code marks': repeated('```\nPOST /a HTTP/1.1\n```\n{code}\n'),
  'code marks in one line': repeated(' {code} ```', 'x'),
  'commands in backticks': repeated(' `curl a`', 'x'),
  'items of lists': repeated('- POST /a HTTP/1.1\n  * {"a":1}\n\n'),
  'messages, each further in': counted((index) => `${' '.repeat(index)}POST /a HTTP/1.1\n`, 'x\n', ''),
  'paragraphs behind objects': repeated('{"a":1}\n\nhello world\n\n'),
  'what curl says': repeated('> POST /a HTTP/1.1\n* x\n'),
};
