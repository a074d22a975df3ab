import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { agenciesQuery, type Agency } from '~/api/agencies';
import { asProblem } from '~/api/problem';
import { useWords, words } from '~/language/language';
import { useCodes } from '~/reference/codes';
import { regencies, regionName } from '~/reference/regions';
import { useWorker } from '~/session/session';
import { useAnnounce } from '~/ui/announce';
import { Button, ButtonLink } from '~/ui/Button';
import { Table } from '~/ui/data';
import { SelectField } from '~/ui/fields';
import { Empty, Loading, ProblemNotice, Status } from '~/ui/messages';
import { Page } from '~/ui/Page';
import { Phone } from '~/ui/Phone';
import { NewAgencyDialog } from './NewAgencyDialog';
import styles from './people.module.css';

const said = words({
  id: {
    title: 'Instansi',
    lead: 'Anggota gugus tugas: siapa, di mana, dan bagaimana dihubungi saat darurat.',
    make: 'Instansi baru',
    made: 'Instansi dibuat. Undang orang pertamanya.',
    kind: 'Jenis',
    anyKind: 'semua jenis',
    region: 'Wilayah',
    anyRegion: 'semua wilayah',
    missing: 'Data darurat',
    anyMissing: 'semua instansi',
    noDuty: 'tanpa nomor piket',
    caption: 'Instansi anggota gugus tugas',
    name: 'Nama',
    hours: 'Jam buka',
    duty: 'Nomor piket',
    none: 'belum ada',
    fetching: 'Mengambil daftar instansi…',
    nothing: 'Tidak ada instansi seperti ini',
    all: 'Tampilkan semua',
  },
  en: {
    title: 'Agencies',
    lead: 'The task force’s members: who, where, and how to reach them in an emergency.',
    make: 'New agency',
    made: 'The agency is made. Invite its first person.',
    kind: 'Kind',
    anyKind: 'all kinds',
    region: 'Region',
    anyRegion: 'all regions',
    missing: 'Emergency data',
    anyMissing: 'all agencies',
    noDuty: 'without a duty phone',
    caption: 'Agencies of the task force',
    name: 'Name',
    hours: 'Opening hours',
    duty: 'Duty phone',
    none: 'none yet',
    fetching: 'Fetching the agencies…',
    nothing: 'No agency is like this',
    all: 'Show all',
  },
});

interface Search {
  kind?: string | undefined;
  region?: string | number | undefined;
  missing?: string | undefined;
}

export function AgenciesScreen() {
  const t = useWords(said);
  const codes = useCodes();
  const worker = useWorker();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const search: Search = useSearch({ strict: false });
  const region = search.region === undefined ? undefined : String(search.region);
  const [isMaking, setMaking] = useState(false);
  const { data, error, refetch } = useQuery(agenciesQuery);
  const agencies = data?.filter(
    (agency) =>
      (search.kind === undefined || agency.kind === search.kind) &&
      (region === undefined || agency.region === region || agency.region?.startsWith(`${region}.`) === true) &&
      (search.missing !== 'dutyPhone' || agency.dutyPhone === undefined || agency.dutyPhone === ''),
  );
  const filter = (change: Search) => {
    void navigate({ to: '/agencies', search: (before: Search) => ({ ...before, ...change }) });
  };
  const chosen = (value: string) => (value === '' ? undefined : value);
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        worker.has('platform-admin') && (
          <Button
            tone="primary"
            onClick={() => {
              setMaking(true);
            }}
          >
            {t.make}
          </Button>
        )
      }
    >
      <div className={styles.filters}>
        <SelectField
          label={t.kind}
          none={t.anyKind}
          value={search.kind ?? ''}
          options={codes.options('agency-kind')}
          onChange={({ target }) => {
            filter({ kind: chosen(target.value) });
          }}
        />
        <SelectField
          label={t.region}
          none={t.anyRegion}
          value={region ?? ''}
          options={regencies}
          onChange={({ target }) => {
            filter({ region: chosen(target.value) });
          }}
        />
        <SelectField
          label={t.missing}
          none={t.anyMissing}
          value={search.missing ?? ''}
          options={[{ value: 'dutyPhone', label: t.noDuty }]}
          onChange={({ target }) => {
            filter({ missing: chosen(target.value) });
          }}
        />
      </div>
      {error !== null && <ProblemNotice problem={asProblem(error)} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what={t.fetching} />}
      {agencies !== undefined && (
        <Table
          caption={t.caption}
          items={agencies}
          keyOf={({ id }) => id ?? ''}
          empty={
            <Empty title={t.nothing}>
              <ButtonLink to="/agencies">{t.all}</ButtonLink>
            </Empty>
          }
          columns={[
            { name: t.name, show: ({ id = '', name }: Agency) => <Link to={`/agencies/${id}`}>{name}</Link> },
            { name: t.kind, show: ({ kind }: Agency) => codes.label('agency-kind', kind) },
            { name: t.region, show: ({ region: where }: Agency) => regionName(where) },
            { name: t.hours, show: ({ openingHours }: Agency) => openingHours ?? t.none },
            {
              name: t.duty,
              end: true,
              show: ({ dutyPhone }: Agency) => (dutyPhone === undefined || dutyPhone === '' ? <Status tone="warn">{t.none}</Status> : <Phone number={dutyPhone} />),
            },
          ]}
        />
      )}
      {isMaking && (
        <NewAgencyDialog
          onClose={() => {
            setMaking(false);
          }}
          onDone={({ id = '' }) => {
            setMaking(false);
            announce(t.made);
            void navigate({ to: `/agencies/${id}` });
          }}
        />
      )}
    </Page>
  );
}
