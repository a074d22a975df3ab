import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';

/** The screens of this feature; each is fetched when it is first shown. */
export function coordinationRoutes(shell: AnyRoute): AnyRoute[] {
  return [
    createRoute({ getParentRoute: () => shell, path: '/board', component: lazyRouteComponent(() => import('./BoardScreen'), 'BoardScreen') }),
    createRoute({ getParentRoute: () => shell, path: '/closures', component: lazyRouteComponent(() => import('./ClosuresScreen'), 'ClosuresScreen') }),
  ];
}
