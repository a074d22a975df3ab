import { Link } from '@tanstack/react-router';
import { useWords, words } from '~/language/language';
import { When } from '~/ui/data';
import { Message, ProblemNotice } from '~/ui/messages';
import type { OutboxItem } from './outbox';
import { useOutboxItems } from './useOutbox';

const said = words({
  id: {
    waiting: 'Belum terkirim',
    waitingNext: 'Sambungan terputus. Ini dikirim sendiri, satu kali, begitu sambungan kembali.',
    refused: 'Perlu keputusan Anda',
    list: 'Lihat yang belum terkirim',
  },
  en: {
    waiting: 'Not sent yet',
    waitingNext: 'The line is down. This is sent by itself, once, as soon as the line is back.',
    refused: 'Needs your decision',
    list: 'See what is not sent',
  },
});

/** On the screen of a thing: what was said about it and is not confirmed yet. Nothing where nothing waits. */
export function Unsent({ about }: { about: string }) {
  const items = useOutboxItems(about);
  return items.map((item) => <UnsentItem key={item.key} item={item} />);
}

function UnsentItem({ item }: { item: OutboxItem }) {
  const t = useWords(said);
  return (
    <Message tone={item.state === 'waiting' ? 'warn' : 'danger'} title={`${item.state === 'waiting' ? t.waiting : t.refused}: ${item.call.what}`} role="status">
      <When at={new Date(item.keptAt).toISOString()} />
      {item.state === 'waiting' ? <p>{t.waitingNext}</p> : item.problem !== undefined && <ProblemNotice problem={item.problem} />}
      <Link to="/unsent">{t.list}</Link>
    </Message>
  );
}
