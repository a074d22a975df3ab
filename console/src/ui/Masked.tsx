import { useState, type ReactNode } from 'react';
import { Button } from './Button';
import styles from './ui.module.css';

/**
 * Personal data, covered until somebody opens it: whoever looks over a shoulder sees nothing, and reading is an
 * act of its own. Its children are only rendered, and so only fetched, once open.
 */
export function Masked({ what, action, children }: { what: ReactNode; action: string; children: () => ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return isOpen ? (
    children()
  ) : (
    <div className={styles.masked}>
      <p>{what}</p>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        {action}
      </Button>
    </div>
  );
}
