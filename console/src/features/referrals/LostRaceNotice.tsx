import { Link } from '@tanstack/react-router';
import type { Referral } from '~/api/referrals';
import { useWords, words } from '~/language/language';
import { useReferralStates } from '~/reference/referrals';
import { Message } from '~/ui/messages';
import { useReasonWords } from './reasons';
import { Trail, useWho } from './Steps';
import { allows, type StepName } from './steps';
import { stepWords } from './stepWords';
import type { LostRace } from './useStep';

const said = words({
  id: {
    first: (who: string, what: string) => `${who} lebih dulu: ${what}`,
    changed: 'Rujukan ini sudah berubah',
    notKept: 'Jawaban Anda tidak dicatat, dan tidak ada yang dibatalkan karenanya.',
    happened: 'Yang terjadi sejak Anda membuka layar ini:',
    now: 'Yang dapat dilakukan sekarang:',
    nothing: 'Tidak ada lagi yang menunggu Anda pada rujukan ini.',
    queue: 'Kembali ke antrean',
  },
  en: {
    first: (who: string, what: string) => `${who} was faster: ${what}`,
    changed: 'This referral has changed',
    notKept: 'Your answer was not recorded, and nothing was undone by it.',
    happened: 'What has happened since you opened this screen:',
    now: 'What can be done now:',
    nothing: 'Nothing in this referral waits for you any more.',
    queue: 'Back to the queue',
  },
});

/** What decides nothing: it comes with an answer, or is noted beside it. */
const BESIDE = new Set(['Received', 'Overdue', 'Assigned', 'ConfirmedByPhone', 'SenderChanged']);

/** Two officers, one button: who did what and when, and what the slower one can do now. */
export function LostRaceNotice({ lost, referral }: { lost: LostRace; referral: Referral }) {
  const t = useWords(said);
  const names = useWords(stepWords);
  const states = useReferralStates();
  const reason = useReasonWords();
  const who = useWho();
  const first = lost.happened.find(({ state }) => !BESIDE.has(state ?? '')) ?? lost.happened[0];
  const now = (Object.keys(names) as StepName[]).filter((step) => allows(referral, step));
  return (
    <Message tone="warn" role="alert" title={first === undefined ? t.changed : t.first(who(first), states.label(first.state))}>
      <p>{t.notKept}</p>
      {lost.happened.length > 0 ? (
        <>
          <p>{t.happened}</p>
          <Trail steps={lost.happened} isFresh />
        </>
      ) : (
        <ul>
          {lost.problem.reasons.map((each) => (
            <li key={each.code}>{reason(each) ?? each.code}</li>
          ))}
        </ul>
      )}
      {now.length > 0 ? (
        <p>
          {t.now} {now.map((step) => names[step].replace('…', '')).join(' · ')}
        </p>
      ) : (
        <p>
          {t.nothing} <Link to="/queue">{t.queue}</Link>
        </p>
      )}
    </Message>
  );
}
