import type { Page } from 'playwright-core'

/** The plan of the page, as the text of a plan file without its white space. */
export const planText = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify(window.threadline!.plan()))

export const threadCount = (page: Page): Promise<number> =>
  page.evaluate(() => (window.threadline!.plan() as { readonly threads: readonly unknown[] }).threads.length)

export const planName = (page: Page): Promise<string> =>
  page.evaluate(() => (window.threadline!.plan() as { readonly name: string }).name)

/** Run a command by the palette: a part of its name, and Enter. */
export async function command(page: Page, name: string): Promise<void> {
  // keys are dead behind a dialog, and one that was told to close may still be there
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.keyboard.press('ControlOrMeta+k')
  const palette = page.getByRole('combobox', { name: 'Find a command' })
  await palette.fill(name)
  await page.keyboard.press('Enter')
  // it is a dialog too: gone, the next one there is what the command opened
  await palette.waitFor({ state: 'detached' })
}

/** Drop a text on the page as a file. */
export const dropFile = (page: Page, name: string, text: string): Promise<void> =>
  page.evaluate(
    ([fileName, content]) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([content], fileName))
      window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    },
    [name, text] as const,
  )

/** Rename the plan by its field. */
export async function renamePlan(page: Page, name: string): Promise<void> {
  const field = page.getByLabel('Plan name', { exact: true })
  await field.fill(name)
  await field.press('Enter')
}

/** Wait until what is on screen is kept on the device. */
export const kept = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => {
    const name = (window.threadline!.plan() as { readonly name: string }).name
    const threads = (window.threadline!.plan() as { readonly threads: readonly unknown[] }).threads.length
    return Object.keys(localStorage)
      .filter((key) => key.startsWith('threadline.open.'))
      .some((key) => {
        const { text } = JSON.parse(localStorage.getItem(key)!) as { readonly text: string }
        const plan = JSON.parse(text) as { readonly name: string; readonly threads: readonly unknown[] }
        return plan.name === name && plan.threads.length === threads
      })
  })
