import { words } from '~/language/language';
import type { Tone } from '~/ui/messages';

export const stateTones: Record<string, Tone> = {
  Registered: 'warn',
  InAssessment: 'info',
  InService: 'info',
  ClosureProposed: 'warn',
  Closed: 'good',
};

export const riskWords = words({
  id: { HIGH: 'Risiko tinggi', MEDIUM: 'Risiko sedang', LOW: 'Risiko rendah' },
  en: { HIGH: 'High risk', MEDIUM: 'Medium risk', LOW: 'Low risk' },
});

export const riskTones: Record<string, Tone> = { HIGH: 'danger', MEDIUM: 'warn', LOW: 'plain' };

/** What every screen of this feature says. */
export const commonWords = words({
  id: {
    number: 'Nomor kasus',
    incidentNumber: 'Nomor kejadian',
    categories: 'Kategori',
    district: 'Kecamatan',
    unit: 'Unit yang menangani',
    assignee: 'Petugas',
    nobody: 'Belum ada petugas',
    registered: 'Terdaftar',
    state: 'Status',
    risk: 'Risiko',
    toCases: 'Daftar kasus',
    reason: 'Alasan',
    role: 'Peran',
    text: 'Keterangan',
    save: 'Simpan',
    saving: 'Menyimpan…',
    by: (who: string) => `oleh ${who}`,
    textNeeded: 'Untuk “Lainnya”, tulis keterangannya',
  },
  en: {
    number: 'Case number',
    incidentNumber: 'Incident number',
    categories: 'Categories',
    district: 'District',
    unit: 'Unit in charge',
    assignee: 'Officer',
    nobody: 'No officer yet',
    registered: 'Registered',
    state: 'Status',
    risk: 'Risk',
    toCases: 'List of cases',
    reason: 'Reason',
    role: 'Role',
    text: 'Explanation',
    save: 'Save',
    saving: 'Saving…',
    by: (who: string) => `by ${who}`,
    textNeeded: 'For “Other”, write the explanation',
  },
});
