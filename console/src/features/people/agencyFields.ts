import type { Agency } from '~/api/agencies';
import type { OfIdentity } from '~/api/api';
import { words } from '~/language/language';
import type { AgencyChange } from './requests';

/** An agency as its form has it: each field a text, empty for what is not known. */
export interface AgencyFields {
  name: string;
  kind: string;
  region: string;
  address: string;
  phone: string;
  mail: string;
  openingHours: string;
  dutyPhone: string;
}

export const fieldWords = words({
  id: {
    name: 'Nama instansi',
    kind: 'Jenis',
    region: 'Wilayah kerja',
    address: 'Alamat',
    phone: 'Telepon kantor',
    mail: 'Surel kantor',
    openingHours: 'Jam buka',
    dutyPhone: 'Nomor piket (darurat)',
  },
  en: {
    name: 'Agency’s name',
    kind: 'Kind',
    region: 'Region it works in',
    address: 'Address',
    phone: 'Office phone',
    mail: 'Office mail',
    openingHours: 'Opening hours',
    dutyPhone: 'Duty phone (emergency)',
  },
});

export const fieldNames = ['name', 'kind', 'region', 'address', 'phone', 'mail', 'openingHours', 'dutyPhone'] as const satisfies readonly (keyof AgencyFields)[];

export const noAgency: AgencyFields = { name: '', kind: '', region: '', address: '', phone: '', mail: '', openingHours: '', dutyPhone: '' };

export function fieldsOf({ name = '', kind = '', region = '', contacts, openingHours = '', dutyPhone = '' }: Agency): AgencyFields {
  return { name, kind, region, address: contacts?.address ?? '', phone: contacts?.phone ?? '', mail: contacts?.mail ?? '', openingHours, dutyPhone };
}

/** Where the form names a field otherwise than the body: `/contacts/phone` is `phone`. */
export function fieldAt(pointer: string): string {
  return pointer.replace(/^\/contacts/, '').slice(1);
}

function contactsOf({ address, phone, mail }: AgencyFields): OfIdentity['AgencyContactsRequest'] | undefined {
  const given = Object.entries({ address, phone, mail }).filter(([, value]) => value.trim() !== '');
  return given.length === 0 ? undefined : Object.fromEntries(given.map(([field, value]) => [field, value.trim()]));
}

export function newAgencyOf(fields: AgencyFields): OfIdentity['NewAgency'] {
  const contacts = contactsOf(fields);
  const { region, openingHours, dutyPhone } = fields;
  return {
    name: fields.name.trim(),
    kind: fields.kind,
    ...(region === '' ? {} : { region }),
    ...(contacts === undefined ? {} : { contacts }),
    ...(openingHours.trim() === '' ? {} : { openingHours: openingHours.trim() }),
    ...(dutyPhone.trim() === '' ? {} : { dutyPhone: dutyPhone.trim() }),
  };
}

/** Only what was changed, so that what others changed meanwhile stays; contacts go as a whole. */
export function changeOf(before: AgencyFields, after: AgencyFields): AgencyChange {
  const differs = (field: keyof AgencyFields) => after[field].trim() !== before[field];
  const change: AgencyChange = {};
  if (differs('name')) {
    change.name = after.name.trim();
  }
  if (differs('kind')) {
    change.kind = after.kind;
  }
  for (const field of ['region', 'openingHours', 'dutyPhone'] as const) {
    if (differs(field)) {
      change[field] = after[field].trim() === '' ? null : after[field].trim();
    }
  }
  if (differs('address') || differs('phone') || differs('mail')) {
    change.contacts = contactsOf(after) ?? null;
  }
  return change;
}
