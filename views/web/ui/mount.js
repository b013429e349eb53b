// How a view of this folder becomes a Streamlit component: loader.js calls `show` with every update, and `leave` when the
// component has left the page.
import { makeFine } from "./canvas.js"
import { removePictures, takePictures } from "./paper.js"
import { themeName } from "./theme.js"

const PAUSE = 80 // ms after the last change of size

// `show` and `leave` for a class of views: one view for each place on the page.
export function defineView(ViewClass) {
  const views = new WeakMap()
  return {
    show(component) {
      const host = component.parentElement
      if (!views.has(host)) views.set(host, new ViewClass(host))
      views.get(host).update(component)
    },
    leave(host) {
      views.get(host)?.leave()
      views.delete(host)
    },
  }
}

// What all views share. A view has `update(component)`, and `layOut()`, which is called when its size changes.
export class View {
  constructor(host) {
    Object.assign(this, { host, turn: 0, onPaper: false })
  }

  // Begins an update. What is returned says whether it is still the newest: another may come while this one waits.
  begin() {
    const turn = ++this.turn
    return () => turn === this.turn
  }

  mount(root) {
    this.root = root
    this.host.append(root)
    this.observer = new ResizeObserver(() => this.resized())
    this.observer.observe(root)
    this.size = this.measure()
    this.mounted = new AbortController()
    const { signal } = this.mounted
    addEventListener("resize", () => this.resized(), { signal }) // a window may change its height alone
    addEventListener("beforeprint", () => this.toPaper(), { signal })
    addEventListener("afterprint", () => this.toScreen(), { signal })
  }

  // Paper is white, whatever the page wears.
  get wornTheme() {
    return this.onPaper ? "light" : themeName(this.root)
  }

  // Plotly's drawings are scaled to the paper, and the canvases over them, which are drawn finer.
  toPaper() {
    this.onPaper = true
    makeFine(true)
    this.layOut()
    this.drawForPaper()
    takePictures(this.root)
  }

  // What a view draws only in the next frame, or only for paper.
  drawForPaper() {}

  toScreen() {
    this.onPaper = false
    removePictures(this.root)
    makeFine(false)
    this.layOut()
  }

  measure() {
    return `${this.root.clientWidth} ${window.innerHeight}`
  }

  resized() {
    if (this.measure() === this.size) return
    this.size = this.measure()
    clearTimeout(this.later)
    this.later = setTimeout(() => this.layOut(), PAUSE)
  }

  leave() {
    this.turn++ // an update that still waits is out of date
    clearTimeout(this.later)
    this.observer?.disconnect()
    this.mounted?.abort()
    this.root?.remove()
  }
}
