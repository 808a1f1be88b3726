import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Returns the memory of what is not used any more to the system. A server that has read a file of many megabytes, and is idle then,
 * would keep its text: Node collects nothing until memory is asked for. Takes some 50 ms.
 */
export function returnMemory(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
}
