import { expect, test } from 'vitest';
import { html, joined } from './html.ts';

test.each([
  [
    html`<p>${'<script>alert("1")</script> & \'more\''}</p>`,
    '<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;more&#39;</p>',
  ],
  [html`<a title="${'" onclick="x'}">a</a>`, '<a title="&quot; onclick=&quot;x">a</a>'],
  [html`${html`<b>${'<'}</b>`}`, '<b>&lt;</b>'],
  [html`${[1, 'a', html`<i></i>`, ['<']]}`, '1a<i></i>&lt;'],
  [html`-${undefined}${null}${false}-`, '--'],
  [html`${0}`, '0'],
  [joined(['<', html`<br>`], ', '), '&lt;, <br>'],
])('%# what is not HTML is escaped, once', (made, text) => {
  expect(made.text).toBe(text);
});
