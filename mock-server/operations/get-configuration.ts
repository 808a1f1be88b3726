import type { Apply } from './effect.ts';

/** The fake's own endpoints (AS-14). */
export const getConfiguration: Apply = ({ origin }, { head }) => ({
  slots: { origin: origin.url + (head.mount ?? '') },
});
