import { dialerSkillNamed, rawFinding } from '../../contracts/internal.ts';
import { reject } from '../exchange/index.ts';
import { sessionOperation, withDialersSession } from './agent-session.ts';

/** From then on the dialer dials for the agent whenever they are available. */
export const loginToDialer = sessionOperation((session, context, { tenant }) => {
  const agent = String(session.agentId);
  if (session.dialerSkillId !== null) return reject(rawFinding('dialer-logged-in', 'path/sessionId', { value: agent }));
  const { skillName } = context.value as { readonly skillName: string };
  const skill = dialerSkillNamed(tenant, skillName);
  if (skill === undefined) throw new Error('the rules let a skill without a dialer pass');
  const skills = tenant.agent(session.agentId)?.user.agentSkills;
  if (skills !== undefined && !skills.includes(skill.skillId))
    return reject(rawFinding('dialer-skill-unassigned', '/skillName', { value: skillName, agent }));
  const { startedAt: dialerSince, state } = context;
  return { state: withDialersSession(state, { ...session, dialerSkillId: skill.skillId, dialerSince }, dialerSince) };
});

export const logoutFromDialer = sessionOperation((session, context) => {
  if (session.dialerSkillId === null)
    return reject(rawFinding('dialer-not-logged-in', 'path/sessionId', { value: String(session.agentId) }));
  const after = { ...session, dialerSkillId: null };
  return { state: withDialersSession(context.state, after, context.startedAt) };
});
