import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';

/** The screens of this feature; each is fetched when it is first shown. */
export function referralRoutes(shell: AnyRoute): AnyRoute[] {
  return [
    createRoute({ getParentRoute: () => shell, path: '/queue', component: lazyRouteComponent(() => import('./QueueScreen'), 'QueueScreen') }),
    createRoute({ getParentRoute: () => shell, path: '/referrals/$referralId', component: lazyRouteComponent(() => import('./ReferralScreen'), 'ReferralScreen') }),
    createRoute({ getParentRoute: () => shell, path: '/referrals/$referralId/letter', component: lazyRouteComponent(() => import('./LetterScreen'), 'LetterScreen') }),
    createRoute({ getParentRoute: () => shell, path: '/cases/$caseId/refer', component: lazyRouteComponent(() => import('./SendReferralScreen'), 'SendReferralScreen') }),
  ];
}
