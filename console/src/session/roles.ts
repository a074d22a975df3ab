import { words } from '~/language/language';

/** The roles' names, in the words of the office. */
export const roleWords = words({
  id: {
    intake: 'Petugas pengaduan',
    'case-manager': 'Manajer kasus',
    coordinator: 'Koordinator',
    head: 'Kepala',
    liaison: 'Narahubung instansi',
    'task-force': 'Anggota gugus tugas',
    auditor: 'Auditor',
    'agency-admin': 'Admin instansi',
    'platform-admin': 'Admin platform',
  },
  en: {
    intake: 'Intake officer',
    'case-manager': 'Case manager',
    coordinator: 'Coordinator',
    head: 'Head',
    liaison: 'Agency liaison',
    'task-force': 'Task force member',
    auditor: 'Auditor',
    'agency-admin': 'Agency administrator',
    'platform-admin': 'Platform administrator',
  },
});
