import type { DialerReport, JournalEntry } from '../../../../mock-server/client/index.ts';
import { takenEvents } from '../../model/agent-events.ts';
import { sessionCommand } from '../../model/dialer-commands.ts';
import { fragmentOf } from '../../model/view.ts';
import type { App } from '../../state/app.ts';
import { CodeToCopy } from '../code-to-copy.tsx';

/** Events of an agent that are shown, the last ones. */
const MOST_EVENTS = 8;

interface AgentsProps extends App {
  readonly report: DialerReport;
  readonly polls: readonly JournalEntry[];
}

/** The agents who have a session. */
export function Agents({ report, polls, ...app }: AgentsProps) {
  const { sandbox, tenant } = app.state;
  return (
    <section aria-labelledby="agents-title">
      <h2 id="agents-title">Agents</h2>
      {report.agents.length === 0 && (
        <>
          <p>
            No agent has a session. To start one, log the agent in to the dialer of a skill and take the events, paste
            this:
          </p>
          <CodeToCopy {...app} what="command for a session" text={sessionCommand(sandbox.url, tenant)} />
        </>
      )}
      <ul class="cards">
        {report.agents.map((agent) => (
          <li key={agent.session}>
            <Agent agent={agent} report={report} polls={polls} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface AgentProps extends Pick<AgentsProps, 'report' | 'polls'> {
  readonly agent: DialerReport['agents'][number];
}

function Agent({ agent, report, polls }: AgentProps) {
  const { agentId, session, state, since, dialerSkillId, callId } = agent;
  const skill = report.skills.find(({ skillId }) => skillId === dialerSkillId);
  const isLoggedIn = dialerSkillId !== null;
  return (
    <section
      class={state === 'Unavailable' || !isLoggedIn ? 'campaign' : 'campaign able'}
      aria-label={`Agent ${agentId}`}
    >
      <header>
        <h3>Agent {agentId}</h3>
        <p class="standing">{state}</p>
      </header>
      <p class="facts">
        {state} since <time dateTime={since}>{since.slice(11, 19)}</time>,{' '}
        {isLoggedIn
          ? `in the dialer of skill ${dialerSkillId}`
          : 'in no dialer: POST /agent-sessions/{sessionId}/dialer-login'}
        {skill !== undefined && <span class="meta"> {skill.name}</span>},{' '}
        {callId === null ? 'no call' : <a href={fragmentOf({ name: 'calls' })}>{callId}</a>}
      </p>
      <Events agentId={agentId} polls={polls} session={session} />
    </section>
  );
}

interface EventsProps extends Pick<AgentsProps, 'polls'> {
  readonly agentId: number;
  readonly session: number;
}

/** What the clients of the agent got from get-next-event. */
function Events({ agentId, polls, session }: EventsProps) {
  const events = takenEvents(polls, session);
  if (events.length === 0)
    return <p class="meta">No client has taken an event: GET /agent-sessions/{'{sessionId}'}/get-next-event</p>;
  return (
    <ol class="events" aria-label={`Events that agent ${agentId} took, newest first`}>
      {events.slice(0, MOST_EVENTS).map(({ at, text, entryId }) => (
        <li key={`${at} ${text}`}>
          <time dateTime={at}>{at.slice(11, 19)}</time> {text}{' '}
          <a href={fragmentOf({ name: 'exchanges', id: entryId })}>{entryId}</a>
        </li>
      ))}
    </ol>
  );
}
