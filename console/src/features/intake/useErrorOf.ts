import { get, useFormContext } from 'react-hook-form';

/** @returns what is wrong with a field of this form, by its name */
export function useErrorOf(): (name: string) => string | undefined {
  const { errors } = useFormContext().formState;
  return (name) => (get(errors, name) as { message?: string } | undefined)?.message;
}
