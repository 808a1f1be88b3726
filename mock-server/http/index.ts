/** What hosts of another kind are made of as well. */
export { createHouse } from './create-house.ts';
export { createWorld } from './create-world.ts';
export { headOf } from './head.ts';
export { journalControls } from './journal-controls.ts';
export { listen, urlOf } from './listen.ts';
export { moveIn } from './move-in.ts';
export { closerOf } from './server.ts';
export { waitInRealTime } from './wait.ts';
export { writeAnswer } from './write-answer.ts';
