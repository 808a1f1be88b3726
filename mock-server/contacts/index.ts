export { type Contact, contactsOf } from './contact.ts';
export { historyOf } from './contact-history.ts';
export {
  CONTACT_STATES,
  type ContactField,
  fieldsIn,
  LAST_OLD_VERSION,
  type ShownContact,
  shown,
} from './shown-contact.ts';
