import type { Rule } from './rule.ts';

/** No agent has the id in the path (ERR-20). */
export const agentUnknown: Rule<'agent-unknown'> = {
  code: 'agent-unknown',
  reads: ['path/agentId'],
  needsTenant: true,
  find(input, { tenant }) {
    const agentId = input.value('path/agentId');
    if (typeof agentId !== 'number' || tenant.agent(agentId) !== undefined) return [];
    return [{ pointer: 'path/agentId', slots: { value: String(agentId), remark: '' } }];
  },
};
