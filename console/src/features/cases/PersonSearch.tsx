import { useForm, useWatch } from 'react-hook-form';
import { answered, api } from '~/api/api';
import { useIntent } from '~/api/useIntent';
import { plural, useWords, words } from '~/language/language';
import { Button } from '~/ui/Button';
import { ChoiceField, TextField } from '~/ui/fields';
import { ErrorSummary, useRequired, useServerErrors } from '~/ui/forms';
import { Empty, ProblemNotice } from '~/ui/messages';
import { Actions, Card } from '~/ui/Page';
import { CaseRows } from './CaseRows';
import styles from './cases.module.css';

const said = words({
  id: {
    title: 'Cari orang',
    lead: 'Mencari tepat yang Anda tulis, bukan sebagian, pada pihak semua kasus yang boleh Anda baca. Tidak ada di alamat halaman.',
    by: 'Cari dengan',
    phone: 'Nomor telepon',
    identityNumber: 'NIK atau nomor paspor',
    outsideNumber: 'Nomor SIMFONI, SAPA 129, atau LP',
    hints: {
      phone: 'Misalnya 0812… atau +62812…',
      identityNumber: 'NIK 16 angka, atau nomor paspor',
      outsideNumber: 'Bagaimanapun ditulis: tanda baca diabaikan',
    },
    search: 'Cari',
    searching: 'Mencari…',
    clear: 'Hapus hasil',
    found: (count: number) => `${String(count)} kasus ditemukan`,
    many: 'Lebih banyak dari yang ditampilkan di sini; persempit dengan NIK.',
    none: 'Tidak ada kasus dengan nomor itu di antara yang boleh Anda baca',
    noneNext: 'Periksa nomornya, atau coba nomor lain yang dikenal. Kasus unit lain di luar wilayah Anda tidak ikut dicari.',
  },
  en: {
    title: 'Find a person',
    lead: 'Looks for exactly what you write, not for a part of it, among the parties of all cases that you may read. It is never in the page’s address.',
    by: 'Search by',
    phone: 'Phone number',
    identityNumber: 'NIK or passport number',
    outsideNumber: 'SIMFONI, SAPA 129 or LP number',
    hints: {
      phone: 'Such as 0812… or +62812…',
      identityNumber: 'A NIK of 16 digits, or a passport number',
      outsideNumber: 'However it is written: punctuation is ignored',
    },
    search: 'Search',
    searching: 'Searching…',
    clear: 'Clear the result',
    found: (count: number) => `${plural(count, 'case', 'cases')} found`,
    many: 'There are more than are shown here; narrow it down by identity number.',
    none: 'No case with that number among those that you may read',
    noneNext: 'Check the number, or try another one that is known. Other units’ cases outside your region are not searched.',
  },
});

const KINDS = ['phone', 'identityNumber', 'outsideNumber'] as const;

interface Fields {
  by: (typeof KINDS)[number];
  value: string;
}

/** One exact number, sent in the body and shown nowhere else: an address is kept in logs and histories. */
export function PersonSearch() {
  const t = useWords(said);
  const required = useRequired();
  const form = useForm<Fields>({ defaultValues: { by: 'phone', value: '' } });
  const by = useWatch({ control: form.control, name: 'by' });
  const search = useIntent(async ({ by: kind, value }: Fields, key) =>
    answered(
      await api.cases.POST('/api/v1/cases/search', {
        params: { header: { 'Idempotency-Key': key }, query: { limit: 100 } },
        body: { [kind]: value },
      }),
    ),
  );
  useServerErrors(form, search.error, () => 'value');
  const found = search.data?.items;
  return (
    <Card>
      <details>
        <summary className={styles.summary}>{t.title}</summary>
        <form
          className={styles.filter}
          noValidate
          onSubmit={(event) => {
            form.clearErrors();
            void form.handleSubmit((fields) => {
              search.mutate(fields);
            })(event);
          }}
        >
          <p className={styles.soft}>{t.lead}</p>
          <ErrorSummary form={form} labels={{ value: t[by] }} />
          <ChoiceField label={t.by} options={KINDS.map((kind) => ({ value: kind, label: t[kind] }))} {...form.register('by')} />
          <TextField
            label={t[by]}
            hint={t.hints[by]}
            inputMode={by === 'phone' ? 'tel' : 'text'}
            error={form.formState.errors.value?.message}
            {...form.register('value', required)}
          />
          {search.error !== null && search.error.errors.length === 0 && <ProblemNotice problem={search.error} />}
          <Actions>
            <Button type="submit" tone="primary" busy={search.isPending && t.searching}>
              {t.search}
            </Button>
            {found !== undefined && (
              <Button
                onClick={() => {
                  form.reset();
                  search.reset();
                }}
              >
                {t.clear}
              </Button>
            )}
          </Actions>
        </form>
        {found !== undefined && (
          <div className={styles.filter} role="status">
            {found.length > 0 && <p>{t.found(found.length)}</p>}
            <CaseRows
              caption={t.title}
              items={found}
              empty={
                <Empty title={t.none}>
                  <p>{t.noneNext}</p>
                </Empty>
              }
            />
            {search.data?.next !== undefined && search.data.next !== null && <p>{t.many}</p>}
          </div>
        )}
      </details>
    </Card>
  );
}
