import { Link } from '@tanstack/react-router';
import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react';
import { useAgencyNames } from '~/api/agencies';
import type { Referral } from '~/api/referrals';
import { Unsent } from '~/drafts';
import { useWords, words } from '~/language/language';
import { useCodes } from '~/reference/codes';
import { useReferralStates } from '~/reference/referrals';
import { useWorker } from '~/session/session';
import { useAnnounce } from '~/ui/announce';
import { Button, type ButtonTone } from '~/ui/Button';
import { When } from '~/ui/data';
import { Message, ProblemNotice } from '~/ui/messages';
import { Actions, Card, Stack } from '~/ui/Page';
import ui from '~/ui/ui.module.css';
import { LostRaceNotice } from './LostRaceNotice';
import { useReasonWords } from './reasons';
import { AssignmentDialog, CancellationDialog, CompletionDialog, DeclineDialog, ProgressDialog, RedirectionDialog } from './RecipientDialogs';
import { RedirectionConfirmation } from './RedirectionConfirmation';
import { CancellationRequestDialog, PhoneConfirmationDialog, RecallDialog, RedirectionRefusalDialog } from './SenderDialogs';
import { allows, reasonListOf, type StepName } from './steps';
import { stepWords } from './stepWords';
import { type Desk, type LostRace, useStep } from './useStep';
import { useWaitingAnswer } from './useWaitingAnswer';

const said = words({
  id: {
    title: 'Yang dapat Anda lakukan',
    start: 'Mulai menangani…',
    sending: 'Mengirim…',
    kept: 'Belum terkirim: dikirim sendiri begitu sambungan kembali',
    waiting: 'Jawaban Anda belum sampai. Untuk mengubahnya, buang dulu dari daftar yang belum terkirim.',
    accepted: 'Rujukan diterima untuk ditangani; pengirim diberi tahu',
    arrived: 'Pengirim diberi tahu bahwa rujukan sudah sampai',
    answerBy: 'Menunggu jawaban instansi Anda, paling lambat',
    waitsFor: (agency: string) => `Menunggu jawaban ${agency}, paling lambat`,
    atWork: (agency: string) => `${agency} sedang menangani rujukan ini.`,
    yours: 'Instansi Anda sedang menangani rujukan ini.',
    cancelYours: (reason: string) => `Pengirim meminta pembatalan: ${reason}. Setujui bila belum ada layanan; bila sudah dilayani, pilih Selesai dilayani.`,
    cancelTheirs: (agency: string) => `Anda meminta pembatalan. ${agency} menjawabnya: setuju, atau menyelesaikan layanan yang sudah berjalan.`,
    redirectYours: (agency: string) => `Instansi Anda mengusulkan ${agency}. Pengirim memutuskan; sampai itu Anda masih dapat menjawab sendiri.`,
    redirectTheirs: (agency: string, other: string, reason: string) => `${agency} mengusulkan ${other}: ${reason}. Bila setuju, rujukan baru dikirim dengan dasar pembagian data yang baru.`,
    over: 'Rujukan ini sudah berakhir',
    nothing: 'Saat ini tidak ada yang menunggu Anda di sini.',
    toSuccessor: 'Buka rujukan penggantinya',
    toCase: 'Buka kasusnya',
    toQueue: 'Kembali ke antrean',
    toBoard: 'Lihat papan rujukan',
  },
  en: {
    title: 'What you can do',
    start: 'Begin the work…',
    sending: 'Sending…',
    kept: 'Not sent yet: it goes out by itself once the line is back',
    waiting: 'Your answer has not arrived. To change it, first throw it away in the list of what is not sent.',
    accepted: 'The referral is accepted; the sender is told',
    arrived: 'The sender is told that it has arrived',
    answerBy: 'Waits for your agency’s answer, due',
    waitsFor: (agency: string) => `Waits for the answer of ${agency}, due`,
    atWork: (agency: string) => `${agency} is working on this referral.`,
    yours: 'Your agency is working on this referral.',
    cancelYours: (reason: string) => `The sender asks for cancellation: ${reason}. Agree if there was no service yet; if there was, choose Service completed.`,
    cancelTheirs: (agency: string) => `You asked for cancellation. ${agency} answers: it agrees, or completes the service that has begun.`,
    redirectYours: (agency: string) => `Your agency has proposed ${agency}. The sender decides; until then you can still answer yourself.`,
    redirectTheirs: (agency: string, other: string, reason: string) => `${agency} proposes ${other}: ${reason}. If you agree, a new referral goes out on a basis of its own.`,
    over: 'This referral is over',
    nothing: 'Nothing here waits for you now.',
    toSuccessor: 'Open the referral that took its place',
    toCase: 'Open the case',
    toQueue: 'Back to the queue',
    toBoard: 'See the referral board',
  },
});

interface OpenedProps {
  desk: Desk;
  onClose: () => void;
}

/** Each step in the order of its button, what it opens, and how much it weighs. */
const STEPS: readonly { step: StepName; opens?: ComponentType<OpenedProps>; tone?: ButtonTone }[] = [
  { step: 'acceptance', tone: 'primary' },
  { step: 'progress', opens: ProgressDialog, tone: 'primary' },
  { step: 'redirection/confirmation', opens: RedirectionConfirmation, tone: 'primary' },
  { step: 'redirection/refusal', opens: RedirectionRefusalDialog },
  { step: 'phone-confirmation', opens: PhoneConfirmationDialog, tone: 'primary' },
  { step: 'cancellation', opens: CancellationDialog },
  { step: 'completion', opens: CompletionDialog },
  { step: 'decline', opens: DeclineDialog },
  { step: 'redirection', opens: RedirectionDialog },
  { step: 'assignment', opens: AssignmentDialog },
  { step: 'receipt' },
  { step: 'cancellation-request', opens: CancellationRequestDialog },
  { step: 'recall', opens: RecallDialog, tone: 'danger' },
];

const FINAL = new Set(['Declined', 'Redirected', 'Completed', 'Cancelled', 'Recalled', 'Abandoned']);

/** What waits for this person, and everything that they can do now, as the service says it. */
export function NextStep({ desk }: { desk: Desk }) {
  const t = useWords(said);
  const names = useWords(stepWords);
  const announce = useAnnounce();
  const reasonWords = useReasonWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const [opened, setOpened] = useState<StepName>();
  const referral = desk.seen.value;
  const done = (what: string) => (how: 'sent' | 'kept') => {
    announce(how === 'sent' ? what : t.kept, how === 'sent' ? 'good' : 'warn');
    // Its button may be gone.
    heading.current?.focus();
  };
  const accepting = useStep('acceptance', desk, done(t.accepted));
  const receiving = useStep('receipt', desk, done(t.arrived));
  const atOnce = { acceptance: accepting, receipt: receiving } as const;
  const Opened = STEPS.find(({ step }) => step === opened)?.opens;
  const isAnswered = useWaitingAnswer(referral.id ?? '');
  const wasAnswered = useRef(false);
  const { refresh } = desk;
  // This person's own answer has arrived: it shows by itself.
  useEffect(() => {
    if (wasAnswered.current && !isAnswered) {
      void refresh().catch(() => undefined);
    }
    wasAnswered.current = isAnswered;
  }, [isAnswered, refresh]);
  // A second answer would contradict the one that waits.
  const possible = isAnswered ? [] : STEPS.filter(({ step }) => allows(referral, step));
  return (
    <Card>
      <Stack>
        <h2 ref={heading} tabIndex={-1}>
          {t.title}
        </h2>
        <WhatWaits referral={referral} />
        {[accepting, receiving].map(({ lost, problem }, n) => (
          <Refused key={n === 0 ? 'acceptance' : 'receipt'} lost={lost} referral={referral}>
            {problem !== null && <ProblemNotice problem={problem} reasonWords={(reason) => reasonWords(reason)} />}
          </Refused>
        ))}
        {possible.length > 0 && (
          <Actions>
            {possible.map(({ step, tone = 'plain' }) => (
              <Button
                key={step}
                tone={tone}
                busy={step in atOnce && atOnce[step as keyof typeof atOnce].isPending && t.sending}
                onClick={() => {
                  if (step in atOnce) {
                    atOnce[step as keyof typeof atOnce].send({});
                  } else {
                    setOpened(step);
                  }
                }}
              >
                {step === 'progress' && referral.state === 'Accepted' ? t.start : names[step]}
              </Button>
            ))}
          </Actions>
        )}
        {isAnswered && (
          <>
            <p>{t.waiting}</p>
            <Unsent about={referral.id ?? ''} />
          </>
        )}
        <Onward referral={referral} isIdle={possible.length === 0 && !isAnswered} />
        {Opened !== undefined && (
          <Opened
            desk={desk}
            onClose={() => {
              setOpened(undefined);
              requestAnimationFrame(() => {
                if (document.activeElement === document.body) {
                  // The button that opened it went with the step.
                  heading.current?.focus();
                }
              });
            }}
          />
        )}
      </Stack>
    </Card>
  );
}

function Refused({ lost, referral, children }: { lost: LostRace | undefined; referral: Referral; children: ReactNode }) {
  return lost === undefined ? children : <LostRaceNotice lost={lost} referral={referral} />;
}

function WhatWaits({ referral }: { referral: Referral }) {
  const t = useWords(said);
  const codes = useCodes();
  const agency = useAgencyNames();
  const states = useReferralStates();
  const worker = useWorker();
  const isOurs = worker.agency.id === referral.recipient?.agencyId;
  const recipient = agency(referral.recipient?.agencyId);
  const asked = referral.steps?.findLast(({ state }) => state === referral.state);
  const reason = asked?.reason === undefined ? '' : codes.label(reasonListOf(asked), asked.reason);
  const due = <When at={referral.answerDueAt} />;
  const tone = referral.overdue === true ? 'danger' : 'info';
  switch (referral.state) {
    case 'Sent':
    case 'Received':
      return (
        <Message tone={tone} title={isOurs ? t.answerBy : t.waitsFor(recipient)}>
          <p>{due}</p>
        </Message>
      );
    case 'Accepted':
    case 'InProgress':
      return <Message title={isOurs ? t.yours : t.atWork(recipient)} />;
    case 'CancellationRequested':
      return <Message tone="warn" title={isOurs ? t.cancelYours(reason) : t.cancelTheirs(recipient)} />;
    case 'RedirectionRequested': {
      const proposed = agency(asked?.toAgencyId);
      return <Message tone="warn" title={isOurs ? t.redirectYours(proposed) : t.redirectTheirs(recipient, proposed, reason)} />;
    }
    default:
      return FINAL.has(referral.state ?? '') ? <Message tone={states.tone(referral.state)} title={`${t.over}: ${states.label(referral.state)}`} /> : null;
  }
}

/** Where to go from here. */
function Onward({ referral, isIdle }: { referral: Referral; isIdle: boolean }) {
  const t = useWords(said);
  const worker = useWorker();
  const isOurs = worker.agency.id === referral.recipient?.agencyId;
  return (
    <p className={ui.actions}>
      {isIdle && !FINAL.has(referral.state ?? '') && <span>{t.nothing}</span>}
      {referral.redirectedTo !== undefined && (
        <Link to="/referrals/$referralId" params={{ referralId: referral.redirectedTo }}>
          {t.toSuccessor}
        </Link>
      )}
      {!isOurs && worker.has('case-manager', 'coordinator', 'head') && (
        <Link to="/cases/$caseId" params={{ caseId: referral.caseId ?? '' }}>
          {t.toCase}
        </Link>
      )}
      {isOurs && worker.has('liaison') && <Link to="/queue">{t.toQueue}</Link>}
      {worker.has('coordinator', 'head') && <Link to="/board">{t.toBoard}</Link>}
    </p>
  );
}
