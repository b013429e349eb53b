// An open popover stands at the end of the document. Tab goes into it from its button and on to what comes after the
// button, as if it stood there; and it is called what its button says, of which Streamlit gives it the Markdown.
function joinPopovers({ popover, popoverOpener, label }, signal) {
  const FOCUSED_BY_TAB = "a[href], button, input, select, textarea, summary, [tabindex]"
  const openButton = () => document.querySelector(popoverOpener)

  // While the focus is elsewhere, the controls in a popover are not reached; `data-tabindex` says which will be again.
  function stops(root) {
    const may = (node) => node.tabIndex >= 0 || node.dataset.tabindex !== undefined
    const reached = (node) => may(node) && !node.disabled && node.checkVisibility({ visibilityProperty: true })
    return [...root.querySelectorAll(FOCUSED_BY_TAB)].filter(reached)
  }

  function next(from, back) {
    const [button, body] = [openButton(), document.querySelector(popover)]
    const inside = button && body ? stops(body) : []
    if (inside.length === 0) return null
    if (back) return from === inside[0] ? button : null
    if (from === button) return inside[0]
    if (from !== inside.at(-1)) return null
    const outside = stops(document).filter((node) => !body.contains(node))
    return outside[outside.indexOf(button) + 1] ?? null
  }

  function step(event) {
    if (event.key !== "Tab" || event.defaultPrevented) return
    const to = next(document.activeElement, event.shiftKey)
    if (!to) return
    event.preventDefault()
    to.focus()
  }

  function name() {
    const text = openButton()?.querySelector(label)?.textContent.trim()
    if (text) document.querySelector(popover)?.setAttribute("aria-label", text)
  }

  addEventListener("keydown", step, { signal })
  watchPage(name, signal)
}
