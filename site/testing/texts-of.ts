const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** The texts of the blocks of code in a piece of a page, as a reader copies them; slots can be replaced by a mark. */
export function textsOf(page: string, { slots }: { readonly slots?: string } = {}): string[] {
  return [...page.matchAll(/<pre[^>]*><code>([\s\S]*?)<\/code><\/pre>/g)].map(([, code = '']) => {
    const marked = slots === undefined ? code : code.replace(/<mark[^>]*>.*?<\/mark>/gs, slots);
    return marked.replace(/<[^>]+>/g, '').replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity);
  });
}
