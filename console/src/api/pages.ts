/** One page of a list, and where the next begins. */
interface Page<T> {
  items?: T[];
  next?: string | null;
}

/**
 * All of a list that is read as a whole, page by page.
 *
 * @param fetch one page, by the query that names it
 */
export async function allPages<T>(fetch: (query: { limit: number; after?: string }) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let after: string | undefined;
  do {
    const page: Page<T> = await fetch({ limit: 100, ...(after === undefined ? {} : { after }) });
    items.push(...(page.items ?? []));
    after = page.next ?? undefined;
  } while (after !== undefined);
  return items;
}
