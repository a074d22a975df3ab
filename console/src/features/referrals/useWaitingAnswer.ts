import { useEffect, useState } from 'react';
import { useOutboxItems } from '~/drafts';

/** Longer than a call takes on a line that carries. */
const UNDER_WAY_MS = 2_000;

/**
 * @returns whether something said about this referral waits for the line, or needs a decision; not what is just
 *     being sent, so that nothing flickers
 */
export function useWaitingAnswer(referralId: string): boolean {
  const items = useOutboxItems(referralId);
  const isWaiting = items.some(({ state }) => state === 'waiting');
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isWaiting) {
      return;
    }
    const timer = setTimeout(() => {
      setLong(true);
    }, UNDER_WAY_MS);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isWaiting]);
  return (isWaiting && isLong) || items.some(({ state }) => state === 'refused');
}
