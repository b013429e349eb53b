// Keys of a view work wherever the focus is, unless the focused element needs them itself.
const BUSY = "input, select, textarea, button, summary, a, [contenteditable], [role=slider], [role=listbox], [role=tab], [role=dialog]"

// Whether a key that was pressed is the view's; `own` is an element of the view that leaves its keys to it.
export function isForView(event, root, own = null) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false
  const target = event.target instanceof Element ? event.target : document.body
  // A button keeps the focus after a click, and of all keys needs the space bar alone.
  if (root.contains(target) && target.closest("button, summary")) return event.key !== " "
  return target === own || !target.closest(BUSY)
}
