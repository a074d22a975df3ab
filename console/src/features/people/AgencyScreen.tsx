import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Agency } from '~/api/agencies';
import { asProblem } from '~/api/problem';
import { useWords, words } from '~/language/language';
import { useCodes } from '~/reference/codes';
import { regionName } from '~/reference/regions';
import { useWorker } from '~/session/session';
import { useAnnounce } from '~/ui/announce';
import { Button, ButtonLink } from '~/ui/Button';
import { Facts } from '~/ui/data';
import { Loading, Message, ProblemNotice } from '~/ui/messages';
import { Card, Page } from '~/ui/Page';
import { Phone } from '~/ui/Phone';
import { AgencyForm } from './AgencyForm';
import { fieldWords } from './agencyFields';
import { agencyQuery } from './requests';

const said = words({
  id: {
    title: 'Instansi',
    back: 'Daftar instansi',
    fetching: 'Mengambil data instansi…',
    change: 'Ubah',
    people: 'Orang di instansi ini',
    saved: 'Perubahan tersimpan',
    noDuty: 'Nomor piket belum ada',
    noDutyText: 'Saat bahaya langsung, petugas yang mengirim rujukan tidak punya nomor untuk ditelepon.',
    noRegion: 'Wilayah kerja belum ada; instansi ini tidak mencakup kasus mana pun.',
  },
  en: {
    title: 'Agency',
    back: 'Agencies',
    fetching: 'Fetching the agency…',
    change: 'Change',
    people: 'People of this agency',
    saved: 'The change is saved',
    noDuty: 'There is no duty phone yet',
    noDutyText: 'In immediate danger, whoever sends a referral has no number to call.',
    noRegion: 'There is no region yet; this agency covers no case.',
  },
});

export function AgencyScreen() {
  const t = useWords(said);
  const worker = useWorker();
  const announce = useAnnounce();
  const { agencyId = '' }: { agencyId?: string } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(agencyQuery(agencyId));
  const [isChanging, setChanging] = useState(false);
  const agency = data?.value;
  const isOwn = agencyId === worker.agency.id;
  const seesPeople = worker.has('platform-admin') || (worker.has('agency-admin') && isOwn);
  return (
    <Page
      title={agency?.name ?? t.title}
      back={{ to: '/agencies', label: t.back }}
      actions={
        agency !== undefined &&
        !isChanging && (
          <>
            {seesPeople && (
              <ButtonLink to="/people" search={isOwn ? {} : { agency: agencyId }}>
                {t.people}
              </ButtonLink>
            )}
            {agency.allowedActions?.includes('change') === true && (
              <Button
                tone="primary"
                onClick={() => {
                  setChanging(true);
                }}
              >
                {t.change}
              </Button>
            )}
          </>
        )
      }
    >
      {agency === undefined && (error === null ? <Loading what={t.fetching} /> : <ProblemNotice problem={asProblem(error)} onRetry={() => void refetch()} />)}
      {agency !== undefined && !isChanging && <Shown agency={agency} />}
      {data !== undefined && isChanging && (
        <AgencyForm
          shown={data}
          onClose={() => {
            setChanging(false);
          }}
          onDone={() => {
            setChanging(false);
            announce(t.saved);
          }}
        />
      )}
    </Page>
  );
}

function Shown({ agency }: { agency: Agency }) {
  const t = useWords(said);
  const names = useWords(fieldWords);
  const codes = useCodes();
  const { kind, region, contacts, openingHours, dutyPhone } = agency;
  const phone = (number: string | undefined) => number !== undefined && number !== '' && <Phone number={number} />;
  return (
    <>
      {(dutyPhone === undefined || dutyPhone === '') && (
        <Message tone="warn" title={t.noDuty}>
          <p>{t.noDutyText}</p>
        </Message>
      )}
      {region === undefined && <Message tone="warn" title={t.noRegion} />}
      <Card>
        <Facts
          items={[
            [names.kind, codes.label('agency-kind', kind)],
            [names.region, regionName(region)],
            [names.dutyPhone, phone(dutyPhone)],
            [names.openingHours, openingHours],
            [names.phone, phone(contacts?.phone)],
            [names.mail, contacts?.mail !== undefined && <a href={`mailto:${contacts.mail}`}>{contacts.mail}</a>],
            [names.address, contacts?.address],
          ]}
        />
      </Card>
    </>
  );
}
