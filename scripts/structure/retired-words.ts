/** A word that may not come back, and what to write instead. */
interface RetiredWord {
  readonly word: RegExp;
  readonly instead: string;
}

/** Words of the first version with a plain successor: wrong in every file, identifiers and test names included. */
const WORDS: readonly RetiredWord[] = [
  { word: /\brooms?\b/i, instead: 'stage' },
  { word: /\b(rulings?|ruled)\b/i, instead: 'variant, value' },
  { word: /\bworlds?\b/i, instead: 'sandbox' },
  { word: /\bweather\b/i, instead: 'faults' },
  { word: /\bsteer(s|ed|ing)?\b/i, instead: 'override' },
  { word: /\bwish(es|ed)?\b/i, instead: 'preference' },
  { word: /\b(strikes?|struck)\b/i, instead: 'apply to' },
  { word: /\bscrub(s|bed|ber)?\b/i, instead: 'redact' },
  { word: /\bdisguised?\b/i, instead: 'redact' },
  { word: /\b(askers?|answerers?)\b/i, instead: 'original poster, reply' },
  { word: /\bmend(s|ed|ing)?\b/i, instead: 'fix' },
  { word: /\beditions?\b/i, instead: 'version' },
  { word: /\b(TlsWish|BadStartOption|HouseOptions)\b/, instead: 'TlsOptions, StartOptionError, ServerOptions' },
];

/** Phrases of the first version: wrong in docs, help, messages, spec texts and comments. */
const PHRASES: readonly RetiredWord[] = [
  { word: /\brefus(e|es|ed|al|als|ing)\b/i, instead: 'reject, error response' },
  { word: /\bdiall(er|ers|ing|ed)\b/i, instead: 'dialer, dialing' },
  { word: /\banew\b/i, instead: 'again, reloaded' },
  { word: /\bwhat (became|becomes|came) of\b/i, instead: 'the result of' },
  { word: /\bof ours\b/i, instead: "the project's own" },
  { word: /\bunless (said|told) otherwise\b/i, instead: 'by default' },
  { word: /\basked wrongly\b/i, instead: 'usage error' },
  { word: /\bour own bug\b/i, instead: 'internal error' },
  { word: /\bthe checked thing is wrong\b/i, instead: 'check failed' },
  { word: /\btalk goes to stderr\b/i, instead: 'logs go to stderr' },
  { word: /\bwhich options hold\b/i, instead: 'effective configuration' },
  { word: /\bis no possible\b/i, instead: 'is not a valid' },
  { word: /\bis no fix\b/i, instead: 'does not fix it' },
  { word: /\bparted (by|from|at)\b/i, instead: 'separated by' },
  { word: /\bteach(es|ing)? the (spec|contract)\b/i, instead: 'update the spec from observations' },
  { word: /\bLook again\b|\bEmpty the journal\b|\bTake it into the form\b/, instead: 'Refresh, Clear, Edit' },
  { word: /\bGo ahead\b|\bProvoke it\b/, instead: 'Advance by, Reproduce' },
  { word: /\bWhat nobody knows\b/i, instead: 'Open questions' },
  { word: /\bThe (asker|original poster)'s story\b/, instead: 'Example' },
  { word: /\bClaims atlas\b/i, instead: 'Alternative paths' },
  { word: /\bthe floor plan\b/i, instead: 'overview' },
  { word: /\bcatalogue\b|\bneighbour|\bbehaviour|\bauthoris|\bunrecognis|\bcancelled\b/i, instead: 'US spelling' },
];

/** The voice of the first version: wrong in the pages, decisions, spec texts and comments that people read. */
const VOICE: readonly RetiredWord[] = [
  { word: /\b(is|are|be|was|were)( not)? told\b|\btells?\b/i, instead: 'reports, shows' },
  { word: /\bwhoever\b/i, instead: 'if you have' },
  { word: /\bnobody knows\b/i, instead: 'it is not known' },
  { word: /\bso many\b/i, instead: 'N' },
  { word: /\ball the same\b/i, instead: 'nevertheless, still' },
  { word: /\bfor ever\b/i, instead: 'forever' },
  // "stand for" is what a placeholder does; `stand-alone` and `standalone` are terms
  { word: /\bstands? (alone|at|behind|between|in|on|there|under)\b/i, instead: 'is at, is in' },
  { word: /\bdoes not hold\b|\bthat holds\b/i, instead: 'is invalid, is valid' },
  { word: /\bh[eo]lds? .{1,60} against\b/i, instead: 'validate against' },
  { word: /(?<!\bthere )\bis no (such|valid|number|address|time|key|file)\b/i, instead: 'is not a' },
  { word: /, for (it|he|she|they|nobody|some) \w+/i, instead: 'because' },
];

/** Vendor terms and everyday phrases in which a retired word is right. */
const RIGHT_USES =
  /connection is refused|'refused'|scrubbed[ -]?skills?|scrubs (no|all|none)\b|group scrubs|they scrub|list that scrubs|hello,? world|real world|strikethrough|could[ -]not[ -]tell/gi;

/** The comment of a line of code; `//` within a string is none. */
const COMMENT = /^\s*(?:\/\*\*?|\*|\/\/)\s(.*)|[;,{})]\s+\/\/\s(.*)$/;

/** Where a text is read: phrases and voice have a narrower scope than words. */
export type TextScope = 'code' | 'text' | 'page';

/** The lines of a text that use a retired word, each with what to write instead. */
export function retiredWordsIn(text: string, scope: TextScope): readonly string[] {
  const retired = [...WORDS, ...(scope === 'code' ? [] : PHRASES), ...(scope === 'page' ? VOICE : [])];
  return text.split('\n').flatMap((line, at) => {
    const read = line.replace(RIGHT_USES, '');
    const comment = scope !== 'page' ? (COMMENT.exec(read)?.slice(1).join('') ?? '') : '';
    return [...retired.filter(({ word }) => word.test(read)), ...VOICE.filter(({ word }) => word.test(comment))].map(
      ({ instead }) => `${at + 1} ${line.trim().slice(0, 100)} (write: ${instead})`,
    );
  });
}
