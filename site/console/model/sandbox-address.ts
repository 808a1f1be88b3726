/** The sandbox that a console looks at. */
export interface SandboxAddress {
  /** The base of the vendor's paths, without a slash at the end. */
  readonly url: string;
  /** Its test key; null for the sandbox of requests without one. */
  readonly key: string | null;
  /** The same without the key. */
  readonly root: string;
}

const MOUNT = /\/_fake\/keys\/([^/]+)$/;

/** The sandbox of a page at an address, which ends in `/_fake/`. */
export function sandboxAt(href: string): SandboxAddress {
  const { origin, pathname } = new URL(href);
  const url = origin + pathname.replace(/\/_fake\/[^/]*$/, '');
  const key = MOUNT.exec(url)?.[1];
  return { url, key: key === undefined ? null : decodeURIComponent(key), root: url.replace(MOUNT, '') };
}

/** Where the console of a sandbox is. */
export function consoleOf(root: string, key: string | null): string {
  return `${root}${key === null ? '' : `/_fake/keys/${encodeURIComponent(key)}`}/_fake/`;
}
