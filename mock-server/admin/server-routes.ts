import { contractOf, contractUnder, type EffectiveContract, type SomeVariants } from '../../contracts/internal.ts';
import type { Health } from '../admin-types/index.ts';
import { mountOf } from '../admin-types/index.ts';
import { type Answer, andThen, problem } from '../exchange/index.ts';
import { scrape } from '../metrics/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import type { SharedStore } from '../state/index.ts';
import { json, text } from './responses.ts';
import type { AdminRoute } from './route.ts';
import type { ServerContext } from './server-context.ts';

/** What is reported of the server and not of a sandbox: is it alive, is it ready, what has it counted, who is it. */
export const serverRoutes: readonly AdminRoute[] = [
  {
    method: 'GET',
    path: '/health/live',
    answer: () => json(200, { status: 'ok' }),
  },
  {
    method: 'GET',
    path: '/health/ready',
    // who is asked has its contract and its tenant: nothing listens before
    answer({ shared }, { serverContext }) {
      if (serverContext.isClosing) return problem(503, 'the fake is closing, and takes nothing new');
      return shared === undefined ? json(200, { status: 'ok' }) : readyWith(shared);
    },
  },
  {
    method: 'GET',
    path: '/metrics',
    answer: ({ store, memory }, { serverContext }) =>
      andThen(store.journal.count(), async (length): Promise<Answer> => {
        const page = await scrape(serverContext.metrics, length, memory.use(), serverContext.processes);
        return text(page.mediaType, page.text);
      }),
  },
  {
    method: 'POST',
    path: '/mcp',
    takesBody: true,
    async answer(sandbox, { head, body, serverContext }) {
      const { controlsOf, version = 'unknown' } = serverContext;
      const { answerMcp, McpUnavailable } = await import('../mcp/index.ts');
      const fake = controlsOf && {
        url: sandbox.origin.url + (sandbox.key === null ? '' : mountOf(sandbox.key)),
        controls: controlsOf(sandbox),
      };
      try {
        return await answerMcp(head, body, version, {
          now: () => sandbox.source.now(),
          contractUnder: (variants) => contractOfFake(sandbox, variants),
          documents: sandbox.documents,
          fake,
          startFake: undefined,
        });
      } catch (error) {
        if (error instanceof McpUnavailable) return problem(501, error.message);
        throw error;
      }
    },
  },
  {
    method: 'GET',
    path: '/certificate.pem',
    answer: (_sandbox, { serverContext: { certificate } }) =>
      certificate === undefined
        ? problem(404, 'this fake speaks plain HTTP and has no certificate; start it with --tls')
        : text('application/x-pem-file', certificate),
  },
];

/** The contract of a fake with the operations of its documents, under other variants where some are given. */
function contractOfFake({ contract, documents }: Sandbox, others: SomeVariants): Promise<EffectiveContract> {
  const variants = { ...contract.variants, ...others };
  return documents === undefined ? contractUnder(variants) : contractOf(documents.documents, variants);
}

/** Others are asked instead as long as the store cannot be read and written. */
async function readyWith(shared: SharedStore): Promise<Answer> {
  try {
    await shared.probe();
    return json(200, { status: 'ok' });
  } catch (error) {
    return problem(503, (error as Error).message);
  }
}

/** The fake of a sandbox is well, for this tenant, under these variants. */
export function healthOf(
  { tenant, contract, memory, testKeys }: Sandbox,
  { version, target }: Partial<ServerContext> = {},
): Health {
  return {
    product: 'fake-cxone',
    ...(version !== undefined && { version }),
    ...(target !== undefined && { target }),
    status: 'ok',
    tenant: tenant.tenant.name,
    variants: contract.variants,
    testKeys: testKeys.policy,
    memory: memory.use(),
  };
}
