import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { asProblem } from '~/api/problem';
import { usePersonNames } from '~/api/people';
import { type Report, reportQuery } from '~/api/reports';
import { Unsent } from '~/drafts';
import { useWords, words } from '~/language/language';
import { useCodes } from '~/reference/codes';
import { regionName } from '~/reference/regions';
import { Facts, When } from '~/ui/data';
import { Masked } from '~/ui/Masked';
import { Loading, Message, ProblemNotice, Status } from '~/ui/messages';
import { Card, Columns, Page, Section, Stack } from '~/ui/Page';
import { EarlierContacts } from './EarlierContacts';
import { EmergencyCalls } from './EmergencyCalls';
import styles from './intake.module.css';
import { useReportWords } from './reportWords';
import { Triage } from './Triage';

const said = words({
  id: {
    title: 'Laporan',
    back: 'Laporan',
    fetching: 'Mengambil laporan…',
    danger: 'Ada bahaya sekarang',
    dangerNext: 'Laporan ini belum ditindaklanjuti. Buka kasusnya dan kirim ke instansi di bawah, dalam satu langkah.',
    contact: 'Kontak',
    kind: 'Jenis kontak',
    channel: 'Saluran',
    received: 'Diterima',
    taken: 'Dicatat oleh',
    district: 'Kecamatan',
    happenedAt: 'Waktu kejadian',
    state: 'Status',
    waiting: 'Menunggu triase',
    narrative: 'Kronologi',
    narrativeMasked: 'Kronologi dan tempat tertutup agar tidak terbaca orang di sekitar.',
    openNarrative: 'Buka kronologi',
    noNarrative: 'Tidak ada kronologi yang dicatat.',
    place: 'Tempat',
    caller: 'Penelepon',
    callerMasked: 'Nama dan nomor penelepon tertutup.',
    openCaller: 'Buka data penelepon',
    anonymous: 'Tidak ingin disebut namanya',
    unknown: 'Nama tidak dicatat',
    nothing: 'Tidak ada data penelepon yang dicatat.',
    name: 'Nama',
    relation: 'Hubungan dengan korban',
    safe: 'aman ditelepon',
    unsafe: 'JANGAN ditelepon',
    noPhone: 'Tidak ada nomor yang dicatat.',
    became: 'Kelanjutannya',
    by: 'Diputuskan oleh',
    at: 'Diputuskan pada',
    cases: 'Kasus',
    incident: 'Nomor kejadian',
    minutes: 'Lama (menit)',
    note: 'Catatan',
    noteMasked: 'Catatan tertutup.',
    openNote: 'Buka catatan',
  },
  en: {
    title: 'Report',
    back: 'Reports',
    fetching: 'Fetching the report…',
    danger: 'There is danger now',
    dangerNext: 'Nobody has acted on this report yet. Open its cases and send them to the agencies below, in one step.',
    contact: 'Contact',
    kind: 'Kind of contact',
    channel: 'Channel',
    received: 'Received',
    taken: 'Taken down by',
    district: 'District',
    happenedAt: 'When it happened',
    state: 'State',
    waiting: 'Waiting for triage',
    narrative: 'What happened',
    narrativeMasked: 'What happened and where is covered, so that nobody around reads it.',
    openNarrative: 'Open what happened',
    noNarrative: 'Nothing was taken down.',
    place: 'Place',
    caller: 'Caller',
    callerMasked: 'The caller’s name and numbers are covered.',
    openCaller: 'Open the caller’s data',
    anonymous: 'Does not want to be named',
    unknown: 'No name was taken down',
    nothing: 'Nothing was taken down about the caller.',
    name: 'Name',
    relation: 'Relation to the victim',
    safe: 'safe to call',
    unsafe: 'do NOT call',
    noPhone: 'No number was taken down.',
    became: 'What became of it',
    by: 'Decided by',
    at: 'Decided at',
    cases: 'Cases',
    incident: 'Incident number',
    minutes: 'Length (minutes)',
    note: 'Note',
    noteMasked: 'The note is covered.',
    openNote: 'Open the note',
  },
});

/** One report: what was said, what is known of the caller, what becomes of it. */
export function ReportScreen() {
  const t = useWords(said);
  const { reportId = '' } = useParams({ strict: false });
  const report = useQuery(reportQuery(reportId));
  if (report.data === undefined) {
    return (
      <Page title={t.title} back={{ to: '/reports', label: t.back }}>
        <Unsent about={reportId} />
        {report.error === null ? <Loading what={t.fetching} /> : <ProblemNotice problem={asProblem(report.error)} onRetry={() => void report.refetch()} />}
      </Page>
    );
  }
  const { value, etag } = report.data;
  const isWaiting = value.allowedActions?.includes('triage') === true;
  return (
    <Page title={t.title} back={{ to: '/reports', label: t.back }} lead={<When at={value.receivedAt} />}>
      <Unsent about={reportId} />
      {value.danger === true && isWaiting && (
        <Message tone="danger" title={`⚠ ${t.danger}`}>
          <p>{t.dangerNext}</p>
        </Message>
      )}
      <Columns>
        <Stack>
          {value.danger === true && (value.caseIds ?? []).length > 0 && <EmergencyCalls caseIds={value.caseIds ?? []} />}
          <Section title={t.narrative}>
            <Narrative report={value} />
          </Section>
          {isWaiting && <Triage report={value} etag={etag} />}
          {value.triage !== undefined && value.triage !== null && <Became report={value} />}
        </Stack>
        <Stack>
          <Section title={t.contact}>
            <Card>
              <Contact report={value} />
            </Card>
          </Section>
          <Section title={t.caller}>
            <Caller report={value} />
          </Section>
          <EarlierContacts report={value} />
        </Stack>
      </Columns>
    </Page>
  );
}

function Contact({ report }: { report: Report }) {
  const t = useWords(said);
  const codes = useCodes();
  const nameOf = usePersonNames();
  const { ended } = useReportWords();
  return (
    <Facts
      items={[
        [t.state, <Status key="state">{report.triage === undefined || report.triage === null ? t.waiting : ended(report.triage.end)}</Status>],
        [t.kind, codes.label('contact-kind', report.contactKind)],
        [t.channel, codes.label('channel', report.channel)],
        [t.received, <When key="received" at={report.receivedAt} />],
        [t.taken, nameOf(report.takenBy)],
        [t.district, regionName(report.district ?? undefined)],
        [t.happenedAt, report.happenedAt !== undefined && report.happenedAt !== null && <When key="happened" at={report.happenedAt} />],
      ]}
    />
  );
}

function Narrative({ report }: { report: Report }) {
  const t = useWords(said);
  const isEmpty = (report.narrative ?? '') === '' && (report.place ?? '') === '';
  return isEmpty ? (
    <p className={styles.hint}>{t.noNarrative}</p>
  ) : (
    <Masked what={t.narrativeMasked} action={t.openNarrative}>
      {() => (
        <Card>
          <p className={styles.narrative}>{report.narrative}</p>
          <Facts items={[[t.place, report.place]]} />
        </Card>
      )}
    </Masked>
  );
}

function Caller({ report: { caller } }: { report: Report }) {
  const t = useWords(said);
  const isKnown = [caller?.name, caller?.relation].some((text) => (text ?? '') !== '') || (caller?.phones ?? []).length > 0;
  if (!isKnown) {
    return <p className={styles.hint}>{caller?.anonymous === true ? t.anonymous : t.nothing}</p>;
  }
  return (
    <Masked what={caller?.anonymous === true ? `${t.anonymous}. ${t.callerMasked}` : t.callerMasked} action={t.openCaller}>
      {() => (
        <Card>
          <Facts
            items={[
              [t.name, caller?.anonymous === true ? t.anonymous : (caller?.name ?? t.unknown)],
              [t.relation, caller?.relation],
            ]}
          />
          {(caller?.phones ?? []).length === 0 ? (
            <p className={styles.hint}>{t.noPhone}</p>
          ) : (
            <ul className={styles.plainList}>
              {(caller?.phones ?? []).map(({ number = '', safeToCall, note }) => (
                <li key={number}>
                  {safeToCall === true ? <a href={`tel:${number}`}>☎ {number}</a> : <span>{number}</span>}{' '}
                  <Status tone={safeToCall === true ? 'good' : 'danger'}>{safeToCall === true ? t.safe : t.unsafe}</Status> {note}
                </li>
              ))}
            </ul>
          )}
        </Card>
      )}
    </Masked>
  );
}

function Became({ report: { triage, caseIds = [] } }: { report: Report }) {
  const t = useWords(said);
  const codes = useCodes();
  const nameOf = usePersonNames();
  const { ended } = useReportWords();
  const note = triage?.note ?? '';
  return (
    <Section title={t.became}>
      <Card>
        <strong>{ended(triage?.end)}</strong>
        <Facts
          items={[
            [
              t.cases,
              caseIds.length > 0 && (
                <ul key="cases" className={styles.plainList}>
                  {caseIds.map((id, n) => (
                    <li key={id}>
                      <Link to="/cases/$caseId" params={{ caseId: id }}>
                        {triage?.caseNumbers?.[n] ?? id}
                      </Link>
                    </li>
                  ))}
                </ul>
              ),
            ],
            [t.incident, triage?.incidentNumber],
            [t.kind, triage?.kind !== undefined && triage.kind !== null && codes.label('contact-kind', triage.kind)],
            [t.minutes, triage?.minutes === undefined || triage.minutes === null ? undefined : String(triage.minutes)],
            [t.by, nameOf(triage?.by)],
            [t.at, <When key="at" at={triage?.at} />],
          ]}
        />
        {note !== '' && (
          <Masked what={t.noteMasked} action={t.openNote}>
            {() => <p className={styles.narrative}>{note}</p>}
          </Masked>
        )}
      </Card>
    </Section>
  );
}
