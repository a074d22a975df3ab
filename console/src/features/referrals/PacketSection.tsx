import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answered, api } from '~/api/api';
import { asProblem } from '~/api/problem';
import type { Packet } from '~/api/referrals';
import { useWords, words } from '~/language/language';
import { useReferralStates } from '~/reference/referrals';
import { useWorker } from '~/session/session';
import { Button } from '~/ui/Button';
import { When } from '~/ui/data';
import { Masked } from '~/ui/Masked';
import { Loading, Message, ProblemNotice } from '~/ui/messages';
import { Card, Section, Stack } from '~/ui/Page';
import { type PacketContent, PacketDetails } from './PacketDetails';
import styles from './referrals.module.css';
import type { Desk } from './useStep';

const said = words({
  id: {
    title: 'Data yang dibagikan',
    recipient: 'Membuka data tercatat: pengirim melihat bahwa instansi Anda sudah membacanya, dan kapan. Pastikan tidak ada orang lain yang melihat layar Anda.',
    sender: 'Ini data yang Anda bagikan. Pastikan tidak ada orang lain yang melihat layar Anda.',
    open: 'Buka data',
    close: 'Tutup data',
    opening: 'Membuka data…',
    notYours: 'Data korban hanya dibuka oleh narahubung instansi penerima dan manajer kasus pengirim.',
    closed: 'Data ini sudah ditutup',
    closedAt: 'Ditutup',
    closedNext: 'Tidak ada lagi yang dapat membukanya. Hentikan pemakaian data ini, jangan teruskan, dan hapus salinan atau cetakan yang Anda punya.',
    RECALLED: 'Pengirim menarik kembali rujukan ini.',
    CONSENT_WITHDRAWN: 'Persetujuan korban sudah dicabut.',
    note: 'Permintaan pengirim',
    remarks: 'Catatan sejak itu',
  },
  en: {
    title: 'The data shared',
    recipient: 'Opening the data is recorded: the sender sees that your agency has read them, and when. Make sure that nobody else sees your screen.',
    sender: 'These are the data you have shared. Make sure that nobody else sees your screen.',
    open: 'Open the data',
    close: 'Close the data',
    opening: 'Opening the data…',
    notYours: 'The victim’s data are opened only by the recipient’s liaisons and the sender’s case managers.',
    closed: 'These data are closed',
    closedAt: 'Closed',
    closedNext: 'Nobody can open them any more. Stop using these data, do not pass them on, and delete your copies and prints.',
    RECALLED: 'The sender has recalled this referral.',
    CONSENT_WITHDRAWN: 'The victim’s consent was withdrawn.',
    note: 'What the sender asks',
    remarks: 'Notes since then',
  },
});

/** So long after they were last on a screen the data are forgotten. */
const FORGOTTEN_AFTER_MS = 15 * 60_000;

/** Each fetch is a reading that is recorded: only when a person opens it. */
export const packetQuery = (id: string) =>
  ({
    queryKey: ['referral', id, 'packet'],
    staleTime: Infinity,
    gcTime: FORGOTTEN_AFTER_MS,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    queryFn: async () => answered<Packet>(await api.referrals.GET('/api/v1/referrals/{id}/packet', { params: { path: { id } } })),
  }) as const;

/** What the referral carries: covered until it is opened, gone at once when it was closed. */
export function PacketSection({ desk, closedAt }: { desk: Desk; closedAt: string | undefined }) {
  const t = useWords(said);
  const worker = useWorker();
  const { recipient, sender, steps } = desk.seen.value;
  const answers = worker.agency.id === recipient?.agencyId && worker.has('liaison');
  const mayOpen = answers || (worker.agency.id === sender?.agencyId && worker.has('case-manager'));
  const [timesClosed, setTimesClosed] = useState(0);
  return (
    <Card>
      <Section title={t.title}>
        {closedAt !== undefined ? (
          <Closed at={closedAt} reason={steps?.some(({ state }) => state === 'Recalled') === true ? 'RECALLED' : 'CONSENT_WITHDRAWN'} />
        ) : !mayOpen ? (
          <p>{t.notYours}</p>
        ) : (
          <Masked key={timesClosed} what={answers ? t.recipient : t.sender} action={t.open}>
            {() => (
              <OpenedPacket
                desk={desk}
                onClose={() => {
                  setTimesClosed(timesClosed + 1);
                }}
              />
            )}
          </Masked>
        )}
      </Section>
    </Card>
  );
}

function Closed({ at, reason }: { at: string; reason: string | undefined }) {
  const t = useWords(said);
  return (
    <Message tone="danger" title={t.closed}>
      {reason === 'RECALLED' && <p>{t.RECALLED}</p>}
      {reason === 'CONSENT_WITHDRAWN' && <p>{t.CONSENT_WITHDRAWN}</p>}
      <p>
        {t.closedAt} <When at={at} />
      </p>
      <p>{t.closedNext}</p>
    </Message>
  );
}

function OpenedPacket({ desk: { seen, refresh }, onClose }: { desk: Desk; onClose: () => void }) {
  const t = useWords(said);
  const states = useReferralStates();
  const queries = useQueryClient();
  const { id = '', packetReadAt } = seen.value;
  const { data, error, refetch } = useQuery(packetQuery(id));
  const isFirst = data !== undefined && packetReadAt === undefined;
  // The first reading is a step of the referral: it shows at once to whoever has just taken it.
  useEffect(() => {
    if (isFirst) {
      void refresh().catch(() => undefined);
      void queries.invalidateQueries({ queryKey: ['queue'] });
    }
  }, [isFirst, queries, refresh]);
  if (error !== null) {
    const problem = asProblem(error);
    return problem.is('packet-closed') ? (
      <Closed at={problem.members.closedAt as string} reason={problem.members.reason as string | undefined} />
    ) : (
      <ProblemNotice problem={problem} onRetry={() => void refetch()} />
    );
  }
  if (data === undefined) {
    return <Loading what={t.opening} />;
  }
  const packet = (data.packet ?? {}) as PacketContent;
  return (
    <Stack>
      <PacketDetails
        packet={packet}
        note={
          data.note !== undefined && (
            <Section title={t.note} level={3}>
              <p className={styles.said}>{data.note}</p>
            </Section>
          )
        }
      />
      {data.remarks !== undefined && data.remarks.length > 0 && (
        <Section title={t.remarks} level={3}>
          <ul className={styles.remarks}>
            {data.remarks.map(({ state, at, text }, n) => (
              <li key={`${at ?? ''}-${String(n)}`}>
                <strong>{states.label(state)}</strong> · <When at={at} />
                <p className={styles.said}>{text}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <div>
        <Button onClick={onClose}>{t.close}</Button>
      </div>
    </Stack>
  );
}
