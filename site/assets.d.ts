/** What `npm run build` makes of site/browser and site/style; `imports` in package.json says where it lies. */
declare module '#site-assets' {
  /** Text by file name. */
  export const siteAssets: Readonly<Record<string, string>>;
  /** The how-to pages of docs/, in their order; `html` is what follows the first paragraph. */
  export const siteGuides: readonly {
    readonly file: string;
    readonly title: string;
    readonly lede: string;
    readonly html: string;
  }[];
  /** Texts of files to download that no variant changes, by file name. */
  export const siteDownloads: Readonly<Record<string, string>>;
}

/** What `npm run build` makes of site/console. */
declare module '#console-assets' {
  /** Text by file name. */
  export const consoleAssets: Readonly<Record<string, string>>;
}
