import { dialerSkillNamed, rawFinding } from '../../contracts/internal.ts';
import { isRejection, reject } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { prepareSession, sessionIn, withSession } from './agent-session.ts';
import type { OperationHandler } from './operation-handler.ts';

/** From then on the dialer dials for the agent whenever they are available. */
export const loginToDialer: OperationHandler = {
  prepare: prepareSession,
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
    return {
      state: withSession(context.state, { ...session, dialerSkillId: skill.skillId, dialerSince: context.startedAt }),
    };
  },
};

export const logoutFromDialer: OperationHandler = {
  prepare: prepareSession,
  apply(_sandbox, context) {
    const named = sessionIn(context);
    if (isRejection(named)) return named;
    const { session } = named;
    if (session.dialerSkillId === null)
      return reject(rawFinding('dialer-not-logged-in', 'path/sessionId', { value: String(session.agentId) }));
    return { state: withSession(context.state, { ...session, dialerSkillId: null }) };
  },
};
