import { useRouter } from '@tanstack/react-router';
import { asProblem } from '~/api/problem';
import { useWords, words } from '~/language/language';
import { Button, ButtonLink } from '~/ui/Button';
import { Actions, Page } from '~/ui/Page';
import { Empty, ProblemNotice } from '~/ui/messages';

const said = words({
  id: {
    title: 'Halaman tidak ditemukan',
    text: 'Alamat ini tidak ada, atau bukan untuk peran Anda.',
    home: 'Ke beranda',
    broken: 'Layar ini tidak dapat dibuka',
    brokenText: 'Mungkin sambungan terputus, atau Tuntas baru diperbarui. Muat ulang halaman ini; tidak ada yang hilang di sistem.',
    again: 'Muat ulang',
  },
  en: {
    title: 'Page not found',
    text: 'This address does not exist, or is not for your role.',
    home: 'To the home screen',
    broken: 'This screen can’t be opened',
    brokenText: 'The line may be down, or Tuntas was just updated. Load this page again; nothing is lost in the system.',
    again: 'Load again',
  },
});

export function NotFound() {
  const t = useWords(said);
  return (
    <Page title={t.title}>
      <Empty title={t.text}>
        <ButtonLink to="/">{t.home}</ButtonLink>
      </Empty>
    </Page>
  );
}

/** A screen that failed to load or to be drawn. */
export function Broken({ error }: { error: unknown }) {
  const t = useWords(said);
  const router = useRouter();
  const problem = asProblem(error);
  return (
    <Page title={t.broken}>
      {problem.status > 0 ? <ProblemNotice problem={problem} onRetry={() => void router.invalidate()} /> : <p>{t.brokenText}</p>}
      <Actions>
        <Button
          onClick={() => {
            globalThis.location.reload();
          }}
        >
          {t.again}
        </Button>
        <ButtonLink to="/">{t.home}</ButtonLink>
      </Actions>
    </Page>
  );
}
