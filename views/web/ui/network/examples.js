// The examples over a picture: each class has a shape and a colour; those of the test set are hollow.
import { fit } from "../canvas.js"
import { clipped } from "../../core/frame2d.js"
import { element } from "../dom.js"

const MANY = 200 // examples; more are drawn smaller
const RADIUS = 3
const SIDE = 16 // pixels, of a sample in the key

// Test points lie under training points: there may be many of them.
export function drawExamples(context, frame, { arrays, task }, theme) {
  const { points, labels, testPoints, testLabels } = arrays
  const classes = task !== "fit"
  if (!classes) frameLine(context, frame.area, theme)
  clipped(context, frame.area, () => {
    for (const [places, of, hollow] of [[testPoints, testLabels, true], [points, labels, false]]) {
      const count = places.length / 2
      const radius = RADIUS * Math.min((MANY / count) ** 0.25, 1)
      for (let i = 0; i < count; i++) {
        const [x, y] = frame.toPixel(places[2 * i], places[2 * i + 1])
        example(context, x, y, radius, classes ? of[i] : null, hollow, theme)
      }
    }
  })
}

function frameLine(context, { x, y, width, height }, theme) {
  Object.assign(context, { lineWidth: 1, strokeStyle: `${theme.muted}66` }).strokeRect(x + 0.5, y + 0.5, width - 1, height - 1)
}

// An example of a class; null where there are none.
function example(context, x, y, radius, label, hollow, theme) {
  const colour = label === null ? theme.muted : theme.classes[label]
  context.beginPath()
  if (label === 1) {
    const r = 1.3 * radius
    context.moveTo(x, y - r)
    for (const [across, down] of [[r, 0], [0, r], [-r, 0]]) context.lineTo(x + across, y + down)
    context.closePath()
  } else context.arc(x, y, radius, 0, 2 * Math.PI)
  if (hollow) Object.assign(context, { lineWidth: 1, strokeStyle: colour }).stroke()
  else {
    Object.assign(context, { lineWidth: 1.5, strokeStyle: theme.background, fillStyle: colour }).stroke()
    context.fill()
  }
}

// What an example looks like, for the key.
export function exampleSample(label, hollow, theme) {
  const canvas = element("canvas", { class: "dl-dot", "aria-hidden": "true" })
  example(fit(canvas, SIDE, SIDE), SIDE / 2, SIDE / 2, RADIUS + 0.5, label, hollow, theme)
  return canvas
}
