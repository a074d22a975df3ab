import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { agenciesQuery } from '~/api/agencies';
import type { Tagged } from '~/api/api';
import type { Person } from '~/api/people';
import { asProblem } from '~/api/problem';
import { useIntent } from '~/api/useIntent';
import { useWords, words } from '~/language/language';
import { roleWords } from '~/session/roles';
import { type Role, useWorker } from '~/session/session';
import { useAnnounce } from '~/ui/announce';
import { Button, ButtonLink } from '~/ui/Button';
import { Facts } from '~/ui/data';
import { Loading, Message, ProblemNotice, Status } from '~/ui/messages';
import { Actions, Card, Page } from '~/ui/Page';
import { DeactivateDialog, MoveDialog, RolesDialog } from './PersonDialogs';
import { stateTones, stateWords } from './personWords';
import { inviteAgain, personQuery, reactivate } from './requests';
import { roleMeanings } from './roles';

const said = words({
  id: {
    title: 'Orang',
    back: 'Daftar orang',
    others: 'Orang lain di instansi ini',
    home: 'Beranda',
    fetching: 'Mengambil data orang ini…',
    state: 'Status',
    agency: 'Instansi',
    language: 'Bahasa',
    languages: { id: 'Bahasa Indonesia', en: 'English' },
    roles: 'Peran',
    noRoles: 'Belum ada peran; orang ini tidak dapat berbuat apa-apa.',
    change: 'Ubah peran',
    move: 'Pindahkan',
    invite: 'Undang lagi',
    inviting: 'Mengirim undangan…',
    invited: 'Undangan baru dikirim. Tautan di surel yang lama mungkin masih berlaku.',
    invitedText: 'Orang ini belum membuat kata sandi. Bila surelnya tidak sampai, kirim undangan lagi.',
    deactivate: 'Nonaktifkan',
    reactivate: 'Aktifkan kembali',
    reactivating: 'Mengaktifkan…',
    reactivated: 'Akun aktif kembali, dengan kata sandi yang sama',
    done: 'Perubahan tersimpan',
    deactivatedText: 'Orang ini tidak dapat masuk. Namanya tetap ada pada catatan yang dibuatnya.',
    yourself: 'Ini akun Anda. Akun sendiri tidak dapat diubah; mintalah admin lain.',
    fixed: 'Anda dapat melihat orang ini, tetapi tidak mengubahnya.',
  },
  en: {
    title: 'Person',
    back: 'People',
    others: 'Others of this agency',
    home: 'Home',
    fetching: 'Fetching this person…',
    state: 'State',
    agency: 'Agency',
    language: 'Language',
    languages: { id: 'Bahasa Indonesia', en: 'English' },
    roles: 'Roles',
    noRoles: 'No role yet; this person can do nothing.',
    change: 'Change roles',
    move: 'Move',
    invite: 'Invite again',
    inviting: 'Sending the invitation…',
    invited: 'A new invitation is sent. The link in the earlier mail may still work.',
    invitedText: 'This person has not set a password yet. If the mail did not arrive, send another invitation.',
    deactivate: 'Deactivate',
    reactivate: 'Reactivate',
    reactivating: 'Reactivating…',
    reactivated: 'The account works again, with the same password',
    done: 'The change is saved',
    deactivatedText: 'This person can’t sign in. Their name stays on what they wrote.',
    yourself: 'This is your account. Nobody changes their own; ask another administrator.',
    fixed: 'You can see this person, but not change them.',
  },
});

export function PersonScreen() {
  const t = useWords(said);
  const { personId = '' }: { personId?: string } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(personQuery(personId));
  const worker = useWorker();
  const back = worker.has('agency-admin', 'platform-admin') ? { to: '/people', label: t.back } : { to: '/', label: t.home };
  if (data === undefined) {
    return (
      <Page title={t.title} back={back}>
        {error === null ? <Loading what={t.fetching} /> : <ProblemNotice problem={asProblem(error)} onRetry={() => void refetch()} />}
      </Page>
    );
  }
  return <OnePerson shown={data} back={back} onReload={() => void refetch()} />;
}

type Open = 'roles' | 'move' | 'deactivation';

function OnePerson({ shown, back, onReload }: { shown: Tagged<Person>; back: { to: string; label: string }; onReload: () => void }) {
  const t = useWords(said);
  const states = useWords(stateWords);
  const worker = useWorker();
  const announce = useAnnounce();
  const queries = useQueryClient();
  const { data: agencies } = useQuery(agenciesQuery);
  const [open, setOpen] = useState<Open>();
  const person = shown.value;
  const { id = '', state = 'ACTIVE', allowedActions = [], locale = 'id' } = person;
  const seen = { id, etag: shown.etag };
  const agency = agencies?.find((one) => one.id === person.agencyId);
  const touches = [['people']];
  const inviting = useIntent(inviteAgain, {
    touches,
    onDone: () => {
      announce(t.invited);
    },
  });
  const reactivating = useIntent(reactivate, {
    touches,
    onDone: () => {
      announce(t.reactivated);
    },
  });
  const problem = inviting.error ?? reactivating.error;
  const dialog = {
    person,
    seen,
    onClose: () => {
      setOpen(undefined);
    },
    onDone: () => {
      setOpen(undefined);
      announce(t.done);
    },
    onReload,
  };
  const may = (action: string) => allowedActions.includes(action);
  return (
    <Page
      title={t.title}
      back={back}
      actions={
        <>
          {may('roles') && <Opens what="roles" onOpen={setOpen} label={t.change} />}
          {may('invitation') && (
            <Button
              busy={inviting.isPending && t.inviting}
              onClick={() => {
                inviting.mutate(seen);
              }}
            >
              {t.invite}
            </Button>
          )}
          {may('move') && <Opens what="move" onOpen={setOpen} label={t.move} />}
          {may('reactivation') && (
            <Button
              tone="primary"
              busy={reactivating.isPending && t.reactivating}
              onClick={() => {
                reactivating.mutate(seen);
              }}
            >
              {t.reactivate}
            </Button>
          )}
          {may('deactivation') && (
            <Button
              tone="danger"
              onClick={() => {
                setOpen('deactivation');
              }}
            >
              {t.deactivate}
            </Button>
          )}
        </>
      }
    >
      {problem !== null && (
        <ProblemNotice
          problem={problem}
          {...(problem.is('stale') ? { onRetry: () => void queries.invalidateQueries({ queryKey: ['people'] }) } : {})}
        />
      )}
      {state === 'INVITED' && <Message title={t.invitedText} />}
      {state === 'DEACTIVATED' && <Message tone="warn" title={t.deactivatedText} />}
      {allowedActions.length === 0 && <Message title={id === worker.id ? t.yourself : t.fixed} />}
      <Card>
        <h2>{person.name}</h2>
        <Facts
          items={[
            [t.state, <Status key="state" tone={stateTones[state] ?? 'plain'}>{states[state]}</Status>],
            [t.agency, agency?.id !== undefined && <Link key="agency" to={`/agencies/${agency.id}`}>{agency.name}</Link>],
            [t.roles, <Roles key="roles" roles={person.roles ?? []} />],
            [t.language, locale === 'en' ? t.languages.en : t.languages.id],
          ]}
        />
      </Card>
      {person.agencyId !== worker.agency.id && worker.has('platform-admin') && (
        <Actions>
          <ButtonLink to="/people" search={{ agency: person.agencyId }}>
            {t.others}
          </ButtonLink>
        </Actions>
      )}
      {open === 'roles' && <RolesDialog {...dialog} agency={agency} />}
      {open === 'move' && <MoveDialog {...dialog} />}
      {open === 'deactivation' && <DeactivateDialog {...dialog} />}
    </Page>
  );
}

function Opens({ what, onOpen, label }: { what: Open; onOpen: (what: Open) => void; label: string }) {
  return (
    <Button
      onClick={() => {
        onOpen(what);
      }}
    >
      {label}
    </Button>
  );
}

function Roles({ roles }: { roles: readonly string[] }) {
  const t = useWords(said);
  const names = useWords(roleWords);
  const meanings = useWords(roleMeanings);
  if (roles.length === 0) {
    return t.noRoles;
  }
  return (
    <>
      {roles.map((role) => (
        <div key={role}>
          <strong>{names[role as Role] ?? role}</strong>: {meanings[role as Role]}
        </div>
      ))}
    </>
  );
}
