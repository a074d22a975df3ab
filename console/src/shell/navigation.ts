import { words } from '~/language/language';
import type { Role } from '~/session/session';

const said = words({
  id: {
    home: 'Beranda',
    take: 'Terima laporan',
    reports: 'Laporan',
    cases: 'Kasus',
    queue: 'Antrean rujukan',
    board: 'Papan rujukan',
    closures: 'Penutupan',
    transfers: 'Pindah kasus',
    people: 'Orang',
    agencies: 'Instansi',
    systems: 'Akun sistem',
    notifications: 'Pemberitahuan',
    preferences: 'Preferensi',
  },
  en: {
    home: 'Home',
    take: 'Take a report',
    reports: 'Reports',
    cases: 'Cases',
    queue: 'Referral queue',
    board: 'Referral board',
    closures: 'Closures',
    transfers: 'Transfers',
    people: 'People',
    agencies: 'Agencies',
    systems: 'Service accounts',
    notifications: 'Notifications',
    preferences: 'Preferences',
  },
});

export const navigationWords = said;

interface Destination {
  to: string;
  name: keyof (typeof said)['id'];
  /** Undefined for everybody. What a person may do there is the API's to say. */
  roles?: readonly Role[];
}

export const destinations: readonly Destination[] = [
  { to: '/', name: 'home' },
  { to: '/reports/new', name: 'take', roles: ['intake'] },
  { to: '/queue', name: 'queue', roles: ['liaison'] },
  { to: '/reports', name: 'reports', roles: ['intake', 'case-manager', 'coordinator'] },
  { to: '/cases', name: 'cases', roles: ['case-manager', 'coordinator', 'head'] },
  { to: '/board', name: 'board', roles: ['case-manager', 'coordinator', 'head'] },
  { to: '/closures', name: 'closures', roles: ['coordinator', 'head'] },
  { to: '/transfers', name: 'transfers', roles: ['case-manager', 'head'] },
  { to: '/people', name: 'people', roles: ['agency-admin', 'platform-admin'] },
  { to: '/agencies', name: 'agencies', roles: ['agency-admin', 'platform-admin', 'coordinator'] },
  { to: '/systems', name: 'systems', roles: ['agency-admin'] },
  { to: '/notifications', name: 'notifications' },
  { to: '/preferences', name: 'preferences' },
];
