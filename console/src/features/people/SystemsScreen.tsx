import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { asProblem } from '~/api/problem';
import { useIntent } from '~/api/useIntent';
import { useWords, words } from '~/language/language';
import { useAnnounce } from '~/ui/announce';
import { Button } from '~/ui/Button';
import { Table, When } from '~/ui/data';
import { ActionDialog } from '~/ui/Dialog';
import { TextField } from '~/ui/fields';
import { ErrorSummary, useRequired, useServerErrors } from '~/ui/forms';
import { Empty, Loading, Message, ProblemNotice, Status } from '~/ui/messages';
import { Actions, Page } from '~/ui/Page';
import { deactivateSystem, makeSystem, rotateSystem, type System, systemsQuery } from './requests';
import { SecretDialog } from './SecretDialog';

const said = words({
  id: {
    title: 'Akun sistem',
    lead: 'Akses untuk sistem milik instansi Anda sendiri yang menjawab rujukan lewat API.',
    make: 'Akun baru',
    fetching: 'Mengambil akun sistem…',
    none: 'Belum ada akun sistem',
    noneText: 'Buat satu bila sistem instansi Anda (misalnya rekam medis) hendak membaca dan menjawab rujukan sendiri. Orang tetap masuk dengan akunnya masing-masing.',
    caption: 'Akun sistem instansi Anda',
    name: 'Nama',
    id: 'client_id',
    since: 'Rahasia sejak',
    state: 'Status',
    states: { ACTIVE: 'Aktif', DEACTIVATED: 'Nonaktif' },
    rotate: 'Ganti rahasia',
    deactivate: 'Nonaktifkan',
    actions: 'Tindakan',
    making: {
      title: 'Akun sistem baru',
      action: 'Buat akun',
      busy: 'Membuat akun…',
      name: 'Nama sistem',
      hint: 'Misalnya: SIMRS Puskesmas. Rahasianya ditampilkan satu kali saja setelah ini.',
      length: 'Antara 3 dan 80 huruf',
    },
    rotating: {
      title: (name: string) => `Ganti rahasia ${name}?`,
      action: 'Ya, ganti sekarang',
      busy: 'Mengganti rahasia…',
      what: 'Rahasia yang lama berhenti saat itu juga',
      text: 'Sistem yang masih memakainya tidak dapat masuk lagi sampai rahasia baru dipasang. Agar tidak terputus: buat akun kedua, pindahkan sistemnya, lalu nonaktifkan akun ini.',
    },
    deactivating: {
      title: (name: string) => `Nonaktifkan ${name}?`,
      action: 'Ya, nonaktifkan',
      busy: 'Menonaktifkan…',
      what: 'Tidak dapat diaktifkan lagi',
      text: 'Sistem ini tidak mendapat token lagi, untuk seterusnya. Bila dibutuhkan lagi, buat akun baru.',
      done: 'Akun sistem dinonaktifkan',
    },
  },
  en: {
    title: 'Service accounts',
    lead: 'Access for your agency’s own systems that answer referrals by the API.',
    make: 'New account',
    fetching: 'Fetching the service accounts…',
    none: 'No service account yet',
    noneText: 'Make one where a system of your agency (such as medical records) is to read and answer referrals by itself. People go on signing in with their own accounts.',
    caption: 'Your agency’s service accounts',
    name: 'Name',
    id: 'client_id',
    since: 'Secret since',
    state: 'State',
    states: { ACTIVE: 'Active', DEACTIVATED: 'Deactivated' },
    rotate: 'Change the secret',
    deactivate: 'Deactivate',
    actions: 'Actions',
    making: {
      title: 'New service account',
      action: 'Make the account',
      busy: 'Making the account…',
      name: 'System’s name',
      hint: 'Such as: clinic records. Its secret is shown once only, after this.',
      length: 'Between 3 and 80 letters',
    },
    rotating: {
      title: (name: string) => `Change the secret of ${name}?`,
      action: 'Yes, change it now',
      busy: 'Changing the secret…',
      what: 'The old secret stops at once',
      text: 'A system that still uses it can’t sign in until the new one is put in. For a change without a gap: make a second account, switch the system over, then deactivate this one.',
    },
    deactivating: {
      title: (name: string) => `Deactivate ${name}?`,
      action: 'Yes, deactivate it',
      busy: 'Deactivating…',
      what: 'It can’t be activated again',
      text: 'This system gets no more tokens, for good. If it is needed again, make a new account.',
      done: 'The service account is deactivated',
    },
  },
});

const TOUCHES = [['systems']] as const;

type Open = { what: 'make' } | { what: 'rotate' | 'deactivate'; system: System } | { what: 'secret'; system: System };

export function SystemsScreen() {
  const t = useWords(said);
  const { data, error, refetch } = useQuery(systemsQuery);
  const [open, setOpen] = useState<Open>();
  const close = () => {
    setOpen(undefined);
  };
  const showSecret = (system: System) => {
    setOpen({ what: 'secret', system });
  };
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <Button
          tone="primary"
          onClick={() => {
            setOpen({ what: 'make' });
          }}
        >
          {t.make}
        </Button>
      }
    >
      {error !== null && <ProblemNotice problem={asProblem(error)} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what={t.fetching} />}
      {data !== undefined && (
        <Table
          caption={t.caption}
          items={data}
          keyOf={({ id }) => id ?? ''}
          empty={
            <Empty title={t.none}>
              <p>{t.noneText}</p>
            </Empty>
          }
          columns={[
            { name: t.name, show: ({ name }: System) => name },
            { name: t.id, show: ({ id }: System) => <code>{id}</code> },
            { name: t.since, show: ({ secretSince }: System) => <When at={secretSince} /> },
            {
              name: t.actions,
              show: (system: System) => (
                <Actions>
                  {system.allowedActions?.includes('rotation') === true && (
                    <Button
                      onClick={() => {
                        setOpen({ what: 'rotate', system });
                      }}
                    >
                      {t.rotate}
                      <span className="hidden-words">: {system.name}</span>
                    </Button>
                  )}
                  {system.allowedActions?.includes('deactivation') === true && (
                    <Button
                      tone="danger"
                      onClick={() => {
                        setOpen({ what: 'deactivate', system });
                      }}
                    >
                      {t.deactivate}
                      <span className="hidden-words">: {system.name}</span>
                    </Button>
                  )}
                </Actions>
              ),
            },
            { name: t.state, end: true, show: ({ state = 'ACTIVE' }: System) => <Status tone={state === 'ACTIVE' ? 'good' : 'plain'}>{t.states[state]}</Status> },
          ]}
        />
      )}
      {open?.what === 'make' && <MakeDialog onClose={close} onDone={showSecret} />}
      {open?.what === 'rotate' && <RotateDialog system={open.system} onClose={close} onDone={showSecret} />}
      {open?.what === 'deactivate' && <DeactivateSystemDialog system={open.system} onClose={close} />}
      {open?.what === 'secret' && <SecretDialog system={open.system} onClose={close} />}
    </Page>
  );
}

const SHORTEST = 3;
const LONGEST = 80;

function MakeDialog({ onClose, onDone }: { onClose: () => void; onDone: (system: System) => void }) {
  const t = useWords(said).making;
  const required = useRequired();
  const form = useForm({ defaultValues: { name: '' } });
  const making = useIntent(makeSystem, { touches: TOUCHES, onDone });
  useServerErrors(form, making.error);
  return (
    <ActionDialog
      title={t.title}
      action={t.action}
      busy={t.busy}
      isPending={making.isPending}
      problem={making.error}
      onClose={onClose}
      onSubmit={(event) =>
        void form.handleSubmit(({ name }) => {
          making.mutate({ name: name.trim() });
        })(event)
      }
    >
      <ErrorSummary form={form} labels={{ name: t.name }} />
      <TextField
        label={t.name}
        hint={t.hint}
        error={form.formState.errors.name?.message}
        {...form.register('name', { ...required, validate: (name) => (name.trim().length >= SHORTEST && name.trim().length <= LONGEST) || t.length })}
      />
    </ActionDialog>
  );
}

function RotateDialog({ system, onClose, onDone }: { system: System; onClose: () => void; onDone: (system: System) => void }) {
  const t = useWords(said).rotating;
  const rotating = useIntent(rotateSystem, { touches: TOUCHES, onDone });
  return (
    <ActionDialog
      title={t.title(system.name ?? '')}
      action={t.action}
      busy={t.busy}
      tone="danger"
      isPending={rotating.isPending}
      problem={rotating.error}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        rotating.mutate(system.id ?? '');
      }}
    >
      <Message tone="warn" title={t.what}>
        <p>{t.text}</p>
      </Message>
    </ActionDialog>
  );
}

function DeactivateSystemDialog({ system, onClose }: { system: System; onClose: () => void }) {
  const t = useWords(said).deactivating;
  const announce = useAnnounce();
  const deactivating = useIntent(deactivateSystem, {
    touches: TOUCHES,
    onDone: () => {
      announce(t.done);
      onClose();
    },
  });
  return (
    <ActionDialog
      title={t.title(system.name ?? '')}
      action={t.action}
      busy={t.busy}
      tone="danger"
      isPending={deactivating.isPending}
      problem={deactivating.error}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        deactivating.mutate(system.id ?? '');
      }}
    >
      <Message tone="warn" title={t.what}>
        <p>{t.text}</p>
      </Message>
    </ActionDialog>
  );
}
