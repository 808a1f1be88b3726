import { curl } from './curl.ts';
import { dataweave } from './dataweave.ts';
import { java } from './java.ts';
import { javascript } from './javascript.ts';
import type { ExampleRequest } from './operation-request.ts';
import { python } from './python.ts';
import { terraform } from './terraform.ts';

/** How each language writes a request, by the name that people know it by. */
export const languages: Readonly<Record<string, (request: ExampleRequest) => string>> = {
  curl,
  JavaScript: javascript,
  Python: python,
  Java: java,
  Terraform: terraform,
  DataWeave: dataweave,
};
