/** How commands to paste are written for a shell. */
export interface Shell {
  readonly name: 'sh' | 'powershell';
  /** By the name that always starts the program: in Windows PowerShell `curl` is an alias of another command. */
  readonly curl: 'curl' | 'curl.exe';
  /** PowerShell would take the script npx.ps1, which many machines do not let run. */
  readonly npx: 'npx' | 'npx.cmd';
}

const SH: Shell = { name: 'sh', curl: 'curl', npx: 'npx' };
const POWERSHELL: Shell = { name: 'powershell', curl: 'curl.exe', npx: 'npx.cmd' };

/** The shell of the people who read what is printed here: PowerShell on Windows, a POSIX shell elsewhere. */
export function shellOf(platform: NodeJS.Platform = process.platform): Shell {
  return platform === 'win32' ? POWERSHELL : SH;
}

/** A text as one word. */
function quoted({ name }: Shell, text: string): string {
  return `'${text.replaceAll("'", name === 'sh' ? "'\\''" : "''")}'`;
}

/** A curl command that sends a JSON body; `words` are what comes after `curl`. */
export function curlWithJson(shell: Shell, words: string, body: unknown): string {
  const json = JSON.stringify(body);
  if (shell.name === 'sh') return `${shell.curl} ${words} -d ${quoted(shell, json)}`;
  // Versions of PowerShell differ in how they pass double quotes to a program, and pipe what is not ASCII as `?`.
  const ascii = json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `${quoted(shell, ascii)} | ${shell.curl} ${words} -d '@-'`;
}

/** A command with a variable of its environment, to be in `$(…)`. */
export function withVariable({ name }: Shell, variable: string, value: string, command: string): string {
  return name === 'sh' ? `${variable}=${value} ${command}` : `$env:${variable}='${value}'; ${command}`;
}
