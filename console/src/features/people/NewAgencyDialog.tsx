import { useForm } from 'react-hook-form';
import type { Agency } from '~/api/agencies';
import { useIntent } from '~/api/useIntent';
import { useWords, words } from '~/language/language';
import { ActionDialog } from '~/ui/Dialog';
import { ErrorSummary, useServerErrors } from '~/ui/forms';
import { AgencyFieldset } from './AgencyFieldset';
import { fieldAt, fieldWords, newAgencyOf, noAgency } from './agencyFields';
import { makeAgency } from './requests';

const said = words({
  id: { title: 'Instansi baru', action: 'Buat instansi', busy: 'Membuat instansi…' },
  en: { title: 'New agency', action: 'Make the agency', busy: 'Making the agency…' },
});

export function NewAgencyDialog({ onClose, onDone }: { onClose: () => void; onDone: (agency: Agency) => void }) {
  const t = useWords(said);
  const names = useWords(fieldWords);
  const form = useForm({ defaultValues: noAgency });
  const making = useIntent(makeAgency, { touches: [['agencies']], onDone });
  useServerErrors(form, making.error, fieldAt);
  return (
    <ActionDialog
      title={t.title}
      action={t.action}
      busy={t.busy}
      isPending={making.isPending}
      problem={making.error}
      onClose={onClose}
      onSubmit={(event) =>
        void form.handleSubmit((fields) => {
          making.mutate(newAgencyOf(fields));
        })(event)
      }
    >
      <ErrorSummary form={form} labels={names} />
      <AgencyFieldset form={form} isWhole />
    </ActionDialog>
  );
}
