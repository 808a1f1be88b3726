import type { App } from '../../state/app.ts';
import { useLiveView } from '../use-live-view.ts';
import { Agents } from './agents.tsx';
import { Lists } from './lists.tsx';
import { Queue } from './queue.tsx';

/** What the dialer works with: agents, calling lists, and the contacts that wait. */
export function Dialer(app: App) {
  const { dialer } = app.state;
  useLiveView(app);
  return (
    <div class="sheet dialer">
      <h1>Dialer</h1>
      <p class="lede">
        The dialer calls the contacts of lists and campaigns for agents who are logged in to it. Times are those of the
        fake's clock, in UTC
        {dialer !== null && (
          <>
            : it is <time dateTime={dialer.at}>{dialer.at.slice(11, 19)}</time>
          </>
        )}
        . This page is live.
      </p>
      {dialer !== null && (
        <>
          <Agents {...app} report={dialer} />
          <Lists {...app} report={dialer} />
          <Queue report={dialer} />
        </>
      )}
    </div>
  );
}
