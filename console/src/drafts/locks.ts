/** Runs alone over all windows of this browser; where a browser has no locks, over this window's calls only. */
export function alone<T>(name: string, act: () => Promise<T>): Promise<T> {
  return locks() === undefined ? queued(name, act) : navigator.locks.request(name, act);
}

const tails = new Map<string, Promise<unknown>>();

function queued<T>(name: string, act: () => Promise<T>): Promise<T> {
  const turn = (tails.get(name) ?? Promise.resolve()).then(act, act);
  tails.set(
    name,
    turn.catch(() => undefined),
  );
  return turn;
}

function locks(): LockManager | undefined {
  return (navigator as { locks?: LockManager }).locks;
}

const A_MOMENT_MS = 300;

/**
 * Takes something for this window alone until `release` is called.
 *
 * @returns undefined where another window has it
 */
export async function take(name: string): Promise<{ release: () => void } | undefined> {
  const manager = locks();
  if (manager === undefined) {
    return { release: () => undefined };
  }
  return new Promise((resolve) => {
    // A screen that was left a moment ago in this window may still be letting go.
    manager
      .request(name, { signal: AbortSignal.timeout(A_MOMENT_MS) }, () => {
        return new Promise<void>((release) => {
          resolve({ release });
        });
      })
      .catch(() => {
        resolve(undefined);
      });
  });
}
