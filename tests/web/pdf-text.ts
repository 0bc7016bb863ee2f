import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The words of a PDF page by page, without the spaces that layout puts between them. */
export async function pdfPages(pdf: Uint8Array): Promise<string[]> {
  const loading = getDocument({ data: Uint8Array.from(pdf), useSystemFonts: false })
  const document = await loading.promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replace(/\s+/g, ''),
    )
  }
  await loading.destroy()
  return pages
}
