import type { Page } from 'playwright-core';

/** The API as the console of whoever is signed in at the page calls it: by the session's cookie. */
export async function call<T>(page: Page, method: string, path: string, body?: unknown): Promise<T> {
  return page.evaluate(
    async ([verb, address, json]) => {
      const token = decodeURIComponent(/XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '');
      const response = await fetch(`/api/v1${String(address)}`, {
        method: String(verb),
        headers: {
          ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
          'Idempotency-Key': `"${crypto.randomUUID()}"`,
          'X-XSRF-TOKEN': token,
        },
        ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      });
      const text = await response.text();
      if (!response.ok) {
        throw new Error(`${String(verb)} ${String(address)}: ${String(response.status)} ${text}`);
      }
      return text === '' ? undefined : JSON.parse(text);
    },
    [method, path, body] as const,
  ) as Promise<T>;
}

export interface MadeCase {
  id: string;
  number: string;
}

/** A report taken by intake, and the case that triage opened from it. */
export async function openCase(intake: Page, manager: Page, district: string, what: Record<string, unknown> = {}): Promise<MadeCase> {
  const report = await call<{ id: string }>(intake, 'POST', '/reports', {
    channel: 'HOTLINE',
    contactKind: 'NEW_CASE',
    danger: false,
    district,
    narrative: 'Data latihan: penelepon mendengar teriakan dari rumah sebelah.',
    caller: { anonymous: true },
  });
  const { caseIds } = await call<{ caseIds: string[] }>(manager, 'POST', `/reports/${report.id}/triage`, {
    openCases: {
      categories: ['DOMESTIC_VIOLENCE'],
      district,
      risk: 'MEDIUM',
      victims: [{ sex: 'FEMALE', age: 31, name: 'Korban Latihan' }],
      ...what,
    },
  });
  const file = await call<{ id: string; number: string }>(manager, 'GET', `/cases/${String(caseIds[0])}`);
  return { id: file.id, number: file.number };
}

export async function agencyNamed(page: Page, name: string): Promise<string> {
  const { items } = await call<{ items: { id: string; name: string }[] }>(page, 'GET', '/agencies?limit=100');
  const found = items.find((agency) => agency.name === name);
  if (found === undefined) {
    throw new Error(`No agency is called ${name}`);
  }
  return found.id;
}

/** A referral of the case that waits for the agency's answer. */
export async function refer(manager: Page, caseId: string, agency: string, what: Record<string, unknown> = {}): Promise<string> {
  const { id } = await call<{ id: string }>(manager, 'POST', '/referrals', {
    caseId,
    recipientAgencyId: await agencyNamed(manager, agency),
    service: 'LAW_ENFORCEMENT',
    urgency: 'MEDIUM',
    basis: 'LEGAL_DUTY',
    ...what,
  });
  return id;
}
