import type { DialerReport } from '../../../../mock-server/client/index.ts';
import { sessionCommand } from '../../model/dialer-commands.ts';
import type { App } from '../../state/app.ts';
import { CodeToCopy } from '../code-to-copy.tsx';

type AgentReport = DialerReport['agents'][number];

interface AgentsProps extends App {
  readonly report: DialerReport;
}

/** The agents who have a session. */
export function Agents({ report: { agents, skills }, ...app }: AgentsProps) {
  const { sandbox, tenant } = app.state;
  return (
    <section aria-labelledby="agents-title">
      <h2 id="agents-title">Agents</h2>
      {agents.length === 0 && (
        <>
          <p>
            No agent has a session. To start one, log the agent in to the dialer of a skill and take the events, paste
            this:
          </p>
          <CodeToCopy {...app} what="command for a session" text={sessionCommand(sandbox.url, tenant)} />
        </>
      )}
      <ul class="cards">
        {agents.map((agent) => (
          <li key={agent.agentId}>
            <Agent agent={agent} skill={skills.find(({ skillId }) => skillId === agent.dialerSkillId)?.name} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface AgentProps {
  readonly agent: AgentReport;
  /** What the skill is called. */
  readonly skill: string | undefined;
}

function Agent({ agent, skill }: AgentProps) {
  const { agentId, state, since, dialerSkillId, callId } = agent;
  const isDialedFor = dialerSkillId !== null && state !== 'Unavailable';
  return (
    <section class={isDialedFor ? 'campaign able' : 'campaign'} aria-label={`Agent ${agentId}`}>
      <header>
        <h3>Agent {agentId}</h3>
        <p class="standing">{state}</p>
      </header>
      <p class="facts">
        Since <time dateTime={since}>{since.slice(11, 19)}</time>,{' '}
        {callId === null ? 'no call' : <a href="#/calls">{callId}</a>}.{' '}
        {dialerSkillId === null ? (
          'In no dialer: POST /agent-sessions/{sessionId}/dialer-login'
        ) : (
          <>
            In the dialer of skill {dialerSkillId} <span class="meta">{skill}</span>
          </>
        )}
      </p>
      <Events {...agent} />
    </section>
  );
}

/** What the clients of the agent got from get-next-event, newest first. */
function Events({ agentId, events }: AgentReport) {
  if (events.length === 0)
    return <p class="facts">No client took an event: {'GET /agent-sessions/{sessionId}/get-next-event'}</p>;
  return (
    <>
      <p class="facts">Events that clients took, newest first:</p>
      <ol class="events" aria-label={`Events of agent ${agentId}`}>
        {events.toReversed().map(({ at, event }, index) => (
          <li key={index}>
            <time dateTime={at}>{at.slice(11, 19)}</time> {inWords(event)}
          </li>
        ))}
      </ol>
    </>
  );
}

/** The key by which an event is known, as the ACD API names it. */
function inWords(event: AgentReport['events'][number]['event']): string {
  const keys = ['Type', 'CurrentState', 'CurrentOutReason', 'Status', 'DNIS', 'ANI', 'DisconnectCode'];
  return keys
    .map((key) => event[key] ?? '')
    .filter((text) => text !== '' && text !== 'NA')
    .join(' ');
}
