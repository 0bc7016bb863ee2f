import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** Findings of axe that keep somebody out (无障碍); the small ones are looked at by eye. */
export async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}
