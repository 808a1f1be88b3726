export { type Contact, type ContactFlags, callIdOf, contactIdOf, contactsOf, FLAGS } from './contact.ts';
export { historyOf } from './contact-history.ts';
export {
  CONTACT_STATES,
  type ContactField,
  fieldsIn,
  isAbandoned,
  isOutbound,
  LAST_OLD_VERSION,
  PHONE,
  shown,
} from './shown-contact.ts';
