/** Pages of a list, or all of its items: whichever the caller reads. */
export interface Pages<Page, Item> extends AsyncIterable<Item> {
  /** The first page alone. Its `next` is the `cursor` of the second. */
  page(): Promise<Page>;
}

/** Fetches nothing before it is read. */
export function pages<Item, Page extends { items: Item[]; next: string | null }>(
  fetchPage: (cursor: string | undefined) => Promise<Page>,
  start: string | undefined,
): Pages<Page, Item> {
  return {
    page: () => fetchPage(start),
    async *[Symbol.asyncIterator]() {
      let cursor: string | null | undefined = start;
      do {
        const page: Page = await fetchPage(cursor);
        yield* page.items;
        // A cursor that leads to itself would be asked for forever.
        cursor = page.next === cursor ? null : page.next;
      } while (cursor !== null);
    },
  };
}
