/** What of Trusted Types is used here; the page's policy allows one policy by this name. */
interface TrustedTypes {
  createPolicy: (name: 'sw', rules: { createScriptURL: (url: string) => string }) => { createScriptURL: (url: string) => string };
}

const SCRIPT = '/sw.js';

/** Lets the console open without a line. A newer one takes effect at the next load. */
export function registerServiceWorker(): void {
  if (!('serviceWorker' in navigator)) {
    return;
  }
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('sw', {
    createScriptURL: (url) => {
      if (url !== SCRIPT) {
        throw new TypeError('Not a script of the console');
      }
      return url;
    },
  });
  globalThis.addEventListener('load', () => {
    // Without it the console works all the same, as long as the line does.
    navigator.serviceWorker.register(policy?.createScriptURL(SCRIPT) ?? SCRIPT, { updateViaCache: 'none' }).catch(() => undefined);
  });
}
