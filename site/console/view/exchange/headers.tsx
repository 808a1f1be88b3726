/** Headers as they came, folded: most of the time they are not what is sought. */
export function Headers({ of, headers }: { readonly of: string; readonly headers: Readonly<Record<string, string>> }) {
  const all = Object.entries(headers);
  return (
    <details class="headers">
      <summary>
        {all.length} {all.length === 1 ? 'header' : 'headers'}
        <span class="visually-hidden"> of the {of}</span>
      </summary>
      <dl>
        {all.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
