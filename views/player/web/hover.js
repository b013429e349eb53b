// Hover: what was recorded at the step under the pointer, in a tip beside it; a ring marks the step on its path.
//
// A panel to read has `canvas`, `area`, `theme`, `race`, `paths` in pixels, and in `shown` whose they are; where its
// trails fade, `since` says from which steps they are still drawn.
import { element, fill, short } from "./dom.js"
import { sample } from "./ink.js"
import { nearest } from "./nearest.js"

const ASIDE = 14 // pixels between pointer and tip

export class Hover {
  // `stage` has the panels in it; `panels` tells which are there now.
  constructor(stage, panels, words) {
    Object.assign(this, { stage, panels, words, pointer: null, told: null })
    this.tip = element("div", { class: "dl-tip", hidden: true, "aria-hidden": "true" })
    this.ring = element("div", { class: "dl-ring", hidden: true, "aria-hidden": "true" })
    stage.append(this.ring, this.tip)
    // Caught on their way down: who drags keeps them from going back up.
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
  draw(pace) {
    this.pace = pace
    this.wake()
  }

  // However often it is asked for, a frame has one search.
  wake() {
    if (this.pointer) this.request ??= requestAnimationFrame(() => this.search())
  }

  search() {
    this.request = null
    const found = this.pointer && this.find()
    if (found) this.tell(found)
    else this.show(false)
  }

  find() {
    const { target, clientX, clientY } = this.pointer
    const panel = this.panels().find(({ canvas }) => canvas.parentElement.contains(target))
    if (!panel?.paths) return null
    const box = panel.canvas.getBoundingClientRect()
    const [x, y] = [clientX - box.left, clientY - box.top]
    if (!within(panel.area, x, y)) return null
    const drawn = panel.paths.map((path, k) => {
      return { path, from: panel.since?.[k] ?? 0, to: Math.min(this.pace.steps[panel.shown[k]], path.last) }
    })
    const found = nearest(drawn, x, y)
    return found && { ...found, panel, box, contender: panel.shown[found.k] }
  }

  tell({ panel, box, k, contender, step }) {
    const { race, theme, area, paths } = panel
    if (this.told?.race !== race || this.told.theme !== theme || this.told.contender !== contender || this.told.step !== step) {
      this.told = { race, theme, contender, step }
      this.write(race, theme, contender, step)
    }
    const [x, y] = paths[k].points.subarray(2 * step, 2 * step + 2)
    const stage = this.stage.getBoundingClientRect()
    this.show(true)
    this.place(stage)
    this.ring.hidden = !within(area, x, y)
    move(this.ring, box.left - stage.left + x, box.top - stage.top + y)
  }

  write(race, theme, contender, step) {
    const { words } = this
    const number = (value) => short(value, words)
    const [theta0, theta1] = race.arrays[`${contender}.positions`].subarray(2 * step, 2 * step + 2)
    const rates = race.arrays[`${contender}.rates`]
    const rows = [
      [words.tipStep, String(step)],
      ["θ", fill(words.tipTheta, { theta0: number(theta0), theta1: number(theta1) })],
      [words.tipLoss, number(race.arrays[`${contender}.losses`][step])],
      [words.tipRate, step < rates.length ? number(rates[step]) : "–"],
    ]
    const { name } = race.contenders[contender]
    this.tip.replaceChildren(
      element("strong", {}, sample(theme.looks[contender]), name),
      ...rows.flatMap(([term, said]) => [element("span", {}, term), element("b", {}, said)]),
    )
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
    this.show(false)
  }

  leave() {
    cancelAnimationFrame(this.request)
  }
}

function within({ x: left, y: top, width, height }, x, y) {
  return x >= left && x <= left + width && y >= top && y <= top + height
}

function move(node, x, y) {
  node.style.transform = `translate(${x}px, ${y}px)`
}
