import { useWords } from '~/language/language';
import { useCaseStates } from '~/reference/cases';
import { useCodes } from '~/reference/codes';
import { useReferralStates } from '~/reference/referrals';
import { Status } from '~/ui/messages';
import { riskTones, riskWords, stateTones } from './caseWords';

/** A case's state at a glance. */
export function CaseState({ state }: { state: string | undefined }) {
  const words = useCaseStates();
  return state === undefined ? null : <Status tone={stateTones[state] ?? 'plain'}>{words(state)}</Status>;
}

export function Risk({ risk }: { risk: string | undefined }) {
  const t = useWords(riskWords) as Record<string, string>;
  return risk === undefined ? null : <Status tone={riskTones[risk] ?? 'plain'}>{t[risk] ?? risk}</Status>;
}

export function ReferralState({ state }: { state: string | undefined }) {
  const states = useReferralStates();
  return state === undefined ? null : <Status tone={states.tone(state)}>{states.label(state)}</Status>;
}

/** The offences that a case is about, in the order in which they were named. */
export function Categories({ codes = [] }: { codes: readonly string[] | undefined }) {
  const { label } = useCodes();
  return codes.map((code) => label('offence-category', code)).join(' · ');
}
