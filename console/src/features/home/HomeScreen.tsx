import { useWords, words } from '~/language/language';
import { useWorker } from '~/session/session';
import { ButtonLink } from '~/ui/Button';
import { Columns, Page, Stack } from '~/ui/Page';
import { Freshness } from './Freshness';
import { LeftOpen } from './LeftOpen';
import { SinceYesterday } from './SinceYesterday';
import { useSees, Waiting } from './Waiting';
import { WhoIsLate } from './WhoIsLate';

const said = words({
  id: { title: 'Beranda', take: 'Terima laporan' },
  en: { title: 'Home', take: 'Take a report' },
});

/** What waits, what is late, what has changed, and what was left open: by role. */
export function HomeScreen() {
  const t = useWords(said);
  const worker = useWorker();
  const sees = useSees();
  return (
    <Page
      title={t.title}
      lead={<Freshness />}
      actions={
        worker.has('intake') && (
          <ButtonLink tone="primary" to="/reports/new">
            {t.take}
          </ButtonLink>
        )
      }
    >
      <Waiting />
      {sees.late || worker.has('intake', 'liaison') ? (
        <Columns>
          <Stack>
            <LeftOpen />
            {sees.late && <WhoIsLate />}
          </Stack>
          <SinceYesterday />
        </Columns>
      ) : (
        <SinceYesterday />
      )}
    </Page>
  );
}
