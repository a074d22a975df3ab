import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { answered, api, type OfCases } from '~/api/api';
import { usePersonNames } from '~/api/people';
import { contactOpeningsQuery, type Report } from '~/api/reports';
import { useIntent } from '~/api/useIntent';
import { plural, useWords, words } from '~/language/language';
import { useCodes } from '~/reference/codes';
import { Button } from '~/ui/Button';
import { When } from '~/ui/data';
import { ActionDialog } from '~/ui/Dialog';
import { ChoiceField, TextField } from '~/ui/fields';
import { useRequired, useServerErrors } from '~/ui/forms';
import { Card, Section } from '~/ui/Page';
import styles from './intake.module.css';
import { useReportWords } from './reportWords';

const said = words({
  id: {
    title: 'Kontak sebelumnya',
    none: 'Nomor ini belum pernah menghubungi unit Anda.',
    count: (count: number) => `${String(count)} kontak sebelumnya dari nomor ini`,
    why: 'Daftarnya tertutup: bahwa seseorang pernah melapor adalah rahasia. Membukanya perlu alasan, dan tercatat.',
    open: 'Buka dengan alasan',
    opening: 'Membuka…',
    reason: 'Alasan membuka',
    text: 'Alasan lainnya',
    reports: 'Laporan',
    cases: 'Kasus',
    openings: 'Siapa yang pernah membuka',
    nobody: 'Belum ada yang membuka.',
    became: 'menjadi',
  },
  en: {
    title: 'Earlier contacts',
    none: 'This number has not contacted your unit before.',
    count: (count: number) => `${plural(count, 'earlier contact', 'earlier contacts')} from this number`,
    why: 'The list is closed: that somebody once reported is a secret. Opening it takes a reason and is recorded.',
    open: 'Open with a reason',
    opening: 'Opening…',
    reason: 'Reason to open',
    text: 'Other reason',
    reports: 'Reports',
    cases: 'Cases',
    openings: 'Who has opened it',
    nobody: 'Nobody has opened it yet.',
    became: 'became',
  },
});

/** A caller's earlier contacts: a count, until somebody opens them with a reason. Nothing for who is not told. */
export function EarlierContacts({ report }: { report: Report }) {
  const t = useWords(said);
  const [isAsking, setAsking] = useState(false);
  const [contacts, setContacts] = useState<OfCases['ContactViews']>();
  const count = report.earlierContacts?.count;
  if (count === undefined) {
    return null;
  }
  return (
    <Section title={t.title}>
      {count === 0 ? (
        <p className={styles.hint}>{t.none}</p>
      ) : (
        <Card>
          <strong>{t.count(count)}</strong>
          {contacts === undefined ? (
            <>
              <p className={styles.hint}>{t.why}</p>
              {report.allowedActions?.includes('earlier-contacts') === true && (
                <div>
                  <Button
                    onClick={() => {
                      setAsking(true);
                    }}
                  >
                    {t.open}
                  </Button>
                </div>
              )}
            </>
          ) : (
            <Contacts contacts={contacts} />
          )}
          <Openings id={report.id ?? ''} />
        </Card>
      )}
      {isAsking && (
        <AskWhy
          id={report.id ?? ''}
          onClose={() => {
            setAsking(false);
          }}
          onOpened={(opened) => {
            setContacts(opened);
            setAsking(false);
          }}
        />
      )}
    </Section>
  );
}

function AskWhy({ id, onClose, onOpened }: { id: string; onClose: () => void; onOpened: (contacts: OfCases['ContactViews']) => void }) {
  const t = useWords(said);
  const codes = useCodes();
  const form = useForm({ defaultValues: { reason: '', text: '' } });
  const opening = useIntent(
    async (body: OfCases['OpeningBody'], key) =>
      answered(await api.cases.POST('/api/v1/reports/{id}/earlier-contacts', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body })),
    { touches: [['report', id, 'openings']], onDone: onOpened },
  );
  useServerErrors(form, opening.error);
  const required = useRequired();
  const isOther = useWatch({ control: form.control, name: 'reason' }) === 'OTHER';
  return (
    <ActionDialog
        title={t.open}
        action={t.open}
        busy={t.opening}
        isPending={opening.isPending}
        problem={opening.error}
        onClose={onClose}
        onSubmit={(event) => {
          form.clearErrors();
          void form.handleSubmit(({ reason, text }) => {
            opening.mutate({ reason, ...(reason === 'OTHER' ? { text } : {}) });
          })(event);
        }}
      >
        <ChoiceField
          label={t.reason}
          options={codes.options('opening-reason')}
          error={form.formState.errors.reason?.message}
          {...form.register('reason', required)}
        />
        {isOther && <TextField label={t.text} maxLength={1000} error={form.formState.errors.text?.message} {...form.register('text', required)} />}
      </ActionDialog>
  );
}

function Contacts({ contacts: { reports = [], cases = [] } }: { contacts: OfCases['ContactViews'] }) {
  const t = useWords(said);
  const codes = useCodes();
  const { ended } = useReportWords();
  return (
    <>
      {cases.length > 0 && (
        <>
          <h3>{t.cases}</h3>
          <ul className={styles.plainList}>
            {cases.map(({ link = '', number, registeredAt }) => (
              <li key={link}>
                <Link to="/cases/$caseId" params={{ caseId: lastOf(link) }}>
                  {number}
                </Link>{' '}
                <When at={registeredAt} short />
              </li>
            ))}
          </ul>
        </>
      )}
      {reports.length > 0 && (
        <>
          <h3>{t.reports}</h3>
          <ul className={styles.plainList}>
            {reports.map(({ link = '', receivedAt, contactKind, end }) => (
              <li key={link}>
                <Link to="/reports/$reportId" params={{ reportId: lastOf(link) }}>
                  <When at={receivedAt} />
                </Link>{' '}
                {codes.label('contact-kind', contactKind)}
                {end !== undefined && end !== null && ` · ${ended(end)}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const lastOf = (link: string) => link.slice(link.lastIndexOf('/') + 1);

function Openings({ id }: { id: string }) {
  const t = useWords(said);
  const codes = useCodes();
  const nameOf = usePersonNames();
  const { data } = useQuery(contactOpeningsQuery(id));
  return data === undefined ? null : (
    <details>
      <summary className={styles.summary}>
        {t.openings} ({data.length})
      </summary>
      {data.length === 0 ? (
        <p className={styles.hint}>{t.nobody}</p>
      ) : (
        <ul className={styles.plainList}>
          {data.map(({ openedAt = '', openedBy, reason, text }) => (
            <li key={openedAt}>
              {nameOf(openedBy)}: {codes.label('opening-reason', reason)}
              {text !== undefined && text !== null && ` (${text})`} · <When at={openedAt} short />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
