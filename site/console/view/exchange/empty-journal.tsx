import type { App } from '../../app.ts';
import { isProxy } from '../../state/actions.ts';
import { CodeToCopy } from './code-to-copy.tsx';

/** What to do first. */
export function EmptyJournal(app: App) {
  const { sandbox, health } = app.state;
  if (isProxy(health)) return <p class="nothing">Nothing has come through this proxy yet.</p>;
  const command = `curl -i ${sandbox.url}/ccapi/v2/outbound/personal-connection/call \\
  -H 'Authorization: Bearer fake-pc-write' -H 'Content-Type: application/json' \\
  -d '{"contact": {"externalId": "ext-12345", "phone": "+15550199"}, "campaignId": "camp-abc-123", "scriptId": "script-xyz-999"}'`;
  return (
    <div class="welcome">
      <h2>Nothing has been sent yet</h2>
      <p>
        Each request that this fake gets appears here, with the stage that rejected it and how to correct it. To see
        one, paste this:
      </p>
      <CodeToCopy {...app} what="command" text={command} />
      <p>
        It is the request of the forum thread, and is rejected as it was there. Or{' '}
        <a href="#/compose">compose one here</a>.
      </p>
    </div>
  );
}
