// In place of ui/plotly.js on a page that holds its race: the same axes and contours, drawn on a canvas. Plotly itself, if
// the page has it, is unpacked when somebody waits for it, which only the 3-D view does.
import { bandColours, bandsOf, EMPTY, levelsOf } from "../../core/bands.js"
import { evenTicks } from "../../core/even_ticks.js"
import { areaInside, clipped, Frame } from "../../core/frame2d.js"
import { levelLines } from "../../core/level_lines.js"
import { MOST, logTicks } from "../../core/log_ticks.js"
import { fineness, fit } from "../canvas.js"
import { element } from "../dom.js"
import { drawBothAxes } from "./axes_like_plotly.js"
import { openPiece } from "./pieces.js"

export const TEXT = 14 // pixels, where a theme has no size of its own
const [ROW, LEAST] = [16, 3] // as in ui/plotly.js
const FINE = 2 // pixels of a map for one of the page's, at least: the edges of its bands are smooth

let script = null // Plotly's, once it is wanted

export const plotly = {
  then(done, failed) {
    script ??= openPiece("plotly").then((bytes) => {
      document.head.append(element("script", {}, new TextDecoder().decode(bytes)))
      // A promise hands on what it is given as it is, unless that can be waited for itself.
      return window.Plotly
    })
    script.then(done, failed)
  },
}

// What each node shows; drawing the same again would only cost time.
const shown = new WeakMap()

// The canvas of a node is drawn anew, unless `key` is that of what it shows.
function draw(node, { width, height, margin }, ranges, key, onFrame) {
  const now = JSON.stringify([width, height, margin, ranges, key, fineness()])
  if (shown.get(node) === now) return
  shown.set(node, now)
  if (!node.firstChild) node.append(element("canvas"))
  const context = fit(node.firstChild, width, height)
  onFrame(context, new Frame(areaInside([width, height], margin), ranges))
}

const even = ([low, high], most, title, standoff) => ({ ...evenTicks(low, high, most), title, standoff })

// The contour map of a terrain, between the limits given for each axis.
export function drawTerrain(node, terrain, theme, font, box, ranges) {
  const size = theme.size ?? TEXT
  draw(node, box, ranges, [terrain.query, theme.background, size, font], (context, frame) => {
    fillBands(context, frame, terrain, theme)
    clipped(context, frame.area, () => strokeLevels(context, frame, terrain, theme.contour))
    drawBothAxes(context, frame, box.margin.b, theme, font, size, even(ranges[0], 7, "θ<sub>0</sub>", 4), even(ranges[1], 7, "θ<sub>1</sub>", 4))
  })
}

function fillBands(context, { area, ranges }, terrain, theme) {
  const ratio = Math.max(fineness(), FINE)
  const [width, height] = [area.width, area.height].map((pixels) => Math.max(Math.round(pixels * ratio), 1))
  const colours = bandColours(theme.terrain, terrain)
  const picture = new ImageData(width, height)
  bandsOf(terrain, ranges, width, height).forEach((band, i) => {
    if (band !== EMPTY) picture.data.set([...colours[band], 255], 4 * i)
  })
  const canvas = element("canvas", { width, height })
  canvas.getContext("2d").putImageData(picture, 0, 0)
  context.drawImage(canvas, area.x, area.y, area.width, area.height)
}

// The lines of each terrain, in theta: several maps and all their sizes share them.
const lines = new WeakMap()

function strokeLevels(context, { toPixel }, terrain, colour) {
  const { theta_0, theta_1, rows } = terrain
  if (!lines.has(terrain)) lines.set(terrain, levelsOf(terrain).flatMap((level) => levelLines(theta_0, theta_1, rows, level)))
  context.beginPath()
  for (const line of lines.get(terrain)) {
    for (let i = 0; i < line.length; i += 2) context[i ? "lineTo" : "moveTo"](...toPixel(line[i], line[i + 1]))
  }
  context.setLineDash([])
  Object.assign(context, { lineWidth: 0.6, strokeStyle: colour, lineJoin: "round" })
  context.stroke()
}

// A loss over one weight, between the limits given for each axis; each with its title.
export function drawProfile(node, { w, losses, query }, theme, font, box, ranges, titles) {
  const size = theme.size ?? TEXT
  draw(node, box, ranges, [query, theme.background, size, font, titles], (context, frame) => {
    drawBothAxes(context, frame, box.margin.b, theme, font, size, even(ranges[0], 7, titles[0], 4), { ...even(ranges[1], 6, titles[1], 4), grid: true })
    clipped(context, frame.area, () => strokeCurve(context, frame, w, losses, theme.text))
  })
}

// Where a loss is not finite the curve is broken.
function strokeCurve(context, { toPixel }, w, losses, colour) {
  let drawing = false
  context.beginPath()
  losses.forEach((loss, i) => {
    if (Number.isFinite(loss)) context[drawing ? "lineTo" : "moveTo"](...toPixel(w[i], loss))
    drawing = Number.isFinite(loss)
  })
  Object.assign(context, { lineWidth: 1.75, strokeStyle: colour, lineJoin: "round" })
  context.stroke()
}

// The empty axes of a curve: steps across, powers of ten up; each with its title.
export function drawAxes(node, theme, font, box, steps, limits, titles) {
  const size = theme.size ?? TEXT
  const rows = Math.floor((box.height - box.margin.t - box.margin.b) / ROW)
  const { powers, texts } = logTicks(...limits, Math.min(Math.max(rows, LEAST), MOST))
  draw(node, box, [[0, steps], limits], [theme.background, size, font, titles], (context, frame) => {
    const up = { values: powers, texts, title: titles[1], standoff: 4, grid: true }
    drawBothAxes(context, frame, box.margin.b, theme, font, size, even([0, steps], 6, titles[0], 2), up)
  })
}

// The empty axes of a picture of data, between the limits given for each axis.
export function drawPlane(node, theme, font, box, ranges, titles) {
  const size = theme.size ?? TEXT
  const up = even(ranges[1], 5, titles[1].replace(" (", "<br>("), 4)
  draw(node, box, ranges, [theme.background, size, font, titles], (context, frame) => {
    drawBothAxes(context, frame, box.margin.b, theme, font, size, even(ranges[0], 7, titles[0], 2), up)
  })
}

export function forget(node) {
  shown.delete(node)
  node.replaceChildren()
}
