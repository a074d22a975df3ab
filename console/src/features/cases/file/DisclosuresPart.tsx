import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { answered, api } from '~/api/api';
import { useAgencyNames } from '~/api/agencies';
import { usePersonNames } from '~/api/people';
import type { Reason } from '~/api/problem';
import { useWords, words } from '~/language/language';
import { useCodes } from '~/reference/codes';
import { Button } from '~/ui/Button';
import { Facts, When } from '~/ui/data';
import { ChoiceField, TextArea } from '~/ui/fields';
import { useRequired } from '~/ui/forms';
import { Empty, Message, Status } from '~/ui/messages';
import { Actions } from '~/ui/Page';
import { ActionForm } from '../ActionForm';
import { commonWords } from '../caseWords';
import styles from '../cases.module.css';
import { type Grant, touchedBy } from '../queries';
import { may, Part, type PartProps, partWords } from './Part';

const said = words({
  id: {
    none: 'Belum ada data yang dibagikan',
    noneNext: 'Setiap rujukan membagikan seperlunya saja; dasar dan penerimanya tercatat di sini.',
    open: 'Masih terbuka',
    ended: 'Berakhir',
    basis: 'Dasar',
    purpose: 'Untuk',
    granted: 'Dibagikan',
    referral: 'Rujukannya',
    toReferral: 'Buka rujukan',
    end: 'Berakhir',
    ends: {
      COMPLETED: 'selesai dilayani',
      DECLINED: 'ditolak penerima',
      ABANDONED: 'tidak jadi dikirim',
      CANCELLED: 'dibatalkan',
      REDIRECTED: 'dialihkan',
      RECALLED: 'ditarik kembali',
    },
    review: 'Tinjauan orang kedua',
    reviewDue: 'Menunggu tinjauan orang kedua, paling lambat',
    doReview: 'Tinjau pembagian darurat',
    reviewing: 'Mencatat…',
    reviewed: 'Tinjauan dicatat',
    verdict: 'Putusan Anda',
    question: 'Data dibagikan oleh satu petugas karena bahaya seketika. Apakah tepat membagikannya kepada instansi ini?',
    objection: 'Apa keberatannya',
    objectionHint: 'Petugas yang membagikan diberi tahu dan dapat menarik kembali rujukannya.',
    objectionMissing: 'Keberatan memerlukan penjelasan',
    reasons: {
      NO_REVIEW_DUE: 'Pembagian ini tidak memerlukan tinjauan.',
      ALREADY_REVIEWED: 'Sudah ditinjau orang lain. Muat ulang berkas untuk melihat putusannya.',
      SAME_PERSON: 'Anda sendiri yang membagikannya; peninjau harus orang lain.',
    },
  },
  en: {
    none: 'No data were shared yet',
    noneNext: 'Each referral shares as little as it needs; its basis and recipient are kept here.',
    open: 'Still open',
    ended: 'Ended',
    basis: 'Basis',
    purpose: 'For',
    granted: 'Shared',
    referral: 'Its referral',
    toReferral: 'Open the referral',
    end: 'Ended',
    ends: {
      COMPLETED: 'service completed',
      DECLINED: 'declined by the recipient',
      ABANDONED: 'never sent',
      CANCELLED: 'cancelled',
      REDIRECTED: 'redirected',
      RECALLED: 'recalled',
    },
    review: 'Second person’s review',
    reviewDue: 'Waits for a second person’s review, due',
    doReview: 'Review the emergency disclosure',
    reviewing: 'Recording…',
    reviewed: 'The review is recorded',
    verdict: 'Your verdict',
    question: 'One officer shared these data because of immediate danger. Was it right to share them with this agency?',
    objection: 'What is the objection',
    objectionHint: 'The officer who shared them is told and can recall the referral.',
    objectionMissing: 'An objection needs its reason',
    reasons: {
      NO_REVIEW_DUE: 'This disclosure needs no review.',
      ALREADY_REVIEWED: 'Somebody else has reviewed it. Load the file again to see the verdict.',
      SAME_PERSON: 'You shared it yourself; the reviewer must be another person.',
    },
  },
});

function ReviewDialog({ id, grant, onClose }: { id: string; grant: Grant; onClose: () => void }) {
  const t = useWords(said);
  const required = useRequired();
  const { options, label } = useCodes();
  const agency = useAgencyNames();
  const form = useForm({ defaultValues: { verdict: '', text: '' } });
  const verdict = useWatch({ control: form.control, name: 'verdict' });
  return (
    <ActionForm
      title={t.doReview}
      action={t.doReview}
      busy={t.reviewing}
      done={t.reviewed}
      form={form}
      labels={{ verdict: t.verdict, text: t.objection }}
      touches={touchedBy(id)}
      reasonWords={(reason: Reason) => (t.reasons as Record<string, string>)[reason.code]}
      onClose={onClose}
      act={async ({ verdict: found, text }, key) =>
        answered(
          await api.cases.POST('/api/v1/cases/{id}/disclosures/{referralId}/review', {
            params: { path: { id, referralId: grant.referralId ?? '' }, header: { 'Idempotency-Key': key } },
            body: { verdict: found, ...(text === '' ? {} : { text }) },
          }),
        )
      }
    >
      <Message tone="warn" title={t.question}>
        <p>
          {agency(grant.recipientAgencyId)} · {label('disclosure-basis', grant.basis)} · {label('service', grant.purpose)}
        </p>
      </Message>
      <ChoiceField label={t.verdict} options={options('review-verdict')} error={form.formState.errors.verdict?.message} {...form.register('verdict', required)} />
      <TextArea
        label={t.objection}
        hint={t.objectionHint}
        optional={verdict !== 'OBJECTED'}
        rows={3}
        maxLength={1000}
        error={form.formState.errors.text?.message}
        {...form.register('text', { validate: (value, fields) => fields.verdict !== 'OBJECTED' || value.trim() !== '' || t.objectionMissing })}
      />
    </ActionForm>
  );
}

function GrantEntry({ grant, onReview }: { grant: Grant; onReview: (() => void) | undefined }) {
  const t = useWords(said);
  const common = useWords(commonWords);
  const { label } = useCodes();
  const agency = useAgencyNames();
  const who = usePersonNames();
  const review = grant.review ?? undefined;
  const isDue = review !== undefined && (review.verdict === undefined || review.verdict === null);
  return (
    <li className={styles.entry}>
      <div className={styles.entryHead}>
        <strong>{agency(grant.recipientAgencyId)}</strong>
        <Status tone={grant.open === true ? 'info' : 'plain'}>{grant.open === true ? t.open : t.ended}</Status>
      </div>
      <Facts
        items={[
          [t.basis, label('disclosure-basis', grant.basis)],
          [t.purpose, label('service', grant.purpose)],
          [
            t.granted,
            <>
              <When at={grant.grantedAt} /> {common.by(who(grant.grantedBy))}
            </>,
          ],
          [
            t.end,
            grant.endedAt !== undefined && grant.endedAt !== null && (
              <>
                <When at={grant.endedAt} /> · {(t.ends as Record<string, string>)[grant.end ?? ''] ?? grant.end}
              </>
            ),
          ],
          [
            t.referral,
            <Link key="referral" to="/referrals/$referralId" params={{ referralId: grant.referralId }}>
              {t.toReferral}
            </Link>,
          ],
          [
            t.review,
            review !== undefined &&
              (isDue ? (
                <Status tone="danger">
                  {t.reviewDue} <When at={review.dueAt} short />
                </Status>
              ) : (
                <>
                  {label('review-verdict', review.verdict)} · <When at={review.reviewedAt ?? undefined} /> {common.by(who(review.reviewedBy))}
                  {review.text !== undefined && review.text !== null && `\n${review.text}`}
                </>
              )),
          ],
        ]}
      />
      {onReview !== undefined && (
        <Actions>
          <Button tone="primary" onClick={onReview}>
            {t.doReview}
          </Button>
        </Actions>
      )}
    </li>
  );
}

/** To whom what was shared, on which basis; and the second look at what was shared in danger. */
export function DisclosuresPart({ id, file }: PartProps) {
  const t = useWords(said);
  const title = useWords(partWords).disclosures;
  const [reviewed, setReviewed] = useState<Grant>();
  const grants = file.disclosures ?? [];
  return (
    <Part name="disclosures" title={title}>
      {grants.length === 0 ? (
        <Empty title={t.none}>
          <p>{t.noneNext}</p>
        </Empty>
      ) : (
        <ul className={styles.entries}>
          {grants.toReversed().map((grant) => (
            <GrantEntry
              key={grant.referralId}
              grant={grant}
              onReview={
                may(file, `disclosures/${grant.referralId ?? ''}/review`)
                  ? () => {
                      setReviewed(grant);
                    }
                  : undefined
              }
            />
          ))}
        </ul>
      )}
      {reviewed !== undefined && (
        <ReviewDialog
          id={id}
          grant={reviewed}
          onClose={() => {
            setReviewed(undefined);
          }}
        />
      )}
    </Part>
  );
}
