import { useState } from 'react';

/**
 * Holds what is on the screen still while newer answers come in, so that nothing moves under a finger. The first one
 * shows by itself; what comes later shows when the person asks for it.
 *
 * @returns what is shown, and how to show what is given
 */
export function useHeld<T>(latest: T | undefined): [shown: T | undefined, show: (next: T | undefined) => void] {
  const [shown, show] = useState(latest);
  if (shown === undefined && latest !== undefined) {
    show(latest);
    return [latest, show];
  }
  return [shown, show];
}
