import type { Rule } from './rule.ts';

/** No user of the tenant is the agent that an access key is to be for. */
export const accessKeyAgentUnknown: Rule<'access-key-agent-unknown'> = {
  code: 'access-key-agent-unknown',
  reads: ['/agentId'],
  needsTenant: true,
  find(input, { tenant }) {
    const agentId = input.value('/agentId');
    if (typeof agentId !== 'number' || tenant.userOfAgent(agentId) !== undefined) return [];
    return [{ pointer: '/agentId', slots: { value: String(agentId), key: 'agentId' } }];
  },
};
