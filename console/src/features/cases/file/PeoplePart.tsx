import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usePersonNames } from '~/api/people';
import { useWords, words } from '~/language/language';
import { useCodes } from '~/reference/codes';
import { Button } from '~/ui/Button';
import { Facts, When } from '~/ui/data';
import { Dialog } from '~/ui/Dialog';
import { Masked } from '~/ui/Masked';
import { Status } from '~/ui/messages';
import { Actions, Card, Section } from '~/ui/Page';
import { Phone } from '~/ui/Phone';
import { commonWords } from '../caseWords';
import styles from '../cases.module.css';
import { partiesQuery, type Party, partyHistoryQuery, type PersonKnown } from '../queries';
import { Fetched } from './Fetched';
import { may, Part, type PartProps, partWords } from './Part';
import { AddPersonDialog, CorrectPersonDialog } from './PersonDialogs';
import { fieldsOfRole, LISTS, personWords } from './personFields';

const said = words({
  id: {
    masked: 'Data pribadi korban dan orang lain tertutup. Buka hanya bila perlu, dan pastikan tidak ada orang lain yang melihat layar Anda.',
    open: 'Buka data orang',
    fetching: 'Mengambil data orang…',
    add: 'Tambah orang',
    correct: 'Perbaiki',
    history: 'Riwayat',
    historyOf: (who: string) => `Riwayat data: ${who}`,
    fetchingHistory: 'Mengambil riwayat…',
    version: (n: number) => `Versi ${String(n)}`,
    first: 'Dicatat pertama kali',
    changed: 'Terakhir dicatat',
    safe: 'Aman dihubungi',
    unsafe: 'Jangan telepon',
    close: 'Tutup',
  },
  en: {
    masked: 'Personal data of the victim and others are covered. Open them only where needed, and make sure that nobody else sees your screen.',
    open: 'Open the people',
    fetching: 'Fetching the people…',
    add: 'Add a person',
    correct: 'Correct',
    history: 'History',
    historyOf: (who: string) => `What was known: ${who}`,
    fetchingHistory: 'Fetching the history…',
    version: (n: number) => `Version ${String(n)}`,
    first: 'First written down',
    changed: 'Last written',
    safe: 'Safe to call',
    unsafe: 'Do not call',
    close: 'Close',
  },
});

function Phones({ phones = [] }: { phones: PersonKnown['phones'] }) {
  const t = useWords(said);
  return (
    <ul className={styles.phones}>
      {phones.map((phone) => (
        <li key={phone.number} className={styles.phone}>
          {phone.safeToCall === true ? <Phone number={phone.number ?? ''} /> : <span>{phone.number}</span>}
          <Status tone={phone.safeToCall === true ? 'good' : 'danger'}>{phone.safeToCall === true ? t.safe : t.unsafe}</Status>
          {phone.note !== undefined && phone.note !== null && <span>{phone.note}</span>}
        </li>
      ))}
    </ul>
  );
}

/** What is known of one person, as much as is kept of somebody in that role. */
function Person({ person = {}, role }: { person: PersonKnown | undefined; role: string | undefined }) {
  const p = useWords(personWords);
  const { label } = useCodes();
  return (
    <Facts
      items={[
        ...fieldsOfRole(role).map((name) => {
          const value = person[name];
          return [p[name], name in LISTS && typeof value === 'string' ? label(LISTS[name as keyof typeof LISTS], value) : value] as const;
        }),
        [p.phones, (person.phones?.length ?? 0) > 0 && <Phones key="phones" phones={person.phones} />],
      ]}
    />
  );
}

function HistoryDialog({ id, party, onClose }: { id: string; party: Party; onClose: () => void }) {
  const t = useWords(said);
  const common = useWords(commonWords);
  const { label } = useCodes();
  const who = usePersonNames();
  const history = useQuery(partyHistoryQuery(id, party.id ?? ''));
  return (
    <Dialog title={t.historyOf(label('party-role', party.role))} onClose={onClose}>
      <Fetched query={history} what={t.fetchingHistory}>
        {(versions) => (
          <>
            {versions.toReversed().map((version) => (
              <Section key={version.version} level={3} title={t.version(version.version ?? 0)}>
                <p className={styles.soft}>
                  <When at={version.changedAt} /> {common.by(who(version.changedBy))} ·{' '}
                  {version.reason === undefined || version.reason === null ? t.first : label('correction-reason', version.reason)}
                  {version.reasonText !== undefined && version.reasonText !== null && `: ${version.reasonText}`}
                </p>
                <Person person={version.person} role={party.role} />
              </Section>
            ))}
          </>
        )}
      </Fetched>
      <Actions>
        <Button onClick={onClose}>{t.close}</Button>
      </Actions>
    </Dialog>
  );
}

function People({ id }: { id: string }) {
  const t = useWords(said);
  const common = useWords(commonWords);
  const { label } = useCodes();
  const who = usePersonNames();
  const parties = useQuery(partiesQuery(id));
  const [open, setOpen] = useState<{ what: 'correct' | 'history'; party: Party }>();
  const close = () => {
    setOpen(undefined);
  };
  return (
    <>
      <Fetched query={parties} what={t.fetching}>
        {(people) => (
          <div className={styles.pair}>
            {people.map((party) => (
              <Card key={party.id}>
                <h3>{label('party-role', party.role)}</h3>
                <Person person={party.person} role={party.role} />
                <p className={styles.soft}>
                  {t.changed} <When at={party.changedAt} short /> {common.by(who(party.changedBy))}
                </p>
                <Actions>
                  {party.allowedActions?.includes('update') === true && (
                    <Button
                      onClick={() => {
                        setOpen({ what: 'correct', party });
                      }}
                    >
                      {t.correct}
                    </Button>
                  )}
                  <Button
                    tone="quiet"
                    onClick={() => {
                      setOpen({ what: 'history', party });
                    }}
                  >
                    {t.history}
                  </Button>
                </Actions>
              </Card>
            ))}
          </div>
        )}
      </Fetched>
      {open?.what === 'correct' && <CorrectPersonDialog id={id} party={open.party} onClose={close} />}
      {open?.what === 'history' && <HistoryDialog id={id} party={open.party} onClose={close} />}
    </>
  );
}

/** The people of the case, covered and not even fetched until somebody opens them. */
export function PeoplePart({ id, file }: PartProps) {
  const t = useWords(said);
  const title = useWords(partWords).people;
  const [isAdding, setAdding] = useState(false);
  return (
    <Part
      name="people"
      title={title}
      aside={
        may(file, 'parties') && (
          <Button
            onClick={() => {
              setAdding(true);
            }}
          >
            {t.add}
          </Button>
        )
      }
    >
      <Masked what={t.masked} action={t.open}>
        {() => <People id={id} />}
      </Masked>
      {isAdding && (
        <AddPersonDialog
          id={id}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </Part>
  );
}
