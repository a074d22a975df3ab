import type { Problem } from '~/api/problem';
import { useWords, words } from '~/language/language';
import { roleWords } from '~/session/roles';
import { Message } from '~/ui/messages';

const said = words({
  id: { refused: 'Yang ditolak:' },
  en: { refused: 'Refused:' },
});

/** Which of the roles the service would not give or take. */
export function RefusedRoles({ problem }: { problem: Problem | null }) {
  const t = useWords(said);
  const names = useWords(roleWords) as Readonly<Partial<Record<string, string>>>;
  const refused = problem?.is('role-not-yours-to-give') === true && Array.isArray(problem.members.roles) ? (problem.members.roles as string[]) : [];
  return refused.length === 0 ? null : <Message tone="warn" title={`${t.refused} ${refused.map((role) => names[role] ?? role).join(', ')}`} />;
}
