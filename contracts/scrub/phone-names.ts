import { bareName, lastName } from './secret-names.ts';

/** How surely a name is that of a phone number: `weak` ones count where their value looks like one. */
export type PhoneName = 'strong' | 'weak' | undefined;

const STRONG =
  /(phone|phones|phonenumber|phonenumbers|phoneno|mobile|mobilenumber|telephone|telephonenumber|cellphone|msisdn|callbacknumber|dialednumber|dialnumber|callernumber|callingnumber|faxnumber)\d?$|^(ani|dnis|tel|cell|fax|e164|callerid|destinationnumber)$/;
const WEAK = /number|^(to|from|caller|callee|called|calling|recipient|destination|address|value|national|contact)$/;

/** Whether a field of this name holds a phone number. */
export function phoneName(name: string): PhoneName {
  const [whole, last] = [bareName(name), lastName(name)];
  if (STRONG.test(whole) || STRONG.test(last)) return 'strong';
  return WEAK.test(last) ? 'weak' : undefined;
}
