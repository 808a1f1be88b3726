import { dialerSkillNamed, rawFinding } from '../../contracts/internal.ts';
import { isRejection, reject } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { sessionIn, withSession } from './agent-session.ts';
import type { OperationHandler } from './operation-handler.ts';

/** The agent is then one for whom a dialer may dial; there is none of calling lists yet that does. */
export const loginToDialer: OperationHandler = {
  apply({ tenant }: Sandbox, context) {
    const named = sessionIn(context);
    if (isRejection(named)) return named;
    const { session } = named;
    const agent = String(session.agentId);
    if (session.dialerSkillId !== null)
      return reject(rawFinding('dialer-logged-in', 'path/sessionId', { value: agent }));
    const { skillName } = context.value as { readonly skillName: string };
    const skill = dialerSkillNamed(tenant, skillName);
    if (skill === undefined) throw new Error('the rules let a skill without a dialer pass');
    const skills = tenant.agent(session.agentId)?.user.agentSkills;
    if (skills !== undefined && !skills.includes(skill.skillId))
      return reject(rawFinding('dialer-skill-unassigned', '/skillName', { value: skillName, agent }));
    return { state: withSession(context.state, { ...session, dialerSkillId: skill.skillId }) };
  },
};

export const logoutFromDialer: OperationHandler = {
  apply(_sandbox, context) {
    const named = sessionIn(context);
    if (isRejection(named)) return named;
    const { session } = named;
    if (session.dialerSkillId === null)
      return reject(rawFinding('dialer-not-logged-in', 'path/sessionId', { value: String(session.agentId) }));
    return { state: withSession(context.state, { ...session, dialerSkillId: null }) };
  },
};
