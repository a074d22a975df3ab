import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { asProblem } from '~/api/problem';
import { useWords, words } from '~/language/language';
import { LiveProvider, useLive } from '~/live/live';
import { roleWords } from '~/session/roles';
import { meQuery, sessionQuery, signOut, useWorker, workerOf, WorkerProvider } from '~/session/session';
import { Announcements } from '~/ui/announce';
import { Button } from '~/ui/Button';
import { Loading, ProblemNotice } from '~/ui/messages';
import { Door } from './Door';
import { LanguageSwitch } from './LanguageSwitch';
import { Mark } from './Mark';
import { destinations, navigationWords } from './navigation';
import { QuickHide } from './QuickHide';
import { SessionEnded } from './SessionEnded';
import styles from './shell.module.css';
import { TrainingBanner } from './TrainingBanner';

const said = words({
  id: {
    opening: 'Membuka Tuntas…',
    screen: 'Membuka layar…',
    skip: 'Langsung ke isi',
    main: 'Menu utama',
    signOut: 'Keluar',
    leaving: 'Keluar…',
    unread: (count: number) => `${String(count)} pemberitahuan belum dibaca`,
    line: { connecting: 'Menyambung…', live: 'Tersambung', down: 'Sambungan terputus' },
  },
  en: {
    opening: 'Opening Tuntas…',
    screen: 'Opening the screen…',
    skip: 'Straight to the content',
    main: 'Main menu',
    signOut: 'Sign out',
    leaving: 'Signing out…',
    unread: (count: number) => `${String(count)} unread notifications`,
    line: { connecting: 'Connecting…', live: 'Live', down: 'Line is down' },
  },
});

/** The frame of every screen: who works, for which agency, how the line is; or the door. */
export function Shell() {
  const t = useWords(said);
  const session = useQuery(sessionQuery);
  const me = useQuery({ ...meQuery, enabled: session.data?.signedIn === true });
  if (session.data?.signedIn === false) {
    return <Door />;
  }
  const failed = session.error ?? me.error;
  if (failed !== null && me.data === undefined) {
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
  if (me.data === undefined) {
    return (
      <main className={styles.doorBody}>
        <Loading what={t.opening} />
      </main>
    );
  }
  return (
    <WorkerProvider worker={workerOf(me.data)}>
      <LiveProvider>
        <Announcements>
          <Frame />
          <SessionEnded />
        </Announcements>
      </LiveProvider>
    </WorkerProvider>
  );
}

function Frame() {
  const t = useWords(said);
  return (
    <div className={styles.frame}>
      <div className={styles.training}>
        <a className={styles.skip} href="#main">
          {t.skip}
        </a>
        <TrainingBanner />
      </div>
      <header className={styles.top}>
        <Link to="/" className={styles.brand}>
          <Mark /> Tuntas
        </Link>
        <Who />
        <div className={styles.tools}>
          <LineState />
          <QuickHide />
          <LanguageSwitch />
          <SignOut />
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

function SignOut() {
  const t = useWords(said);
  const leaving = useMutation({ mutationFn: signOut });
  return (
    <Button
      tone="quiet"
      busy={leaving.isPending && t.leaving}
      onClick={() => {
        leaving.mutate();
      }}
    >
      {t.signOut}
    </Button>
  );
}
