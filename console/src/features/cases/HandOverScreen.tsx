import { useQuery } from '@tanstack/react-query';
import { useForm, useWatch } from 'react-hook-form';
import { answered, api } from '~/api/api';
import { allPages } from '~/api/pages';
import { colleaguesQuery, usePersonNames } from '~/api/people';
import { useIntent } from '~/api/useIntent';
import { plural, useWords, words } from '~/language/language';
import { Button, ButtonLink } from '~/ui/Button';
import { SelectField } from '~/ui/fields';
import { ErrorSummary, useRequired, useServerErrors } from '~/ui/forms';
import { Message, ProblemNotice } from '~/ui/messages';
import { Actions, Card, Page, Stack } from '~/ui/Page';
import styles from './cases.module.css';
import { commonWords } from './caseWords';
import { type CaseLine } from './queries';

const said = words({
  id: {
    title: 'Serah terima',
    lead: 'Bila seorang petugas pindah, cuti panjang, atau berhenti: semua kasus terbukanya berpindah ke rekan satu unit.',
    from: 'Dari petugas',
    fromHint: 'Juga yang akunnya sudah tidak aktif, selama masih memegang kasus.',
    gone: 'tidak aktif lagi',
    to: 'Kepada petugas',
    same: 'Pilih orang yang lain dari petugas sebelumnya',
    see: 'Lihat kasus yang dipegangnya',
    who: 'Siapa yang melihat',
    told: 'Petugas yang baru diberi tahu untuk setiap kasus; serah terima tercatat di linimasa tiap kasus. Kasus yang sudah ditutup tidak berpindah.',
    hand: 'Serahkan semua kasus terbuka',
    handing: 'Menyerahkan…',
    done: (count: number, who: string) => `${String(count)} kasus kini dipegang ${who}`,
    left: (count: number) => `${String(count)} kasus belum berpindah`,
    leftText: 'Ada kasus yang sedang diubah orang lain atau belum dapat disimpan. Yang sudah berpindah tetap berpindah.',
    goOn: 'Lanjutkan dengan yang tersisa',
    next: 'Lihat kasus petugas yang baru',
  },
  en: {
    title: 'Hand-over',
    lead: 'When an officer moves, is long on leave, or quits: all their open cases go to a colleague of the same unit.',
    from: 'From officer',
    fromHint: 'Also one whose account is inactive already, for as long as they carry cases.',
    gone: 'no longer active',
    to: 'To officer',
    same: 'Choose somebody other than the officer before',
    see: 'See the cases that they carry',
    who: 'Who sees this',
    told: 'The new officer is told of each case; the hand-over stands in each case’s timeline. Closed cases do not move.',
    hand: 'Hand over all open cases',
    handing: 'Handing over…',
    done: (count: number, who: string) => `${plural(count, 'case is', 'cases are')} now carried by ${who}`,
    left: (count: number) => `${plural(count, 'case has', 'cases have')} still to go over`,
    leftText: 'Some cases are being changed by others or could not be saved. What has gone over stays over.',
    goOn: 'Go on with those that are left',
    next: 'See the new officer’s cases',
  },
});

/** Who carries open cases of the unit; among them may be some who can sign in no more. */
const carriersQuery = {
  queryKey: ['cases', 'carriers'],
  queryFn: async () => {
    const lines = await allPages<CaseLine>(async (query) => answered(await api.cases.GET('/api/v1/cases', { params: { query } })));
    const carriers = new Set(lines.filter(({ state }) => state !== 'Closed').flatMap(({ assigneeId }) => assigneeId ?? []));
    return [...carriers];
  },
};

/** The names of those who left: they are on no list, and yet can be looked up. */
const goneQuery = (ids: readonly string[]) => ({
  queryKey: ['people', 'gone', ids],
  enabled: ids.length > 0,
  queryFn: () =>
    Promise.all(
      ids.map(async (id) => {
        const person = await api.identity.GET('/api/v1/people/{id}', { params: { path: { id } } }).then(answered, () => undefined);
        return { id, name: person?.name ?? id };
      }),
    ),
});

/** An officer leaves; all they carry goes to a colleague, and what is left can be gone on with. */
export function HandOverScreen() {
  const t = useWords(said);
  const common = useWords(commonWords);
  const required = useRequired();
  const name = usePersonNames();
  const { data: colleagues } = useQuery(colleaguesQuery);
  const { data: carriers = [] } = useQuery(carriersQuery);
  const { data: gone = [] } = useQuery(goneQuery(colleagues === undefined ? [] : carriers.filter((id) => colleagues.every((person) => person.id !== id))));
  const form = useForm({ defaultValues: { fromPersonId: '', toPersonId: '' } });
  const [from, to] = useWatch({ control: form.control, name: ['fromPersonId', 'toPersonId'] });
  const handOver = useIntent(
    async (body: { fromPersonId: string; toPersonId: string }, key) =>
      answered(await api.cases.POST('/api/v1/hand-overs', { params: { header: { 'Idempotency-Key': key } }, body })),
    { touches: [['cases'], ['case'], ['home']] },
  );
  useServerErrors(form, handOver.error);
  const managers = (colleagues ?? [])
    .filter((person) => person.roles?.includes('case-manager') === true)
    .map((person) => ({ value: person.id ?? '', label: person.name ?? '' }));
  const leavers = [
    ...(colleagues ?? []).filter((person) => person.roles?.includes('case-manager') === true || carriers.includes(person.id ?? '')).map((person) => ({ value: person.id ?? '', label: person.name ?? '' })),
    ...gone.map((person) => ({ value: person.id, label: `${person.name} (${t.gone})` })),
  ];
  const result = handOver.data;
  const left = result?.left ?? 0;
  return (
    <Page title={t.title} lead={t.lead} back={{ to: '/cases', label: common.toCases }}>
      <Card>
        <form
          className={styles.filter}
          noValidate
          onSubmit={(event) => {
            form.clearErrors();
            void form.handleSubmit((fields) => {
              handOver.mutate(fields);
            })(event);
          }}
        >
          <ErrorSummary form={form} labels={{ fromPersonId: t.from, toPersonId: t.to }} />
          <SelectField
            label={t.from}
            hint={t.fromHint}
            options={leavers}
            error={form.formState.errors.fromPersonId?.message}
            {...form.register('fromPersonId', required)}
          />
          {from !== '' && (
            <div>
              <ButtonLink to="/cases" search={{ assignee: from }} tone="quiet">
                {t.see}
              </ButtonLink>
            </div>
          )}
          <SelectField
            label={t.to}
            options={managers.filter((person) => person.value !== from)}
            error={form.formState.errors.toPersonId?.message}
            {...form.register('toPersonId', { ...required, validate: (value, fields) => value !== fields.fromPersonId || t.same })}
          />
          <Message title={t.who}>
            <p>{t.told}</p>
          </Message>
          {handOver.error !== null && handOver.error.errors.length === 0 && <ProblemNotice problem={handOver.error} />}
          <Actions>
            <Button type="submit" tone="primary" busy={handOver.isPending && t.handing}>
              {left > 0 ? t.goOn : t.hand}
            </Button>
          </Actions>
        </form>
      </Card>
      <div role="status">
        {result !== undefined && (
          <Stack>
            <Message tone="good" title={t.done(result.cases ?? 0, name(result.toPersonId))}>
              <div>
                <ButtonLink to="/cases" search={{ assignee: result.toPersonId ?? to }}>
                  {t.next}
                </ButtonLink>
              </div>
            </Message>
            {left > 0 && (
              <Message tone="warn" title={t.left(left)}>
                <p>{t.leftText}</p>
              </Message>
            )}
          </Stack>
        )}
      </div>
    </Page>
  );
}
