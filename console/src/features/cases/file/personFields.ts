import type { OfCases } from '~/api/api';
import { words } from '~/language/language';
import type { PersonKnown } from '../queries';

export const personWords = words({
  id: {
    name: 'Nama',
    alias: 'Nama lain',
    description: 'Ciri-ciri',
    age: 'Usia',
    birthYear: 'Tahun lahir',
    sex: 'Jenis kelamin',
    identityNumber: 'NIK atau nomor paspor',
    whereabouts: 'Keberadaan',
    needs: 'Kebutuhan',
    household: 'Keluarga serumah dan tanggungan',
    papers: 'Dokumen yang dimiliki',
    relation: 'Hubungan dengan korban',
    suspectRole: 'Peran dalam kejadian',
    status: 'Status hukum',
    phones: 'Telepon',
    number: 'Nomor telepon',
    safeToCall: 'Aman dihubungi?',
    note: 'Kapan, dan siapa yang boleh menjawab',
  },
  en: {
    name: 'Name',
    alias: 'Alias',
    description: 'Description',
    age: 'Age',
    birthYear: 'Year of birth',
    sex: 'Sex',
    identityNumber: 'NIK or passport number',
    whereabouts: 'Whereabouts',
    needs: 'Needs',
    household: 'Household and dependants',
    papers: 'Papers at hand',
    relation: 'Relation to the victim',
    suspectRole: 'Part in it',
    status: 'Legal status',
    phones: 'Phones',
    number: 'Phone number',
    safeToCall: 'Safe to call?',
    note: 'When, and who may answer',
  },
});

export type PersonField =
  | 'name'
  | 'alias'
  | 'description'
  | 'age'
  | 'birthYear'
  | 'sex'
  | 'identityNumber'
  | 'whereabouts'
  | 'needs'
  | 'household'
  | 'papers'
  | 'relation'
  | 'suspectRole'
  | 'status';

const OF_VICTIM: readonly PersonField[] = ['name', 'age', 'birthYear', 'sex', 'description', 'identityNumber', 'whereabouts', 'needs', 'household', 'papers'];
const OF_SUSPECT: readonly PersonField[] = ['name', 'alias', 'suspectRole', 'status', 'description', 'identityNumber'];
const OF_OTHERS: readonly PersonField[] = ['name', 'relation', 'description', 'identityNumber'];

/** What is kept of a person in that role (a code of list `party-role`), in the order of the screen. */
export function fieldsOfRole(role: string | undefined): readonly PersonField[] {
  return role === 'VICTIM' ? OF_VICTIM : role === 'SUSPECT' ? OF_SUSPECT : OF_OTHERS;
}

/** The lists that some fields' codes come from. */
export const LISTS = { sex: 'sex', suspectRole: 'suspect-role', status: 'suspect-status' } as const;

export interface PhoneFields {
  number: string;
  safeToCall: string;
  note: string;
}

export type PersonKept = Record<PersonField, string> & { phones: PhoneFields[] };

/** A person, with the role of who is added and the reason of a correction. */
export type PersonForm = PersonKept & { role: string; reasonCode: string; reasonText: string };

export function formOf(person: PersonKnown | undefined): PersonKept {
  const text = (value: string | number | undefined | null) => (value === undefined || value === null ? '' : String(value));
  return {
    name: text(person?.name),
    alias: text(person?.alias),
    description: text(person?.description),
    age: text(person?.age),
    birthYear: text(person?.birthYear),
    sex: text(person?.sex),
    identityNumber: text(person?.identityNumber),
    whereabouts: text(person?.whereabouts),
    needs: text(person?.needs),
    household: text(person?.household),
    papers: text(person?.papers),
    relation: text(person?.relation),
    suspectRole: text(person?.suspectRole),
    status: text(person?.status),
    phones: (person?.phones ?? []).map(({ number, safeToCall, note }) => ({ number: text(number), safeToCall: safeToCall === true ? 'yes' : 'no', note: text(note) })),
  };
}

const phonesOf = (phones: readonly PhoneFields[]) =>
  phones.map(({ number, safeToCall, note }) => ({ number, safeToCall: safeToCall === 'yes', ...(note === '' ? {} : { note }) }));

/**
 * What a form says anew of a person. What is absent stays as it is; an emptied text takes away what stood there;
 * age with birth year, and phones, go as a whole.
 */
export function saidAnew(form: PersonKept, seen: PersonKept, role: string | undefined): OfCases['PersonBody'] {
  const fields = fieldsOfRole(role);
  const changed = fields.filter((name) => form[name] !== seen[name]);
  const years = (text: string) => (text === '' ? undefined : Number(text));
  const ages = changed.includes('age') || changed.includes('birthYear') ? { age: years(form.age), birthYear: years(form.birthYear) } : {};
  return {
    ...Object.fromEntries(changed.filter((name) => name !== 'age' && name !== 'birthYear').map((name) => [name, form[name]])),
    ...ages,
    ...(JSON.stringify(form.phones) === JSON.stringify(seen.phones) ? {} : { phones: phonesOf(form.phones) }),
  };
}

/** Where a form's field is that the service names: `/person/phones/0/number` is `phones.0.number`. */
export function personFieldOf(pointer: string): string {
  const [, first, ...rest] = pointer.split('/');
  return first === 'reason' ? (rest[0] === 'text' ? 'reasonText' : 'reasonCode') : first === 'person' ? rest.join('.') || 'name' : (first ?? '');
}
