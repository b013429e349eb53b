// The network of one pass: units as circles, edges with their weights, and each number at its place as soon as it is known.
import { short } from "../../core/format.js"
import { edgeLine, edgeWords, passLayout } from "../../core/pass_layout.js"
import { goesAlong, isBackward, isKnown, isNew } from "../../core/pass_steps.js"

const SVG = "http://www.w3.org/2000/svg"
const LOWERED = ["₁", "₂"]
const LINE = 16 // pixels, from one line of words to the next

export class PassPicture {
  constructor() {
    this.root = node("svg", { role: "img", class: "dl-pass-picture" })
  }

  // `found` has the numbers of views/network/pass_message.py.
  draw(found, step, [width, height], words) {
    Object.assign(this, { found, step, words, height })
    this.number = (value) => short(value, words)
    this.root.setAttribute("viewBox", `0 0 ${width} ${height}`)
    const places = passLayout(width, height)
    this.radius = places.radius
    this.root.replaceChildren(...this.edges(places), ...this.units(places))
  }

  edges({ inputs, hidden, output, loss }) {
    const { radius } = this
    const lower = inputs.flatMap((from, i) => hidden.map((to, j) => ["lower", edgeLine(from, to, radius), [i, j], `w${LOWERED[i]}${LOWERED[j]}`]))
    const upper = hidden.map((from, j) => ["upper", edgeLine(from, output, radius), [j], `v${LOWERED[j]}`])
    const all = [...lower, ...upper]
    const lines = all.map(([layer, line]) => this.line(line, goesAlong(layer, this.step)))
    const toLoss = this.line(edgeLine(output, loss, radius), isNew("loss", this.step) || isNew("outputDelta", this.step))
    return [...lines, toLoss, ...all.map(([layer, line, index, name]) => this.edgeWords(layer, line, index, name))]
  }

  line([x1, y1, x2, y2], used) {
    const direction = isBackward(this.step) ? "dl-backward" : "dl-forward"
    return node("line", { x1, y1, x2, y2, class: used ? `dl-used ${direction}` : "" })
  }

  edgeWords(layer, line, index, name) {
    const lines = this.weightLines(layer, index, name)
    return text(...edgeWords(line, LINE * lines.length, this.height), lines)
  }

  // What is known of a weight: itself, its gradient, and what it is after the step.
  weightLines(layer, index, name) {
    const { found, step, number } = this
    const at = (weights) => number(index.reduce((part, i) => part[i], weights[layer]))
    const gradient = layer.startsWith("upper") ? "upperGradient" : "lowerGradient"
    return [
      [`${name} ${at(found.weights)}`, "dl-weight"],
      ...(isKnown(gradient, step) ? [[`∂ ${at(found.gradient)}`, `dl-backward ${isNew(gradient, step) ? "dl-new" : ""}`]] : []),
      ...(isKnown("updated", step) ? [[`→ ${at(found.updated)}`, "dl-new"]] : []),
    ]
  }

  units({ inputs, hidden, output, loss }) {
    const { found, radius } = this
    const below = (lines) => radius + 6 + (LINE * lines.length) / 2
    return [
      ...inputs.flatMap((place, i) => this.unit(place, [this.known("inputs", `x${LOWERED[i]}`, found.x[i])])),
      ...hidden.flatMap((place, j) => {
        const lines = [this.known("sums", "z", found.sums[j]), this.known("hidden", "h", found.hidden[j]), this.known("deltas", "δ", found.deltas[j])]
        const bias = this.weightLines("lower_bias", [j], `b${LOWERED[j]}`)
        return [...this.unit(place, lines), text(place[0], place[1] + (j ? 1 : -1) * below(bias), bias)]
      }),
      ...this.outputUnit(output, below, this.weightLines("upper_bias", [], "c")),
      ...this.unit(loss, [this.known("inputs", "y", found.y), this.known("loss", "L", found.loss)], "dl-loss"),
    ]
  }

  outputUnit(place, below, bias) {
    const { found } = this
    const lines = [this.known("output", "o", found.output), this.known("outputDelta", "δ", found.output_delta)]
    return [...this.unit(place, lines), text(place[0], place[1] - below(bias), bias)]
  }

  // A line of words of a number that is known; null before.
  known(name, symbol, value) {
    const { step } = this
    if (!isKnown(name, step)) return null
    const backward = symbol === "δ" ? "dl-backward" : ""
    return [`${symbol} ${this.number(value)}`, `${backward} ${isNew(name, step) ? "dl-new" : ""}`]
  }

  unit([cx, cy], lines, kind = "") {
    return [node("circle", { cx, cy, r: this.radius, class: kind }), text(cx, cy, lines.filter(Boolean), "dl-inside")]
  }
}

// Lines of words around a middle, each [words, class].
function text(x, y, lines, kind = "") {
  const all = node("text", { x, class: kind })
  lines.forEach(([words, kind], k) => {
    const line = node("tspan", { x, y: y + (k - (lines.length - 1) / 2) * LINE, class: kind.trim() })
    line.textContent = words
    all.append(line)
  })
  return all
}

function node(name, attributes) {
  const made = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) if (value !== "") made.setAttribute(key, value)
  return made
}
