import { words } from '~/language/language';
import { answered, api, type OfNotices } from './api';

export type Notice = OfNotices['Notice'];

/** What notices are about, for people who look for one among many. */
export type NoticeGroup = 'reports' | 'incoming' | 'answers' | 'late' | 'cases' | 'closures' | 'sharing' | 'people';

const KINDS: Record<NoticeGroup, readonly string[]> = {
  reports: ['danger-reported', 'agency-reported', 'report-linked'],
  incoming: [
    'referral-sent',
    'referral-assigned',
    'referral-cancellation-requested',
    'referral-redirection-refused',
    'referral-redirected',
    'referral-recalled',
    'referral-consent-withdrawn',
  ],
  answers: [
    'referral-received',
    'referral-accepted',
    'referral-declined',
    'referral-started',
    'referral-progressed',
    'referral-completed',
    'referral-cancelled',
    'referral-redirection-requested',
    'referral-recall-recorded',
    'referral-abandoned',
    'referral-unsent-without-consent',
  ],
  late: ['referral-overdue'],
  cases: [
    'case-registered',
    'case-assigned',
    'cases-handed-over',
    'case-reopened',
    'case-taken-over',
    'transfer-requested',
    'transfer-withdrawn',
    'transfer-refused',
    'transfer-accepted',
  ],
  closures: ['closure-proposed', 'closure-refused', 'case-closed'],
  sharing: ['consent-withdrawn', 'settlement-signalled', 'review-due', 'disclosure-upheld', 'disclosure-objected'],
  people: ['person-deactivated', 'person-moved'],
};

export const noticeGroups = Object.keys(KINDS) as NoticeGroup[];

/** Undefined for a kind that is newer than this console; it is shown all the same. */
export function groupOf({ kind = '' }: Notice): NoticeGroup | undefined {
  return noticeGroups.find((group) => KINDS[group].includes(kind));
}

export const groupWords = words({
  id: {
    reports: 'Laporan masuk',
    incoming: 'Rujukan untuk instansi Anda',
    answers: 'Jawaban atas rujukan',
    late: 'Lewat tenggat',
    cases: 'Kasus dan pemindahan',
    closures: 'Penutupan kasus',
    sharing: 'Persetujuan dan data yang dibagikan',
    people: 'Rekan',
    other: 'Lainnya',
  },
  en: {
    reports: 'Incoming reports',
    incoming: 'Referrals to your agency',
    answers: 'Answers to referrals',
    late: 'Past their due time',
    cases: 'Cases and transfers',
    closures: 'Closing of cases',
    sharing: 'Consent and shared data',
    people: 'Colleagues',
    other: 'Other',
  },
});

const DAY_MS = 86_400_000;
const WITA_MS = 8 * 3_600_000;

/** When yesterday began in WITA. */
export function startOfYesterday(now: Date): Date {
  return new Date(Math.floor((now.getTime() + WITA_MS) / DAY_MS) * DAY_MS - WITA_MS - DAY_MS);
}

const PAGE = 100;
const MOST_PAGES = 5;

/** What one was told since a moment, the newest first; `isWhole` is false where there is more than we read. */
export function noticesSinceQuery(since: Date) {
  return {
    queryKey: ['notices', 'since', since.toISOString()],
    queryFn: async () => {
      const notices: Notice[] = [];
      let after: string | undefined;
      for (let n = 0; n < MOST_PAGES; n += 1) {
        const page = answered(
          await api.notices.GET('/api/v1/notifications', { params: { query: { limit: PAGE, ...(after === undefined ? {} : { after }) } } }),
        );
        const items = page.items ?? [];
        notices.push(...items.filter(({ at }) => at !== undefined && new Date(at) >= since));
        const last = items.at(-1)?.at;
        after = page.next ?? undefined;
        if (after === undefined || last === undefined || new Date(last) < since) {
          return { notices, isWhole: true };
        }
      }
      return { notices, isWhole: false };
    },
  };
}

/**
 * Where in this console a notice leads. Notices name a resource by its path in the API; whatever has no screen
 * of its own is shown where it is worked on.
 */
export function screenOf(link: string | undefined): { to: string; search?: Record<string, string> } | undefined {
  const path = link?.replace(/^https?:\/\/[^/]+/, '').replace(/^\/api\/v1/, '') ?? '';
  const [, resource, id] = path.split('/');
  switch (resource) {
    case 'referrals':
    case 'reports':
    case 'cases':
    case 'people':
    case 'agencies':
      return { to: id === undefined || id === '' ? `/${resource}` : `/${resource}/${id}` };
    case 'transfers':
      return { to: '/transfers' };
    case 'hand-overs':
      // Told to whom the cases were handed: they are in that person's own list.
      return { to: '/cases', search: { assignee: 'me' } };
    default:
      return undefined;
  }
}
