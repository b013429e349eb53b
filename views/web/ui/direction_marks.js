// What is drawn around theta: the half of all directions that goes down, the gradient, the direction u and the step.
import { drawGradient, drawUpdate } from "./arrows.js"
import { marker, ring } from "./markers.js"

const [RING, STEP, GRIP] = [8, 4.5, 9] // pixels: radii, and from the tip of u to its handle
const [ARROW, GRADIENT, DISC] = [84, 64, 124] // pixels: lengths, and the radius of what goes down
const ROOMY = 480 // pixels: on a narrower map all three are shorter
const LABEL = 14
export const SHADE = "38" // of 255, in two digits

// Where theta is on a map, in pixels, with what it is drawn with. Directions are those of the screen, of length 1.
export class DirectionMarks {
  constructor(context, width, area, theme, font) {
    Object.assign(this, { context, area, theme, font, scale: Math.min(width / ROOMY, 1) })
  }

  // From theta to the handle of u.
  get reach() {
    return this.scale * ARROW + GRIP
  }

  // `up` is the direction of the gradient.
  shade(at, up) {
    const { context, theme } = this
    const middle = Math.atan2(-up[1], -up[0])
    context.beginPath()
    context.arc(...at, this.scale * DISC, middle - Math.PI / 2, middle + Math.PI / 2)
    context.closePath()
    context.fillStyle = `${theme.looks.down}${SHADE}`
    context.fill()
    Object.assign(context, { strokeStyle: theme.text, lineWidth: 1 })
    context.setLineDash([])
    context.stroke()
  }

  // The gradient and, straight against it, the steepest way down.
  gradients(at, up) {
    const down = up.map((part) => -part)
    for (const way of [up, down]) drawGradient(this.context, leaving(at, way, this.scale * GRADIENT), this.look)
    this.label("g", at, up, this.scale * GRADIENT + 12)
    this.label("180°", at, down, this.scale * DISC + 16)
  }

  // u, and the end of a step of so many pixels.
  direction(at, u, step) {
    const { context, theme } = this
    drawUpdate(context, leaving(at, u, this.scale * ARROW), this.look)
    marker(context, at[0] + step * u[0], at[1] + step * u[1], stepLook(theme), STEP)
    ring(context, ...at, RING, theme.text, theme.background)
    this.label("u", at, u, this.reach + GRIP + 12)
  }

  get look() {
    return [this.theme.text, null, null, this.theme.background]
  }

  // Some way from theta, and always on the map.
  label(text, at, u, length) {
    const { context, theme, area } = this
    const [x, y] = [["x", "width"], ["y", "height"]].map(([low, size], i) => Math.min(Math.max(at[i] + length * u[i], area[low] + LABEL), area[low] + area[size] - LABEL))
    Object.assign(context, { font: `600 ${LABEL}px ${this.font}`, textAlign: "center", textBaseline: "middle", lineWidth: 4, lineJoin: "round" })
    context.setLineDash([])
    Object.assign(context, { strokeStyle: theme.background, fillStyle: theme.text })
    context.strokeText(text, x, y)
    context.fillText(text, x, y)
  }
}

// How the end of the step is marked.
export function stepLook(theme) {
  return [theme.looks.down, null, "circle", theme.background]
}

// An arrow from the edge of the ring.
function leaving([x, y], [dx, dy], length) {
  return [[x + (RING + 2) * dx, y + (RING + 2) * dy], [x + length * dx, y + length * dy]]
}
