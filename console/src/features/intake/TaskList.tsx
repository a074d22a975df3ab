import { useWords, words } from '~/language/language';
import styles from './intake.module.css';

const said = words({
  id: { title: 'Yang perlu ditanyakan', done: 'sudah', open: 'belum', optional: 'boleh kosong', keys: 'Simpan: Ctrl + Enter' },
  en: { title: 'What to ask', done: 'done', open: 'open', optional: 'optional', keys: 'Save: Ctrl + Enter' },
});

export interface Task {
  id: string;
  name: string;
  state: 'done' | 'open' | 'optional';
}

/** The parts of a call in no fixed order: what is done, what is still open, and the keys that lead there. */
export function TaskList({ tasks, onGo }: { tasks: readonly Task[]; onGo: (id: string) => void }) {
  const t = useWords(said);
  return (
    <nav className={styles.tasks} aria-labelledby="tasks-title">
      <h2 id="tasks-title">{t.title}</h2>
      <ol>
        {tasks.map(({ id, name, state }, n) => (
          <li key={id} data-state={state}>
            <a
              href={`#${id}`}
              aria-keyshortcuts={`Alt+${String(n + 1)}`}
              onClick={(event) => {
                event.preventDefault();
                onGo(id);
              }}
            >
              {name}
            </a>
            <span className={styles.taskState}>{state === 'done' ? `✓ ${t.done}` : t[state]}</span>
            <kbd aria-hidden="true">Alt {n + 1}</kbd>
          </li>
        ))}
      </ol>
      <p className={styles.hint}>{t.keys}</p>
    </nav>
  );
}
