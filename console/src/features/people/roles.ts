import { words } from '~/language/language';
import type { Role } from '~/session/session';

/** What each role sees and does, for whoever gives it. */
export const roleMeanings = words({
  id: {
    intake: 'Menerima laporan dan melihat laporan unitnya. Tidak membaca berkas kasus.',
    'case-manager': 'Menangani kasus unitnya, membaca kasus di wilayahnya, mengirim rujukan.',
    coordinator: 'Membaca kasus dan rujukan se-provinsi dan melihat siapa yang terlambat.',
    head: 'Menyetujui penutupan dan meninjau pembagian data darurat (UPTD dan dinas); diberi tahu bila instansinya terlambat menjawab.',
    liaison: 'Membaca dan menjawab rujukan untuk instansinya; hanya data yang dibagikan kepadanya.',
    'task-force': 'Melihat angka dan kegiatan gugus tugas. Tanpa data pribadi.',
    auditor: 'Membaca jejak audit. Tidak membaca isi kasus.',
    'agency-admin': 'Mengundang dan menonaktifkan orang instansinya. Tidak membaca kasus.',
    'platform-admin': 'Mengelola instansi dan orang semua instansi. Tidak membaca kasus.',
  },
  en: {
    intake: 'Takes reports and sees the unit’s reports. Reads no case files.',
    'case-manager': 'Works on the unit’s cases, reads the region’s cases, sends referrals.',
    coordinator: 'Reads the province’s cases and referrals and sees who is late.',
    head: 'Approves closures and reviews data shared in an emergency (units and lead office); is told when the agency answers late.',
    liaison: 'Reads and answers referrals to the agency; only the data shared with it.',
    'task-force': 'Sees numbers and the task force’s activities. No personal data.',
    auditor: 'Reads the audit trail. No case content.',
    'agency-admin': 'Invites and deactivates the agency’s people. Reads no cases.',
    'platform-admin': 'Keeps agencies and everybody’s people. Reads no cases.',
  },
});

type Giver = 'agency' | 'platform';

/**
 * Which roles there are at a kind of agency, and who gives them. It only saves offering what would be refused:
 * identity decides, and says what it refused. The table is docs/roles.md; a test holds the two together.
 */
const AT_OFFICE: Partial<Record<Role, Giver>> = { head: 'platform', coordinator: 'platform', auditor: 'platform', 'agency-admin': 'platform', 'task-force': 'platform' };
const AT_UNIT: Partial<Record<Role, Giver>> = { intake: 'agency', 'case-manager': 'agency', head: 'agency', 'agency-admin': 'agency', 'task-force': 'platform' };
const AT_PARTNER: Partial<Record<Role, Giver>> = { liaison: 'agency', head: 'agency', 'agency-admin': 'agency', 'task-force': 'platform' };

function rolesAt(kind: string | undefined): Partial<Record<Role, Giver>> {
  return kind === 'LEAD' ? AT_OFFICE : kind === 'UPTD_PPA' ? AT_UNIT : AT_PARTNER;
}

export function offeredAt(kind: string | undefined, isPlatform: boolean): Role[] {
  return (Object.entries(rolesAt(kind)) as [Role, Giver][]).filter(([, giver]) => isPlatform || giver === 'agency').map(([role]) => role);
}

/** Those of a person's roles that there are not at another kind of agency. */
export function lostAt(kind: string | undefined, roles: readonly string[]): string[] {
  return roles.filter((role) => !(role in rolesAt(kind)));
}
