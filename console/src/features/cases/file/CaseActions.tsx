import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { answered, api } from '~/api/api';
import type { Problem, Reason } from '~/api/problem';
import { useWords, words } from '~/language/language';
import { Button, ButtonLink } from '~/ui/Button';
import { Actions } from '~/ui/Page';
import { ActionForm } from '../ActionForm';
import { touchedBy } from '../queries';
import { ApproveDialog, ProposeDialog, RefuseDialog, ReopenDialog, WithdrawProposalDialog } from './ClosureDialogs';
import { ClosureReason } from './ClosureReasons';
import { may, type PartProps } from './Part';

const said = words({
  id: {
    actions: {
      assessment: 'Mulai asesmen',
      'assessment/completion': 'Selesaikan asesmen, mulai layanan',
      closure: 'Usulkan penutupan',
      'closure/approval': 'Setujui penutupan',
      'closure/refusal': 'Tolak penutupan',
      'closure/withdrawal': 'Tarik usul penutupan',
      reopening: 'Buka kembali kasus',
    },
    refer: 'Kirim rujukan',
    starting: 'Memulai…',
    started: 'Asesmen dimulai',
    startText: 'Asesmen: pastikan keamanan, kebutuhan, dan risiko korban. Rujukan dapat dikirim kapan saja, juga sebelum asesmen selesai.',
    finishing: 'Menyelesaikan…',
    finished: 'Asesmen selesai, layanan dimulai',
    finishText: 'Kasus masuk layanan. Sesudah itu penutupan dapat diusulkan.',
  },
  en: {
    actions: {
      assessment: 'Start the assessment',
      'assessment/completion': 'Finish the assessment, begin services',
      closure: 'Propose to close',
      'closure/approval': 'Approve the closure',
      'closure/refusal': 'Refuse the closure',
      'closure/withdrawal': 'Withdraw the proposal',
      reopening: 'Reopen the case',
    },
    refer: 'Send a referral',
    starting: 'Starting…',
    started: 'Assessment started',
    startText: 'Assessment: make sure of the victim’s safety, needs and risk. Referrals can be sent at any time, also before it is finished.',
    finishing: 'Finishing…',
    finished: 'Assessment finished, services begin',
    finishText: 'The case goes into service. After that closing can be proposed.',
  },
});

type Action = keyof (typeof said)['id']['actions'];

/** In the order of their weight: the first that is allowed is the state's main step. */
const STEPS: readonly Action[] = ['closure/approval', 'assessment', 'assessment/completion', 'reopening', 'closure', 'closure/refusal', 'closure/withdrawal'];

interface StepDialogProps extends PartProps {
  action: 'assessment' | 'assessment/completion';
  onClose: () => void;
}

function AssessmentDialog({ id, file, action, onClose }: StepDialogProps) {
  const t = useWords(said);
  const form = useForm({ defaultValues: {} });
  const isStart = action === 'assessment';
  return (
    <ActionForm
      title={t.actions[action]}
      action={t.actions[action]}
      busy={isStart ? t.starting : t.finishing}
      done={isStart ? t.started : t.finished}
      form={form}
      labels={{}}
      touches={touchedBy(id)}
      reasonWords={(reason: Reason) => <ClosureReason reason={reason} file={file} onFollow={onClose} />}
      onClose={onClose}
      act={async (_, key) => {
        const params = { path: { id }, header: { 'Idempotency-Key': key } };
        return answered(
          isStart ? await api.cases.POST('/api/v1/cases/{id}/assessment', { params }) : await api.cases.POST('/api/v1/cases/{id}/assessment/completion', { params }),
        );
      }}
    >
      <p>{isStart ? t.startText : t.finishText}</p>
    </ActionForm>
  );
}

/** What may be done with the case now: the state's main step first, the others beside it. */
export function CaseActions({ id, file, onRefused }: PartProps & { onRefused: (problem: Problem) => void }) {
  const t = useWords(said);
  const [open, setOpen] = useState<Action>();
  const close = () => {
    setOpen(undefined);
  };
  const steps = STEPS.filter((action) => may(file, action));
  // In service the main step is to get help, not to close.
  const refersFirst = may(file, 'disclosures') && (file.state === 'InService' || steps.length === 0);
  const dialog = { id, file, onClose: close, onRefused };
  return (
    <>
      <Actions>
        {refersFirst && (
          <ButtonLink to="/cases/$caseId/refer" params={{ caseId: id }} tone="primary">
            {t.refer}
          </ButtonLink>
        )}
        {steps.map((action, n) => (
          <Button
            key={action}
            tone={n === 0 && !refersFirst && action !== 'closure/withdrawal' ? 'primary' : 'plain'}
            onClick={() => {
              setOpen(action);
            }}
          >
            {t.actions[action]}
          </Button>
        ))}
        {may(file, 'disclosures') && !refersFirst && (
          <ButtonLink to="/cases/$caseId/refer" params={{ caseId: id }}>
            {t.refer}
          </ButtonLink>
        )}
      </Actions>
      {(open === 'assessment' || open === 'assessment/completion') && <AssessmentDialog id={id} file={file} action={open} onClose={close} />}
      {open === 'closure' && <ProposeDialog {...dialog} />}
      {open === 'closure/approval' && <ApproveDialog {...dialog} />}
      {open === 'closure/refusal' && <RefuseDialog {...dialog} />}
      {open === 'closure/withdrawal' && <WithdrawProposalDialog {...dialog} />}
      {open === 'reopening' && <ReopenDialog {...dialog} />}
    </>
  );
}
