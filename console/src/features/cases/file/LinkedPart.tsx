import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { answered, api } from '~/api/api';
import { usePersonNames } from '~/api/people';
import { useWords, words } from '~/language/language';
import { Button } from '~/ui/Button';
import { When } from '~/ui/data';
import { TextField } from '~/ui/fields';
import { useRequired } from '~/ui/forms';
import { Empty, Message } from '~/ui/messages';
import { ActionForm } from '../ActionForm';
import { CaseRows } from '../CaseRows';
import { commonWords } from '../caseWords';
import { linkedQuery, touchedBy } from '../queries';
import { Fetched } from './Fetched';
import { may, Part, type PartProps, partWords } from './Part';

const said = words({
  id: {
    of: (number: string) => `Kasus lain dari kejadian ${number}`,
    fetching: 'Mengambil kasus terkait…',
    none: 'Tidak ada kasus lain dari kejadian ini yang boleh Anda baca',
    noneNext: 'Korban lain dari kejadian yang sama mendapat kasusnya sendiri. Bila kasusnya dibuka terpisah, kaitkan dengan nomor kasusnya.',
    link: 'Kaitkan dengan kejadian kasus lain',
    linking: 'Mengaitkan…',
    linked: 'Kasus dikaitkan',
    caseNumber: 'Nomor kasus lain',
    caseNumberHint: 'Kasus unit Anda sendiri, misalnya KT-2026-000123',
    moves: 'Kasus ini pindah ke kejadian kasus yang disebut. Kejadian yang lama tetap tercatat.',
    earlier: 'Pernah termasuk kejadian',
  },
  en: {
    of: (number: string) => `Other cases of incident ${number}`,
    fetching: 'Fetching the linked cases…',
    none: 'There is no other case of this incident that you may read',
    noneNext: 'Another victim of the same incident has a case of their own. Where it was opened apart, link it by its case number.',
    link: 'Link to another case’s incident',
    linking: 'Linking…',
    linked: 'The case is linked',
    caseNumber: 'Number of the other case',
    caseNumberHint: 'A case of your own unit, such as KT-2026-000123',
    moves: 'This case moves to the incident of the case named. The incident before is kept.',
    earlier: 'Belonged before to incident',
  },
});

function LinkDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useWords(said);
  const required = useRequired();
  const form = useForm({ defaultValues: { caseNumber: '' } });
  return (
    <ActionForm
      title={t.link}
      action={t.link}
      busy={t.linking}
      done={t.linked}
      form={form}
      labels={{ caseNumber: t.caseNumber }}
      touches={touchedBy(id)}
      onClose={onClose}
      act={async ({ caseNumber }, key) =>
        answered(
          await api.cases.POST('/api/v1/cases/{id}/incident', {
            params: { path: { id }, header: { 'Idempotency-Key': key } },
            body: { caseNumber },
          }),
        )
      }
    >
      <Message title={t.moves} />
      <TextField
        label={t.caseNumber}
        hint={t.caseNumberHint}
        error={form.formState.errors.caseNumber?.message}
        {...form.register('caseNumber', { ...required, setValueAs: (value: string) => value.trim().toUpperCase() })}
      />
    </ActionForm>
  );
}

/** Victims of one incident have a case each; here are the others. */
export function LinkedPart({ id, file }: PartProps) {
  const t = useWords(said);
  const common = useWords(commonWords);
  const title = useWords(partWords).linked;
  const who = usePersonNames();
  const linked = useQuery(linkedQuery(id));
  const [isLinking, setLinking] = useState(false);
  return (
    <Part
      name="linked"
      title={title}
      aside={
        may(file, 'incident') && (
          <Button
            onClick={() => {
              setLinking(true);
            }}
          >
            {t.link}
          </Button>
        )
      }
    >
      <Fetched query={linked} what={t.fetching}>
        {(cases) => (
          <CaseRows
            caption={t.of(file.incidentNumber ?? '')}
            items={cases}
            empty={
              <Empty title={t.none}>
                <p>{t.noneNext}</p>
              </Empty>
            }
          />
        )}
      </Fetched>
      {file.earlierIncidents?.map((incident) => (
        <p key={incident.incidentNumber}>
          {t.earlier} {incident.incidentNumber} — <When at={incident.leftAt} /> {common.by(who(incident.leftBy))}
        </p>
      ))}
      {isLinking && (
        <LinkDialog
          id={id}
          onClose={() => {
            setLinking(false);
          }}
        />
      )}
    </Part>
  );
}
