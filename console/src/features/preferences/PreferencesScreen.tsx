import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { answered, api, type OfNotices, tagged, type Tagged } from '~/api/api';
import { asProblem, type Problem } from '~/api/problem';
import { type Language, useLanguage, useWords, words } from '~/language/language';
import { useAnnounce } from '~/ui/announce';
import { Button } from '~/ui/Button';
import { CheckField, ChoiceField, FieldRow, TextField } from '~/ui/fields';
import { ErrorSummary, useRequired, useServerErrors } from '~/ui/forms';
import { Loading, Message, ProblemNotice } from '~/ui/messages';
import { Actions, Card, Page, Section } from '~/ui/Page';
import styles from './preferences.module.css';

type Preferences = OfNotices['Preferences'];

const said = words({
  id: {
    title: 'Preferensi',
    lead: 'Hanya untuk Anda. Tidak mengubah siapa yang diberi tahu.',
    fetching: 'Mengambil preferensi…',
    languageTitle: 'Bahasa',
    language: 'Bahasa layar, pemberitahuan, dan surel',
    languageHint: 'Layar ini langsung berganti setelah disimpan.',
    mailTitle: 'Surel',
    mail: 'Kirimi saya surel bila ada pemberitahuan',
    mailHint: 'Surel hanya memuat nomor kasus dan tautan, tidak pernah nama orang. Tanpa surel, semuanya tetap ada di Pemberitahuan.',
    mailOff: 'Yang mendesak pun tidak disurelkan kepada Anda lagi',
    mailOffText: 'Anda baru mengetahuinya setelah membuka Tuntas. Bila Anda bertugas piket, lebih baik pakai jam tenang.',
    quiet: 'Jam tenang',
    quietHint: 'Surel biasa menunggu sampai jam tenang selesai.',
    pierce: 'Yang mendesak tetap dikirim saat itu juga, juga di tengah jam tenang.',
    from: 'Mulai',
    to: 'Sampai',
    zone: 'Jam WITA',
    same: 'Harus berbeda dari jam mulai',
    save: 'Simpan',
    saving: 'Menyimpan…',
    saved: 'Preferensi tersimpan',
    stale: 'Preferensi Anda baru saja diubah di jendela lain',
    staleText: 'Pilihan Anda di layar ini tetap ada. Simpan lagi untuk memakai yang ini, atau ambil yang tersimpan.',
    take: 'Ambil yang tersimpan',
  },
  en: {
    title: 'Preferences',
    lead: 'For you alone. They do not change who is told.',
    fetching: 'Fetching the preferences…',
    languageTitle: 'Language',
    language: 'Language of screens, notifications and mails',
    languageHint: 'This screen changes at once when it is saved.',
    mailTitle: 'Mail',
    mail: 'Send me a mail when there is a notification',
    mailHint: 'A mail holds only a case number and a link, never anybody’s name. Without mails everything is still in Notifications.',
    mailOff: 'Urgent ones are not mailed to you any more either',
    mailOffText: 'You will know of them only when you open Tuntas. If you are on duty, quiet hours are the better choice.',
    quiet: 'Quiet hours',
    quietHint: 'Ordinary mails wait until the quiet hours end.',
    pierce: 'Urgent ones are sent at once, also within quiet hours.',
    from: 'From',
    to: 'Until',
    zone: 'WITA time',
    same: 'Must differ from the start',
    save: 'Save',
    saving: 'Saving…',
    saved: 'The preferences are saved',
    stale: 'Your preferences were just changed in another window',
    staleText: 'What you chose on this screen is still here. Save again to use it, or take what is saved.',
    take: 'Take what is saved',
  },
});

const preferencesQuery = {
  queryKey: ['preferences'],
  queryFn: async () => tagged<Preferences>(await api.notices.GET('/api/v1/preferences')),
} as const;

interface Fields {
  language: string;
  mail: boolean;
  isQuiet: boolean;
  from: string;
  to: string;
}

const NIGHT = { from: '21:00', to: '06:00' };

function fieldsOf({ language, mail, quietHours }: Preferences): Fields {
  return { language, mail, isQuiet: quietHours !== undefined && quietHours !== null, ...(quietHours ?? NIGHT) };
}

function preferencesOf({ language, mail, isQuiet, from, to }: Fields): Preferences {
  return { language, mail, ...(isQuiet ? { quietHours: { from, to } } : {}) };
}

export function PreferencesScreen() {
  const t = useWords(said);
  const { data, error, refetch } = useQuery(preferencesQuery);
  return (
    <Page title={t.title} lead={t.lead}>
      {data === undefined && (error === null ? <Loading what={t.fetching} /> : <ProblemNotice problem={asProblem(error)} onRetry={() => void refetch()} />)}
      {data !== undefined && <PreferencesForm shown={data} />}
    </Page>
  );
}

function PreferencesForm({ shown }: { shown: Tagged<Preferences> }) {
  const t = useWords(said);
  const required = useRequired();
  const announce = useAnnounce();
  const { speak } = useLanguage();
  const queries = useQueryClient();
  const [base, setBase] = useState(shown);
  const form = useForm<Fields>({ defaultValues: fieldsOf(shown.value) });
  const { mail, isQuiet } = useWatch({ control: form.control });
  const { errors } = form.formState;
  const saving = useMutation<Tagged<Preferences>, Problem, Fields>({
    mutationFn: async (fields) => {
      const call = await api.notices
        .PUT('/api/v1/preferences', {
          body: preferencesOf(fields),
          params: base.etag === undefined ? {} : { header: { 'If-Match': base.etag } },
        })
        .catch(async (error: unknown) => {
          if (asProblem(error).is('stale')) {
            setBase(await queries.fetchQuery({ ...preferencesQuery, staleTime: 0 }));
          }
          throw error;
        });
      answered(call);
      return tagged<Preferences>(call);
    },
    onSuccess: (saved) => {
      setBase(saved);
      queries.setQueryData(preferencesQuery.queryKey, saved);
      // Notices come in this language.
      void queries.invalidateQueries({ queryKey: ['notices'] });
      speak(saved.value.language as Language);
      announce(t.saved);
    },
  });
  useServerErrors(form, saving.error, (pointer) => pointer.replace('/quietHours', '').slice(1));
  const time = { ...required, deps: ['to'] as 'to'[] };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) =>
        void form.handleSubmit((fields) => {
          saving.mutate(fields);
        })(event)
      }
    >
      <ErrorSummary form={form} labels={{ language: t.language, mail: t.mail, from: t.from, to: t.to }} />
      {saving.error?.is('stale') === true && (
        <Message tone="warn" title={t.stale} role="alert">
          <p>{t.staleText}</p>
          <div>
            <Button
              onClick={() => {
                form.reset(fieldsOf(base.value));
                saving.reset();
              }}
            >
              {t.take}
            </Button>
          </div>
        </Message>
      )}
      {saving.error !== null && !saving.error.is('stale') && <ProblemNotice problem={saving.error} />}
      <Card>
        <Section title={t.languageTitle}>
          <ChoiceField
            label={t.language}
            hint={t.languageHint}
            error={errors.language?.message}
            options={[
              { value: 'id', label: 'Bahasa Indonesia' },
              { value: 'en', label: 'English' },
            ]}
            {...form.register('language', required)}
          />
        </Section>
      </Card>
      <Card>
        <Section title={t.mailTitle}>
          <CheckField label={t.mail} hint={t.mailHint} error={errors.mail?.message} {...form.register('mail')} />
          {mail === false && (
            <Message tone="warn" title={t.mailOff} role="status">
              <p>{t.mailOffText}</p>
            </Message>
          )}
          {mail === true && (
            <>
              <CheckField label={t.quiet} hint={t.quietHint} {...form.register('isQuiet')} />
              {isQuiet === true && (
                <>
                  <FieldRow>
                    <TextField label={t.from} hint={t.zone} type="time" error={errors.from?.message} {...form.register('from', time)} />
                    <TextField
                      label={t.to}
                      hint={t.zone}
                      type="time"
                      error={errors.to?.message}
                      {...form.register('to', { ...required, validate: (to, { from }) => to !== from || t.same })}
                    />
                  </FieldRow>
                  <Message title={t.pierce} />
                </>
              )}
            </>
          )}
        </Section>
      </Card>
      <Actions>
        <Button type="submit" tone="primary" busy={saving.isPending && t.saving}>
          {t.save}
        </Button>
      </Actions>
    </form>
  );
}
