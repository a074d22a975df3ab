import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderScreen } from '~/test/render';
import { CaseScreen } from './CaseScreen';
import { CASE, serveFile } from './fixtures';
import { type Detail, entryWords } from './file/timelineWords';

/** The golden examples of all facts; those of a case and of its referrals are written to its timeline. */
const examples = import.meta.glob<Record<string, unknown>>('../../../../contracts/src/main/resources/contracts/events/*.example.json', {
  eager: true,
  import: 'default',
});

const told = Object.entries(examples)
  .map(([path, data]) => ({ what: /id\.tuntas\.(.+)\.v\d+\.example/.exec(path)?.[1] ?? '', data }))
  // A report that was only received has no case yet; an abandoned referral is told by the end of its disclosure.
  .filter(({ what }) => /^(case|referral|report)\./.test(what) && what !== 'report.received' && what !== 'referral.abandoned');

test.each(told)('has words in both languages for $what', ({ what, data }) => {
  const detail: Detail = {
    agency: (name) => `[${String(data[name])}]`,
    person: (name) => `[${String(data[name])}]`,
    code: (_, name) => `[${String(data[name])}]`,
    text: (name) => String(data[name]),
  };
  for (const language of [entryWords.id, entryWords.en] as Record<string, ((d: Detail) => string) | undefined>[]) {
    const text = language[what]?.(detail);
    expect(text).toBeDefined();
    // Each detail that the words name is one that the fact has.
    expect(text).not.toContain('undefined');
  }
});

test('has no words for facts that are none', () => {
  expect(told.length).toBeGreaterThan(35);
  expect(Object.keys(entryWords.id).sort()).toEqual(told.map(({ what }) => what).sort());
});

test('tells the newest first with who did it, and an unknown kind by its name', async () => {
  serveFile({
    timeline: [
      { what: 'case.registered', at: '2026-11-20T02:00:00Z', by: 'elsewhere' },
      { what: 'case.something-newer', at: '2026-11-21T02:00:00Z' },
    ],
  });
  renderScreen(<CaseScreen />, { path: '/cases/$caseId', at: `/cases/${CASE}` });
  const newer = await screen.findByText('case.something-newer');
  const first = screen.getByText('Kasus didaftarkan');
  expect(newer.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  expect(await screen.findByText(/oleh petugas instansi lain/)).toBeInTheDocument();
});
