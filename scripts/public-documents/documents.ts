/** An OpenAPI document that a package of the registry brings, at a pinned version. */
export interface PublicDocument {
  readonly maker: string;
  /** As npm installs it. */
  readonly package: string;
  /** Below the folder of the package. */
  readonly file: string;
}

/** Documents of different makers, large and small, OpenAPI 3.0 and 3.1, JSON and YAML. */
export const DOCUMENTS: readonly PublicDocument[] = [
  { maker: 'GitHub', package: '@octokit/openapi@23.0.2', file: 'generated/api.github.com.json' },
  { maker: 'GitBook', package: '@gitbook/api@0.202.0', file: 'spec/openapi.json' },
  { maker: 'Blockfrost', package: '@blockfrost/openapi@0.1.93', file: 'openapi.yaml' },
  { maker: 'Directus', package: '@directus/specs@15.2.0', file: 'dist/openapi.json' },
  { maker: 'rclone', package: 'rclone-openapi@1.75.0', file: 'openapi.json' },
  { maker: 'Digdir', package: '@digdir/dialogporten-schema@1.118.6', file: 'swagger.verified.json' },
  { maker: 'Scalar', package: '@scalar/galaxy@0.6.12', file: 'dist/3.1.json' },
  { maker: 'ReadMe', package: '@readme/oas-examples@8.2.2', file: '3.1/json/readme.json' },
  { maker: 'Bump.sh', package: '@readme/oas-examples@8.2.2', file: '3.1/json/train-travel.json' },
  { maker: 'SmartBear', package: '@readme/oas-examples@8.2.2', file: '3.0/json/petstore.json' },
];
