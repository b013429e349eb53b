// Hover: what was recorded at the step under the pointer, in a tip beside it; a ring marks the step on its path. Over a
// mark of the map, such as a minimum, the tip says what it is.
//
// A panel to read has `canvas`, `frame`, `theme`, `race`, `paths` in pixels, and in `shown` the contender of each path.
// Where its trails fade, `since` says from which steps they are still drawn.
import { insideBox } from "../core/frame2d.js"
import { nearestMark } from "../core/marks.js"
import { nearest } from "../core/nearest.js"
import { element } from "./dom.js"
import { markText, stepText } from "./tip_text.js"

const ASIDE = 14 // pixels between pointer and tip
const SAME = 1 // pixel: a path that ends in a minimum is as near as the minimum

export class Hover {
  // `stage` has the panels in it; `panels` returns those that are there now. `onContender` hears the number of whose path
  // is pointed at, or null.
  constructor(stage, panels, onContender) {
    Object.assign(this, { stage, panels, onContender, pointer: null, written: null })
    this.tip = element("div", { class: "dl-tip", hidden: true, "aria-hidden": "true" })
    this.ring = element("div", { class: "dl-ring", hidden: true, "aria-hidden": "true" })
    stage.append(this.ring, this.tip)
    // Caught on their way down: a drag keeps them from going back up.
    stage.addEventListener("pointermove", (event) => this.follow(event), true)
    stage.addEventListener("pointerdown", () => this.hide(), true)
    stage.addEventListener("pointerleave", () => this.hide())
  }

  // A finger chooses the start, and a button that is held drags.
  follow(event) {
    if (event.pointerType === "touch" || event.buttons) return this.hide()
    this.pointer = event
    this.wake()
  }

  // The clock moved, or what is drawn changed.
  draw(timeline) {
    this.timeline = timeline
    this.wake()
  }

  // However often it is asked for, a frame has one search.
  wake() {
    if (this.pointer) this.request ??= requestAnimationFrame(() => this.search())
  }

  search() {
    this.request = null
    const found = this.pointer && this.find()
    if (found) this.point(found)
    else this.show(false)
    if (this.pointer && this.panel) this.onContender(found?.contender ?? null)
  }

  find() {
    const { target, clientX, clientY } = this.pointer
    const panel = (this.panel = this.panels().find(({ canvas }) => canvas.parentElement.contains(target)))
    if (!panel?.paths) return null
    const box = panel.canvas.getBoundingClientRect()
    const [x, y] = [clientX - box.left, clientY - box.top]
    if (!insideBox(panel.frame.area, x, y)) return null
    const drawn = panel.paths.map((path, k) => {
      return { path, from: panel.since?.[k] ?? 0, to: Math.min(this.timeline.steps[panel.shown[k]], path.last) }
    })
    const onPath = nearest(drawn, x, y)
    const mark = panel.frame.toPixel ? nearestMark(panel.race, panel.frame.toPixel, x, y) : null
    if (mark && mark.away < (onPath?.away ?? Infinity) + SAME) return { panel, box, mark }
    return onPath && { panel, box, k: onPath.k, contender: panel.shown[onPath.k], step: onPath.step }
  }

  point({ panel, box, mark, k, contender, step }) {
    const { race, theme, frame, paths } = panel
    const what = mark ? [mark.kind, ...mark.theta].join() : [contender, step].join()
    const { written } = this
    if (written?.race !== race || written.theme !== theme || written.what !== what) {
      this.written = { race, theme, what }
      this.tip.replaceChildren(...(mark ? markText(panel, mark) : stepText(panel, contender, step)))
    }
    const stage = this.stage.getBoundingClientRect()
    this.show(true)
    this.place(stage)
    if (mark) return void (this.ring.hidden = true)
    const [x, y] = paths[k].points.subarray(2 * step, 2 * step + 2)
    this.ring.hidden = !insideBox(frame.area, x, y)
    move(this.ring, box.left - stage.left + x, box.top - stage.top + y)
  }

  // Beside the pointer and above it, where the stage and the window have room for it.
  place(stage) {
    const { clientX, clientY } = this.pointer
    const [width, height] = [this.tip.offsetWidth, this.tip.offsetHeight]
    const right = clientX + ASIDE
    const left = right + width <= stage.right ? right : Math.max(clientX - ASIDE - width, stage.left)
    const above = clientY - ASIDE - height
    const top = above >= Math.max(stage.top, 0) ? above : clientY + ASIDE
    move(this.tip, left - stage.left, top - stage.top)
  }

  show(on) {
    if (this.tip.hidden === !on) return
    this.tip.hidden = this.ring.hidden = !on
  }

  hide() {
    this.pointer = null
    this.onContender(null)
    this.show(false)
  }

  leave() {
    cancelAnimationFrame(this.request)
  }
}

function move(node, x, y) {
  node.style.transform = `translate(${x}px, ${y}px)`
}
