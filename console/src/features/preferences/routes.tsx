import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';

/** The screens of this feature; each is fetched when it is first shown. */
export function preferenceRoutes(shell: AnyRoute): AnyRoute[] {
  return [
    createRoute({ getParentRoute: () => shell, path: '/preferences', component: lazyRouteComponent(() => import('./PreferencesScreen'), 'PreferencesScreen') }),
  ];
}
