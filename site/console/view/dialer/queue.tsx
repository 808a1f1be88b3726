import type { DialerReport } from '../../../../mock-server/client/index.ts';
import { ScrollingTable } from '../scrolling-table.tsx';

type Skill = DialerReport['skills'][number];
type Contact = Skill['waiting'][number];

const COLUMNS = ['Contact', 'Number', 'From', 'Attempts', 'Due', 'Why it waits'];

/** The contacts that wait, by the skill that dials them. */
export function Queue({ report: { skills } }: { readonly report: DialerReport }) {
  return (
    <section aria-labelledby="queue-title">
      <h2 id="queue-title">Queue</h2>
      {skills.length === 0 && (
        <p class="nothing">
          No skill has anything to dial. Upload a list for a skill, or <a href="#/compose">place a call</a>.
        </p>
      )}
      {skills.map((skill) => (
        <SkillQueue key={skill.skillId} skill={skill} />
      ))}
    </section>
  );
}

function SkillQueue({ skill }: { readonly skill: Skill }) {
  const { skillId, name, isRunning, agents, calls, waitingCount, waiting } = skill;
  const more = waitingCount - waiting.length;
  return (
    <section class="queue" aria-labelledby={`queue-${skillId}`}>
      <h3 id={`queue-${skillId}`}>
        Skill {skillId} <span class="meta">{name}</span>
      </h3>
      <p class="facts">
        {isRunning ? 'Running' : 'Not running'}, {agents.length === 0 ? 'no agent' : `agent ${agents.join(', ')}`},{' '}
        {calls.length === 0 ? 'no call' : <a href="#/calls">{calls.join(', ')}</a>} in progress, {waitingCount} waiting.
      </p>
      {waiting.length > 0 && (
        <ScrollingTable label={`Contacts that wait for skill ${skillId}`} columns={COLUMNS}>
          {waiting.map((each) => (
            <ContactRow key={each.callId ?? `${each.listId} ${each.contact}`} contact={each} />
          ))}
        </ScrollingTable>
      )}
      {more > 0 && <p class="meta">And {more.toLocaleString('en')} more.</p>}
    </section>
  );
}

function ContactRow({
  contact: { contact, numbers, listId, callId, attempts, due, reason },
}: {
  readonly contact: Contact;
}) {
  return (
    <tr>
      <th scope="row">{contact}</th>
      <td>{numbers.join(', ') || 'none'}</td>
      <td>{callId ?? `list ${listId}`}</td>
      <td>{attempts}</td>
      <td>{due === null ? '–' : <time dateTime={due}>{due.slice(0, 19).replace('T', ' ')}</time>}</td>
      <td class="reason">{reason}</td>
    </tr>
  );
}
