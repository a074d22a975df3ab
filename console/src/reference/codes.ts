import { type Language, useLanguage } from '~/language/language';
import { codes } from './generated/codes';

export type ListName = keyof typeof codes;
type Labels = Record<string, { id: string; en: string }>;

/** A code's label in the language of the screen; the code itself where a newer list is in use than ours. */
export function labelOf(list: ListName, code: string | undefined, language: Language): string {
  return code === undefined ? '' : ((codes[list] as Labels)[code]?.[language] ?? code);
}

/** A list's codes with their labels, in the list's own order. */
export function optionsOf(list: ListName, language: Language): { value: string; label: string }[] {
  return Object.entries(codes[list] as Labels).map(([value, labels]) => ({ value, label: labels[language] }));
}

export function useCodes() {
  const { language } = useLanguage();
  return {
    label: (list: ListName, code: string | undefined) => labelOf(list, code, language),
    options: (list: ListName) => optionsOf(list, language),
  };
}
