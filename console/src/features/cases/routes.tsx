import { createRoute, lazyRouteComponent, redirect, type AnyRoute } from '@tanstack/react-router';

/** The screens of this feature; each is fetched when it is first shown. */
export function caseRoutes(shell: AnyRoute): AnyRoute[] {
  return [
    createRoute({ getParentRoute: () => shell, path: '/cases', component: lazyRouteComponent(() => import('./CasesScreen'), 'CasesScreen') }),
    createRoute({ getParentRoute: () => shell, path: '/cases/$caseId', component: lazyRouteComponent(() => import('./CaseScreen'), 'CaseScreen') }),
    createRoute({
      getParentRoute: () => shell,
      path: '/cases/$caseId/simfoni',
      component: lazyRouteComponent(() => import('./SimfoniScreen'), 'SimfoniScreen'),
    }),
    createRoute({ getParentRoute: () => shell, path: '/transfers', component: lazyRouteComponent(() => import('./TransfersScreen'), 'TransfersScreen') }),
    createRoute({ getParentRoute: () => shell, path: '/hand-over', component: lazyRouteComponent(() => import('./HandOverScreen'), 'HandOverScreen') }),
    // Where the mail about a hand-over leads: its cases are the receiver's own now.
    createRoute({
      getParentRoute: () => shell,
      path: '/hand-overs/$handOverId',
      beforeLoad: () => {
        throw redirect({ to: '/cases', search: {} });
      },
    }),
  ];
}
