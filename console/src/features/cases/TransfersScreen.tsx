import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { answered, api } from '~/api/api';
import { useAgencyNames } from '~/api/agencies';
import { asProblem, type Reason } from '~/api/problem';
import { useWords, words } from '~/language/language';
import { regionName } from '~/reference/regions';
import { Button, ButtonLink } from '~/ui/Button';
import { More, Table, When } from '~/ui/data';
import { TextArea } from '~/ui/fields';
import { useRequired } from '~/ui/forms';
import { Empty, Loading, Message, ProblemNotice } from '~/ui/messages';
import { Actions, Page } from '~/ui/Page';
import { Steady } from '~/ui/Steady';
import { ActionForm } from './ActionForm';
import styles from './cases.module.css';
import { commonWords } from './caseWords';
import { Categories, Risk } from './CaseSigns';
import { type Transfer, touchedBy } from './queries';
import { transferReasonWords } from './transferReasons';

const said = words({
  id: {
    title: 'Permintaan pindah kasus',
    lead: 'Kasus yang diminta diambil alih oleh unit Anda. Sampai Anda menerima, hanya yang tampak di sini yang dapat dibaca, dan unit asal tetap menangani.',
    loading: 'Mengambil permintaan…',
    list: 'Kasus yang diminta diambil alih',
    none: 'Tidak ada permintaan',
    noneNext: 'Bila unit lain meminta unit Anda mengambil alih sebuah kasus, permintaannya muncul di sini dan di pemberitahuan.',
    from: 'Dari unit',
    asked: 'Diminta',
    answer: 'Jawaban',
    accept: 'Ambil alih',
    acceptOf: (number: string) => `Ambil alih ${number}`,
    accepting: 'Mengambil alih…',
    accepted: 'Kasus kini milik unit Anda',
    acceptText: 'Seluruh berkas, rujukan yang berjalan, dan tenggatnya menjadi tanggung jawab unit Anda. Setelah itu tetapkan petugasnya. Unit asal tidak lagi mengerjakannya.',
    refuse: 'Tolak',
    refuseOf: (number: string) => `Tolak ${number}`,
    refusing: 'Menolak…',
    refused: 'Permintaan ditolak; unit asal diberi tahu',
    why: 'Mengapa tidak dapat diambil alih',
    whyHint: 'Unit asal membaca alasan ini.',
    taken: (number: string) => `${number} diambil alih`,
    openFile: 'Buka berkas dan tetapkan petugas',
  },
  en: {
    title: 'Transfers asked of us',
    lead: 'Cases that your unit is asked to take over. Until you accept, only what is shown here can be read, and the other unit goes on with them.',
    loading: 'Fetching the transfers…',
    list: 'Cases that are to be taken over',
    none: 'Nothing is asked',
    noneNext: 'Once another unit asks yours to take a case over, it appears here and in the notifications.',
    from: 'From unit',
    asked: 'Asked',
    answer: 'Answer',
    accept: 'Take over',
    acceptOf: (number: string) => `Take over ${number}`,
    accepting: 'Taking over…',
    accepted: 'The case is now your unit’s',
    acceptText: 'The whole file, its open referrals and deadlines become your unit’s responsibility. Then assign an officer. The other unit works on it no longer.',
    refuse: 'Refuse',
    refuseOf: (number: string) => `Refuse ${number}`,
    refusing: 'Refusing…',
    refused: 'Refused; the other unit is told',
    why: 'Why it can’t be taken over',
    whyHint: 'The other unit reads this reason.',
    taken: (number: string) => `${number} was taken over`,
    openFile: 'Open the file and assign an officer',
  },
});

const transfersQuery = {
  queryKey: ['transfers'],
  initialPageParam: undefined as string | undefined,
  queryFn: async ({ pageParam }: { pageParam: string | undefined }) =>
    answered(await api.cases.GET('/api/v1/transfers', { params: { query: { after: pageParam, limit: 50 } } })),
  getNextPageParam: (last: { next?: string }) => last.next ?? undefined,
};

interface AnswerProps {
  transfer: Transfer;
  onDone: (transfer: Transfer) => void;
  onClose: () => void;
}

function AcceptDialog({ transfer, onDone, onClose }: AnswerProps) {
  const t = useWords(said);
  const reasons = useWords(transferReasonWords) as Record<string, string>;
  const id = transfer.caseId ?? '';
  const form = useForm({ defaultValues: {} });
  return (
    <ActionForm
      title={t.acceptOf(transfer.number ?? '')}
      action={t.accept}
      busy={t.accepting}
      done={t.accepted}
      form={form}
      labels={{}}
      touches={touchedBy(id)}
      reasonWords={(reason: Reason) => reasons[reason.code]}
      onDone={onDone}
      onClose={onClose}
      act={async (_, key) =>
        answered(await api.cases.POST('/api/v1/cases/{id}/transfer/acceptance', { params: { path: { id }, header: { 'Idempotency-Key': key } } }))
      }
    >
      <p>{t.acceptText}</p>
    </ActionForm>
  );
}

function RefuseDialog({ transfer, onClose }: Omit<AnswerProps, 'onDone'>) {
  const t = useWords(said);
  const reasons = useWords(transferReasonWords) as Record<string, string>;
  const required = useRequired();
  const id = transfer.caseId ?? '';
  const form = useForm({ defaultValues: { reason: '' } });
  return (
    <ActionForm
      title={t.refuseOf(transfer.number ?? '')}
      action={t.refuse}
      busy={t.refusing}
      done={t.refused}
      form={form}
      labels={{ reason: t.why }}
      touches={touchedBy(id)}
      reasonWords={(reason: Reason) => reasons[reason.code]}
      onClose={onClose}
      act={async (body, key) =>
        answered(await api.cases.POST('/api/v1/cases/{id}/transfer/refusal', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body }))
      }
    >
      <TextArea
        label={t.why}
        hint={t.whyHint}
        rows={3}
        maxLength={1000}
        error={form.formState.errors.reason?.message}
        {...form.register('reason', required)}
      />
    </ActionForm>
  );
}

/** What other units ask this one to go on with. */
export function TransfersScreen() {
  const t = useWords(said);
  const common = useWords(commonWords);
  const agency = useAgencyNames();
  const transfers = useInfiniteQuery(transfersQuery);
  const [open, setOpen] = useState<{ what: 'accept' | 'refuse'; transfer: Transfer }>();
  const [taken, setTaken] = useState<Transfer>();
  const asked = transfers.data?.pages.flatMap((page) => page.items ?? []);
  const close = () => {
    setOpen(undefined);
  };
  return (
    <Page title={t.title} lead={t.lead}>
      {taken !== undefined && (
        <Message tone="good" title={t.taken(taken.number ?? '')}>
          <div>
            <ButtonLink to="/cases/$caseId" params={{ caseId: taken.caseId }} hash="hands">
              {t.openFile}
            </ButtonLink>
          </div>
        </Message>
      )}
      {transfers.isError && <ProblemNotice problem={asProblem(transfers.error)} onRetry={() => void transfers.refetch()} />}
      {transfers.isPending && <Loading what={t.loading} />}
      {asked !== undefined && (
        <>
          <Steady items={asked} keyOf={(transfer) => transfer.caseId ?? ''}>
            {(shown) => (
              <Table
                caption={t.list}
                items={shown}
                keyOf={(transfer) => transfer.caseId ?? ''}
                empty={
                  <Empty title={t.none}>
                    <p>{t.noneNext}</p>
                  </Empty>
                }
                columns={[
                  {
                    name: common.number,
                    show: (transfer) => (
                      <>
                        <span className={styles.number}>{transfer.number}</span>
                        <span className={styles.under}>
                          <Categories codes={transfer.categories} />
                        </span>
                      </>
                    ),
                  },
                  { name: common.district, show: (transfer) => regionName(transfer.district) },
                  { name: t.from, show: (transfer) => agency(transfer.fromUnitId) },
                  { name: t.asked, show: (transfer) => <When at={transfer.requestedAt} short /> },
                  {
                    name: t.answer,
                    show: (transfer) => (
                      <Actions>
                        {transfer.allowedActions?.includes('acceptance') === true && (
                          <Button
                            tone="primary"
                            aria-label={t.acceptOf(transfer.number ?? '')}
                            onClick={() => {
                              setOpen({ what: 'accept', transfer });
                            }}
                          >
                            {t.accept}
                          </Button>
                        )}
                        {transfer.allowedActions?.includes('refusal') === true && (
                          <Button
                            aria-label={t.refuseOf(transfer.number ?? '')}
                            onClick={() => {
                              setOpen({ what: 'refuse', transfer });
                            }}
                          >
                            {t.refuse}
                          </Button>
                        )}
                      </Actions>
                    ),
                  },
                  { name: common.risk, end: true, show: (transfer) => <Risk risk={transfer.risk} /> },
                ]}
              />
            )}
          </Steady>
          <More query={transfers} />
        </>
      )}
      {open?.what === 'accept' && <AcceptDialog transfer={open.transfer} onDone={setTaken} onClose={close} />}
      {open?.what === 'refuse' && <RefuseDialog transfer={open.transfer} onClose={close} />}
    </Page>
  );
}
