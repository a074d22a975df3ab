import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';

/** The screens of this feature; each is fetched when it is first shown. */
export function intakeRoutes(shell: AnyRoute): AnyRoute[] {
  return [
    createRoute({ getParentRoute: () => shell, path: '/reports/new', component: lazyRouteComponent(() => import('./TakeReportScreen'), 'TakeReportScreen') }),
    createRoute({ getParentRoute: () => shell, path: '/reports', component: lazyRouteComponent(() => import('./ReportsScreen'), 'ReportsScreen') }),
    createRoute({ getParentRoute: () => shell, path: '/reports/$reportId', component: lazyRouteComponent(() => import('./ReportScreen'), 'ReportScreen') }),
  ];
}
