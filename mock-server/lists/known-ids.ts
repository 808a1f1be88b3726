/** Slots for each id; the fewer are taken, the sooner a free one is found. */
const SPARE = 2;
const FIRST_SLOTS = 4_096;

/**
 * External ids that were seen, of which there may be a million: 64 bits of each are kept and not the texts. Among a
 * million, two that differ are taken for the same once in 30 million files.
 */
export class KnownIds {
  /** Two numbers for each slot; both are 0 in a free one. */
  #slots = new Uint32Array(FIRST_SLOTS * 2);
  #count = 0;

  /** False where it was there already. */
  add(id: string): boolean {
    const [one, other] = hashOf(id);
    if (!this.#put(one, other)) return false;
    this.#count += 1;
    if (this.#count * SPARE > this.#slots.length / 2) this.#grow();
    return true;
  }

  #put(one: number, other: number): boolean {
    const slots = this.#slots;
    const last = slots.length / 2 - 1;
    for (let slot = one & last; ; slot = (slot + 1) & last) {
      const [first, second] = [slots[slot * 2] as number, slots[slot * 2 + 1] as number];
      if (first === one && second === other) return false;
      if (first !== 0 || second !== 0) continue;
      slots[slot * 2] = one;
      slots[slot * 2 + 1] = other;
      return true;
    }
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Uint32Array(before.length * 2);
    for (let at = 0; at < before.length; at += 2)
      if (before[at] !== 0 || before[at + 1] !== 0) this.#put(before[at] as number, before[at + 1] as number);
  }
}

/** 64 bits of a text (cyrb53 without its last step); never twice 0. */
function hashOf(text: string): [number, number] {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 2_654_435_761);
    other = Math.imul(other ^ code, 1_597_334_677);
  }
  const mixed = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(other ^ (other >>> 13), 3_266_489_909);
  const second = Math.imul(other ^ (other >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909);
  return [mixed >>> 0, second >>> 0 || 1];
}
