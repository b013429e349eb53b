// One line under the pictures: what their marks are.
import { fit } from "../canvas.js"
import { element } from "../dom.js"
import { exampleSample } from "./examples.js"

export function pictureKey({ task, words }, theme) {
  const entries =
    task === "fit"
      ? [[exampleSample(null, false, theme), words.trainPoint], [exampleSample(null, true, theme), words.testPoint]]
      : [
          [exampleSample(0, false, theme), words.classZero],
          [exampleSample(1, false, theme), words.classOne],
          [exampleSample(0, true, theme), words.testPoint],
          [lineSample(theme.text), words.boundary],
        ]
  return entries.map(([mark, name]) => element("span", {}, mark, name))
}

function lineSample(colour) {
  const canvas = element("canvas", { class: "dl-dot dl-long", "aria-hidden": "true" })
  const context = fit(canvas, 24, 16)
  context.beginPath()
  context.moveTo(1, 8)
  context.lineTo(23, 8)
  Object.assign(context, { lineWidth: 2, strokeStyle: colour }).stroke()
  return canvas
}
