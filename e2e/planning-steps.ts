import type { Page } from 'playwright-core';
import { expectAccessible } from './browser.ts';

export const PASSWORD = 'seven tall lanterns';

/** The first link of a kind in the newest mail to somebody, as a path of ours. */
export async function linkInMail(page: Page, email: string, like: RegExp): Promise<string> {
  const mails = await page.context().newPage();
  try {
    const deadline = Date.now() + 30_000;
    while (Date.now() < deadline) {
      await mails.goto(`/dev/mail?to=${encodeURIComponent(email)}`);
      const newest = await mails
        .locator('a[href^="/dev/mail/"]')
        .first()
        .getAttribute('href', { timeout: 1_000 })
        .catch(() => null);
      if (newest) {
        await mails.goto(newest);
        const found = like.exec(await mails.content())?.[0];
        if (found) return found.replaceAll('&amp;', '&');
      }
    }
    throw new Error(`no mail to ${email} with a link like ${like}`);
  } finally {
    await mails.close();
  }
}

/** The words of the newest mail to somebody, once it is one of this kind. */
export async function mailTo(page: Page, email: string, subject: RegExp): Promise<string> {
  const mails = await page.context().newPage();
  try {
    const deadline = Date.now() + 30_000;
    while (Date.now() < deadline) {
      await mails.goto(`/dev/mail?to=${encodeURIComponent(email)}`);
      const newest = mails.locator('a[href^="/dev/mail/"]').first();
      const said = await newest.innerText({ timeout: 1_000 }).catch(() => '');
      if (subject.test(said)) {
        await mails.goto((await newest.getAttribute('href')) ?? '');
        return await mails.locator('body').innerText();
      }
    }
    throw new Error(`no mail to ${email} about ${subject}`);
  } finally {
    await mails.close();
  }
}

/** Makes an account and signs in, from wherever somebody was led to do so: by the mail's link, back to where they began. */
export async function register(page: Page, { name, email }: { name: string; email: string }): Promise<void> {
  await page.locator('[name=name]').fill(name);
  await page.locator('[name=email]').fill(email);
  await page.locator('[name=password]').fill(PASSWORD);
  await page.getByRole('button', { name: 'Make my account' }).click();
  await page.getByText(`We wrote to ${email}`).waitFor();
  await expectAccessible(page);
  await page.goto(await linkInMail(page, email, /\/en\/verify\/[\w-]{22}[^"<\s]*/));
  await page.locator('[name=password]').fill(PASSWORD);
  await page.getByRole('button', { name: 'Confirm my address' }).click();
  await page.waitForURL(/\/sign-in\?/);
  await page.locator('[name=email]').fill(email);
  await page.locator('[name=password]').fill(PASSWORD);
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
}

/** One member of a household says whether they come. */
export const say = (page: Page, person: RegExp, answer: string) =>
  page.getByRole('group', { name: person }).getByText(answer, { exact: true }).click();
