import type { Rule } from './rule.ts';

/** No agent has the id of the one whom a contact or a session is for. */
export const targetAgentUnknown: Rule<'target-agent-unknown'> = {
  code: 'target-agent-unknown',
  reads: ['/targetAgent', '/targetAgentId', '/asAgentId'],
  needsTenant: true,
  find(input, { tenant }) {
    return ['targetAgent', 'targetAgentId', 'asAgentId'].flatMap((key) => {
      const agentId = input.value(`/${key}`);
      if (typeof agentId !== 'number' || tenant.agent(agentId) !== undefined) return [];
      return [{ pointer: `/${key}`, slots: { value: String(agentId), key } }];
    });
  },
};
