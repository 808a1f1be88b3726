/** True for what `curl -v` prints. */
export function isVerboseCurl(text: string): boolean {
  return /^(?:> \w+ \S+ |< )HTTP\//m.test(text);
}

/** `> ` is what went out, `< ` what came back, the rest talk; what has no mark behind the answer's head is its body. */
export function fromVerboseCurl(text: string): string {
  const lines = text
    .split(/\r?\n/)
    .filter((line) => !/^(\* |[{}] \[|\s*%|\s+Dload|\s*\d+\s+\d)/.test(line) && line !== '*');
  return lines.map((line) => line.replace(/^[<>] ?/, '')).join('\n');
}

/** The variables that an .http file defines, `@name = value`, are filled in. */
export function withVariables(text: string): string {
  const definitions = [...text.matchAll(/^@(\w+)[ \t]*=[ \t]*(.*?)[ \t]*\r?$/gm)];
  const values = new Map(definitions.map(([, name, value]) => [name, value]));
  return values.size === 0 ? text : text.replace(/\{\{\s*(\w+)\s*\}\}/g, (mark, name) => values.get(name) ?? mark);
}
