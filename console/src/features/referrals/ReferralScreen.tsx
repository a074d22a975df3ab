import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import type { Tagged } from '~/api/api';
import { asProblem } from '~/api/problem';
import { type Referral, referralQuery } from '~/api/referrals';
import { useWords, words } from '~/language/language';
import { useLive } from '~/live/live';
import { useReferralStates } from '~/reference/referrals';
import { Button, ButtonLink } from '~/ui/Button';
import { Loading, Message, ProblemNotice, Status } from '~/ui/messages';
import { Card, Columns, Page, Section, Stack } from '~/ui/Page';
import { NextStep } from './NextStep';
import { PacketSection } from './PacketSection';
import { PhoneSection } from './PhoneSection';
import styles from './referrals.module.css';
import { Standing } from './Standing';
import { Trail, Way } from './Steps';
import { useHeld } from './useHeld';
import type { Desk } from './useStep';

const said = words({
  id: {
    title: 'Rujukan',
    number: (number: string) => `Rujukan ${number}`,
    fetching: 'Mengambil rujukan…',
    notFound: 'Rujukan ini tidak ada, atau tidak untuk instansi dan peran Anda.',
    queue: 'Antrean rujukan',
    letter: 'Cetak sebagai surat',
    changed: 'Rujukan ini baru saja berubah',
    show: 'Tampilkan yang terbaru',
    standing: 'Keterangan',
    trail: 'Setiap langkah',
    late: 'Jawabannya terlambat',
  },
  en: {
    title: 'Referral',
    number: (number: string) => `Referral ${number}`,
    fetching: 'Fetching the referral…',
    notFound: 'There is no such referral, or not for your agency and role.',
    queue: 'Referral queue',
    letter: 'Print as a letter',
    changed: 'This referral has just changed',
    show: 'Show the newest',
    standing: 'About it',
    trail: 'Every step',
    late: 'Its answer is late',
  },
});

/** One referral for both sides: where it stands, what it carries, and what this person can do now. */
export function ReferralScreen() {
  const { referralId = '' } = useParams({ strict: false });
  return <OneReferral key={referralId} id={referralId} />;
}

function OneReferral({ id }: { id: string }) {
  const t = useWords(said);
  const states = useReferralStates();
  const queries = useQueryClient();
  const query = useQuery(referralQuery(id));
  const { inbox } = useLive();
  const newest = inbox?.newest;
  // The inbox tells that something has changed, not what; the packet is not read again by itself.
  useEffect(() => {
    void queries.invalidateQueries({ queryKey: ['referral', id], exact: true });
  }, [id, newest, queries]);
  const [seen, show] = useHeld(query.data);
  const refresh = useCallback(async () => {
    const fresh = await queries.fetchQuery({ ...referralQuery(id), staleTime: 0 });
    show(fresh);
    return fresh;
  }, [id, queries, show]);
  if (seen === undefined) {
    return (
      <Page title={t.title} back={{ to: '/queue', label: t.queue }}>
        {query.error === null ? <Loading what={t.fetching} /> : <NotShown error={query.error} onRetry={() => void query.refetch()} />}
      </Page>
    );
  }
  const desk: Desk = { seen, refresh, show };
  const referral = seen.value;
  return (
    <Page
      title={t.number(referral.caseNumber ?? '')}
      actions={
        <>
          <Status tone={states.tone(referral.state)}>{states.label(referral.state)}</Status>
          {referral.overdue === true && <Status tone="danger">{t.late}</Status>}
          <ButtonLink to={'/referrals/$referralId/letter' as string} params={{ referralId: id } as never}>
            {t.letter}
          </ButtonLink>
        </>
      }
    >
      <Newer latest={query.data} seen={seen} onShow={() => void refresh()} />
      <Way referral={referral} />
      <Columns>
        <Stack>
          <NextStep desk={desk} />
          <PhoneSection referral={referral} />
          <PacketSection desk={desk} closedAt={query.data?.value.packetClosedAt ?? referral.packetClosedAt} />
        </Stack>
        <Stack>
          <Card>
            <Section title={t.standing}>
              <div className={styles.narrow}>
                <Standing referral={referral} />
              </div>
            </Section>
          </Card>
          <Card>
            <Section title={t.trail}>
              <Trail steps={referral.steps ?? []} />
            </Section>
          </Card>
        </Stack>
      </Columns>
    </Page>
  );
}

/** What came in meanwhile waits here, so that no button moves away under a finger. */
function Newer({ latest, seen, onShow }: { latest: Tagged<Referral> | undefined; seen: Tagged<Referral>; onShow: () => void }) {
  const t = useWords(said);
  const states = useReferralStates();
  const news = latest?.value.steps?.slice(seen.value.steps?.length ?? 0) ?? [];
  return (
    <div role="status" className={styles.newer}>
      {latest !== undefined && latest.etag !== seen.etag && (
        <Message title={t.changed}>
          {news.length > 0 && <p>{news.map(({ state }) => states.label(state)).join(' · ')}</p>}
          <div>
            <Button tone="primary" onClick={onShow}>
              {t.show}
            </Button>
          </div>
        </Message>
      )}
    </div>
  );
}

function NotShown({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useWords(said);
  const problem = asProblem(error);
  return problem.status === 404 ? <Message tone="warn" title={t.notFound} role="alert" /> : <ProblemNotice problem={problem} onRetry={onRetry} />;
}
