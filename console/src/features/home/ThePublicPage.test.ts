import { expect, test } from 'vitest';

const pages = import.meta.glob<string>('/public/*.html', { query: '?raw', import: 'default', eager: true });
const languages = [
  ['id', '/public/lapor.html'],
  ['en', '/public/report.html'],
] as const;

function read(path: string): Document {
  return new DOMParser().parseFromString(pages[path] ?? '', 'text/html');
}

test.each(languages)('gives the two numbers to call, in %s', (language, path) => {
  const page = read(path);

  expect(page.documentElement.lang).toBe(language);
  const numbers = [...page.querySelectorAll('a[href^="tel:"]')].map((link) => link.getAttribute('href'));
  expect(numbers).toEqual(expect.arrayContaining(['tel:+6282253995550', 'tel:129', 'tel:110']));
});

test.each(languages)('runs no script, keeps nothing and asks nobody else, in %s', (_, path) => {
  const page = read(path);

  expect(page.querySelectorAll('script, iframe, img, form, style, [style], [onclick]')).toHaveLength(0);
  const fetched = [...page.querySelectorAll('link[href]')].map((link) => link.getAttribute('href'));
  expect(fetched).toEqual(['/lapor.css']);
});

test.each(languages)('tells the page left for nothing of this one, in %s', (_, path) => {
  const page = read(path);

  const away = [...page.querySelectorAll('a[href^="http"]')];
  expect(away).toHaveLength(1);
  expect(away[0]?.getAttribute('rel')).toContain('noreferrer');
  // The browser's history and its tabs show the title.
  expect(page.title).not.toMatch(/lapor|report|tuntas|kekerasan|violence/i);
});
