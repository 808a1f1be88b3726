/** What variables may add to one script. */
const MOST_CHARACTERS = 1_000_000;

/** What a script has set and written so far; variables that nobody has set stay as they are written. */
export class ShellValues {
  readonly variables: Map<string, string>;
  /** The files that it has written, by name. */
  readonly files: Map<string, string>;
  /** Substitutions around this one. */
  readonly level: number;
  readonly #budget: { left: number };

  constructor(outside?: ShellValues) {
    this.variables = new Map(outside?.variables);
    this.files = outside?.files ?? new Map<string, string>();
    this.level = outside === undefined ? 0 : outside.level + 1;
    this.#budget = outside === undefined ? { left: MOST_CHARACTERS } : outside.#budget;
  }

  /** Those of a subshell, which leaves the variables outside as they are. */
  inside(): ShellValues {
    return new ShellValues(this);
  }

  /** The value of the variable at a dollar sign, or what is written there; and where it ends. */
  variableAt(text: string, at: number): [piece: string, next: number] {
    const rest = text.slice(at, at + 200);
    const [written = '$', braced, plain] =
      /^\$(?:\{([A-Za-z_]\w*)(?::?[-=+?][^{}$]*)?\}|([A-Za-z_]\w*))/.exec(rest) ?? [];
    return [this.#valueOf(braced ?? plain) ?? written, at + written.length];
  }

  /** The variables of a here-document. */
  expanded(text: string): string {
    return text.replace(
      /\\([$`\\])|\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g,
      (written, escaped?: string, braced?: string, plain?: string) =>
        escaped ?? this.#valueOf(braced ?? plain) ?? written,
    );
  }

  #valueOf(name: string | undefined): string | undefined {
    const value = name === undefined ? undefined : this.variables.get(name);
    if (value === undefined || value.length > this.#budget.left) return undefined;
    this.#budget.left -= value.length;
    return value;
  }
}

/** What a command prints, as far as it is known without running it. */
export function outputOf([name = '', ...words]: readonly string[], stdin: string | undefined): string | undefined {
  if (name === 'cat' || name === 'tee') return stdin;
  if (name === 'echo') return words.filter((word) => !/^-[neE]+$/.test(word)).join(' ');
  if (name !== 'printf') return undefined;
  const [format = '', ...values] = words;
  return values.length === 0 ? format.replaceAll('\\n', '\n') : values.join('');
}
