import { configure } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { vi } from 'vitest';
import type { OfIdentity } from '~/api/api';
import type { Referral } from '~/api/referrals';
import type { Role } from '~/session/session';
import { server } from '~/test/server';
import { workerWith } from '~/test/render';

// A whole screen with its outbox takes its time where many tests share a machine.
configure({ asyncUtilTimeout: 8_000 });
vi.setConfig({ testTimeout: 30_000 });

/** Invented people and agencies, as the services would show them. */
export const POLICE = '0b0f6c1e-0000-4000-8000-0000000000b1';
export const UNIT = '0b0f6c1e-0000-4000-8000-0000000000a1';
export const HOSPITAL = '0b0f6c1e-0000-4000-8000-0000000000b2';
export const COLLEAGUE = '0b0f6c1e-0000-4000-8000-000000000002';
export const REFERRAL = '0b0f6c1e-0000-4000-8000-0000000000f1';
export const CASE = '0b0f6c1e-0000-4000-8000-0000000000c1';

const SENDER = '0b0f6c1e-0000-4000-8000-000000000009';

export function referral(changed: Partial<Referral> = {}): Referral {
  return {
    id: REFERRAL,
    caseId: CASE,
    caseNumber: 'KT-2026-000123',
    state: 'Sent',
    service: 'LAW_ENFORCEMENT',
    urgency: 'HIGH',
    basis: 'LEGAL_DUTY',
    sender: { agencyId: UNIT },
    recipient: { agencyId: POLICE, kind: 'POLICE' },
    sentAt: '2026-11-25T08:00:00Z',
    answerDueAt: '2026-11-25T09:00:00Z',
    overdue: false,
    steps: [{ state: 'Sent', at: '2026-11-25T08:00:00Z', by: SENDER, byAgencyId: UNIT }],
    allowedActions: ['receipt', 'acceptance', 'decline', 'redirection', 'assignment'],
    ...changed,
  };
}

export function accepted(by = COLLEAGUE): Referral {
  const { steps = [] } = referral();
  return referral({
    state: 'Accepted',
    steps: [
      ...steps,
      { state: 'Received', at: '2026-11-25T08:05:00Z', by, byAgencyId: POLICE },
      { state: 'Accepted', at: '2026-11-25T08:05:00Z', by, byAgencyId: POLICE },
    ],
    allowedActions: ['decline', 'progress', 'completion', 'redirection', 'assignment'],
  });
}

export const agencies: OfIdentity['Agency'][] = [
  { id: UNIT, name: 'UPTD PPA Latihan', kind: 'UPTD_PPA', region: '65.71' },
  { id: POLICE, name: 'Polres Latihan', kind: 'POLICE', region: '65.71', openingHours: '24 jam', dutyPhone: '+6281254009106' },
  { id: '0b0f6c1e-0000-4000-8000-0000000000b3', name: 'Polres Contoh', kind: 'POLICE', region: '65.03' },
  { id: HOSPITAL, name: 'RSUD Latihan', kind: 'HEALTH', region: '65.71' },
];

export const police = { ...workerWith('liaison'), agency: { id: POLICE, name: 'Polres Latihan', kind: 'POLICE', region: '65.71' } };

export const unit = (...roles: Role[]) => workerWith(...(roles.length === 0 ? (['case-manager'] as const) : roles));

/** Identity's answers, and a session that stays. */
export function directory() {
  server.use(
    http.get('/session', () => HttpResponse.json({ signedIn: true, subject: police.id })),
    http.get('/api/v1/agencies', () => HttpResponse.json({ items: agencies })),
    http.get('/api/v1/people', () =>
      HttpResponse.json({
        items: [
          { id: police.id, name: 'Budi Latihan', roles: ['liaison'], state: 'ACTIVE' },
          { id: COLLEAGUE, name: 'Melati Contoh', roles: ['liaison'], state: 'ACTIVE' },
        ],
      }),
    ),
  );
}

/** Serves a referral that can be put into another state while the screen is open. */
export function served(first: Referral) {
  const now = { referral: first, version: 1 };
  const change = (next: Referral) => {
    now.referral = next;
    now.version += 1;
  };
  server.use(http.get('/api/v1/referrals/:id', () => HttpResponse.json(now.referral, { headers: { ETag: `"${String(now.version)}"` } })));
  return { now, change };
}
