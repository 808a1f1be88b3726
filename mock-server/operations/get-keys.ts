import type { Apply } from './effect.ts';

/** The public half of the signing key. */
export const getKeys: Apply = async (world) => {
  const { keyId, modulus, exponent } = await world.tokens.key();
  return { slots: { keyId, modulus, exponent } };
};
