import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** Colours text where the stream is a terminal and nobody objects (https://no-color.org). */
export function painter(stream: { readonly isTTY?: boolean }): (style: Style, text: string) => string {
  const wanted = stream.isTTY === true && !process.env['NO_COLOR'];
  return (style, text) => (wanted ? styleText(style, text) : text);
}
