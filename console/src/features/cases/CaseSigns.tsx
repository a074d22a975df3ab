import { useWords } from '~/language/language';
import { useCodes } from '~/reference/codes';
import { Status } from '~/ui/messages';
import { referralStateTones, referralStateWords, riskTones, riskWords, stateTones, stateWords } from './caseWords';

/** A case's state at a glance. */
export function CaseState({ state }: { state: string | undefined }) {
  const t = useWords(stateWords) as Record<string, string>;
  return state === undefined ? null : <Status tone={stateTones[state] ?? 'plain'}>{t[state] ?? state}</Status>;
}

export function Risk({ risk }: { risk: string | undefined }) {
  const t = useWords(riskWords) as Record<string, string>;
  return risk === undefined ? null : <Status tone={riskTones[risk] ?? 'plain'}>{t[risk] ?? risk}</Status>;
}

export function ReferralState({ state }: { state: string | undefined }) {
  const t = useWords(referralStateWords) as Record<string, string>;
  return state === undefined ? null : <Status tone={referralStateTones[state] ?? 'plain'}>{t[state] ?? state}</Status>;
}

/** The offences that a case is about, in the order in which they were named. */
export function Categories({ codes = [] }: { codes: readonly string[] | undefined }) {
  const { label } = useCodes();
  return codes.map((code) => label('offence-category', code)).join(' · ');
}
