// One component of this and the files before it. Streamlit calls the function again when it likes; once is enough.
let mounted = null

export default function ({ data }) {
  if (!mounted) {
    mounted = new AbortController()
    const parts = [markScrollers, joinPopovers, giveFocusBack, stepNumbers, keepFromTranslation]
    for (const part of parts) part(data, mounted.signal)
  }
  return () => {
    mounted?.abort()
    mounted = null
  }
}

// Calls `look` whenever anything in the page comes or goes, until the signal ends it.
function watchPage(look, signal) {
  const observer = new MutationObserver(look)
  observer.observe(document.body, { childList: true, subtree: true })
  signal.addEventListener("abort", () => observer.disconnect())
}
