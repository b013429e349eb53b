// What had the keyboard's focus may go: Streamlit draws a chip and its open popover anew whenever the learning rate
// on them changes, and a menu closes when something was chosen. The focus is given back to the control with the same
// key, or to the menu's button: without that a person would be sent back to the top of the page.
let last = null
let held = null

function place(node) {
  const keyed = node.closest("[class*=st-key-]")
  if (!keyed) return null
  const key = [...keyed.classList].find((name) => name.startsWith("st-key-"))
  return { key, tag: node.tagName, index: [...keyed.querySelectorAll(node.tagName)].indexOf(node) }
}

function giveBack() {
  if (!held || last.isConnected || document.activeElement !== document.body) return
  const keyed = document.getElementsByClassName(held.key)[0]
  keyed?.querySelectorAll(held.tag)[held.index]?.focus({ preventScroll: true })
}

addEventListener("focusin", ({ target }) => {
  last = target
  if (!target.closest("[role=menu]")) held = place(target)
})
// Who points at something is not sent anywhere: after a click in a menu the player's keys work at once.
addEventListener("pointerdown", () => (held = null), true)
new MutationObserver(giveBack).observe(document.body, { childList: true, subtree: true })
