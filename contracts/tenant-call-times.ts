import type { FormProblem } from './form.ts';
import type { CallWindow, Tenant } from './tenant.ts';

/** Time zones that nobody knows, and call windows that end before they begin. */
export function callTimeProblems({ timeZone, callWindows, contacts, skills }: Tenant): FormProblem[] {
  return [
    ...zoneProblems('/timeZone', timeZone),
    ...windowProblems('/callWindows', callWindows),
    ...contacts.flatMap((contact, index) => zoneProblems(`/contacts/${index}/timeZone`, contact.timeZone)),
    ...skills.flatMap((skill, index) => windowProblems(`/skills/${index}/callWindows`, skill.callWindows)),
  ];
}

/** Zones that are there: to ask for one is dear, and thousands of contacts may have the same. */
const known = new Set<string>();

function zoneProblems(pointer: string, timeZone: string | undefined): FormProblem[] {
  if (timeZone === undefined || known.has(timeZone)) return [];
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    known.add(timeZone);
    return [];
  } catch {
    return [{ pointer, problem: `there is no time zone '${timeZone}'; IANA names are written as America/New_York` }];
  }
}

/** Times of day as 09:00 are in the order of their texts. */
function windowProblems(pointer: string, windows: readonly CallWindow[] | undefined): FormProblem[] {
  return (windows ?? []).flatMap(({ from, to }, index) =>
    from < to
      ? []
      : [
          {
            pointer: `${pointer}/${index}/to`,
            problem: `the window ends at ${to}, before it begins at ${from}; write one that goes over midnight as two`,
          },
        ],
  );
}
