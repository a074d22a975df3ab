import { hashKey } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { DefaultValues, FieldValues, UseFormReturn } from 'react-hook-form';
import { useWorker } from '~/session/session';
import { take } from './locks';
import { draftSlots, dropDraft, readDraft, saveDraft } from './vault';

/** How the form stands in this browser. */
export interface Draft {
  /** `unavailable`: this browser keeps nothing, such as in a private window without storage. */
  state: 'opening' | 'empty' | 'saving' | 'saved' | 'unavailable';
  savedAt: number | undefined;
  /** When what was restored at opening had been saved; undefined where nothing was. */
  restoredFrom: number | undefined;
  /** Throws away what is kept and empties the form. */
  discard: () => Promise<void>;
  /** What was typed has reached its goal: forgets it and leaves the form alone. */
  done: () => Promise<void>;
}

const PAUSE_MS = 400;

/**
 * Keeps what is typed into a form, sealed for the person who types, until it is sent. Two windows with the same form
 * keep a draft each. A form of another name, or of another person, never sees it.
 *
 * @param name what the form is about, such as `report` or `decline:<referral id>`
 */
export function useDraft<V extends FieldValues>(name: string, form: UseFormReturn<V>): Draft {
  const { id: subject } = useWorker();
  const [state, setState] = useState<Draft['state']>('opening');
  const [savedAt, setSavedAt] = useState<number>();
  const [restoredFrom, setRestoredFrom] = useState<number>();
  const slot = useRef<string | undefined>(undefined);
  const pending = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const writing = useRef<Promise<void>>(Promise.resolve());
  /** Nothing is saved: what happens to the form is not the person's typing. */
  const isOver = useRef(false);
  const savedOnce = useRef(false);

  const save = useCallback(() => {
    clearTimeout(pending.current);
    pending.current = undefined;
    const here = slot.current;
    if (here === undefined || isOver.current) {
      return;
    }
    const values = form.getValues();
    const at = Date.now();
    // In the order of typing: an older text never comes after a newer one.
    writing.current = writing.current
      .then(() => (isOver.current ? undefined : saveDraft(subject, name, here, values, at)))
      .then(
        () => {
          savedOnce.current = true;
          setSavedAt(at);
          setState((now) => (now === 'saving' && pending.current === undefined ? 'saved' : now));
        },
        () => {
          setState('unavailable');
        },
      );
  }, [form, name, subject]);

  useEffect(() => {
    let isLeft = false;
    let release: (() => void) | undefined;
    const open = async () => {
      await Promise.resolve();
      if (isLeft) {
        return;
      }
      const place = await takeSlot(subject, name);
      release = place.release;
      if (isLeft as boolean) {
        place.release();
        return;
      }
      const kept = await readDraft(subject, name, place.slot);
      if (isLeft as boolean) {
        return;
      }
      slot.current = place.slot;
      isOver.current = false;
      if (isTyped(form)) {
        // Somebody was faster than the disk: what they type now counts.
        setState('saving');
        save();
      } else if (kept === undefined) {
        setState('empty');
      } else {
        isOver.current = true;
        form.reset(kept.values as V, { keepDefaultValues: true });
        isOver.current = false;
        savedOnce.current = true;
        setSavedAt(kept.savedAt);
        setRestoredFrom(kept.savedAt);
        setState('saved');
      }
    };
    open().catch(() => {
      setState('unavailable');
    });
    return () => {
      isLeft = true;
      if (pending.current !== undefined) {
        save();
      }
      const last = writing.current;
      slot.current = undefined;
      void last.finally(() => release?.());
    };
  }, [form, name, save, subject]);

  useEffect(() => {
    const onChange = () => {
      if (isOver.current) {
        return;
      }
      clearTimeout(pending.current);
      pending.current = setTimeout(save, PAUSE_MS);
      setState((now) => (now === 'unavailable' || now === 'opening' ? now : 'saving'));
    };
    const stop = form.subscribe({
      formState: { values: true },
      callback: () => {
        // A form that was only opened, or emptied again, is no draft of anything.
        if (slot.current === undefined || savedOnce.current || isTyped(form)) {
          onChange();
        }
      },
    });
    const onHide = () => {
      if (pending.current !== undefined) {
        save();
      }
    };
    globalThis.addEventListener('pagehide', onHide);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      stop();
      globalThis.removeEventListener('pagehide', onHide);
      document.removeEventListener('visibilitychange', onHide);
    };
  }, [form, save]);

  const forget = useCallback(async () => {
    clearTimeout(pending.current);
    pending.current = undefined;
    isOver.current = true;
    await writing.current.catch(() => undefined);
    if (slot.current !== undefined) {
      await dropDraft(subject, name, slot.current).catch(() => undefined);
    }
    savedOnce.current = false;
    setSavedAt(undefined);
    setRestoredFrom(undefined);
    setState((now) => (now === 'unavailable' ? now : 'empty'));
  }, [name, subject]);

  const discard = useCallback(async () => {
    await forget();
    form.reset(form.formState.defaultValues as DefaultValues<V>);
    isOver.current = false;
  }, [forget, form]);

  return { state, savedAt, restoredFrom, discard, done: forget };
}

function isTyped<V extends FieldValues>(form: UseFormReturn<V>): boolean {
  return hashKey([form.getValues()]) !== hashKey([form.formState.defaultValues]);
}

/** The newest draft that no other window is working on, or a fresh place for one. */
async function takeSlot(subject: string, name: string): Promise<{ slot: string; release: () => void }> {
  for (const slot of [...(await draftSlots(subject, name)), crypto.randomUUID()]) {
    const held = await take(`tuntas.draft.${subject}.${name}.${slot}`);
    if (held !== undefined) {
      return { slot, release: held.release };
    }
  }
  return { slot: crypto.randomUUID(), release: () => undefined };
}
