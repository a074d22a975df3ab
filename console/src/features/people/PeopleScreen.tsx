import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { agenciesQuery } from '~/api/agencies';
import type { Person } from '~/api/people';
import { asProblem } from '~/api/problem';
import { useWords, words } from '~/language/language';
import { roleWords } from '~/session/roles';
import { type Role, useWorker } from '~/session/session';
import { useAnnounce } from '~/ui/announce';
import { Button, ButtonLink } from '~/ui/Button';
import { Table } from '~/ui/data';
import { SelectField } from '~/ui/fields';
import { Empty, Loading, ProblemNotice, Status } from '~/ui/messages';
import { Page } from '~/ui/Page';
import { InviteDialog } from './InviteDialog';
import styles from './people.module.css';
import { stateTones, stateWords } from './personWords';
import { peopleQuery } from './requests';

const said = words({
  id: {
    title: 'Orang',
    lead: (agency: string) => `Yang dapat masuk atas nama ${agency}.`,
    invite: 'Undang orang',
    invited: 'Undangan dikirim. Orangnya dapat masuk setelah membuat kata sandi lewat tautan di surel.',
    agency: 'Instansi',
    own: 'instansi sendiri',
    role: 'Peran',
    anyRole: 'semua peran',
    state: 'Status',
    anyState: 'semua status',
    caption: 'Orang di instansi ini',
    name: 'Nama',
    roles: 'Peran',
    you: '(Anda)',
    fetching: 'Mengambil daftar orang…',
    none: 'Belum ada orang di instansi ini',
    noneText: 'Undang orang pertama: ia menerima surel dengan tautan untuk membuat kata sandi.',
    noneLike: 'Tidak ada orang seperti ini',
    all: 'Tampilkan semua',
  },
  en: {
    title: 'People',
    lead: (agency: string) => `Those who can sign in for ${agency}.`,
    invite: 'Invite somebody',
    invited: 'The invitation is sent. The person can sign in once they have set a password by the link in the mail.',
    agency: 'Agency',
    own: 'own agency',
    role: 'Role',
    anyRole: 'all roles',
    state: 'State',
    anyState: 'all states',
    caption: 'People of this agency',
    name: 'Name',
    roles: 'Roles',
    you: '(you)',
    fetching: 'Fetching the people…',
    none: 'This agency has no people yet',
    noneText: 'Invite the first one: they get a mail with a link to set a password.',
    noneLike: 'Nobody is like this',
    all: 'Show all',
  },
});

interface Search {
  agency?: string | undefined;
  role?: string | undefined;
  state?: string | undefined;
}

export function PeopleScreen() {
  const t = useWords(said);
  const names = useWords(roleWords);
  const states = useWords(stateWords);
  const worker = useWorker();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const search: Search = useSearch({ strict: false });
  const [isInviting, setInviting] = useState(false);
  const agencyId = search.agency ?? worker.agency.id;
  const agencies = useQuery(agenciesQuery);
  const agency = agencies.data?.find(({ id }) => id === agencyId) ?? (agencyId === worker.agency.id ? worker.agency : undefined);
  const { data, error, refetch } = useQuery(peopleQuery(agencyId));
  const people = data?.filter(({ roles = [], state }) => (search.role === undefined || roles.includes(search.role)) && (search.state === undefined || state === search.state));
  const mayInvite = worker.has('platform-admin') || (worker.has('agency-admin') && agencyId === worker.agency.id);
  const filter = (change: Search) => {
    void navigate({ to: '/people', search: (before: Search) => ({ ...before, ...change }) });
  };
  const chosen = (value: string) => (value === '' ? undefined : value);
  return (
    <Page
      title={t.title}
      lead={t.lead(agency?.name ?? '…')}
      actions={
        mayInvite && (
          <Button
            tone="primary"
            onClick={() => {
              setInviting(true);
            }}
          >
            {t.invite}
          </Button>
        )
      }
    >
      <div className={styles.filters}>
        {worker.has('platform-admin') && (
          <SelectField
            label={t.agency}
            none={t.own}
            value={search.agency ?? ''}
            options={(agencies.data ?? []).filter(({ id }) => id !== worker.agency.id).map(({ id = '', name = '' }) => ({ value: id, label: name }))}
            onChange={({ target }) => {
              filter({ agency: chosen(target.value) });
            }}
          />
        )}
        <SelectField
          label={t.role}
          none={t.anyRole}
          value={search.role ?? ''}
          options={Object.entries(names).map(([value, label]) => ({ value, label }))}
          onChange={({ target }) => {
            filter({ role: chosen(target.value) });
          }}
        />
        <SelectField
          label={t.state}
          none={t.anyState}
          value={search.state ?? ''}
          options={Object.entries(states).map(([value, label]) => ({ value, label }))}
          onChange={({ target }) => {
            filter({ state: chosen(target.value) });
          }}
        />
      </div>
      {error !== null && <ProblemNotice problem={asProblem(error)} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what={t.fetching} />}
      {people !== undefined && (
        <Table
          caption={t.caption}
          items={people}
          keyOf={({ id }) => id ?? ''}
          empty={
            data?.length === 0 ? (
              <Empty title={t.none}>{mayInvite && <p>{t.noneText}</p>}</Empty>
            ) : (
              <Empty title={t.noneLike}>
                <ButtonLink to="/people" search={search.agency === undefined ? {} : { agency: search.agency }}>
                  {t.all}
                </ButtonLink>
              </Empty>
            )
          }
          columns={[
            {
              name: t.name,
              show: ({ id = '', name }: Person) => (
                <>
                  <Link to={`/people/${id}`}>{name}</Link> {id === worker.id && t.you}
                </>
              ),
            },
            { name: t.roles, show: ({ roles = [] }: Person) => roles.map((role) => names[role as Role] ?? role).join(', ') },
            { name: t.state, end: true, show: ({ state = 'ACTIVE' }: Person) => <Status tone={stateTones[state] ?? 'plain'}>{states[state]}</Status> },
          ]}
        />
      )}
      {isInviting && agency !== undefined && (
        <InviteDialog
          agency={{ ...agency, id: agencyId }}
          onClose={() => {
            setInviting(false);
          }}
          onDone={() => {
            setInviting(false);
            announce(t.invited);
          }}
        />
      )}
    </Page>
  );
}
