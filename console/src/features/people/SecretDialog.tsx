import { useState } from 'react';
import { useWords, words } from '~/language/language';
import { Button } from '~/ui/Button';
import { Facts } from '~/ui/data';
import { Dialog } from '~/ui/Dialog';
import { Message } from '~/ui/messages';
import { Actions } from '~/ui/Page';
import styles from './people.module.css';
import type { System } from './requests';

const said = words({
  id: {
    title: (name: string) => `Rahasia ${name}`,
    once: 'Ditampilkan sekali ini saja',
    onceText: 'Salin sekarang dan simpan di tempat rahasia sistem itu. Setelah ditutup, rahasia ini tidak dapat ditampilkan lagi oleh siapa pun; bila hilang, ganti rahasianya.',
    secret: 'client_secret',
    copy: 'Salin rahasia',
    copied: 'Tersalin',
    uncopied: 'Peramban tidak mengizinkan penyalinan. Pilih teks rahasia itu dan salin sendiri.',
    token: 'Alamat token',
    close: 'Sudah saya simpan, tutup',
    gone: 'Rahasianya tidak dapat ditampilkan',
    goneText: 'Permintaan ini sudah pernah dijawab dan jawabannya tidak sampai. Tutup, lalu tekan “Ganti rahasia” untuk mendapat yang baru.',
    done: 'Tutup',
  },
  en: {
    title: (name: string) => `Secret of ${name}`,
    once: 'Shown this once only',
    onceText: 'Copy it now and keep it where that system keeps its secrets. Once closed nobody can show it again; if it is lost, change the secret.',
    secret: 'client_secret',
    copy: 'Copy the secret',
    copied: 'Copied',
    uncopied: 'The browser does not allow copying. Select the secret and copy it yourself.',
    token: 'Token address',
    close: 'I have kept it, close',
    gone: 'The secret can’t be shown',
    goneText: 'This request was answered before and the answer did not arrive. Close this, then press “Change the secret” for a new one.',
    done: 'Close',
  },
});

/** A new secret, in this dialog only: it is put away by the button alone, not by a stray key. */
export function SecretDialog({ system, onClose }: { system: System; onClose: () => void }) {
  const t = useWords(said);
  const [copied, setCopied] = useState<'yes' | 'no'>();
  const { secret } = system;
  if (secret === undefined) {
    return (
      <Dialog title={t.title(system.name ?? '')} onClose={onClose}>
        <Message tone="warn" title={t.gone}>
          <p>{t.goneText}</p>
        </Message>
        <Actions>
          <Button onClick={onClose}>{t.done}</Button>
        </Actions>
      </Dialog>
    );
  }
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      setCopied('yes');
    } catch {
      setCopied('no');
    }
  };
  return (
    <Dialog title={t.title(system.name ?? '')}>
      <Message tone="warn" title={t.once}>
        <p>{t.onceText}</p>
      </Message>
      <div>
        <strong>{t.secret}</strong>
        <code className={styles.secret}>{secret}</code>
      </div>
      <Facts
        items={[
          ['client_id', <code key="id">{system.id}</code>],
          [t.token, <code key="token">{system.tokenUrl}</code>],
        ]}
      />
      <div role="status">{copied === 'yes' ? t.copied : copied === 'no' ? t.uncopied : ''}</div>
      <Actions>
        <Button onClick={() => void copy()}>{t.copy}</Button>
        <Button tone="primary" onClick={onClose}>
          {t.close}
        </Button>
      </Actions>
    </Dialog>
  );
}
