import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';

/** The screens of this feature; each is fetched when it is first shown. */
export function notificationRoutes(shell: AnyRoute): AnyRoute[] {
  return [
    createRoute({ getParentRoute: () => shell, path: '/notifications', component: lazyRouteComponent(() => import('./NotificationsScreen'), 'NotificationsScreen') }),
  ];
}
