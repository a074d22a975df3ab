import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, type RouterHistory } from '@tanstack/react-router';
import { caseRoutes } from '~/features/cases/routes';
import { coordinationRoutes } from '~/features/coordination/routes';
import { homeRoutes } from '~/features/home/routes';
import { intakeRoutes } from '~/features/intake/routes';
import { notificationRoutes } from '~/features/notifications/routes';
import { peopleRoutes } from '~/features/people/routes';
import { preferenceRoutes } from '~/features/preferences/routes';
import { referralRoutes } from '~/features/referrals/routes';
import { Broken, NotFound } from './Lost';
import { Shell } from './Shell';
import { SignedInScreen } from './SignedInScreen';

/** @param history the browser's own unless a test brings one */
export function makeRouter(history?: RouterHistory) {
  const root = createRootRoute({ component: Outlet });
  const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell });
  const signedIn = createRoute({ getParentRoute: () => root, path: '/signed-in', component: SignedInScreen });
  return createRouter({
    routeTree: root.addChildren([
      signedIn,
      shell.addChildren([
        ...homeRoutes(shell),
        ...intakeRoutes(shell),
        ...referralRoutes(shell),
        ...caseRoutes(shell),
        ...coordinationRoutes(shell),
        ...peopleRoutes(shell),
        ...notificationRoutes(shell),
        ...preferenceRoutes(shell),
        createRoute({ getParentRoute: () => shell, path: '/unsent', component: lazyRouteComponent(() => import('~/drafts/UnsentScreen'), 'UnsentScreen') }),
        createRoute({ getParentRoute: () => shell, path: '$', component: NotFound }),
      ]),
    ]),
    defaultErrorComponent: Broken,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
    // What was typed or opened on one report or case is nothing of the next one's.
    defaultRemountDeps: ({ params }) => params,
    ...(history === undefined ? {} : { history }),
  });
}
