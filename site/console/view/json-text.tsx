import { Fragment } from 'preact';
import { jsonTokens } from '../model/json-tokens.ts';

/** A line of JSON in colors. Anything else is shown as it is. */
export function JsonText({ text }: { readonly text: string }) {
  return (
    <>
      {jsonTokens(text).map(({ kind, text }, at) =>
        kind === 'plain' ? (
          <Fragment key={at}>{text}</Fragment>
        ) : (
          <span class={`json-${kind}`} key={at}>
            {text}
          </span>
        ),
      )}
    </>
  );
}
