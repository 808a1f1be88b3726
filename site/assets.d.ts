/** What `npm run build` makes of site/browser and site/style; `imports` in package.json says where it lies. */
declare module '#site-assets' {
  /** Text by file name. */
  export const siteAssets: Readonly<Record<string, string>>;
}

/** What `npm run build` makes of site/console. */
declare module '#console-assets' {
  /** Text by file name. */
  export const consoleAssets: Readonly<Record<string, string>>;
}
