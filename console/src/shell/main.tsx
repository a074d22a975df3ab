import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '~/ui/tokens.css';
import '~/ui/base.css';
import { App, makeQueryClient } from './App';
import { makeRouter } from './router';
import { registerServiceWorker } from './serviceWorker';

// A page that was left is not shown again as it was: somebody else may be at the browser now.
globalThis.addEventListener('pageshow', (event) => {
  if (event.persisted) {
    globalThis.location.reload();
  }
});

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App router={makeRouter()} queries={makeQueryClient()} />
    </StrictMode>,
  );
}
if (import.meta.env.PROD) {
  registerServiceWorker();
}
