/** Media by their ids: only that 4 is phone is documented (OP-15), the rest is AS-132. */
export const PHONE = 4;

export const mediaNames: Readonly<Record<number, string>> = {
  1: 'Email',
  3: 'Chat',
  [PHONE]: 'Phone Call',
  5: 'Voice Mail',
  6: 'Work Item',
  8: 'Social',
  9: 'Digital',
};
