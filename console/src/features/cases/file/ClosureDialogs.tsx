import { useQuery } from '@tanstack/react-query';
import { useForm, useWatch } from 'react-hook-form';
import { answered, api } from '~/api/api';
import { agenciesQuery } from '~/api/agencies';
import type { Problem } from '~/api/problem';
import { useWords, words } from '~/language/language';
import { useCodes } from '~/reference/codes';
import { regencies } from '~/reference/regions';
import { SelectField, TextArea, TextField } from '~/ui/fields';
import { useRequired } from '~/ui/forms';
import { Message } from '~/ui/messages';
import { ActionForm } from '../ActionForm';
import { commonWords } from '../caseWords';
import { touchedBy } from '../queries';
import { ClosureReason } from './ClosureReasons';
import type { PartProps } from './Part';

const said = words({
  id: {
    propose: 'Usulkan penutupan',
    proposing: 'Mengusulkan…',
    proposed: 'Usul penutupan menunggu putusan orang kedua',
    proposeText: 'Layanan berakhir setelah orang kedua (kepala) menyetujui. Proses hukum tetap jalan sampai selesai.',
    outcome: 'Hasil layanan',
    services: 'Akhir layanan',
    settlements: 'Upaya damai (hanya untuk perselisihan yang bukan tindak pidana)',
    note: 'Ringkasan untuk yang memutuskan',
    to: 'Dilimpahkan ke',
    units: 'Unit',
    regions: 'Wilayah',
    of: 'Nomor kasus yang tetap',
    ofHint: 'Kasus lain dari orang yang sama, misalnya KT-2026-000123',
    approve: 'Setujui penutupan',
    approving: 'Menyetujui…',
    approved: 'Kasus ditutup: layanan berakhir',
    approveText: 'Semua aturan penutupan ditanyakan lagi. Setelah disetujui, berkas hanya berubah lewat catatan, sampai dibuka kembali.',
    approveReason: 'Alasan orang kedua',
    approveReasonHint: 'Wajib untuk “Tidak terbukti”.',
    refuse: 'Tolak penutupan',
    refusing: 'Menolak…',
    refused: 'Penutupan ditolak; kasus tetap dalam layanan',
    refuseReason: 'Mengapa belum dapat ditutup',
    withdraw: 'Tarik usul penutupan',
    withdrawing: 'Menarik…',
    withdrawn: 'Usul ditarik; kasus tetap dalam layanan',
    withdrawText: 'Kasus kembali dalam layanan. Penutupan dapat diusulkan lagi kapan saja.',
    reopen: 'Buka kembali kasus',
    reopening: 'Membuka…',
    reopened: 'Kasus dibuka kembali; penutupan yang lama tetap tercatat',
    reopenText: 'Layanan berjalan lagi pada berkas ini. Yang dulu mengusulkan dan menyetujui penutupan diberi tahu.',
    reopenReason: 'Mengapa dibuka kembali',
  },
  en: {
    propose: 'Propose to close',
    proposing: 'Proposing…',
    proposed: 'The proposal waits for a second person’s decision',
    proposeText: 'Services end once a second person (a head) approves. The legal track goes on until its own end.',
    outcome: 'Outcome of services',
    services: 'End of services',
    settlements: 'Settlement (for disputes that are no offence only)',
    note: 'Summary for whoever decides',
    to: 'Handed on to',
    units: 'Units',
    regions: 'Regions',
    of: 'Number of the case that stays',
    ofHint: 'The other case of the same person, such as KT-2026-000123',
    approve: 'Approve the closure',
    approving: 'Approving…',
    approved: 'The case is closed: services have ended',
    approveText: 'All rules of closing are asked again. Once approved, the file changes by notes only, until it is reopened.',
    approveReason: 'The second person’s reason',
    approveReasonHint: 'Needed for “Unfounded”.',
    refuse: 'Refuse the closure',
    refusing: 'Refusing…',
    refused: 'The closure is refused; the case stays in service',
    refuseReason: 'Why it can’t be closed yet',
    withdraw: 'Withdraw the proposal',
    withdrawing: 'Withdrawing…',
    withdrawn: 'Withdrawn; the case stays in service',
    withdrawText: 'The case is in service again. Closing can be proposed anew at any time.',
    reopen: 'Reopen the case',
    reopening: 'Reopening…',
    reopened: 'The case is reopened; the closure before is kept',
    reopenText: 'Services run again in this file. Whoever proposed and approved the closure is told.',
    reopenReason: 'Why it is reopened',
  },
});

interface ClosureDialogProps extends PartProps {
  onClose: () => void;
  /** Keeps the reasons on the screen once the dialog is gone. */
  onRefused: (problem: Problem) => void;
}

const isFilled = (value: string) => value.trim() !== '';

export function ProposeDialog({ id, file, onClose, onRefused }: ClosureDialogProps) {
  const t = useWords(said);
  const required = useRequired();
  const { options } = useCodes();
  const { data: agencies = [] } = useQuery(agenciesQuery);
  const form = useForm({ defaultValues: { outcome: '', note: '', to: '', of: '' } });
  const outcome = useWatch({ control: form.control, name: 'outcome' });
  const { register, formState } = form;
  return (
    <ActionForm
      title={t.propose}
      action={t.propose}
      busy={t.proposing}
      done={t.proposed}
      form={form}
      labels={{ outcome: t.outcome, note: t.note, to: t.to, of: t.of }}
      touches={touchedBy(id)}
      reasonWords={(reason) => <ClosureReason reason={reason} file={file} onFollow={onClose} />}
      onRefused={onRefused}
      onClose={onClose}
      act={async (fields, key) =>
        answered(
          await api.cases.POST('/api/v1/cases/{id}/closure', {
            params: { path: { id }, header: { 'Idempotency-Key': key } },
            body: {
              outcome: fields.outcome,
              ...(isFilled(fields.note) ? { note: fields.note } : {}),
              ...(fields.outcome === 'TRANSFERRED' ? { to: fields.to } : {}),
              ...(fields.outcome === 'DUPLICATE' ? { of: fields.of } : {}),
            },
          }),
        )
      }
    >
      <p>{t.proposeText}</p>
      <SelectField
        label={t.outcome}
        groups={[
          { label: t.services, options: options('case-outcome') },
          { label: t.settlements, options: options('settlement-outcome') },
        ]}
        error={formState.errors.outcome?.message}
        {...register('outcome', required)}
      />
      {outcome === 'TRANSFERRED' && (
        <SelectField
          label={t.to}
          groups={[
            {
              label: t.units,
              options: agencies
                .filter((agency) => agency.kind === 'UPTD_PPA' && agency.id !== file.unitId)
                .map((agency) => ({ value: agency.id ?? '', label: agency.name ?? '' })),
            },
            { label: t.regions, options: regencies },
          ]}
          error={formState.errors.to?.message}
          {...register('to', required)}
        />
      )}
      {outcome === 'DUPLICATE' && (
        <TextField
          label={t.of}
          hint={t.ofHint}
          error={formState.errors.of?.message}
          {...register('of', { ...required, setValueAs: (value: string) => value.trim().toUpperCase() })}
        />
      )}
      <TextArea label={t.note} optional maxLength={2000} error={formState.errors.note?.message} {...register('note')} />
    </ActionForm>
  );
}

export function ApproveDialog({ id, file, onClose, onRefused }: ClosureDialogProps) {
  const t = useWords(said);
  const form = useForm({ defaultValues: { reason: '' } });
  return (
    <ActionForm
      title={t.approve}
      action={t.approve}
      busy={t.approving}
      done={t.approved}
      form={form}
      labels={{ reason: t.approveReason }}
      touches={touchedBy(id)}
      reasonWords={(reason) => <ClosureReason reason={reason} file={file} onFollow={onClose} />}
      onRefused={onRefused}
      onClose={onClose}
      act={async ({ reason }, key) =>
        answered(
          await api.cases.POST('/api/v1/cases/{id}/closure/approval', {
            params: { path: { id }, header: { 'Idempotency-Key': key } },
            body: isFilled(reason) ? { reason } : {},
          }),
        )
      }
    >
      <Message title={t.approveText} />
      <TextArea
        label={t.approveReason}
        hint={t.approveReasonHint}
        optional={file.closure?.outcome !== 'UNFOUNDED'}
        rows={3}
        maxLength={2000}
        error={form.formState.errors.reason?.message}
        {...form.register('reason')}
      />
    </ActionForm>
  );
}

export function RefuseDialog({ id, file, onClose, onRefused }: ClosureDialogProps) {
  const t = useWords(said);
  const required = useRequired();
  const form = useForm({ defaultValues: { reason: '' } });
  return (
    <ActionForm
      title={t.refuse}
      action={t.refuse}
      busy={t.refusing}
      done={t.refused}
      form={form}
      labels={{ reason: t.refuseReason }}
      touches={touchedBy(id)}
      reasonWords={(reason) => <ClosureReason reason={reason} file={file} onFollow={onClose} />}
      onRefused={onRefused}
      onClose={onClose}
      act={async (body, key) =>
        answered(await api.cases.POST('/api/v1/cases/{id}/closure/refusal', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body }))
      }
    >
      <TextArea label={t.refuseReason} maxLength={2000} error={form.formState.errors.reason?.message} {...form.register('reason', required)} />
    </ActionForm>
  );
}

export function WithdrawProposalDialog({ id, file, onClose, onRefused }: ClosureDialogProps) {
  const t = useWords(said);
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
      reasonWords={(reason) => <ClosureReason reason={reason} file={file} onFollow={onClose} />}
      onRefused={onRefused}
      onClose={onClose}
      act={async (_, key) =>
        answered(await api.cases.POST('/api/v1/cases/{id}/closure/withdrawal', { params: { path: { id }, header: { 'Idempotency-Key': key } } }))
      }
    >
      <p>{t.withdrawText}</p>
    </ActionForm>
  );
}

export function ReopenDialog({ id, file, onClose, onRefused }: ClosureDialogProps) {
  const t = useWords(said);
  const common = useWords(commonWords);
  const required = useRequired();
  const { options } = useCodes();
  const form = useForm({ defaultValues: { reason: '', text: '' } });
  const reason = useWatch({ control: form.control, name: 'reason' });
  return (
    <ActionForm
      title={t.reopen}
      action={t.reopen}
      busy={t.reopening}
      done={t.reopened}
      form={form}
      labels={{ reason: t.reopenReason, text: common.text }}
      touches={touchedBy(id)}
      reasonWords={(each) => <ClosureReason reason={each} file={file} onFollow={onClose} />}
      onRefused={onRefused}
      onClose={onClose}
      act={async (fields, key) =>
        answered(
          await api.cases.POST('/api/v1/cases/{id}/reopening', {
            params: { path: { id }, header: { 'Idempotency-Key': key } },
            body: { reason: fields.reason, ...(isFilled(fields.text) ? { text: fields.text } : {}) },
          }),
        )
      }
    >
      <p>{t.reopenText}</p>
      <SelectField
        label={t.reopenReason}
        options={options('reopening-reason')}
        error={form.formState.errors.reason?.message}
        {...form.register('reason', required)}
      />
      <TextArea
        label={common.text}
        optional={reason !== 'OTHER'}
        rows={3}
        maxLength={1000}
        error={form.formState.errors.text?.message}
        {...form.register('text', { validate: (value, fields) => fields.reason !== 'OTHER' || isFilled(value) || common.textNeeded })}
      />
    </ActionForm>
  );
}
