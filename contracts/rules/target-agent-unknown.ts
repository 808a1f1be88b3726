import type { Rule } from './rule.ts';

/** No agent has the id of the one whom a contact is for. */
export const targetAgentUnknown: Rule<'target-agent-unknown'> = {
  code: 'target-agent-unknown',
  reads: ['/targetAgent', '/targetAgentId'],
  needsTenant: true,
  find(input, { tenant }) {
    return ['targetAgent', 'targetAgentId'].flatMap((key) => {
      const agentId = input.value(`/${key}`);
      if (typeof agentId !== 'number' || tenant.agent(agentId) !== undefined) return [];
      return [{ pointer: `/${key}`, slots: { value: String(agentId), key } }];
    });
  },
};
