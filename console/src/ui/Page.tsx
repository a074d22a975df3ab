import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import styles from './ui.module.css';

interface PageProps {
  title: string;
  /** What the person sees here and can do, in one line. */
  lead?: ReactNode;
  back?: { to: string; label: string };
  actions?: ReactNode;
  children: ReactNode;
}

/** One screen: names the window, and gives the heading the focus so that a screen reader says where one is. */
export function Page({ title, lead, back, actions, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Tuntas`;
  }, [title]);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={styles.page}>
      <div className={styles.pageHead}>
        <div>
          {back !== undefined && (
            <Link to={back.to} className={styles.back}>
              ← {back.label}
            </Link>
          )}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead !== undefined && <div className={styles.lead}>{lead}</div>}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  );
}

export function Section({ title, aside, children, level = 2 }: { title: ReactNode; aside?: ReactNode; children: ReactNode; level?: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={styles.section}>
      <div className={styles.sectionHead}>
        <Heading>{title}</Heading>
        {aside}
      </div>
      {children}
    </section>
  );
}

export function Card({ children }: { children: ReactNode }) {
  return <div className={styles.card}>{children}</div>;
}

/** Things below each other; `Columns`: a wide and a narrow column on a desk, one column on a phone. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className={styles.stack}>{children}</div>;
}

export function Columns({ children, even = false }: { children: ReactNode; even?: boolean }) {
  return <div className={even ? `${styles.columns} ${styles.halves}` : styles.columns}>{children}</div>;
}

export function Actions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}
