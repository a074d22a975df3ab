import { Link } from '@tanstack/react-router';
import { useWords, words } from '~/language/language';
import { Facts, When } from '~/ui/data';
import { Masked } from '~/ui/Masked';
import { Card } from '~/ui/Page';
import { commonWords } from '../caseWords';
import { Part, type PartProps, partWords } from './Part';

const said = words({
  id: {
    masked: 'Waktu, tempat, perjalanan, dan kronologi kejadian tertutup.',
    open: 'Buka kejadian',
    happened: 'Waktu kejadian',
    place: 'Tempat',
    narrative: 'Kronologi',
    journey: 'Perjalanan',
    unknown: 'belum diketahui',
    report: 'Asal',
    toReport: 'Laporan asal kasus ini',
  },
  en: {
    masked: 'When and where it happened, the journey and the narrative are covered.',
    open: 'Open the incident',
    happened: 'When',
    place: 'Where',
    narrative: 'Narrative',
    journey: 'Journey',
    unknown: 'not known yet',
    report: 'From',
    toReport: 'The report that this case came from',
  },
});

export function IncidentPart({ file }: PartProps) {
  const t = useWords(said);
  const common = useWords(commonWords);
  const title = useWords(partWords).incident;
  const incident = file.incident ?? {};
  return (
    <Part name="incident" title={title}>
      <Masked what={t.masked} action={t.open}>
        {() => (
          <Card>
            <Facts
              items={[
                [common.incidentNumber, file.incidentNumber],
                [t.happened, incident.happenedAt === undefined || incident.happenedAt === null ? t.unknown : <When key="at" at={incident.happenedAt} />],
                [t.place, incident.place ?? t.unknown],
                [t.narrative, incident.narrative ?? t.unknown],
                [t.journey, incident.journey],
                [
                  t.report,
                  file.reportId !== undefined && file.reportId !== null && (
                    <Link key="report" to="/reports/$reportId" params={{ reportId: file.reportId }}>
                      {t.toReport}
                    </Link>
                  ),
                ],
              ]}
            />
          </Card>
        )}
      </Masked>
    </Part>
  );
}
