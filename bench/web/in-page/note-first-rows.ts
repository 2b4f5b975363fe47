// Runs in the browser, so it may use nothing from outside of the function.

/** Notes when the first row is painted; before the page's own scripts. */
export function noteFirstRows(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('tr[data-row]')) return
    observer.disconnect()
    requestAnimationFrame(() => setTimeout(() => performance.mark('first rows')))
  })
  observer.observe(document, { childList: true, subtree: true })
}
