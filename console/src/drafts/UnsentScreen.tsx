import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords, words } from '~/language/language';
import { useAnnounce } from '~/ui/announce';
import { Button, ButtonLink } from '~/ui/Button';
import { When } from '~/ui/data';
import { Dialog } from '~/ui/Dialog';
import { Empty, Message, ProblemNotice, Status } from '~/ui/messages';
import { Actions, Card, Page, Stack } from '~/ui/Page';
import { type OutboxItem, TOO_OLD } from './outbox';
import styles from './drafts.module.css';
import { useOutboxDecisions, useOutboxItems } from './useOutbox';

const said = words({
  id: {
    title: 'Belum terkirim',
    lead: 'Yang Anda simpan saat sambungan terputus. Tersimpan terkunci di peramban ini, hanya untuk Anda.',
    empty: 'Semua sudah terkirim',
    emptyNext: 'Bila sambungan terputus saat Anda menyimpan, isiannya menunggu di sini dan dikirim satu kali begitu sambungan kembali.',
    home: 'Ke beranda',
    waiting: 'Belum terkirim',
    refused: 'Perlu keputusan Anda',
    since: 'Disimpan',
    byItself: 'Dikirim sendiri begitu sambungan kembali. Tidak perlu ditekan lagi.',
    tryNow: 'Coba kirim sekarang',
    trying: 'Mencoba…',
    old: 'Sudah lebih dari enam hari menunggu',
    oldNext: 'Periksa dulu apakah sudah pernah tercatat. Setelah selama ini, sistem tidak lagi dapat mengenali kiriman ganda.',
    open: 'Buka yang dimaksud',
    edit: 'Ubah isiannya',
    again: 'Kirim lagi apa adanya',
    discard: 'Buang',
    discardAsk: 'Buang kiriman ini?',
    discardWhat: (what: string) => `“${what}” tidak pernah sampai ke sistem. Setelah dibuang, isinya hilang dan tidak dapat dikembalikan.`,
    keep: 'Tetap simpan',
    discarded: 'Kiriman dibuang',
  },
  en: {
    title: 'Not sent yet',
    lead: 'What you saved while the line was down. It is kept locked in this browser, for you only.',
    empty: 'Everything is sent',
    emptyNext: 'When the line is down as you save, what you typed waits here and is sent once, as soon as the line is back.',
    home: 'To the home screen',
    waiting: 'Not sent yet',
    refused: 'Needs your decision',
    since: 'Saved',
    byItself: 'It is sent by itself as soon as the line is back. There is no need to press again.',
    tryNow: 'Try to send now',
    trying: 'Trying…',
    old: 'Waiting for more than six days',
    oldNext: 'Look first whether it was recorded already. After so long the system can’t tell a repeat any more.',
    open: 'Open what it is about',
    edit: 'Change what was typed',
    again: 'Send again as it is',
    discard: 'Throw away',
    discardAsk: 'Throw this away?',
    discardWhat: (what: string) => `“${what}” never reached the system. Once it is thrown away, its content is lost and can’t be brought back.`,
    keep: 'Keep it',
    discarded: 'Thrown away',
  },
});

/** Everything that this person has said and the services have not confirmed, and what to do about it. */
export function UnsentScreen() {
  const t = useWords(said);
  const items = useOutboxItems();
  const { flush } = useOutboxDecisions();
  const [isTrying, setTrying] = useState(false);
  const isWaiting = items.some(({ state }) => state === 'waiting');
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        isWaiting && (
          <Button
            busy={isTrying && t.trying}
            onClick={() => {
              setTrying(true);
              void flush().finally(() => {
                setTrying(false);
              });
            }}
          >
            {t.tryNow}
          </Button>
        )
      }
    >
      {items.length === 0 ? (
        <Empty title={t.empty}>
          <p>{t.emptyNext}</p>
          <ButtonLink to="/">{t.home}</ButtonLink>
        </Empty>
      ) : (
        <ul className={styles.list}>
          {items.map((item) => (
            <li key={item.key}>
              <Card>
                <Item item={item} />
              </Card>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

function Item({ item: { key, call, keptAt, state, problem } }: { item: OutboxItem }) {
  const t = useWords(said);
  const announce = useAnnounce();
  const navigate = useNavigate();
  const { retry, discard, edit } = useOutboxDecisions();
  const [isAsking, setAsking] = useState(false);
  const [isTrying, setTrying] = useState(false);
  return (
    <Stack>
      <div className={styles.itemHead}>
        <strong>{call.what}</strong>
        <Status tone={state === 'waiting' ? 'warn' : 'danger'}>{state === 'waiting' ? t.waiting : t.refused}</Status>
      </div>
      <p>
        {t.since} <When at={new Date(keptAt).toISOString()} />
      </p>
      {state === 'waiting' && <p>{t.byItself}</p>}
      {problem !== undefined &&
        (problem.type === TOO_OLD ? (
          <Message tone="warn" title={t.old}>
            <p>{t.oldNext}</p>
          </Message>
        ) : (
          <ProblemNotice problem={problem} />
        ))}
      <Actions>
        {call.open !== undefined && <Link to={call.open}>{t.open}</Link>}
        {state === 'refused' && call.edit !== undefined && (
          <Button tone="primary" onClick={() => void edit(key).then((to) => (to === undefined ? undefined : navigate({ to })))}>
            {t.edit}
          </Button>
        )}
        {state === 'refused' && (
          <Button
            busy={isTrying && t.trying}
            onClick={() => {
              setTrying(true);
              void retry(key).finally(() => {
                setTrying(false);
              });
            }}
          >
            {t.again}
          </Button>
        )}
        <Button
          tone="danger"
          onClick={() => {
            setAsking(true);
          }}
        >
          {t.discard}
        </Button>
      </Actions>
      {isAsking && (
        <Dialog
          title={t.discardAsk}
          onClose={() => {
            setAsking(false);
          }}
        >
          <p>{t.discardWhat(call.what)}</p>
          <Actions>
            <Button
              onClick={() => {
                setAsking(false);
              }}
            >
              {t.keep}
            </Button>
            <Button
              tone="danger"
              onClick={() => {
                void discard(key).then(() => {
                  announce(t.discarded);
                });
              }}
            >
              {t.discard}
            </Button>
          </Actions>
        </Dialog>
      )}
    </Stack>
  );
}
