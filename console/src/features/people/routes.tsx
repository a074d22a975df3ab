import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';

/** The screens of this feature; each is fetched when it is first shown. */
export function peopleRoutes(shell: AnyRoute): AnyRoute[] {
  return [
    createRoute({ getParentRoute: () => shell, path: '/people', component: lazyRouteComponent(() => import('./PeopleScreen'), 'PeopleScreen') }),
    createRoute({ getParentRoute: () => shell, path: '/people/$personId', component: lazyRouteComponent(() => import('./PersonScreen'), 'PersonScreen') }),
    createRoute({ getParentRoute: () => shell, path: '/agencies', component: lazyRouteComponent(() => import('./AgenciesScreen'), 'AgenciesScreen') }),
    createRoute({ getParentRoute: () => shell, path: '/agencies/$agencyId', component: lazyRouteComponent(() => import('./AgencyScreen'), 'AgencyScreen') }),
    createRoute({ getParentRoute: () => shell, path: '/systems', component: lazyRouteComponent(() => import('./SystemsScreen'), 'SystemsScreen') }),
  ];
}
