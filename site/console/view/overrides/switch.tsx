interface SwitchProps {
  readonly label: string;
  /** What it is when it is on. */
  readonly word: string;
  readonly isOn: boolean;
  set(isOn: boolean): unknown;
}

/** Something that is on or off. */
export function Switch({ label, word, isOn, set }: SwitchProps) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={isOn}
      aria-label={label}
      onClick={() => set(!isOn)}
    >
      <i aria-hidden="true" /> {isOn ? word : `not ${word}`}
    </button>
  );
}
