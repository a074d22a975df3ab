import type { UseFormRegisterReturn } from 'react-hook-form';
import { useWords } from '~/language/language';
import { roleWords } from '~/session/roles';
import type { Role } from '~/session/session';
import styles from './people.module.css';
import { roleMeanings } from './roles';

interface RoleChoiceProps {
  label: string;
  offered: readonly Role[];
  error: string | undefined;
  field: UseFormRegisterReturn;
}

/** Roles to give, each with what it lets somebody see. */
export function RoleChoice({ label, offered, error, field }: RoleChoiceProps) {
  const names = useWords(roleWords);
  const meanings = useWords(roleMeanings);
  return (
    <fieldset className={styles.roles} aria-describedby={error === undefined ? undefined : 'roles-error'}>
      <legend>{label}</legend>
      {error !== undefined && (
        <p className={styles.wrong} id="roles-error">
          {error}
        </p>
      )}
      {offered.map((role) => (
        <label key={role} className={styles.role}>
          <input type="checkbox" value={role} {...field} aria-invalid={error !== undefined || undefined} />
          <span>
            <strong>{names[role]}</strong>
            <span className={styles.soft}>{meanings[role]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
