// A number on an axis: a mark that is dragged, placed by a press, or moved by the arrow keys; a class's guesses above it.
import { fill, short } from "../../core/format.js"
import { GuessAxis } from "../../core/guess_axis.js"
import { histogram } from "../../core/guesses.js"
import { element } from "../dom.js"
import { Handle } from "../handle.js"
import { Guess } from "./guess.js"

const PARTS = 24 // of the histogram

export class NumberGuess extends Guess {
  constructor(view) {
    super(view)
    this.axis = new GuessAxis(this.spec)
    const nothing = () => {}
    this.handle = new Handle("guess-number", { move: (event) => this.follow(event), step: (steps) => this.shift(steps), drop: () => this.change(this.value ?? this.spec.low), settle: nothing, cancel: nothing })
    this.bars = element("div", { class: "dl-bars", "aria-hidden": "true" })
    this.marks = element("div", { class: "dl-axis-marks", "aria-hidden": "true" })
    const ticks = this.axis.ticks.map((value) => at(element("span", {}, short(value, view.race.words)), this.axis.share(value)))
    this.track = element("div", { class: "dl-track" }, this.bars, this.marks, this.handle.root)
    this.track.addEventListener("click", (event) => event.target !== this.handle.root && this.follow(event))
    this.label = element("span")
    this.readout = element("output", { class: "dl-number-now", translate: "no" })
    this.root = element("div", { class: "dl-number-guess" }, element("p", {}, this.label, this.readout), this.track, element("div", { class: "dl-axis-ticks", "aria-hidden": "true" }, ...ticks))
  }

  follow(event) {
    const box = this.track.getBoundingClientRect()
    this.change(this.axis.value((event.clientX - box.left) / box.width))
  }

  shift(steps) {
    this.change(this.axis.shifted(this.value ?? this.spec.low, steps))
  }

  inWords(value) {
    return short(value, this.view.race.words)
  }

  layOut() {
    const { axis, value, truth, handle, spec, words } = this
    this.label.textContent = fill(words.axisLabel, { label: spec.label })
    this.readout.textContent = value !== null ? this.inWords(value) : this.nobodys ? "" : words.noGuess
    const share = axis.share(value ?? spec.low) // the middle could be the answer
    at(handle.root, share)
    handle.root.classList.toggle("dl-unset", value === null)
    handle.root.hidden = this.locked
    handle.say(words.numberMark, value ?? spec.low, [spec.low, spec.high], this.readout.textContent)
    this.root.classList.toggle("dl-locked", this.locked)
    this.marks.replaceChildren(
      ...(this.locked && value !== null ? [mark("guess", words.yours, share)] : []),
      ...(truth === undefined ? [] : [mark("truth", words.truth, axis.share(truth))]),
    )
    const shares = this.spread.map((one) => axis.share(one))
    const counts = shares.length ? histogram(shares, PARTS) : []
    const most = Math.max(...counts, 1)
    this.bars.replaceChildren(...counts.map((count) => element("span", { style: `height: ${(100 * count) / most}%` })))
  }
}

function at(node, share) {
  node.style.left = `${(100 * Math.min(Math.max(share, 0), 1)).toFixed(2)}%`
  return node
}

// A mark on the axis with its name; near an end the name stays on the axis.
function mark(kind, name, share) {
  const side = share < 0.2 ? "dl-near-low" : share > 0.8 ? "dl-near-high" : ""
  return at(element("span", { class: `dl-axis-mark dl-is-${kind} ${side}` }, element("i"), element("b", {}, name)), share)
}
