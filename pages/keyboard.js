// One component of this and the files before it. Streamlit calls the function again when it likes; once is enough.
let mounted = null

export default function ({ data: selectors }) {
  if (!mounted) {
    mounted = new AbortController()
    for (const part of [markScrollers, joinPopovers, giveFocusBack, stepNumbers]) part(selectors, mounted.signal)
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
