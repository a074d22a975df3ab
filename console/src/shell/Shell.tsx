import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { Suspense, useEffect, useState } from 'react';
import { type OfIdentity, rememberCsrf } from '~/api/api';
import { asProblem } from '~/api/problem';
import { OutboxProvider, useOutboxItems } from '~/drafts';
import { plural, useWords, words } from '~/language/language';
import { LiveProvider, useLive } from '~/live/live';
import { forgetWorker, recallWorker, rememberWorker } from '~/session/remembered';
import { roleWords } from '~/session/roles';
import { meQuery, type Session, sessionQuery, signOut, tellOtherWindows, useWorker, workerOf, WorkerProvider } from '~/session/session';
import { Announcements } from '~/ui/announce';
import { Button } from '~/ui/Button';
import { Dialog } from '~/ui/Dialog';
import { Loading, ProblemNotice } from '~/ui/messages';
import { Actions } from '~/ui/Page';
import { Door } from './Door';
import { LanguageSwitch } from './LanguageSwitch';
import { Mark } from './Mark';
import { destinations, navigationWords } from './navigation';
import { QuickHide } from './QuickHide';
import { SessionEnded } from './SessionEnded';
import styles from './shell.module.css';
import { TrainingBanner } from './TrainingBanner';
import { UnsentCount } from './UnsentCount';

const said = words({
  id: {
    opening: 'Membuka Tuntas…',
    screen: 'Membuka layar…',
    skip: 'Langsung ke isi',
    banner: 'Pemberitahuan sistem',
    main: 'Menu utama',
    signOut: 'Keluar',
    leaving: 'Keluar…',
    stillIn: 'Anda belum keluar',
    unsentTitle: (count: number) => `${String(count)} belum terkirim`,
    unsent: 'Tetap tersimpan terkunci di peramban ini untuk Anda saja, dan dikirim setelah Anda masuk lagi di sini. Sebelum itu tidak ada yang melihatnya.',
    stay: 'Tetap di sini',
    leave: 'Keluar juga',
    unread: (count: number) => `${String(count)} pemberitahuan belum dibaca`,
    line: { connecting: 'Menyambung…', live: 'Tersambung', down: 'Sambungan terputus' },
  },
  en: {
    opening: 'Opening Tuntas…',
    screen: 'Opening the screen…',
    skip: 'Straight to the content',
    banner: 'System notice',
    main: 'Main menu',
    signOut: 'Sign out',
    leaving: 'Signing out…',
    stillIn: 'You are still signed in',
    unsentTitle: (count: number) => `${plural(count, 'thing is', 'things are')} not sent yet`,
    unsent: 'It stays locked in this browser for you only, and is sent once you have signed in here again. Until then nobody sees it.',
    stay: 'Stay here',
    leave: 'Sign out all the same',
    unread: (count: number) => `${String(count)} unread notifications`,
    line: { connecting: 'Connecting…', live: 'Live', down: 'Line is down' },
  },
});

/** The frame of every screen: who works, for which agency, how the line is; or the door. */
export function Shell() {
  const t = useWords(said);
  const session = useQuery({ ...sessionQuery, refetchInterval: askAgain });
  const me = useQuery({ ...meQuery, enabled: session.data?.signedIn === true, refetchInterval: askAgain });
  const who = useWho(session.data, me.data, asksInVain(session.error) || asksInVain(me.error));
  if (session.data?.signedIn === false) {
    return <Door />;
  }
  const failed = session.error ?? me.error;
  if (failed !== null && who === undefined) {
    return (
      <main className={styles.doorBody}>
        <ProblemNotice
          problem={asProblem(failed)}
          onRetry={() => {
            void (session.error === null ? me.refetch() : session.refetch());
          }}
        />
        <SignOut />
      </main>
    );
  }
  if (who === undefined) {
    return (
      <main className={styles.doorBody}>
        <Loading what={t.opening} />
      </main>
    );
  }
  return (
    <WorkerProvider key={who.id} worker={workerOf(who)}>
      <LiveProvider>
        <OutboxProvider>
          <Announcements>
            <Frame />
            <SessionEnded />
          </Announcements>
        </OutboxProvider>
      </LiveProvider>
    </WorkerProvider>
  );
}

const AGAIN_MS = 15_000;

/** While nobody answers who is signed in, that is asked again and again. */
function askAgain({ state }: { state: { error: unknown; data: unknown } }): number | false {
  return state.data === undefined && asksInVain(state.error) ? AGAIN_MS : false;
}

function asksInVain(error: unknown): boolean {
  return error !== null && asProblem(error).isPassing;
}

/** Who works here: as the services say; while they can't be asked, who was signed in on this tab before. */
function useWho(session: Session | undefined, me: OfIdentity['Me'] | undefined, isInVain: boolean): OfIdentity['Me'] | undefined {
  const [recalled, setRecalled] = useState<OfIdentity['Me']>();
  if (isInVain && recalled === undefined && me === undefined) {
    const before = recallWorker();
    if (before !== undefined && (session?.subject ?? before.id) === before.id) {
      setRecalled(before);
    }
  }
  const [first, setFirst] = useState<string>();
  if (first === undefined && me?.id !== undefined) {
    setFirst(me.id);
  }
  const isAnother = first !== undefined && me?.id !== undefined && me.id !== first;
  useEffect(() => {
    if (first !== undefined) {
      rememberCsrf();
      tellOtherWindows('signed-in');
    }
  }, [first]);
  useEffect(() => {
    if (isAnother) {
      // Nothing that the one before has opened stays in this window.
      globalThis.location.replace('/');
    }
  }, [isAnother]);
  useEffect(() => {
    if (session?.signedIn === false) {
      forgetWorker();
    } else if (session !== undefined && me !== undefined) {
      rememberWorker(me, session);
    }
  }, [session, me]);
  return isAnother ? undefined : (me ?? recalled);
}

function Frame() {
  const t = useWords(said);
  return (
    <div className={styles.frame}>
      <aside className={styles.banner} aria-label={t.banner}>
        <a className={styles.skip} href="#main">
          {t.skip}
        </a>
        <TrainingBanner />
      </aside>
      <header className={styles.top}>
        <Link to="/" className={styles.brand}>
          <Mark /> Tuntas
        </Link>
        <Who />
        <div className={styles.tools}>
          <UnsentCount />
          <LineState />
          <QuickHide />
          <LanguageSwitch />
          <Leave />
        </div>
      </header>
      <Navigation />
      <main id="main" className={styles.main} tabIndex={-1}>
        <Suspense fallback={<Loading what={t.screen} />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  );
}

function Who() {
  const worker = useWorker();
  const roles = useWords(roleWords);
  return (
    <div className={styles.who}>
      <strong>{worker.name}</strong>
      <span>
        {worker.roles.map((role) => roles[role]).join(', ')} · {worker.agency.name}
      </span>
    </div>
  );
}

function LineState() {
  const t = useWords(said);
  const { line } = useLive();
  return (
    <span className={styles.line} data-line={line} role="status">
      {t.line[line]}
    </span>
  );
}

function Navigation() {
  const t = useWords(said);
  const names = useWords(navigationWords);
  const worker = useWorker();
  const { inbox } = useLive();
  return (
    <nav className={styles.nav} aria-label={t.main}>
      <ul>
        {destinations
          .filter(({ roles }) => roles === undefined || worker.has(...roles))
          .map(({ to, name }) => (
            <li key={to}>
              <Link to={to} activeOptions={{ exact: to === '/' || to === '/reports' }}>
                {names[name]}
                {name === 'notifications' && inbox !== undefined && inbox.unread > 0 && (
                  <span className={styles.count}>
                    <span aria-hidden="true">{inbox.unread > 99 ? '99+' : inbox.unread}</span>
                    <span className="hidden-words">{t.unread(inbox.unread)}</span>
                  </span>
                )}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}

/** Says before what was not sent yet, and that it stays. */
function Leave() {
  const t = useWords(said);
  const unsent = useOutboxItems().length;
  const [isAsking, setAsking] = useState(false);
  if (unsent === 0) {
    return <SignOut />;
  }
  return (
    <>
      <Button
        tone="quiet"
        onClick={() => {
          setAsking(true);
        }}
      >
        {t.signOut}
      </Button>
      {isAsking && (
        <Dialog
          title={t.unsentTitle(unsent)}
          onClose={() => {
            setAsking(false);
          }}
        >
          <p>{t.unsent}</p>
          <Actions>
            <Button
              onClick={() => {
                setAsking(false);
              }}
            >
              {t.stay}
            </Button>
            <SignOut action={t.leave} />
          </Actions>
        </Dialog>
      )}
    </>
  );
}

function SignOut({ action }: { action?: string }) {
  const t = useWords(said);
  const leaving = useMutation({ mutationFn: signOut });
  return (
    <>
      <Button
        tone="quiet"
        busy={leaving.isPending && t.leaving}
        onClick={() => {
          leaving.mutate();
        }}
      >
        {action ?? t.signOut}
      </Button>
      {leaving.error !== null && (
        <Dialog
          title={t.stillIn}
          isOpaque
          onClose={() => {
            leaving.reset();
          }}
        >
          <ProblemNotice
            problem={asProblem(leaving.error)}
            onRetry={() => {
              leaving.mutate();
            }}
          />
        </Dialog>
      )}
    </>
  );
}
