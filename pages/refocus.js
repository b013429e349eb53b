// What had the keyboard's focus may go: Streamlit draws a popover anew, also an open one, whenever what its button says
// changes, as the start does, and a menu closes when something was chosen. The focus is given back to the control with the same
// key, or to the menu's button: without that a person would be sent back to the top of the page.
function giveFocusBack({ keyed }, signal) {
  let last = null
  let held = null

  function place(node) {
    const around = node.closest(keyed)
    if (!around) return null
    const key = [...around.classList].find((name) => name.startsWith("st-key-"))
    return { key, tag: node.tagName, index: [...around.querySelectorAll(node.tagName)].indexOf(node) }
  }

  function giveBack() {
    if (!held || last.isConnected || document.activeElement !== document.body) return
    const around = document.getElementsByClassName(held.key)[0]
    around?.querySelectorAll(held.tag)[held.index]?.focus({ preventScroll: true })
  }

  function hold({ target }) {
    last = target
    if (!target.closest("[role=menu]")) held = place(target)
  }

  addEventListener("focusin", hold, { signal })
  // A pointer is not followed by the focus: after a click in a menu the player's keys work at once.
  addEventListener("pointerdown", () => (held = null), { capture: true, signal })
  watchPage(giveBack, signal)
}
