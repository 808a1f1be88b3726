/** The base URL without a slash at its end: what a discovery document of that server would begin its URLs with. */
export function originOf({ origin, pathname }: URL): string {
  return origin + pathname.replace(/\/+$/, '');
}
