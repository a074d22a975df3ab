import { Link, type LinkProps } from '@tanstack/react-router';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './ui.module.css';

export type ButtonTone = 'primary' | 'plain' | 'danger' | 'quiet';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  tone?: ButtonTone;
  /** What is going on after the press, in words; a second press does nothing meanwhile. */
  busy?: string | false | undefined;
}

/** A button is never disabled without a word: what can't be done says why when it is pressed. */
export function Button({ tone = 'plain', busy, type = 'button', children, onClick, ...rest }: ButtonProps) {
  const isBusy = busy !== undefined && busy !== false;
  return (
    <button
      {...rest}
      type={type}
      className={styles.button}
      data-tone={tone}
      aria-disabled={isBusy || undefined}
      onClick={(event) => {
        if (isBusy) {
          event.preventDefault();
        } else {
          onClick?.(event);
        }
      }}
    >
      {isBusy ? busy : children}
    </button>
  );
}

export function ButtonLink({ tone = 'plain', children, ...link }: LinkProps & { tone?: ButtonTone; children: ReactNode }) {
  return (
    <Link {...link} className={styles.button} data-tone={tone}>
      {children}
    </Link>
  );
}
