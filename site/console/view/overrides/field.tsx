interface FieldProps {
  readonly label: string;
  readonly value: string;
  change(value: string): void;
}

/** A line of text in a form. */
export function Field({ label, value, change }: FieldProps) {
  return (
    <label>
      {label}
      <input value={value} onInput={({ currentTarget }) => change(currentTarget.value)} />
    </label>
  );
}

interface SelectProps extends FieldProps {
  readonly options: readonly (readonly [value: string, label: string])[];
}

/** A choice in a form. */
export function SelectField({ label, value, options, change }: SelectProps) {
  return (
    <label>
      {label}
      <select value={value} onChange={({ currentTarget }) => change(currentTarget.value)}>
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
