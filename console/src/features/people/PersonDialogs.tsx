import { useQuery } from '@tanstack/react-query';
import { useForm, useWatch } from 'react-hook-form';
import { agenciesQuery, type Agency } from '~/api/agencies';
import type { Person } from '~/api/people';
import { useIntent } from '~/api/useIntent';
import { useWords, words } from '~/language/language';
import { roleWords } from '~/session/roles';
import { type Role, useWorker } from '~/session/session';
import { ActionDialog } from '~/ui/Dialog';
import { SelectField, TextField } from '~/ui/fields';
import { ErrorSummary, useRequired, useServerErrors } from '~/ui/forms';
import { Message } from '~/ui/messages';
import { RefusedRoles } from './RefusedRoles';
import { deactivate, move, type Seen, setRoles } from './requests';
import { RoleChoice } from './RoleChoice';
import { lostAt, offeredAt } from './roles';

const said = words({
  id: {
    roles: {
      title: (name: string) => `Ubah peran ${name}`,
      action: 'Simpan peran',
      busy: 'Menyimpan peran…',
      label: 'Peran, dan yang dapat dilihatnya',
      one: 'Pilih paling sedikit satu peran. Agar seseorang tidak dapat masuk lagi, nonaktifkan akunnya.',
      kept: (roles: string) => `Tetap seperti sekarang, karena hanya admin platform yang memberikannya: ${roles}`,
      effect: 'Berlaku dalam hitungan detik. Yang sedang terbuka di layarnya meminta masuk lagi.',
    },
    move: {
      title: (name: string) => `Pindahkan ${name} ke instansi lain`,
      action: 'Pindahkan',
      busy: 'Memindahkan…',
      agency: 'Instansi baru',
      lost: (roles: string) => `Peran yang gugur, karena tidak ada di sana: ${roles}`,
      none: 'Tidak ada peran yang tersisa. Beri peran baru setelah dipindahkan, kalau tidak ia tidak dapat berbuat apa-apa.',
      effect: 'Sesinya berakhir saat itu juga. Kasus dan rujukan yang dipegangnya tetap di instansi lama; kepalanya diberi tahu agar menyerahkannya kepada orang lain.',
    },
    deactivate: {
      title: (name: string) => `Nonaktifkan ${name}?`,
      action: 'Nonaktifkan',
      busy: 'Menonaktifkan…',
      reason: 'Alasan',
      reasonHint: 'Tercatat di jejak audit. Jangan menulis hal pribadi atau nama korban. 3 sampai 200 huruf.',
      length: 'Antara 3 dan 200 huruf',
      effects: ['Semua sesinya berakhir saat itu juga, dan ia tidak dapat masuk lagi.', 'Kasus dan rujukan yang dipegangnya tidak berpindah sendiri; kepala instansi diberi tahu agar menyerahkannya.', 'Catatannya tetap ada. Akun dapat diaktifkan kembali kapan saja.'],
      what: 'Yang terjadi',
    },
  },
  en: {
    roles: {
      title: (name: string) => `Change the roles of ${name}`,
      action: 'Save the roles',
      busy: 'Saving the roles…',
      label: 'Roles, and what they let somebody see',
      one: 'Choose at least one role. So that somebody can’t sign in any more, deactivate the account.',
      kept: (roles: string) => `Stays as it is, for only the platform administrator gives it: ${roles}`,
      effect: 'It holds within seconds. What is open on their screen asks them to sign in again.',
    },
    move: {
      title: (name: string) => `Move ${name} to another agency`,
      action: 'Move',
      busy: 'Moving…',
      agency: 'New agency',
      lost: (roles: string) => `Roles that are lost, for there are none such there: ${roles}`,
      none: 'No role is left. Give a new one after the move, or this person can do nothing.',
      effect: 'Their session ends at once. The cases and referrals that they hold stay with the old agency; its head is told to hand them to somebody else.',
    },
    deactivate: {
      title: (name: string) => `Deactivate ${name}?`,
      action: 'Deactivate',
      busy: 'Deactivating…',
      reason: 'Reason',
      reasonHint: 'It is kept in the audit trail. Write nothing private and no victim’s name. 3 to 200 letters.',
      length: 'Between 3 and 200 letters',
      effects: ['All their sessions end at once, and they can’t sign in any more.', 'The cases and referrals that they hold do not move by themselves; the agency’s head is told to hand them over.', 'What they wrote stays. The account can be reactivated at any time.'],
      what: 'What happens',
    },
  },
});

interface PersonDialogProps {
  person: Person;
  seen: Seen;
  onClose: () => void;
  /** Takes what was answered as what is now seen. */
  onDone: () => void;
  onReload: () => void;
}

const TOUCHES = [['people']] as const;

function useRoleNames() {
  const names = useWords(roleWords) as Readonly<Partial<Record<string, string>>>;
  return (roles: readonly string[]) => roles.map((role) => names[role] ?? role).join(', ');
}

export function RolesDialog({ person, agency, seen, onClose, onDone, onReload }: PersonDialogProps & { agency: Agency | undefined }) {
  const t = useWords(said).roles;
  const namesOf = useRoleNames();
  const worker = useWorker();
  const isPlatform = worker.has('platform-admin');
  const current = (person.roles ?? []) as Role[];
  const given = offeredAt(agency?.kind, isPlatform);
  // The platform's administrator also takes away what fits no longer.
  const offered = isPlatform ? [...given, ...current.filter((role) => !given.includes(role))] : given;
  const kept = current.filter((role) => !offered.includes(role));
  const form = useForm({ defaultValues: { roles: current.filter((role) => offered.includes(role)) as string[] } });
  const setting = useIntent(setRoles, { touches: TOUCHES, onDone });
  useServerErrors(form, setting.error, () => 'roles');
  return (
    <ActionDialog
      title={t.title(person.name ?? '')}
      action={t.action}
      busy={t.busy}
      isPending={setting.isPending}
      problem={setting.error}
      onClose={onClose}
      onReload={onReload}
      onSubmit={(event) =>
        void form.handleSubmit(({ roles }) => {
          setting.mutate({ ...seen, roles: [...roles, ...kept] });
        })(event)
      }
    >
      <ErrorSummary form={form} labels={{ roles: t.label }} />
      <RoleChoice
        label={t.label}
        offered={offered}
        error={form.formState.errors.roles?.message}
        field={form.register('roles', { validate: (roles) => (Array.isArray(roles) && roles.length + kept.length > 0) || t.one })}
      />
      {kept.length > 0 && <p>{t.kept(namesOf(kept))}</p>}
      <p>{t.effect}</p>
      <RefusedRoles problem={setting.error} />
    </ActionDialog>
  );
}

export function MoveDialog({ person, seen, onClose, onDone, onReload }: PersonDialogProps) {
  const t = useWords(said).move;
  const namesOf = useRoleNames();
  const required = useRequired();
  const { data: agencies = [] } = useQuery(agenciesQuery);
  const form = useForm({ defaultValues: { agencyId: '' } });
  const agencyId = useWatch({ control: form.control, name: 'agencyId' });
  const moving = useIntent(move, { touches: TOUCHES, onDone });
  useServerErrors(form, moving.error);
  const roles = person.roles ?? [];
  const lost = agencyId === '' ? [] : lostAt(agencies.find(({ id }) => id === agencyId)?.kind, roles);
  return (
    <ActionDialog
      title={t.title(person.name ?? '')}
      action={t.action}
      busy={t.busy}
      isPending={moving.isPending}
      problem={moving.error}
      onClose={onClose}
      onReload={onReload}
      onSubmit={(event) =>
        void form.handleSubmit((said) => {
          moving.mutate({ ...seen, ...said });
        })(event)
      }
    >
      <ErrorSummary form={form} labels={{ agencyId: t.agency }} />
      <SelectField
        label={t.agency}
        error={form.formState.errors.agencyId?.message}
        options={agencies.filter(({ id }) => id !== person.agencyId).map(({ id = '', name = '' }) => ({ value: id, label: name }))}
        {...form.register('agencyId', required)}
      />
      {lost.length > 0 && (
        <Message tone="warn" title={t.lost(namesOf(lost))} role="status">
          {lost.length === roles.length && <p>{t.none}</p>}
        </Message>
      )}
      <p>{t.effect}</p>
    </ActionDialog>
  );
}

const SHORTEST = 3;
const LONGEST = 200;

export function DeactivateDialog({ person, seen, onClose, onDone, onReload }: PersonDialogProps) {
  const t = useWords(said).deactivate;
  const required = useRequired();
  const form = useForm({ defaultValues: { reason: '' } });
  const deactivating = useIntent(deactivate, { touches: TOUCHES, onDone });
  useServerErrors(form, deactivating.error);
  return (
    <ActionDialog
      title={t.title(person.name ?? '')}
      action={t.action}
      busy={t.busy}
      tone="danger"
      isPending={deactivating.isPending}
      problem={deactivating.error}
      onClose={onClose}
      onReload={onReload}
      onSubmit={(event) =>
        void form.handleSubmit(({ reason }) => {
          deactivating.mutate({ ...seen, reason: reason.trim() });
        })(event)
      }
    >
      <Message tone="warn" title={t.what}>
        <ul>
          {t.effects.map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
        </ul>
      </Message>
      <ErrorSummary form={form} labels={{ reason: t.reason }} />
      <TextField
        label={t.reason}
        hint={t.reasonHint}
        error={form.formState.errors.reason?.message}
        {...form.register('reason', {
          ...required,
          validate: (reason) => (reason.trim().length >= SHORTEST && reason.trim().length <= LONGEST) || t.length,
        })}
      />
    </ActionDialog>
  );
}
