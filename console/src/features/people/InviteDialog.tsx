import { useForm } from 'react-hook-form';
import type { Agency } from '~/api/agencies';
import type { Person } from '~/api/people';
import { useIntent } from '~/api/useIntent';
import { useWords, words } from '~/language/language';
import { useWorker } from '~/session/session';
import { ActionDialog } from '~/ui/Dialog';
import { SelectField, TextField } from '~/ui/fields';
import { ErrorSummary, useRequired, useServerErrors } from '~/ui/forms';
import { Message } from '~/ui/messages';
import { RefusedRoles } from './RefusedRoles';
import { invite } from './requests';
import { RoleChoice } from './RoleChoice';
import { offeredAt } from './roles';

const said = words({
  id: {
    title: (agency: string) => `Undang orang ke ${agency}`,
    action: 'Kirim undangan',
    busy: 'Mengirim undangan…',
    name: 'Nama lengkap',
    mail: 'Alamat surel kedinasan',
    mailHint: 'Tautan untuk membuat kata sandi dikirim ke sini. Periksa ejaannya: siapa yang membuka tautan itu mendapat akunnya.',
    locale: 'Bahasa surel dan layar',
    indonesian: 'Bahasa Indonesia',
    english: 'English',
    roles: 'Peran, dan yang dapat dilihatnya',
    oneRole: 'Pilih paling sedikit satu peran',
    noRoles: 'Peran di dinas pengampu hanya diberikan admin platform. Mintalah kepadanya.',
  },
  en: {
    title: (agency: string) => `Invite somebody to ${agency}`,
    action: 'Send the invitation',
    busy: 'Sending the invitation…',
    name: 'Full name',
    mail: 'Official mail address',
    mailHint: 'A link to set a password is sent there. Check the spelling: whoever opens that link gets the account.',
    locale: 'Language of mails and screens',
    indonesian: 'Bahasa Indonesia',
    english: 'English',
    roles: 'Roles, and what they let somebody see',
    oneRole: 'Choose at least one role',
    noRoles: 'At the lead office only the platform administrator gives roles. Please ask there.',
  },
});

interface InviteDialogProps {
  agency: Pick<Agency, 'name' | 'kind'> & { id: string };
  onClose: () => void;
  onDone: (person: Person) => void;
}

export function InviteDialog({ agency, onClose, onDone }: InviteDialogProps) {
  const t = useWords(said);
  const worker = useWorker();
  const required = useRequired();
  const form = useForm({ defaultValues: { name: '', mail: '', locale: 'id', roles: [] as string[] } });
  const inviting = useIntent(invite, { touches: [['people']], onDone });
  useServerErrors(form, inviting.error, (pointer) => (pointer.startsWith('/roles') ? 'roles' : pointer.slice(1)));
  const offered = offeredAt(agency.kind, worker.has('platform-admin'));
  const { errors } = form.formState;
  return (
    <ActionDialog
      title={t.title(agency.name ?? '')}
      action={t.action}
      busy={t.busy}
      isPending={inviting.isPending}
      problem={inviting.error}
      onClose={onClose}
      onSubmit={(event) =>
        void form.handleSubmit(({ name, mail, locale, roles }) => {
          inviting.mutate({
            name: name.trim(),
            mail: mail.trim(),
            roles,
            ...(locale === '' ? {} : { locale }),
            ...(agency.id === worker.agency.id ? {} : { agencyId: agency.id }),
          });
        })(event)
      }
    >
      <ErrorSummary form={form} labels={{ name: t.name, mail: t.mail, roles: t.roles, locale: t.locale }} />
      {offered.length === 0 && <Message tone="warn" title={t.noRoles} />}
      <TextField label={t.name} error={errors.name?.message} autoComplete="off" {...form.register('name', required)} />
      <TextField label={t.mail} hint={t.mailHint} type="email" inputMode="email" error={errors.mail?.message} {...form.register('mail', required)} />
      <SelectField
        label={t.locale}
        error={errors.locale?.message}
        options={[
          { value: 'id', label: t.indonesian },
          { value: 'en', label: t.english },
        ]}
        {...form.register('locale')}
      />
      <RoleChoice
        label={t.roles}
        offered={offered}
        error={errors.roles?.message}
        field={form.register('roles', { validate: (roles) => (Array.isArray(roles) && roles.length > 0) || t.oneRole })}
      />
      <RefusedRoles problem={inviting.error} />
    </ActionDialog>
  );
}
