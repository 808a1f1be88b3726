/** A status code, colored by its class. */
export function Status({ status }: { readonly status: number }) {
  return <span class={`status s${Math.floor(status / 100)}`}>{status}</span>;
}
