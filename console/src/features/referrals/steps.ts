import type { OfReferrals } from '~/api/api';
import type { Referral, ReferralStep } from '~/api/referrals';
import type { ListName } from '~/reference/codes';

/** What each of a referral's sub-resources is told. */
export interface StepBodies {
  receipt: OfReferrals['ReferralReceipt'];
  acceptance: OfReferrals['ReferralAcceptance'];
  decline: OfReferrals['ReferralDecline'];
  progress: OfReferrals['ReferralProgress'];
  completion: OfReferrals['ReferralCompletion'];
  cancellation: OfReferrals['ReferralCancellation'];
  'cancellation-request': OfReferrals['ReferralCancellationRequest'];
  redirection: OfReferrals['ReferralRedirection'];
  'redirection/confirmation': OfReferrals['ReferralRedirectionConfirmation'];
  'redirection/refusal': OfReferrals['ReferralRedirectionRefusal'];
  recall: OfReferrals['ReferralRecall'];
  'phone-confirmation': OfReferrals['PhoneConfirmation'];
  assignment: OfReferrals['ReferralAssignment'];
}

export type StepName = keyof StepBodies;

export function allows(referral: Referral, step: StepName): boolean {
  return referral.allowedActions?.includes(step) === true;
}

export function hasStep(referral: Referral, state: string): boolean {
  return referral.steps?.some((step) => step.state === state) === true;
}

/**
 * Turning away what was accepted takes the version that was seen: else somebody could undo an acceptance that they
 * do not know of. Everything else is guarded by the lifecycle, so that a note by the other side never makes an
 * answer fail.
 */
export function needsVersion(referral: Referral, step: StepName): boolean {
  return (step === 'decline' || step === 'redirection') && hasStep(referral, 'Accepted');
}

/** The list that a step's reason is an entry of. */
export function reasonListOf(step: ReferralStep): ListName {
  switch (step.state) {
    case 'CancellationRequested':
      return step.reason === 'CONSENT_WITHDRAWN' ? 'withdrawal-reason' : 'cancellation-reason';
    case 'Recalled':
      return 'recall-reason';
    default:
      return 'decline-reason';
  }
}
