import { useEffect } from 'react';
import { useWords, words } from '~/language/language';
import { tellOtherWindows } from '~/session/session';
import { Message } from '~/ui/messages';
import styles from './shell.module.css';

const said = words({
  id: { title: 'Anda sudah masuk', text: 'Kembali ke jendela sebelumnya; jendela ini boleh ditutup.' },
  en: { title: 'You are signed in', text: 'Go back to the window before; this one can be closed.' },
});

/** Where a sign-in in a second window ends. */
export function SignedInScreen() {
  const t = useWords(said);
  useEffect(() => {
    tellOtherWindows('signed-in');
    globalThis.close();
  }, []);
  return (
    <main className={styles.doorBody}>
      <Message tone="good" title={t.title}>
        <p>{t.text}</p>
      </Message>
    </main>
  );
}
