import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';

/** The languages of the screens: Bahasa Indonesia first, English second (BCP 47). */
export type Language = 'id' | 'en';

const KEPT_AS = 'tuntas.language';

const Spoken = createContext<{ language: Language; speak: (language: Language) => void }>({
  language: 'id',
  speak: () => undefined,
});

/** The language chosen on this browser; Indonesian until somebody chooses. */
export function spokenLanguage(): Language {
  return localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'id';
}

export function LanguageProvider({ children, initial }: { children: ReactNode; initial?: Language }) {
  const [language, setLanguage] = useState<Language>(initial ?? spokenLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const speak = useCallback((next: Language) => {
    localStorage.setItem(KEPT_AS, next);
    setLanguage(next);
  }, []);
  const value = useMemo(() => ({ language, speak }), [language, speak]);
  return <Spoken value={value}>{children}</Spoken>;
}

export function useLanguage() {
  return use(Spoken);
}

type Same<W> = {
  [K in keyof W]: W[K] extends string ? string : W[K] extends (...parts: never[]) => unknown ? W[K] : Same<W[K]>;
};

/**
 * The words of one screen in both languages. The compiler refuses a word that one of them lacks; a word with
 * parts is a function of them.
 */
export interface Words<W> {
  id: W;
  en: Same<W>;
}

export function words<const W extends Record<string, unknown>>(both: { id: W; en: NoInfer<Same<W>> }): Words<Same<W>> {
  return both as unknown as Words<Same<W>>;
}

export function useWords<W>(both: Words<W>): W {
  return both[useLanguage().language] as W;
}

/** English words for a count; Indonesian has one form for all. */
export function plural(count: number, one: string, other: string): string {
  return `${String(count)} ${count === 1 ? one : other}`;
}
