/** The papers of a session, taken from the menu of its page as DOCX and PDF. */
import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'

/** Downloads one paper in both forms and keeps it beside the results of the test. */
export async function takePapers(page: Page, name: string, as = name) {
  await page.getByRole('button', { name: '公文', exact: true }).click()
  for (const form of ['DOCX', 'PDF']) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: `${name}，${form}` }).click(),
    ])
    const kept = test.info().outputPath(`${as}.${form.toLowerCase()}`)
    await file.saveAs(kept)
    const head = (await readFile(kept)).toString('latin1', 0, 4)
    expect(head, `${name}.${form}`).toBe(form === 'PDF' ? '%PDF' : 'PK\u0003\u0004')
  }
  await page.keyboard.press('Escape')
}
