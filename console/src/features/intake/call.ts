import type { OfCases, OfReferrals } from '~/api/api';
import { instantOf } from '~/language/time';

/** What is typed of one phone number. Whether it is safe to call has no answer of its own: somebody must ask. */
export interface PhoneValues {
  number: string;
  safeToCall: '' | 'yes' | 'no';
  note: string;
}

export interface VictimValues {
  name: string;
  sex: string;
  age: string;
  description: string;
  whereabouts: string;
}

export interface SuspectValues {
  name: string;
  role: string;
  description: string;
  phones: PhoneValues[];
}

/** What a report becomes when its cases are opened, and whom they are sent to at once. */
export interface CaseValues {
  categories: string[];
  risk: string;
  victims: VictimValues[];
  suspects: SuspectValues[];
  safetyNote: string;
  /** Ids of the agencies that are called. */
  sendTo: string[];
  services: Record<string, string>;
  note: string;
}

/** A call as it is taken down. */
export interface CallValues {
  danger: '' | 'yes' | 'no';
  channel: string;
  contactKind: string;
  narrative: string;
  district: string;
  place: string;
  happenedAt: string;
  anonymous: boolean;
  callerName: string;
  relation: string;
  phones: PhoneValues[];
  emergency: CaseValues;
  minutes: string;
  /** When the call began, in milliseconds. */
  startedAt: number;
  /** This browser's clock is ahead of the system's: the moment of receiving is left to the system. */
  clockIsAhead: boolean;
  /** One key for this call, also after the browser was closed. */
  key: string;
  /** The report, where it was taken and only its emergency is still to be answered. */
  reportId: string;
}

export const noPhone: PhoneValues = { number: '', safeToCall: '', note: '' };
export const noVictim: VictimValues = { name: '', sex: '', age: '', description: '', whereabouts: '' };
export const noSuspect: SuspectValues = { name: '', role: '', description: '', phones: [noPhone] };

export const noCase: CaseValues = {
  categories: [],
  risk: 'HIGH',
  victims: [noVictim],
  suspects: [],
  safetyNote: '',
  sendTo: [],
  services: {},
  note: '',
};

export function newCall(now: number): CallValues {
  return {
    danger: '',
    channel: 'HOTLINE',
    contactKind: 'NEW_CASE',
    narrative: '',
    district: '',
    place: '',
    happenedAt: '',
    anonymous: false,
    callerName: '',
    relation: '',
    phones: [noPhone],
    emergency: noCase,
    minutes: '',
    startedAt: now,
    clockIsAhead: false,
    key: crypto.randomUUID(),
    reportId: '',
  };
}

/** The kinds of contact that end with the call; cases and news of a case go on. */
export const NOT_A_CASE = ['WRONG_NUMBER', 'SPAM', 'INFORMATION', 'COUNSELLING'] as const;

export function endsWithTheCall(contactKind: string): boolean {
  return (NOT_A_CASE as readonly string[]).includes(contactKind);
}

/** Texts that were given, without those that were not. */
function given<T extends Record<string, string>>(texts: T): Partial<T> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== '')) as Partial<T>;
}

function toPhones(phones: readonly PhoneValues[]): OfCases['PhoneBody'][] {
  return phones
    .filter(({ number }) => number.trim() !== '')
    .map(({ number, safeToCall, note }) => ({ number, safeToCall: safeToCall === 'yes', ...given({ note }) }));
}

export function toReport(call: CallValues): OfCases['ReportBody'] {
  const phones = toPhones(call.phones);
  return {
    danger: call.danger === 'yes',
    channel: call.channel,
    contactKind: call.contactKind,
    ...(call.clockIsAhead ? {} : { receivedAt: new Date(call.startedAt).toISOString() }),
    ...(call.happenedAt === '' ? {} : { happenedAt: instantOf(call.happenedAt) }),
    ...given({ narrative: call.narrative, district: call.district, place: call.place }),
    caller: {
      anonymous: call.anonymous,
      ...given({ name: call.anonymous ? '' : call.callerName, relation: call.relation }),
      ...(phones.length === 0 ? {} : { phones }),
    },
  };
}

/** What is known of the incident, from the call or from the report. */
export interface Incident {
  district: string;
  narrative?: string | undefined;
  place?: string | undefined;
  happenedAt?: string | undefined;
}

export function incidentOf(call: CallValues): Incident {
  return {
    district: call.district,
    ...given({ narrative: call.narrative, place: call.place }),
    ...(call.happenedAt === '' ? {} : { happenedAt: instantOf(call.happenedAt) }),
  };
}

export function toOpenCases(values: CaseValues, { district, narrative, place, happenedAt }: Incident): OfCases['OpenCasesBody'] {
  const incident = {
    ...(narrative === undefined ? {} : { narrative }),
    ...(place === undefined ? {} : { place }),
    ...(happenedAt === undefined ? {} : { happenedAt }),
  };
  return {
    district,
    categories: values.categories,
    risk: values.risk,
    ...(Object.keys(incident).length === 0 ? {} : { incident }),
    ...given({ safetyNote: values.safetyNote }),
    victims: values.victims.map(({ age, sex, ...texts }) => ({ sex, ...(age === '' ? {} : { age: Number(age) }), ...given(texts) })),
    suspects: values.suspects.map(({ phones, ...texts }) => {
      const numbers = toPhones(phones);
      return { ...given(texts), ...(numbers.length === 0 ? {} : { phones: numbers }) };
    }),
  };
}

export function toEmergency(values: CaseValues, reportId: string, incident: Incident): OfReferrals['Emergency'] {
  return {
    reportId,
    openCases: toOpenCases(values, incident) as unknown as Record<string, never>,
    referrals: values.sendTo.map((recipientAgencyId) => ({
      recipientAgencyId,
      service: values.services[recipientAgencyId] ?? '',
      ...given({ note: values.note }),
    })),
  };
}

/** How long a call lasted, in whole minutes. */
export function minutesOf(startedAt: number, now: number): number {
  return Math.min(1_440, Math.max(0, Math.round((now - startedAt) / 60_000)));
}

/** The form's field for what a service found wrong with a report, an emergency, or a triage. */
export function fieldOf(values: CaseValues) {
  return (pointer: string): string => {
    const [, first = '', ...rest] = pointer.split('/');
    if (first === 'caller') {
      return rest[0] === 'name' ? 'callerName' : rest.join('.');
    }
    if (first === 'openCases') {
      if (rest[0] === 'district') {
        return 'district';
      }
      return rest[0] === 'incident' ? (rest[1] ?? 'narrative') : ['emergency', ...rest].join('.');
    }
    if (first === 'referrals') {
      const agency = values.sendTo[Number(rest[0])];
      return rest[1] === 'service' && agency !== undefined ? `emergency.services.${agency}` : 'emergency.sendTo';
    }
    return [first, ...rest].join('.');
  };
}
