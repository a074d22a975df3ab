import type { Agency } from '~/api/agencies';
import { answered, api, type OfIdentity, tagged } from '~/api/api';
import { allPages } from '~/api/pages';
import type { Person } from '~/api/people';

/** The people of one agency, the deactivated too where the caller administers it. */
export function peopleQuery(agencyId: string) {
  return {
    queryKey: ['people', agencyId],
    queryFn: async () => {
      const people = await allPages<Person>(async (query) => answered(await api.identity.GET('/api/v1/people', { params: { query: { agency: agencyId, ...query } } })));
      return people.sort((one, other) => (one.name ?? '').localeCompare(other.name ?? '', 'id'));
    },
  };
}

export function personQuery(id: string) {
  return {
    queryKey: ['people', 'one', id],
    queryFn: async () => tagged<Person>(await api.identity.GET('/api/v1/people/{id}', { params: { path: { id } } })),
  };
}

export function agencyQuery(id: string) {
  return {
    queryKey: ['agencies', id],
    queryFn: async () => tagged<Agency>(await api.identity.GET('/api/v1/agencies/{id}', { params: { path: { id } } })),
  };
}

export async function invite(body: OfIdentity['NewPerson'], key: string) {
  return answered(await api.identity.POST('/api/v1/people', { body, params: { header: { 'Idempotency-Key': key } } }));
}

/** A step is taken on the person as it was seen. */
export interface Seen {
  id: string;
  etag: string | undefined;
}

function seen({ id, etag }: Seen, key: string) {
  return { path: { id }, header: { 'Idempotency-Key': key, ...(etag === undefined ? {} : { 'If-Match': etag }) } };
}

export async function inviteAgain(person: Seen, key: string) {
  return answered(await api.identity.POST('/api/v1/people/{id}/invitation', { params: seen(person, key) }));
}

export async function reactivate(person: Seen, key: string) {
  return answered(await api.identity.POST('/api/v1/people/{id}/reactivation', { params: seen(person, key) }));
}

export async function deactivate({ reason, ...person }: Seen & { reason: string }, key: string) {
  return answered(await api.identity.POST('/api/v1/people/{id}/deactivation', { body: { reason }, params: seen(person, key) }));
}

export async function setRoles({ roles, ...person }: Seen & { roles: string[] }, key: string) {
  return answered(await api.identity.POST('/api/v1/people/{id}/roles', { body: { roles }, params: seen(person, key) }));
}

export async function move({ agencyId, ...person }: Seen & { agencyId: string }, key: string) {
  return answered(await api.identity.POST('/api/v1/people/{id}/move', { body: { agencyId }, params: seen(person, key) }));
}

export async function makeAgency(body: OfIdentity['NewAgency'], key: string) {
  return answered(await api.identity.POST('/api/v1/agencies', { body, params: { header: { 'Idempotency-Key': key } } }));
}

/** What is left out stays, what is null goes (RFC 7396); the description can't say null. */
export type AgencyChange = { [Field in keyof OfIdentity['AgencyChange']]: OfIdentity['AgencyChange'][Field] | null };

export async function changeAgency({ id, etag }: Seen, change: AgencyChange) {
  return tagged<Agency>(
    await api.identity.PATCH('/api/v1/agencies/{id}', {
      body: change as OfIdentity['AgencyChange'],
      params: { path: { id }, ...(etag === undefined ? {} : { header: { 'If-Match': etag } }) },
    }),
  );
}

export type System = OfIdentity['ServiceAccount'];

export const systemsQuery = {
  queryKey: ['systems'],
  queryFn: () => allPages<System>(async (query) => answered(await api.identity.GET('/api/v1/service-accounts', { params: { query } }))),
} as const;

export async function makeSystem(body: OfIdentity['NewServiceAccount'], key: string) {
  return answered(await api.identity.POST('/api/v1/service-accounts', { body, params: { header: { 'Idempotency-Key': key } } }));
}

export async function rotateSystem(id: string, key: string) {
  return answered(await api.identity.POST('/api/v1/service-accounts/{id}/rotation', { params: { path: { id }, header: { 'Idempotency-Key': key } } }));
}

export async function deactivateSystem(id: string, key: string) {
  return answered(await api.identity.POST('/api/v1/service-accounts/{id}/deactivation', { params: { path: { id }, header: { 'Idempotency-Key': key } } }));
}
