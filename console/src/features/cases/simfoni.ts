import type { CaseFile, Referral } from './queries';

/** The ministry's own words, as its form has them; they are not translated. */
export const SIMFONI = {
  kind: ['Fisik', 'Psikis', 'Seksual', 'Eksploitasi', 'Trafficking', 'Penelantaran', 'Lainnya'],
  place: ['Rumah Tangga', 'Tempat Kerja', 'Sekolah', 'Fasilitas Umum', 'Lembaga Pendidikan Kilat', 'Lainnya'],
  age: ['0–5', '6–12', '13–17', '18–24', '25–44', '45–59', '60+'],
  relation: ['Orang Tua', 'Keluarga/Saudara', 'Suami/Istri', 'Tetangga', 'Pacar/Teman', 'Guru', 'Majikan', 'Rekan Kerja', 'Lainnya', 'NA'],
  services: ['Pengaduan', 'Kesehatan', 'Bantuan Hukum', 'Penegakan Hukum', 'Rehabilitasi Sosial', 'Reintegrasi Sosial', 'Pemulangan', 'Pendampingan Tokoh Agama'],
  occupation: ['NA', 'Bekerja', 'Pelajar', 'IRT', 'Swasta/Buruh', 'PNS/TNI/Polri', 'Pedagang/Tani/Nelayan', 'Tidak Bekerja'],
  education: ['tidak sekolah', 'TK/PAUD', 'SD', 'SLTP', 'SLTA', 'PT'],
  disability: [],
  maritalStatus: [],
} as const satisfies Record<string, readonly string[]>;

export type SimfoniField = keyof typeof SIMFONI;

/** The ministry's names of the fields, in the order of its form. */
export const SIMFONI_NAMES: Record<SimfoniField, string> = {
  kind: 'Jenis kekerasan',
  place: 'Tempat kejadian',
  age: 'Usia',
  relation: 'Hubungan pelaku',
  services: 'Layanan',
  occupation: 'Pekerjaan',
  education: 'Pendidikan',
  disability: 'Disabilitas',
  maritalStatus: 'Status perkawinan',
};

/** Only where one of ours says one of theirs: that somebody was hurt at home does not say how. */
const KINDS: Record<string, string> = { TRAFFICKING: 'Trafficking', SEXUAL_VIOLENCE: 'Seksual' };

const SERVICES: Record<string, string> = {
  COMPLAINT: 'Pengaduan',
  HEALTH: 'Kesehatan',
  LEGAL_AID: 'Bantuan Hukum',
  LAW_ENFORCEMENT: 'Penegakan Hukum',
  SOCIAL_REHABILITATION: 'Rehabilitasi Sosial',
  SOCIAL_REINTEGRATION: 'Reintegrasi Sosial',
  REPATRIATION: 'Pemulangan',
  RELIGIOUS_COUNSEL: 'Pendampingan Tokoh Agama',
};

/** Services that an agency gives or has given; what was only asked for, or refused, is none. */
const GIVEN = new Set(['Accepted', 'InProgress', 'Completed']);

const STARTS = [0, 6, 13, 18, 25, 45, 60];

/** @returns the ministry's group of an age in years */
export function ageGroup(years: number): string {
  const n = STARTS.findLastIndex((start) => years >= start);
  return SIMFONI.age[n] ?? '';
}

/** Years as stated; else by birth year at the registration, which may be one too many. */
function yearsOf(file: CaseFile): number | undefined {
  const { age, birthYear } = file.victim ?? {};
  if (age !== undefined && age !== null) {
    return age;
  }
  return birthYear === undefined || birthYear === null || file.registeredAt === undefined
    ? undefined
    : new Date(file.registeredAt).getUTCFullYear() - birthYear;
}

/** What of the form can be told from the file; empty where it can't be known. */
export function simfoniValues(file: CaseFile, referrals: readonly Referral[]): Record<SimfoniField, string> {
  const years = yearsOf(file);
  const given = referrals.filter((referral) => GIVEN.has(referral.state ?? '')).map((referral) => SERVICES[referral.service ?? '']);
  // Each case came from a report, which is the first service.
  const services = SIMFONI.services.filter((service) => service === 'Pengaduan' || given.includes(service));
  const kinds = SIMFONI.kind.filter((kind) => file.categories?.some((category) => KINDS[category] === kind));
  return {
    kind: kinds.join('; '),
    place: '',
    age: years === undefined ? '' : ageGroup(years),
    relation: '',
    services: services.join('; '),
    occupation: '',
    education: '',
    disability: '',
    maritalStatus: '',
  };
}
