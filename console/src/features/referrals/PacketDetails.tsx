import type { ReactNode } from 'react';
import type { OfCases } from '~/api/api';
import { useWords, words } from '~/language/language';
import { useCodes } from '~/reference/codes';
import { regionName } from '~/reference/regions';
import { Facts, When } from '~/ui/data';
import { Message, Status } from '~/ui/messages';
import { Section, Stack } from '~/ui/Page';
import styles from './referrals.module.css';

export type PacketContent = OfCases['PacketView'];

const said = words({
  id: {
    safety: 'Catatan keselamatan — baca dulu',
    noSafety: 'Tidak ada catatan keselamatan. Tanyakan kepada pengirim siapa yang boleh menjemput, mendampingi, atau diberi tahu.',
    case: 'Kasus',
    number: 'Nomor kasus',
    risk: 'Risiko',
    categories: 'Kategori',
    district: 'Kecamatan',
    channel: 'Jalur masuk',
    lp: 'Nomor LP',
    victim: 'Korban',
    name: 'Nama',
    description: 'Ciri-ciri',
    age: 'Umur',
    years: (n: number) => `${String(n)} tahun`,
    sex: 'Jenis kelamin',
    identityNumber: 'Nomor identitas',
    whereabouts: 'Keberadaan',
    needs: 'Kebutuhan',
    phone: 'Telepon',
    safeToCall: 'aman dihubungi',
    unsafe: 'JANGAN dihubungi',
    incident: 'Kejadian',
    happenedAt: 'Waktu kejadian',
    place: 'Tempat',
    narrative: 'Kronologi',
    suspect: 'Terlapor',
    alias: 'Alias',
    role: 'Peran',
    status: 'Status hukum',
    household: 'Keluarga dan rumah',
    journey: 'Perjalanan',
    papers: 'Dokumen',
    more: 'Keterangan lain',
  },
  en: {
    safety: 'Safety note — read this first',
    noSafety: 'There is no safety note. Ask the sender who may collect or accompany the person, or be told.',
    case: 'Case',
    number: 'Case number',
    risk: 'Risk',
    categories: 'Categories',
    district: 'District',
    channel: 'Channel',
    lp: 'Police report number',
    victim: 'Victim',
    name: 'Name',
    description: 'Description',
    age: 'Age',
    years: (n: number) => `${String(n)} years`,
    sex: 'Sex',
    identityNumber: 'Identity number',
    whereabouts: 'Whereabouts',
    needs: 'Needs',
    phone: 'Phone',
    safeToCall: 'safe to call',
    unsafe: 'DO NOT call',
    incident: 'Incident',
    happenedAt: 'Time of the incident',
    place: 'Place',
    narrative: 'Narrative',
    suspect: 'Suspect',
    alias: 'Alias',
    role: 'Role',
    status: 'Legal status',
    household: 'Household',
    journey: 'Journey',
    papers: 'Papers',
    more: 'More',
  },
});

/** What a recipient is shown of a case, the safety note before everything. What it may not see is not in it. */
export function PacketDetails({ packet, note }: { packet: PacketContent; note?: ReactNode }) {
  const t = useWords(said);
  const codes = useCodes();
  const { victim, incident, suspects = [] } = packet;
  return (
    <Stack>
      <SafetyNote text={packet.safetyNote} />
      {note}
      <Section title={t.case} level={3}>
        <Facts
          items={[
            [t.number, packet.caseNumber],
            [t.risk, packet.risk === undefined ? undefined : codes.label('urgency', packet.risk)],
            [t.categories, packet.categories?.map((code) => codes.label('offence-category', code)).join(', ')],
            [t.district, regionName(packet.district)],
            [t.channel, packet.contactChannel === undefined ? undefined : codes.label('channel', packet.contactChannel)],
            [t.lp, packet.legalTrack?.lp],
          ]}
        />
      </Section>
      {victim !== undefined && (
        <Section title={t.victim} level={3}>
          <Facts
            items={[
              [t.name, victim.name],
              [t.description, victim.description],
              [t.age, victim.age === undefined ? undefined : t.years(victim.age)],
              [t.sex, victim.sex === undefined ? undefined : codes.label('sex', victim.sex)],
              [t.identityNumber, victim.identityNumber],
              [t.whereabouts, victim.whereabouts],
              [t.needs, victim.needs],
              [t.phone, phones(victim.phones, t)],
            ]}
          />
        </Section>
      )}
      {(incident?.happenedAt ?? incident?.place ?? incident?.narrative) !== undefined && (
        <Section title={t.incident} level={3}>
          <Facts
            items={[
              [t.happenedAt, incident?.happenedAt === undefined ? undefined : <When at={incident.happenedAt} />],
              [t.place, incident?.place],
              [t.narrative, incident?.narrative],
            ]}
          />
        </Section>
      )}
      {suspects.map((suspect, n) => (
        <Section key={String(n)} title={suspects.length === 1 ? t.suspect : `${t.suspect} ${String(n + 1)}`} level={3}>
          <Facts
            items={[
              [t.name, suspect.name],
              [t.alias, suspect.alias],
              [t.role, suspect.role === undefined ? undefined : codes.label('suspect-role', suspect.role)],
              [t.status, suspect.status === undefined ? undefined : codes.label('suspect-status', suspect.status)],
              [t.description, suspect.description],
              [t.identityNumber, suspect.identityNumber],
              [t.phone, phones(suspect.phones, t)],
            ]}
          />
        </Section>
      ))}
      {(packet.household ?? packet.journey ?? packet.papers) !== undefined && (
        <Section title={t.more} level={3}>
          <Facts
            items={[
              [t.household, packet.household],
              [t.journey, packet.journey],
              [t.papers, packet.papers],
            ]}
          />
        </Section>
      )}
    </Stack>
  );
}

export function SafetyNote({ text }: { text: string | undefined }) {
  const t = useWords(said);
  return text === undefined ? (
    <Message tone="warn" title={t.noSafety} />
  ) : (
    <Message tone="danger" title={t.safety}>
      <p className={styles.safety}>{text}</p>
    </Message>
  );
}

function phones(numbers: OfCases['PhoneView'][] | undefined, t: { safeToCall: string; unsafe: string }): ReactNode {
  if (numbers === undefined || numbers.length === 0) {
    return undefined;
  }
  return (
    <ul className={styles.phones}>
      {numbers.map(({ number, safeToCall, note }) => (
        <li key={number}>
          {safeToCall === true ? <a href={`tel:${number ?? ''}`}>{number}</a> : <span>{number}</span>}{' '}
          <Status tone={safeToCall === true ? 'good' : 'danger'}>{safeToCall === true ? t.safeToCall : t.unsafe}</Status>
          {note !== undefined && <> {note}</>}
        </li>
      ))}
    </ul>
  );
}
