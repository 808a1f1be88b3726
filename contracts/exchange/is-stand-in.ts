const STAND_IN =
  /[[<(*]?\b(redacted|removed|masked|hidden|filtered|sanitized)\b|\*{3}|\.{3}|…|\$[\w{(]|\{\{|%\w+%|<[^>]*>/i;

/** True for what stands for a credential that was taken out, or that a shell or a client would fill in. */
export function isStandIn(text: string): boolean {
  return STAND_IN.test(text);
}
