import { useId, type InputHTMLAttributes, type ReactNode, type Ref, type SelectHTMLAttributes, type TextareaHTMLAttributes } from 'react';
import { useWords, words } from '~/language/language';
import styles from './ui.module.css';

const said = words({
  id: { optional: '(boleh kosong)', choose: '— pilih —' },
  en: { optional: '(optional)', choose: '— choose —' },
});

interface Described {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: boolean;
}

interface Wiring {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean | undefined;
}

function Field({ label, hint, error, optional, children }: Described & { children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const t = useWords(said);
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label} {optional === true && <span className={styles.optional}>{t.optional}</span>}
      </label>
      {hint !== undefined && (
        <div className={styles.hint} id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error !== undefined && (
        <div className={styles.wrong} id={`${id}-error`}>
          {error}
        </div>
      )}
      {children({ id, 'aria-describedby': described === '' ? undefined : described, 'aria-invalid': error !== undefined || undefined })}
    </div>
  );
}

type InputProps = Described & Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> & { ref?: Ref<HTMLInputElement> };

/** All fields take what react-hook-form's `register` gives: `<TextField label=… error=… {...register('name')} />`. */
export function TextField({ label, hint, error, optional, ...input }: InputProps) {
  return (
    <Field {...{ label, hint, error, optional }}>
      {(wiring) => <input type="text" autoComplete="off" {...input} {...wiring} className={styles.input} />}
    </Field>
  );
}

type AreaProps = Described & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'> & { ref?: Ref<HTMLTextAreaElement> };

export function TextArea({ label, hint, error, optional, ...area }: AreaProps) {
  return (
    <Field {...{ label, hint, error, optional }}>
      {(wiring) => <textarea rows={4} autoComplete="off" {...area} {...wiring} className={styles.input} />}
    </Field>
  );
}

export interface Option {
  value: string;
  label: string;
}

type SelectProps = Described &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id'> & {
    ref?: Ref<HTMLSelectElement>;
    options?: readonly Option[];
    groups?: readonly { label: string; options: readonly Option[] }[];
    /** What the empty choice reads, such as "semua"; a prompt to choose unless given. */
    none?: string;
  };

export function SelectField({ label, hint, error, optional, options = [], groups = [], none, ...select }: SelectProps) {
  const t = useWords(said);
  return (
    <Field {...{ label, hint, error, optional }}>
      {(wiring) => (
        <select {...select} {...wiring} className={styles.input}>
          <option value="">{none ?? t.choose}</option>
          {options.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
          {groups.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.options.map(({ value, label: text }) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}

type ChoiceProps = Described & {
  options: readonly Option[];
  /** One of several, or any number of them. */
  many?: boolean;
} & Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'type' | 'value'> & { ref?: Ref<HTMLInputElement> };

/** Few choices, all seen at once, each a large target. With react-hook-form `many` gives an array of values. */
export function ChoiceField({ label, hint, error, optional, options, many = false, ...input }: ChoiceProps) {
  const id = useId();
  const t = useWords(said);
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset className={styles.field} aria-describedby={described === '' ? undefined : described}>
      <legend className={styles.label}>
        {label} {optional === true && <span className={styles.optional}>{t.optional}</span>}
      </legend>
      {hint !== undefined && (
        <div className={styles.hint} id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error !== undefined && (
        <div className={styles.wrong} id={`${id}-error`}>
          {error}
        </div>
      )}
      <div className={styles.choices}>
        {options.map(({ value, label: text }) => (
          <label key={value} className={styles.choice}>
            <input {...input} type={many ? 'checkbox' : 'radio'} value={value} aria-invalid={error !== undefined || undefined} />
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** One yes or no. */
export function CheckField({ label, hint, error, ...input }: InputProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.choice}>
        <input {...input} type="checkbox" aria-describedby={hint === undefined ? undefined : `${id}-hint`} aria-invalid={error !== undefined || undefined} />
        {label}
      </label>
      {hint !== undefined && (
        <div className={styles.hint} id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error !== undefined && <div className={styles.wrong}>{error}</div>}
    </div>
  );
}

/** Fields beside each other on a desk, below each other on a phone. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
