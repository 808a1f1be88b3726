import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPlacedYaml } from '../../contracts/formats/index.ts';
import { installBeside } from '../scratch-install.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

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
  { maker: 'Decentraland', package: '@dcl/catalyst-api-specs@3.8.0', file: 'lib/api.yaml' },
  { maker: 'Doppler', package: '@dopplerhq/mcp-server@1.0.5', file: 'doppler-openapi.json' },
  { maker: 'Scalar', package: '@scalar/galaxy@0.6.12', file: 'dist/3.1.json' },
  { maker: 'ReadMe', package: '@readme/oas-examples@8.2.2', file: '3.1/json/readme.json' },
  { maker: 'Bump.sh', package: '@readme/oas-examples@8.2.2', file: '3.1/json/train-travel.json' },
  { maker: 'SmartBear', package: '@readme/oas-examples@8.2.2', file: '3.0/json/petstore.json' },
];

/** Installs the package beside the project, and reads its document. */
export function readDocument({ package: name, file }: PublicDocument): {
  readonly text: string;
  readonly document: object;
} {
  const folder = path.join(ROOT, 'node_modules/.cache/public-documents', name.replace(/[^\w.]+/g, '-'));
  const below = path.join(name.replace(/(?<=.)@[^@]+$/, ''), file);
  installBeside(folder, below, [name]);
  const at = path.join(folder, 'node_modules', below);
  const text = readFileSync(at, 'utf8').replace(/^\uFEFF/, '');
  const document = (file.endsWith('.json') ? JSON.parse(text) : readPlacedYaml(text).value) as object;
  return { text, document };
}
