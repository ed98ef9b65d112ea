/** Hand any text to the user as a file. */
export function downloadText(text: string, fileName: string, mime: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: mime }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The download has its own hold on the data once the click is handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
