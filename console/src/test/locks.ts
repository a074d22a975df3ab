/** Web Locks as browsers have them, over all windows of one test; jsdom has none. */
export function fakeLocks(): LockManager {
  const held = new Map<string, Promise<unknown>>();
  const request = async (name: string, ...rest: unknown[]) => {
    const act = rest.at(-1) as () => Promise<unknown>;
    const { signal } = (rest.length > 1 ? rest[0] : {}) as { signal?: AbortSignal };
    const before = held.get(name);
    if (before !== undefined) {
      const given = Symbol('given up');
      const aborted = new Promise((resolve) => {
        signal?.addEventListener('abort', () => {
          resolve(given);
        });
      });
      if ((await Promise.race([before, aborted])) === given) {
        throw new DOMException('given up', 'AbortError');
      }
      return request(name, ...rest);
    }
    const running = (async () => act())();
    const settled = running.then(
      () => undefined,
      () => undefined,
    );
    held.set(name, settled);
    void settled.then(() => held.delete(name));
    return running;
  };
  return { request, query: () => Promise.resolve({}) } as unknown as LockManager;
}
