import { api, type OfReferrals, tagged } from './api';

export type Referral = OfReferrals['Referral'];
export type ReferralStep = OfReferrals['ReferralStep'];
export type Packet = OfReferrals['ReferralPacket'];

/** Where one referral stands; no personal data. */
export const referralQuery = (id: string) =>
  ({
    queryKey: ['referral', id],
    queryFn: async () => tagged<Referral>(await api.referrals.GET('/api/v1/referrals/{id}', { params: { path: { id } } })),
  }) as const;
