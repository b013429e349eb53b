// The editor of a contender, or what is about all of them, which the page draws over the curves (pages/race/editor.py,
// pages/race/fair_race.py): where that is, and how the keyboard gets there and back.
const [EDITOR, AROUND] = [".st-key-editor", ".st-key-race-stage"]

export class Editor {
  // `close` closes it; `opener` is what has opened it.
  constructor(close, opener) {
    Object.assign(this, { close, opener, awaited: false })
    this.keys = (event) => this.press(event)
    document.addEventListener("keydown", this.keys)
    this.watch = new MutationObserver(() => this.focus())
  }

  // It covers the curves, and nothing else; what is higher than the maps it covers to their height.
  place(root, curves, highest) {
    const around = root.closest(AROUND)
    if (!around) return
    const [outer, inner] = [around, curves].map((node) => node.getBoundingClientRect())
    const lengths = { left: inner.left - outer.left, top: inner.top - outer.top, width: inner.width, height: Math.min(inner.height, highest) }
    for (const [name, length] of Object.entries(lengths)) around.style.setProperty(`--dl-editor-${name}`, `${Math.round(length)}px`)
  }

  // Its first tab or choice takes the focus as soon as it is there, if keys have asked for it.
  await(root, byKeys) {
    this.awaited = byKeys
    this.watch.disconnect()
    if (byKeys) this.watch.observe(root.closest(AROUND), { childList: true, subtree: true })
  }

  focus() {
    const first = document.querySelector(`${EDITOR} :is([role=tab][aria-selected=true], [role=radio][aria-checked=true])`)
    if (!this.awaited || !first) return
    this.awaited = false
    this.watch.disconnect()
    first.focus({ preventScroll: true })
  }

  press(event) {
    const { target } = event
    if (event.key !== "Escape" || event.defaultPrevented || !(target instanceof Element)) return
    if (!target.closest(EDITOR) || target.getAttribute("aria-expanded") === "true") return
    this.close()
    this.opener()?.focus({ preventScroll: true })
  }

  leave() {
    this.watch.disconnect()
    document.removeEventListener("keydown", this.keys)
  }
}
