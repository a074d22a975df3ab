import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '~/ui/tokens.css';
import '~/ui/base.css';
import { App, makeQueryClient } from './App';
import { makeRouter } from './router';
import { registerServiceWorker } from './serviceWorker';

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
