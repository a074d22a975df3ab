import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { answered, api } from '~/api/api';
import { agenciesQuery, useAgencyNames } from '~/api/agencies';
import { colleaguesQuery, usePersonNames } from '~/api/people';
import type { Reason } from '~/api/problem';
import { useWords, words } from '~/language/language';
import { useWorker } from '~/session/session';
import { Button, ButtonLink } from '~/ui/Button';
import { When } from '~/ui/data';
import { SelectField, TextArea } from '~/ui/fields';
import { useRequired } from '~/ui/forms';
import { Empty, Message, Status } from '~/ui/messages';
import { Actions, Section } from '~/ui/Page';
import { ActionForm } from '../ActionForm';
import { commonWords } from '../caseWords';
import styles from '../cases.module.css';
import { touchedBy } from '../queries';
import { transferReasonWords } from '../transferReasons';
import { may, Part, type PartProps, partWords } from './Part';

const said = words({
  id: {
    assign: 'Tetapkan petugas',
    assigning: 'Menetapkan…',
    assigned: 'Petugas ditetapkan dan diberi tahu',
    officer: 'Manajer kasus unit ini',
    officers: 'Petugas',
    nobodyNext: 'Tanpa petugas, tidak ada yang diberi tahu bila ada perubahan. Tetapkan seorang manajer kasus.',
    since: 'sejak',
    until: 'sampai',
    now: 'sekarang',
    units: 'Pindah unit',
    noTransfer: 'Kasus ini belum pernah diminta pindah unit',
    ask: 'Minta unit lain mengambil alih',
    asking: 'Meminta…',
    asked: 'Permintaan terkirim; kasus tetap ditangani di sini sampai diterima',
    toUnit: 'Unit yang diminta',
    whyHint: 'Unit yang diminta melihat nomor, kecamatan, kategori, dan risiko; alasan ini baru terbaca setelah kasus diterima.',
    withdraw: 'Tarik permintaan pindah',
    withdrawing: 'Menarik…',
    withdrawn: 'Permintaan pindah ditarik',
    withdrawText: 'Unit yang diminta tidak lagi dapat menerima kasus ini.',
    requested: 'Diminta',
    answered: 'Dijawab',
    pending: 'Menunggu jawaban',
    ends: { ACCEPTED: 'Diterima', REFUSED: 'Ditolak', WITHDRAWN: 'Ditarik' },
    answer: 'Ke permintaan pindah kasus',
    answerText: 'Unit Anda diminta mengambil alih kasus ini.',
  },
  en: {
    assign: 'Assign an officer',
    assigning: 'Assigning…',
    assigned: 'The officer is assigned and told',
    officer: 'Case manager of this unit',
    officers: 'Officers',
    nobodyNext: 'Without an officer nobody is told when something changes. Assign a case manager.',
    since: 'since',
    until: 'until',
    now: 'now',
    units: 'Transfer to another unit',
    noTransfer: 'No unit was ever asked to take this case over',
    ask: 'Ask another unit to take it over',
    asking: 'Asking…',
    asked: 'Asked; the case stays here until it is accepted',
    toUnit: 'Unit that is asked',
    whyHint: 'The unit asked sees number, district, categories and risk; it can read this reason once it has accepted the case.',
    withdraw: 'Withdraw the transfer',
    withdrawing: 'Withdrawing…',
    withdrawn: 'The transfer is withdrawn',
    withdrawText: 'The unit that was asked can accept this case no longer.',
    requested: 'Asked',
    answered: 'Answered',
    pending: 'Waits for an answer',
    ends: { ACCEPTED: 'Accepted', REFUSED: 'Refused', WITHDRAWN: 'Withdrawn' },
    answer: 'To the transfers asked of us',
    answerText: 'Your unit is asked to take this case over.',
  },
});

function AssignDialog({ id, file, onClose }: PartProps & { onClose: () => void }) {
  const t = useWords(said);
  const required = useRequired();
  const { data: colleagues = [] } = useQuery(colleaguesQuery);
  const form = useForm({ defaultValues: { assigneeId: '' } });
  const managers = colleagues.filter((person) => person.roles?.includes('case-manager') === true && person.id !== file.assigneeId);
  return (
    <ActionForm
      title={t.assign}
      action={t.assign}
      busy={t.assigning}
      done={t.assigned}
      form={form}
      labels={{ assigneeId: t.officer }}
      touches={touchedBy(id)}
      onClose={onClose}
      act={async (body, key) =>
        answered(await api.cases.POST('/api/v1/cases/{id}/assignment', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body }))
      }
    >
      <SelectField
        label={t.officer}
        options={managers.map((person) => ({ value: person.id ?? '', label: person.name ?? '' }))}
        error={form.formState.errors.assigneeId?.message}
        {...form.register('assigneeId', required)}
      />
    </ActionForm>
  );
}

function AskDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useWords(said);
  const common = useWords(commonWords);
  const reasons = useWords(transferReasonWords) as Record<string, string>;
  const required = useRequired();
  const worker = useWorker();
  const { data: agencies = [] } = useQuery(agenciesQuery);
  const form = useForm({ defaultValues: { toUnitId: '', reason: '' } });
  return (
    <ActionForm
      title={t.ask}
      action={t.ask}
      busy={t.asking}
      done={t.asked}
      form={form}
      labels={{ toUnitId: t.toUnit, reason: common.reason }}
      touches={touchedBy(id)}
      reasonWords={(reason: Reason) => reasons[reason.code]}
      onClose={onClose}
      act={async (body, key) =>
        answered(await api.cases.POST('/api/v1/cases/{id}/transfer', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body }))
      }
    >
      <SelectField
        label={t.toUnit}
        options={agencies
          .filter((agency) => agency.kind === 'UPTD_PPA' && agency.id !== worker.agency.id)
          .map((agency) => ({ value: agency.id ?? '', label: agency.name ?? '' }))}
        error={form.formState.errors.toUnitId?.message}
        {...form.register('toUnitId', required)}
      />
      <TextArea
        label={common.reason}
        hint={t.whyHint}
        rows={3}
        maxLength={1000}
        error={form.formState.errors.reason?.message}
        {...form.register('reason', required)}
      />
    </ActionForm>
  );
}

function WithdrawDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useWords(said);
  const reasons = useWords(transferReasonWords) as Record<string, string>;
  const form = useForm({ defaultValues: {} });
  return (
    <ActionForm
      title={t.withdraw}
      action={t.withdraw}
      busy={t.withdrawing}
      done={t.withdrawn}
      form={form}
      labels={{}}
      touches={touchedBy(id)}
      reasonWords={(reason: Reason) => reasons[reason.code]}
      onClose={onClose}
      act={async (_, key) =>
        answered(await api.cases.POST('/api/v1/cases/{id}/transfer/withdrawal', { params: { path: { id }, header: { 'Idempotency-Key': key } } }))
      }
    >
      <p>{t.withdrawText}</p>
    </ActionForm>
  );
}

/** Who carries the case and has carried it, and which unit. */
export function HandsPart({ id, file }: PartProps) {
  const t = useWords(said);
  const common = useWords(commonWords);
  const title = useWords(partWords).hands;
  const who = usePersonNames();
  const agency = useAgencyNames();
  const worker = useWorker();
  const [open, setOpen] = useState<'assign' | 'ask' | 'withdraw'>();
  const close = () => {
    setOpen(undefined);
  };
  const assignments = file.assignments?.toReversed() ?? [];
  const transfers = file.transfers?.toReversed() ?? [];
  const isAskedOfUs = transfers.some((transfer) => (transfer.end ?? undefined) === undefined && transfer.toUnitId === worker.agency.id);
  return (
    <Part name="hands" title={title}>
      <div className={styles.pair}>
        <Section
          level={3}
          title={t.officers}
          aside={
            may(file, 'assignment') && (
              <Button
                onClick={() => {
                  setOpen('assign');
                }}
              >
                {t.assign}
              </Button>
            )
          }
        >
          {assignments.length === 0 ? (
            <Empty title={common.nobody}>
              <p>{t.nobodyNext}</p>
            </Empty>
          ) : (
            <ul className={styles.entries}>
              {assignments.map((each) => (
                <li key={each.assignedAt} className={styles.entry}>
                  <div className={styles.entryHead}>
                    <strong>{who(each.assigneeId)}</strong>
                    {(each.endedAt ?? undefined) === undefined && <Status tone="info">{t.now}</Status>}
                  </div>
                  <p className={styles.soft}>
                    {t.since} <When at={each.assignedAt} /> {common.by(who(each.assignedBy))}
                  </p>
                  {each.endedAt !== undefined && each.endedAt !== null && (
                    <p className={styles.soft}>
                      {t.until} <When at={each.endedAt} />
                    </p>
                  )}
                </li>
              ))}
            </ul>
          )}
        </Section>
        <Section
          level={3}
          title={t.units}
          aside={
            <Actions>
              {may(file, 'transfer') && (
                <Button
                  onClick={() => {
                    setOpen('ask');
                  }}
                >
                  {t.ask}
                </Button>
              )}
              {may(file, 'transfer/withdrawal') && (
                <Button
                  onClick={() => {
                    setOpen('withdraw');
                  }}
                >
                  {t.withdraw}
                </Button>
              )}
            </Actions>
          }
        >
          {isAskedOfUs && (
            <Message tone="warn" title={t.answerText}>
              <div>
                <ButtonLink to="/transfers">{t.answer}</ButtonLink>
              </div>
            </Message>
          )}
          {transfers.length === 0 ? (
            <p className={styles.soft}>{t.noTransfer}</p>
          ) : (
            <ul className={styles.entries}>
              {transfers.map((transfer) => (
                <li key={transfer.requestedAt} className={styles.entry}>
                  <div className={styles.entryHead}>
                    <strong>
                      {agency(transfer.fromUnitId)} → {agency(transfer.toUnitId)}
                    </strong>
                    <Status tone={(transfer.end ?? undefined) === undefined ? 'warn' : 'plain'}>
                      {(t.ends as Record<string, string>)[transfer.end ?? ''] ?? t.pending}
                    </Status>
                  </div>
                  <p className={styles.prose}>{transfer.reason}</p>
                  <p className={styles.soft}>
                    {t.requested} <When at={transfer.requestedAt} /> {common.by(who(transfer.requestedBy))}
                  </p>
                  {transfer.answer !== undefined && transfer.answer !== null && <p className={styles.prose}>{transfer.answer}</p>}
                  {transfer.answeredAt !== undefined && transfer.answeredAt !== null && (
                    <p className={styles.soft}>
                      {t.answered} <When at={transfer.answeredAt} /> {common.by(who(transfer.answeredBy ?? undefined))}
                    </p>
                  )}
                </li>
              ))}
            </ul>
          )}
        </Section>
      </div>
      {open === 'assign' && <AssignDialog id={id} file={file} onClose={close} />}
      {open === 'ask' && <AskDialog id={id} onClose={close} />}
      {open === 'withdraw' && <WithdrawDialog id={id} onClose={close} />}
    </Part>
  );
}
