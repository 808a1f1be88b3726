import type { Rule } from './rule.ts';

/**
 * A script is bound to a skill (DOM-20), and no skill of the campaign uses this one. Silent where the campaign has no
 * Personal Connection skill, or the script does not exist or is switched off: those have findings of their own.
 */
export const scriptOfAnotherCampaign: Rule<'script-of-another-campaign'> = {
  code: 'script-of-another-campaign',
  reads: ['/scriptId', '/campaignId'],
  needsTenant: true,
  find(input, { tenant }) {
    const [scriptId, campaignId] = [input.text('/scriptId'), input.text('/campaignId')];
    if (scriptId === undefined || campaignId === undefined) return [];
    const skills = tenant.personalConnectionSkills(campaignId);
    const script = tenant.script(scriptId);
    if (skills.length === 0 || script === undefined || script.isActive === false) return [];
    if (skills.some((skill) => skill.scriptId === scriptId)) return [];
    return [{ pointer: '/scriptId', slots: { scriptId, campaignId } }];
  },
};
