import { percentDecoded } from '../../../contracts/http/index.ts';

/** What the page shows; it is in the address, so that links and the back button work. */
export type View =
  | { readonly name: 'exchanges'; readonly id: string | null }
  | { readonly name: (typeof PLAIN)[number] };

/** The views that show one thing. */
const PLAIN = ['tenant', 'overrides', 'calls', 'dialer', 'compose'] as const;

/** The view that the fragment of an address names; an unknown one is the list of exchanges. */
export function viewAt(fragment: string): View {
  const [name = '', id] = fragment.replace(/^#\/?/, '').split('/');
  const plain = PLAIN.find((each) => each === name);
  if (plain !== undefined) return { name: plain };
  return { name: 'exchanges', id: name === 'exchanges' && id !== undefined && id !== '' ? percentDecoded(id) : null };
}

/** The fragment that names a view. */
export function fragmentOf(view: View): string {
  return view.name === 'exchanges' && view.id !== null
    ? `#/exchanges/${encodeURIComponent(view.id)}`
    : `#/${view.name}`;
}
