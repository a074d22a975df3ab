import { answered, api, type OfNotices } from '~/api/api';

const PAGE = 30;

export function inboxQuery(unread: boolean) {
  return {
    queryKey: ['notices', 'inbox', { unread }],
    queryFn: async ({ pageParam }: { pageParam: string | undefined }) =>
      answered(
        await api.notices.GET('/api/v1/notifications', {
          params: { query: { limit: PAGE, ...(unread ? { unread } : {}), ...(pageParam === undefined ? {} : { after: pageParam }) } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: OfNotices['InboxPage']) => page.next ?? undefined,
  };
}

export const countsQuery = {
  queryKey: ['notices', 'counts'],
  queryFn: async () => answered(await api.notices.GET('/api/v1/notifications/counts')),
} as const;

export async function readOne(id: string, key: string) {
  return answered(await api.notices.POST('/api/v1/notifications/{id}/read', { params: { path: { id }, header: { 'Idempotency-Key': key } } }));
}

export async function readAll(_: undefined, key: string) {
  return answered(await api.notices.POST('/api/v1/notifications/read', { params: { header: { 'Idempotency-Key': key } } }));
}
