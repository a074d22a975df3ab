import type { ReactNode } from 'react';
import { words } from '~/language/language';
import styles from '../cases.module.css';
import type { CaseFile } from '../queries';

/** What every part of the file is given. */
export interface PartProps {
  id: string;
  file: CaseFile;
}

/** Whether the caller may do it now, as the service says. */
export const may = (file: CaseFile, action: string) => file.allowedActions?.includes(action) ?? false;

export const PARTS = ['summary', 'people', 'incident', 'consents', 'referrals', 'disclosures', 'notes', 'linked', 'hands', 'closure', 'timeline'] as const;

export type PartName = (typeof PARTS)[number];

export const partWords = words({
  id: {
    summary: 'Ringkasan',
    people: 'Orang',
    incident: 'Kejadian',
    consents: 'Persetujuan',
    referrals: 'Rujukan',
    disclosures: 'Data yang dibagikan',
    notes: 'Catatan',
    linked: 'Kasus terkait',
    hands: 'Petugas dan unit',
    closure: 'Penutupan',
    timeline: 'Linimasa',
  },
  en: {
    summary: 'Summary',
    people: 'People',
    incident: 'Incident',
    consents: 'Consents',
    referrals: 'Referrals',
    disclosures: 'Data that were shared',
    notes: 'Notes',
    linked: 'Linked cases',
    hands: 'Officer and unit',
    closure: 'Closing',
    timeline: 'Timeline',
  },
});

/** One part of the file, reachable by its name. */
export function Part({ name, title, aside, children }: { name: PartName; title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section id={name} className={styles.part} tabIndex={-1} aria-labelledby={`${name}-title`}>
      <div className={styles.partHead}>
        <h2 id={`${name}-title`}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** Leads to a part of this page. */
export function PartLink({ name, children, onFollow }: { name: PartName; children: ReactNode; onFollow?: () => void }) {
  return (
    <a
      href={`#${name}`}
      onClick={(event) => {
        event.preventDefault();
        onFollow?.();
        // Once a dialog that it stands in is gone: beneath one nothing takes the focus.
        setTimeout(() => {
          const part = document.getElementById(name);
          part?.scrollIntoView({ block: 'start' });
          part?.focus({ preventScroll: true });
        });
      }}
    >
      {children}
    </a>
  );
}
