import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Moves the focus with Tab alone, as someone without a mouse does, until it is on what bears the name. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab')
    const found = await page.evaluate((wanted) => {
      const focused = document.activeElement
      const label = focused?.id ? document.querySelector(`label[for="${focused.id}"]`) : focused?.closest('label')
      const texts = [focused?.getAttribute('aria-label'), label?.textContent, focused?.textContent]
      return texts.some((text) => text?.trim().startsWith(wanted))
    }, name)
    if (found) return
  }
  throw new Error(`no Tab reaches ${name}`)
}

/** Goes to a field by Tab and types into it. */
export async function typeInto(page: Page, field: string, text: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.insertText(text)
}

/** Goes to the next row of choices by Tab and along it by the arrows, until the named one is chosen. */
export async function choose(page: Page, name: string): Promise<void> {
  const wanted = page.getByRole('radio', { name, exact: true })
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  for (let presses = 0; presses < 12; presses += 1) {
    if (await wanted.isChecked()) return
    await page.keyboard.press('ArrowRight')
  }
  throw new Error(`no arrow reaches ${name}`)
}

/** Looks again and again until it is so, as long as a busy machine may need. */
export const soon = <Value>(look: () => Value | Promise<Value>) => expect.poll(look, { timeout: 15_000 })
