// The close-up of a step: a map around the contender that is looked into, true to scale, with the arrows that add up to
// its move. It follows the race's clock.
import { magnifications, reaches } from "../core/close_up_scale.js"
import { short } from "../core/format.js"
import { clipped, Frame, insideBox } from "../core/frame2d.js"
import { moment } from "../core/moment.js"
import { PatchContours } from "../core/patch_contours.js"
import { ratesDiffer } from "../core/rates_differ.js"
import { nearestArrow, stepArrows } from "../core/step_arrows.js"
import { askPatch } from "./api.js"
import { fit, measure } from "./canvas.js"
import { entries } from "./close_up/entries.js"
import { drawScaleBar, drawTicks } from "./close_up/ink.js"
import { contourPath, drawContours } from "./close_up/layers.js"
import { CloseUpLegend } from "./close_up/legend.js"
import { scaleSentence, stepSentences } from "./close_up/sentences.js"
import { drawStep } from "./close_up/step.js"
import { element } from "./dom.js"

const SELDOM = 500 // ms
const [REACH, TEXT] = [10, 12] // pixels: between the pointer and an arrow; of text, beside text of 14

export class CloseUp {
  // `words` are CLOSE_UP of views/inside. `onPoint` hears the set of symbols that is pointed at, or null.
  constructor(words, onPoint) {
    Object.assign(this, { words, onPoint, lit: null, pointed: -1, fitsAll: false, wantedAt: 0 })
    this.canvas = element("canvas", { role: "img" })
    this.note = element("p", { class: "dl-note", hidden: true }, words.stepNotFinite)
    this.panel = element("div", { class: "dl-panel dl-close-up-map" }, this.canvas, this.note)
    this.scale = element("p", { class: "dl-close-up-scale" })
    this.wholeSum = element("button", { type: "button", title: words.wholeSumHelp, "aria-pressed": "false", onclick: () => this.toggle() }, words.wholeSum)
    this.legend = new CloseUpLegend((symbols) => this.onPoint(symbols))
    const head = element("div", { class: "dl-close-up-head" }, this.scale, this.wholeSum)
    const parts = element("div", { class: "dl-close-up-parts" }, this.panel, head, this.legend.root)
    this.root = element("div", { class: "dl-close-up" }, parts)
    this.panel.addEventListener("pointermove", (event) => this.point(event.offsetX, event.offsetY))
    this.panel.addEventListener("pointerleave", () => this.point(NaN, NaN))
    this.contours = new PatchContours(askPatch, () => this.redraw())
  }

  // Lay it out anew: after a resize, a change of theme or of the race.
  layOut(race, inside, contender, theme, font) {
    Object.assign(this, { theme, font, race, inside, contender })
    this.rated = ratesDiffer(inside.arrays.effective_rate)
    this.entries = entries(this)
    this.legend.layOut(this.entries)
    this.legend.light((k) => this.isLit(this.entries[k].symbols))
    this.size = measure(this.panel)
    if (this.size) {
      this.context = fit(this.canvas, ...this.size)
      this.area = { x: 0, y: 0, width: this.size[0], height: this.size[1] }
    }
    this.trace(race, inside, contender)
  }

  // Other numbers of the same race.
  trace(race, inside, contender) {
    Object.assign(this, { race, inside, contender, written: null, path: null })
    const { arrows } = inside.arrays
    const [arrowCount, steps] = [inside.arrows.length, race.steps]
    if (!this.area || !steps) return
    const shape = this.area.height / this.area.width
    const { usual, whole } = reaches({ arrows, arrowCount, steps, shape })
    const [left, right] = race.domain[0]
    this.powers = [usual, whole].map((reach) => magnifications(reach, inside.arrays.theta, (right - left) / 2))
    // What changes nothing is not offered, but keeps its place.
    this.wholeSum.style.visibility = this.powers[0].some((power, step) => power !== this.powers[1][step]) ? "visible" : "hidden"
  }

  toggle() {
    this.fitsAll = !this.fitsAll
    this.wholeSum.setAttribute("aria-pressed", this.fitsAll)
    this.redraw()
  }

  // `step` may have a fraction. `end` is the step at which the run ends on the clock.
  draw(step, resting, end = this.race.steps) {
    this.drawn = [step, resting, end]
    this.moment = this.area ? moment(this.inside.arrays.theta, step, end) : null
    if (!this.moment) return
    const { context, area, moment: now } = this
    this.arrows = now.from && stepArrows(this.inside.arrays.arrows, this.inside.arrows.length, now.step)
    context.clearRect(0, 0, area.width, area.height)
    this.note.hidden = Boolean(this.arrows)
    this.panel.classList.toggle("dl-empty", !now.now)
    if (now.now) this.drawMap(now)
    this.write(now.step)
    if (resting || !this.canvas.ariaLabel) this.canvas.setAttribute("aria-label", stepSentences(this, now.step))
  }

  redraw() {
    if (this.drawn) this.draw(...this.drawn)
  }

  drawMap(now) {
    const { context, area, theme, contours } = this
    const power = this.powers[Number(this.fitsAll)][now.step]
    const [left, right] = this.race.domain[0]
    const half = ((right - left) / 2) * 2 ** -power
    const unit = (2 * half) / area.width
    const halves = [half, (unit * area.height) / 2]
    const ranges = now.now.map((x, i) => [x - halves[i], x + halves[i]])
    this.frame = new Frame(area, ranges, unit)
    this.wantContours(now.now, halves)
    context.font = `${Math.round((TEXT * theme.size) / 14)}px ${this.font}`
    clipped(context, area, () => {
      if (contours.fill(now.now, halves, performance.now(), this.drawn[1])) drawContours(context, this.pathOf(contours.patch, unit), this.frame.toPixel(...contours.patch.middle), theme)
      this.pixels = drawStep(this)
      drawTicks(context, this.frame, theme)
      drawScaleBar(context, this.frame, theme, (length) => short(length, this.words))
    })
    if (this.scaled !== power) this.scale.textContent = scaleSentence(power, this.words)
    this.scaled = power
  }

  // While something is dragged seldom: the server has its paths to answer for.
  wantContours(middle, halves) {
    const now = performance.now()
    if (this.race.dragged && now - this.wantedAt < SELDOM) return
    this.wantedAt = now
    this.contours.want(this.race, middle, halves)
  }

  // Made once for each patch and each scale.
  pathOf(patch, unit) {
    if (this.path?.patch !== patch || this.path.unit !== unit) this.path = { patch, unit, lines: contourPath(patch, unit) }
    return this.path.lines
  }

  // The numbers in the legend, once for each step.
  write(step) {
    if (this.written === step) return
    this.written = step
    this.entries.forEach(({ numbers, changing }, k) => this.legend.write(k, numbers?.(step) ?? "", changing?.() ?? null))
  }

  // Lights what belongs to a set of names of symbols; null for all.
  light(symbols) {
    this.lit = symbols
    this.legend.light((k) => this.isLit(this.entries[k].symbols))
    this.redraw()
  }

  isLit(symbols) {
    return !this.lit || Boolean(symbols?.some((name) => this.lit.has(name)))
  }

  point(x, y) {
    const found = this.pixels && insideBox(this.area, x, y) ? nearestArrow(this.pixels, x, y, REACH) : -1
    if (found === this.pointed) return
    this.pointed = found
    this.onPoint(found < 0 ? null : new Set(this.inside.arrows[found].symbols))
  }

  leave() {
    this.contours.forget()
    this.root.remove()
  }
}
