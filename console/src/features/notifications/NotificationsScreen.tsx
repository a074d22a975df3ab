import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { groupOf, groupWords, type Notice, noticeGroups, noticesSinceQuery, startOfYesterday } from '~/api/notices';
import { asProblem } from '~/api/problem';
import { useIntent } from '~/api/useIntent';
import { plural, useWords, words } from '~/language/language';
import { useAnnounce } from '~/ui/announce';
import { Button, ButtonLink } from '~/ui/Button';
import { More, useNow } from '~/ui/data';
import { SelectField } from '~/ui/fields';
import { Empty, Loading, ProblemNotice } from '~/ui/messages';
import { Page } from '~/ui/Page';
import { Steady } from '~/ui/Steady';
import { NoticeList } from './NoticeList';
import styles from './notifications.module.css';
import { countsQuery, inboxQuery, readAll, readOne } from './requests';

const said = words({
  id: {
    title: 'Pemberitahuan',
    counts: (unread: number, urgent: number) => (unread === 0 ? 'Semua sudah dibaca.' : `${String(unread)} belum dibaca${urgent > 0 ? `, ${String(urgent)} di antaranya segera` : ''}.`),
    all: 'Tandai semua dibaca',
    marking: 'Menandai…',
    marked: 'Semua pemberitahuan sampai saat ini ditandai sudah dibaca',
    show: 'Tampilkan',
    every: 'semua',
    unread: 'yang belum dibaca',
    yesterday: 'sejak kemarin',
    about: 'Tentang',
    anything: 'apa saja',
    fetching: 'Mengambil pemberitahuan…',
    none: 'Belum ada pemberitahuan',
    noneText: 'Rujukan, laporan, dan kasus yang menyangkut Anda diberitahukan di sini, tanpa nama orang.',
    noneLike: 'Tidak ada pemberitahuan seperti ini',
    noneLikeText: 'Ubah pilihan di atas, atau tampilkan semuanya.',
    noneUnread: 'Tidak ada yang belum dibaca',
    showAll: 'Tampilkan semua',
    partly: 'Baru dicari di antara yang sudah diambil; tampilkan berikutnya untuk mencari lebih jauh.',
    preferences: 'Atur surel dan jam tenang',
  },
  en: {
    title: 'Notifications',
    counts: (unread: number, urgent: number) => (unread === 0 ? 'All are read.' : `${String(unread)} unread${urgent > 0 ? `, ${plural(urgent, 'of them urgent', 'of them urgent')}` : ''}.`),
    all: 'Mark all as read',
    marking: 'Marking…',
    marked: 'All notifications up to now are marked as read',
    show: 'Show',
    every: 'all',
    unread: 'the unread ones',
    yesterday: 'since yesterday',
    about: 'About',
    anything: 'anything',
    fetching: 'Fetching notifications…',
    none: 'No notifications yet',
    noneText: 'Referrals, reports and cases that concern you are told here, without anybody’s name.',
    noneLike: 'No notification is like this',
    noneLikeText: 'Change the choice above, or show all.',
    noneUnread: 'Nothing is unread',
    showAll: 'Show all',
    partly: 'Only those fetched so far were searched; show more to search further.',
    preferences: 'Set mail and quiet hours',
  },
});

interface Search {
  show?: string;
  unread?: boolean | string;
  since?: string;
  about?: string;
}

/** What one was told, urgent unread ones first. */
export function NotificationsScreen() {
  const t = useWords(said);
  const groups = useWords(groupWords);
  const announce = useAnnounce();
  const navigate = useNavigate();
  const search: Search = useSearch({ strict: false });
  const isUnread = String(search.unread) === 'true';
  const isSince = search.since === 'yesterday';
  const counts = useQuery(countsQuery);
  const found = useFound(isUnread, isSince);
  const notices = useMemo(
    () => urgentFirst(found.notices.filter((notice) => search.about === undefined || (groupOf(notice) ?? 'other') === search.about)),
    [found.notices, search.about],
  );
  const one = useIntent(readOne, { touches: [['notices']] });
  const all = useIntent(readAll, {
    touches: [['notices']],
    onDone: () => {
      announce(t.marked);
    },
  });
  const filter = (change: Search) => {
    void navigate({ to: '/notifications', search: (before: Search) => ({ ...before, ...change }) });
  };
  const problem = one.error ?? all.error;
  return (
    <Page
      title={t.title}
      lead={counts.data !== undefined && t.counts(counts.data.unread ?? 0, counts.data.urgent ?? 0)}
      actions={
        <>
          <ButtonLink tone="quiet" to="/preferences">
            {t.preferences}
          </ButtonLink>
          {(counts.data?.unread ?? 0) > 0 && (
            <Button
              busy={all.isPending && t.marking}
              onClick={() => {
                all.mutate(undefined);
              }}
            >
              {t.all}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.filters}>
        <SelectField
          label={t.show}
          none={t.every}
          value={isUnread ? 'unread' : isSince ? 'yesterday' : ''}
          options={[
            { value: 'unread', label: t.unread },
            { value: 'yesterday', label: t.yesterday },
          ]}
          onChange={({ target }) => {
            filter({ unread: target.value === 'unread' ? true : undefined, since: target.value === 'yesterday' ? 'yesterday' : undefined } as Search);
          }}
        />
        <SelectField
          label={t.about}
          none={t.anything}
          value={search.about ?? ''}
          options={noticeGroups.map((group) => ({ value: group, label: groups[group] }))}
          onChange={({ target }) => {
            filter({ about: target.value === '' ? undefined : target.value } as Search);
          }}
        />
      </div>
      {problem !== null && <ProblemNotice problem={problem} />}
      {found.error !== null && <ProblemNotice problem={asProblem(found.error)} onRetry={found.refetch} />}
      {found.isLoading && <Loading what={t.fetching} />}
      {notices.length > 0 && (
        <Steady key={`${String(isUnread)} ${String(isSince)} ${search.about ?? ''}`} items={notices} keyOf={({ id }) => id ?? ''}>
          {(shown) => (
            <NoticeList
              notices={shown}
              marking={one.isPending ? one.variables : undefined}
              onRead={(id) => {
                one.mutate(id);
              }}
            />
          )}
        </Steady>
      )}
      {!found.isLoading && found.error === null && notices.length === 0 && <Nothing isFiltered={search.about !== undefined || isSince} isUnread={isUnread} />}
      {found.isPartly && search.about !== undefined && <p>{t.partly}</p>}
      {found.more !== undefined && <More query={found.more} />}
    </Page>
  );
}

function Nothing({ isFiltered, isUnread }: { isFiltered: boolean; isUnread: boolean }) {
  const t = useWords(said);
  if (!isFiltered && !isUnread) {
    return (
      <Empty title={t.none}>
        <p>{t.noneText}</p>
      </Empty>
    );
  }
  return (
    <Empty title={isFiltered ? t.noneLike : t.noneUnread}>
      {isFiltered && <p>{t.noneLikeText}</p>}
      <ButtonLink to="/notifications">{t.showAll}</ButtonLink>
    </Empty>
  );
}

/** Page by page; or all since yesterday at once, for the home screen has counted them. */
function useFound(isUnread: boolean, isSince: boolean) {
  const since = startOfYesterday(useNow()).getTime();
  const sinceQuery = useMemo(() => noticesSinceQuery(new Date(since)), [since]);
  const recent = useQuery({ ...sinceQuery, enabled: isSince });
  const pages = useInfiniteQuery({ ...inboxQuery(isUnread), enabled: !isSince });
  const ofPages = useMemo(() => pages.data?.pages.flatMap(({ items = [] }) => items) ?? [], [pages.data]);
  return isSince
    ? { notices: recent.data?.notices ?? [], isLoading: recent.isPending, error: recent.error, refetch: () => void recent.refetch(), isPartly: recent.data?.isWhole === false, more: undefined }
    : { notices: ofPages, isLoading: pages.isPending, error: pages.error, refetch: () => void pages.refetch(), isPartly: pages.hasNextPage, more: pages };
}

function urgentFirst(notices: readonly Notice[]): readonly Notice[] {
  const presses = ({ urgent, readAt }: Notice) => urgent === true && (readAt === undefined || readAt === null);
  return [...notices.filter(presses), ...notices.filter((notice) => !presses(notice))];
}
