import { Link } from '@tanstack/react-router';
import { groupOf, groupWords, type Notice, screenOf } from '~/api/notices';
import { useWords, words } from '~/language/language';
import { Button } from '~/ui/Button';
import { When } from '~/ui/data';
import { Status } from '~/ui/messages';
import styles from './notifications.module.css';

const said = words({
  id: { urgent: 'Segera', unread: 'Belum dibaca', mark: 'Tandai dibaca', marking: 'Menandai…' },
  en: { urgent: 'Urgent', unread: 'Unread', mark: 'Mark as read', marking: 'Marking…' },
});

interface NoticeListProps {
  notices: readonly Notice[];
  /** The one that is being marked now. */
  marking: string | undefined;
  onRead: (id: string) => void;
}

export function NoticeList({ notices, marking, onRead }: NoticeListProps) {
  const t = useWords(said);
  const groups = useWords(groupWords);
  return (
    <ul className={styles.list}>
      {notices.map((notice) => {
        const { id = '', text, urgent, at, readAt, link } = notice;
        const isUnread = readAt === undefined || readAt === null;
        const screen = screenOf(link);
        return (
          <li key={id} className={styles.item} data-unread={isUnread || undefined} data-urgent={urgent === true || undefined}>
            <div className={styles.what}>
              <div className={styles.text}>
                {screen === undefined ? (
                  text
                ) : (
                  <Link
                    to={screen.to}
                    {...(screen.search === undefined ? {} : { search: screen.search })}
                    onClick={() => {
                      if (isUnread) {
                        onRead(id);
                      }
                    }}
                  >
                    {text}
                  </Link>
                )}
              </div>
              <div className={styles.about}>
                {urgent === true && <Status tone={isUnread ? 'danger' : 'plain'}>{t.urgent}</Status>}
                {isUnread && <Status tone="info">{t.unread}</Status>}
                <span>{groups[groupOf(notice) ?? 'other']}</span>
                <When at={at} />
              </div>
            </div>
            <div>
              {isUnread && (
                <Button
                  tone="quiet"
                  busy={marking === id && t.marking}
                  onClick={() => {
                    onRead(id);
                  }}
                >
                  {t.mark}
                  <span className="hidden-words">: {text}</span>
                </Button>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
