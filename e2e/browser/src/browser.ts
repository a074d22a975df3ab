import chromiumBinary from '@sparticuz/chromium';
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { address, demoPassword } from './system';

export type Language = 'id' | 'en';

export interface Look {
  width?: number;
  height?: number;
  dark?: boolean;
  language?: Language;
}

const SYSTEM_CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

let shared: Promise<Browser> | undefined;

/** The browser from npm, which needs no system packages; else the machine's own. */
async function launch(): Promise<Browser> {
  try {
    return await chromium.launch({
      executablePath: await chromiumBinary.executablePath(),
      args: chromiumBinary.args,
    });
  } catch (error) {
    const own = SYSTEM_CHROMIUM.find(existsSync);
    if (own === undefined) {
      throw error;
    }
    return chromium.launch({ executablePath: own, args: ['--no-sandbox'] });
  }
}

export function browser(): Promise<Browser> {
  return (shared ??= launch());
}

export async function closeBrowser(): Promise<void> {
  await (await shared)?.close();
  shared = undefined;
}

/** Somebody at a browser of their own. */
export interface Person {
  context: BrowserContext;
  page: Page;
}

export async function somebody({ width = 1280, height = 800, dark = false, language = 'id' }: Look = {}): Promise<Person> {
  const context = await (await browser()).newContext({
    baseURL: address,
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    locale: language === 'id' ? 'id-ID' : 'en-GB',
    timezoneId: 'Asia/Makassar',
    // For axe, which is put into the page; TheContentPolicy looks at a page without this.
    bypassCSP: true,
  });
  await context.addInitScript((spoken) => {
    localStorage.setItem('tuntas.language', spoken);
  }, language);
  return { context, page: await context.newPage() };
}

/** Fills in the login that the page is at. */
export async function signInAt(page: Page, username: string): Promise<void> {
  await page.locator('#username').fill(username);
  await page.locator('#password').fill(demoPassword);
  await page.locator('#kc-login').click();
}

/** A demo person at the console's home screen. */
export async function signedIn(username: string, look: Look = {}): Promise<Person> {
  const person = await somebody(look);
  await person.page.goto('/');
  await person.page.getByRole('link', { name: look.language === 'en' ? 'Sign in' : 'Masuk', exact: true }).click();
  await signInAt(person.page, username);
  await person.page.getByRole('navigation').waitFor();
  return person;
}

/** As a person's own browser, which keeps to the page's content security policy. */
export async function chromiumWithPolicy(): Promise<Person> {
  const context = await (await browser()).newContext({ baseURL: address });
  return { context, page: await context.newPage() };
}
