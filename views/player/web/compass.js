// The compass: at each moving head the gradient that the step under way uses, and the update it makes.
//
// The gradient is as long everywhere: it shrinks over many powers of ten, and what it teaches here is its direction,
// straight against which the way down is steepest. The update is the step itself, true to the map.
import { element, fill } from "./dom.js"
import { fit } from "./ink.js"
import { at } from "./paths.js"

const GRADIENT = 48 // pixels
const SHORTEST = 28 // pixels of an update: a shorter one would hide under the marker
const LONGEST = 96
const GAP = 9 // pixels between the head and where an arrow begins
const TIP = 9

// From theta to pixels, as long as told; null where there is no direction.
function vector(numbers, step, unit, told) {
  const [x, y] = [numbers[2 * step] / unit, -numbers[2 * step + 1] / unit]
  const length = Math.hypot(x, y)
  if (!length || !Number.isFinite(length)) return null
  return [(x / length) * told(length), (y / length) * told(length)]
}

// Both arrows of a contender at a step with a fraction, in pixels; `unit` is the theta of one pixel.
export function arrows(arrays, contender, step, unit) {
  const whole = Math.floor(step)
  return {
    gradient: vector(arrays[`${contender}.gradients`], whole, unit, () => GRADIENT),
    update: vector(arrays[`${contender}.updates`], whole, unit, (length) => Math.min(Math.max(length, SHORTEST), LONGEST)),
  }
}

// Who has no step to come has no arrows.
export function drawCompass({ ink, paths, shown, theme, race, unit }, pace) {
  paths.forEach((path, k) => {
    const [i, step] = [shown[k], pace.steps[shown[k]]]
    if (step >= Math.min(pace.ends[i], path.last)) return
    const { gradient, update } = arrows(race.arrays, i, step, unit)
    const head = at(path, step)
    if (gradient) drawGradient(ink, head, gradient, theme.looks[i])
    if (update) drawUpdate(ink, head, update, theme.looks[i])
  })
}

// Draws in a frame of its own, where the head is the origin and the arrow points along x.
function along(ink, [x, y], [dx, dy], draw) {
  ink.save()
  ink.translate(x, y)
  ink.rotate(Math.atan2(dy, dx))
  Object.assign(ink, { lineCap: "butt", lineJoin: "round" })
  draw(Math.hypot(dx, dy))
  ink.restore()
}

function line(ink, colour, width, dash, ...points) {
  ink.beginPath()
  points.forEach(([x, y], i) => (i ? ink.lineTo(x, y) : ink.moveTo(x, y)))
  Object.assign(ink, { strokeStyle: colour, lineWidth: width })
  ink.setLineDash(dash)
  ink.stroke()
}

// Thin and dashed, with an open tip.
function drawGradient(ink, head, arrow, [colour, , , halo]) {
  along(ink, head, arrow, (length) => {
    const shaft = [[GAP, 0], [length, 0]]
    const tip = [[length - TIP, -0.6 * TIP], [length, 0], [length - TIP, 0.6 * TIP]]
    line(ink, halo, 4.5, [], ...shaft)
    line(ink, halo, 4.5, [], ...tip)
    line(ink, colour, 1.75, [4, 3], ...shaft)
    line(ink, colour, 1.75, [], ...tip)
  })
}

// Solid, with a filled tip.
function drawUpdate(ink, head, arrow, [colour, , , halo]) {
  along(ink, head, arrow, (length) => {
    const shaft = [[GAP, 0], [length - TIP, 0]]
    const tip = [[length - TIP, -0.5 * TIP], [length, 0], [length - TIP, 0.5 * TIP], [length - TIP, -0.5 * TIP]]
    line(ink, halo, 6, [], ...shaft)
    line(ink, halo, 3.5, [], ...tip)
    line(ink, colour, 3, [], ...shaft, [length - TIP + 1, 0])
    ink.fillStyle = colour
    ink.beginPath()
    for (const [x, y] of tip) ink.lineTo(x, y)
    ink.fill()
  })
}

// Which arrow is which, in one line; the sample of the gradient is as long as all of them.
export class CompassKey {
  constructor(words) {
    const said = fill(words.compassUpdate, { shortest: SHORTEST, longest: LONGEST })
    this.samples = [drawGradient, drawUpdate].map((draw) => ({ draw, canvas: element("canvas", { class: "dl-arrow", "aria-hidden": "true" }) }))
    const [gradient, update] = this.samples
    this.root = element(
      "p",
      { class: "dl-key", hidden: true },
      element("span", {}, gradient.canvas, words.compassGradient),
      element("span", {}, update.canvas, said),
    )
  }

  show(theme, on) {
    this.root.hidden = !on
    for (const { draw, canvas } of this.samples) {
      draw(fit(canvas, GRADIENT + 2, 16), [1 - GAP, 8], [GRADIENT + GAP, 0], [theme.muted, null, null, theme.background])
    }
  }
}
