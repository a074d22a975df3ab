import { useState } from 'react';
import { useAgencyNames } from '~/api/agencies';
import { usePersonNames } from '~/api/people';
import { useWords, words } from '~/language/language';
import { useCodes } from '~/reference/codes';
import { regionName } from '~/reference/regions';
import { Button, ButtonLink } from '~/ui/Button';
import { Facts, When } from '~/ui/data';
import { Message } from '~/ui/messages';
import { Actions, Card } from '~/ui/Page';
import styles from '../cases.module.css';
import { commonWords } from '../caseWords';
import { CaseState, Categories, Risk } from '../CaseSigns';
import { may, Part, type PartProps, partWords } from './Part';
import { UpdateDialog } from './UpdateDialog';

const said = words({
  id: {
    change: 'Ubah risiko, catatan keselamatan, nomor luar',
    simfoni: 'Lembar SIMFONI',
    safety: 'Catatan keselamatan',
    noSafety: 'Belum ada catatan keselamatan',
    noSafetyNext: 'Tulis siapa yang tidak boleh mendampingi, menjemput, atau diberi tahu. Setiap instansi penerima rujukan melihatnya.',
    channel: 'Masuk lewat',
    simfoniNumber: 'Nomor SIMFONI-PPA',
    sapa: 'Nomor SAPA 129',
    lp: 'Nomor LP',
    none: 'belum ada',
  },
  en: {
    change: 'Change risk, safety note, outside numbers',
    simfoni: 'SIMFONI sheet',
    safety: 'Safety note',
    noSafety: 'No safety note yet',
    noSafetyNext: 'Write who may not accompany, collect or be told. Every agency that gets a referral sees it.',
    channel: 'Came in by',
    simfoniNumber: 'SIMFONI-PPA number',
    sapa: 'SAPA 129 number',
    lp: 'LP number',
    none: 'none yet',
  },
});

/** Who must not be told, above all; then what kind of case it is and whose. */
export function SummaryPart({ id, file, etag }: PartProps & { etag: string | undefined }) {
  const t = useWords(said);
  const common = useWords(commonWords);
  const title = useWords(partWords).summary;
  const { label } = useCodes();
  const agency = useAgencyNames();
  const person = usePersonNames();
  const [isChanging, setChanging] = useState(false);
  const outside = file.outsideNumbers ?? {};
  const hasNote = file.safetyNote !== undefined && file.safetyNote !== null;
  return (
    <Part
      name="summary"
      title={title}
      aside={
        <Actions>
          {may(file, 'update') && (
            <Button
              onClick={() => {
                setChanging(true);
              }}
            >
              {t.change}
            </Button>
          )}
          <ButtonLink to="/cases/$caseId/simfoni" params={{ caseId: id }} tone="quiet">
            {t.simfoni}
          </ButtonLink>
        </Actions>
      }
    >
      {hasNote ? (
        <Message tone="danger" title={t.safety}>
          <p className={styles.prose}>{file.safetyNote}</p>
        </Message>
      ) : (
        <Message tone="warn" title={t.noSafety}>
          {may(file, 'update') && <p>{t.noSafetyNext}</p>}
        </Message>
      )}
      <Card>
        <Facts
          items={[
            [common.state, <CaseState key="state" state={file.state} />],
            [common.risk, <Risk key="risk" risk={file.risk} />],
            [common.categories, <Categories key="categories" codes={file.categories} />],
            [common.district, regionName(file.district)],
            [common.unit, agency(file.unitId)],
            [common.assignee, file.assigneeId === undefined || file.assigneeId === null ? common.nobody : person(file.assigneeId)],
            [
              common.registered,
              <>
                <When at={file.registeredAt} /> {common.by(person(file.registeredBy))}
              </>,
            ],
            [t.channel, label('channel', file.channel)],
            [common.incidentNumber, file.incidentNumber],
            [t.simfoniNumber, outside.simfoni ?? t.none],
            [t.sapa, outside.sapa129 ?? t.none],
            [t.lp, outside.lp ?? t.none],
          ]}
        />
      </Card>
      {isChanging && (
        <UpdateDialog
          id={id}
          file={file}
          etag={etag}
          onClose={() => {
            setChanging(false);
          }}
        />
      )}
    </Part>
  );
}
