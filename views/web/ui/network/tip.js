// What is under the pointer, in a few words beside it.
import { element } from "../dom.js"

const ASIDE = 14 // pixels between pointer and tip

export class Tip {
  constructor() {
    this.root = element("div", { class: "dl-tip", hidden: true, "aria-hidden": "true" })
  }

  // `read(x, y)` says what is at a place of the canvas in pixels, or null.
  over(canvas, read) {
    const follow = (event) => this.show(event, read(event.offsetX, event.offsetY))
    for (const name of ["pointermove", "pointerdown"]) canvas.addEventListener(name, follow)
    canvas.addEventListener("pointerleave", () => (this.root.hidden = true))
  }

  show({ clientX, clientY }, text) {
    const { root } = this
    root.hidden = !text
    if (!text) return
    root.textContent = text
    const around = root.parentElement.getBoundingClientRect()
    const right = clientX + ASIDE
    const left = right + root.offsetWidth <= around.right ? right : Math.max(clientX - ASIDE - root.offsetWidth, around.left)
    root.style.transform = `translate(${left - around.left}px, ${clientY - ASIDE - root.offsetHeight - around.top}px)`
  }
}
