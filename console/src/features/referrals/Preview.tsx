import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useAgencyNames } from '~/api/agencies';
import { answered, api, freshKey, type OfReferrals } from '~/api/api';
import { asProblem, type Problem } from '~/api/problem';
import { useWords, words } from '~/language/language';
import { useCodes } from '~/reference/codes';
import { Loading, Message, ProblemNotice } from '~/ui/messages';
import { Card, Section, Stack } from '~/ui/Page';
import { type PacketContent, PacketDetails } from './PacketDetails';
import { useReasonWords } from './reasons';
import styles from './referrals.module.css';

const said = words({
  id: {
    title: 'Yang akan dilihat instansi penerima',
    notYet: 'Pilih instansi, layanan, dan dasar pembagian data: di sini lalu tampil persis apa yang akan terlihat.',
    who: (agency: string) => `Yang akan melihat ini: semua narahubung ${agency}, dan sistemnya bila terhubung. Anda akan melihat kapan dibaca.`,
    fetching: 'Menyusun pratinjau…',
    request: 'Permintaan Anda',
    nothingSent: 'Ini pratinjau; belum ada yang terkirim.',
    consentTitle: (kind: string, service: string) => `Belum ada persetujuan korban untuk ${kind} · ${service}`,
    consentNext: 'Catat persetujuannya dulu pada kasus, atau pilih dasar lain yang memang berlaku.',
    toConsents: 'Buka persetujuan pada kasus ini',
    wrong: 'Dasar atau instansi ini tidak dapat dipakai',
  },
  en: {
    title: 'What the recipient will see',
    notYet: 'Choose the agency, the service and the basis: then exactly what will be seen is shown here.',
    who: (agency: string) => `Who will see this: all liaisons of ${agency}, and its system where connected. You will see when it is read.`,
    fetching: 'Putting the preview together…',
    request: 'What you ask',
    nothingSent: 'This is a preview; nothing has been sent.',
    consentTitle: (kind: string, service: string) => `There is no consent of the victim for ${kind} · ${service}`,
    consentNext: 'Record the consent on the case first, or choose another basis that does hold.',
    toConsents: 'Open this case’s consents',
    wrong: 'This basis or agency can’t be used',
  },
});

export type Asked = OfReferrals['SendReferral'];

/** A preview changes nothing, so each is a request of its own. */
const previewQuery = (asked: Asked) =>
  ({
    queryKey: ['referrals', 'preview', asked.caseId, asked.recipientAgencyId, asked.service, asked.basis],
    queryFn: async () =>
      answered(await api.referrals.POST('/api/v1/referrals/preview', { params: { header: { 'Idempotency-Key': freshKey() } }, body: asked })),
    // What was seen here is not kept once it is off the screen.
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  }) as const;

/** Beside the form: exactly what this recipient would see, and who that is. */
export function Preview({ asked, kind, note }: { asked: Asked | undefined; kind: string | undefined; note: string }) {
  const t = useWords(said);
  return (
    <Card>
      <Section title={t.title}>{asked === undefined ? <p className={styles.quiet}>{t.notYet}</p> : <Seen asked={asked} kind={kind} note={note} />}</Section>
    </Card>
  );
}

function Seen({ asked, kind, note }: { asked: Asked; kind: string | undefined; note: string }) {
  const t = useWords(said);
  const agency = useAgencyNames();
  const { data, error, refetch } = useQuery(previewQuery(asked));
  if (error !== null) {
    return <NotShareable problem={asProblem(error)} asked={asked} kind={kind} onRetry={() => void refetch()} />;
  }
  if (data === undefined) {
    return <Loading what={t.fetching} />;
  }
  return (
    <Stack>
      <Message title={t.who(agency(asked.recipientAgencyId))}>
        <p>{t.nothingSent}</p>
      </Message>
      <PacketDetails
        packet={(data.packet ?? {}) as PacketContent}
        note={
          note.trim() !== '' && (
            <Section title={t.request} level={3}>
              <p className={styles.said}>{note.trim()}</p>
            </Section>
          )
        }
      />
    </Stack>
  );
}

/** Why these data can't be shared so, and what can be done. */
export function NotShareable({ problem, asked, kind, onRetry }: { problem: Problem; asked: Pick<Asked, 'caseId' | 'service'>; kind: string | undefined; onRetry?: () => void }) {
  const t = useWords(said);
  const codes = useCodes();
  const reasonWords = useReasonWords();
  if (problem.is('consent-missing')) {
    return (
      <Message tone="danger" role="alert" title={t.consentTitle(codes.label('agency-kind', kind), codes.label('service', asked.service))}>
        <p>{t.consentNext}</p>
        <Link to="/cases/$caseId" params={{ caseId: asked.caseId }} hash="consents">
          {t.toConsents}
        </Link>
      </Message>
    );
  }
  if (problem.is('invalid-fields')) {
    return (
      <Message tone="danger" role="alert" title={t.wrong}>
        <ul>
          {problem.errors.map(({ pointer, detail, code }) => (
            <li key={pointer + code}>{detail ?? code}</li>
          ))}
        </ul>
      </Message>
    );
  }
  return <ProblemNotice problem={problem} reasonWords={(reason) => reasonWords(reason)} {...(onRetry === undefined ? {} : { onRetry })} />;
}
