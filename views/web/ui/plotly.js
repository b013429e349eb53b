// What Plotly draws: axes and contours, which stand still, and the charts of the laboratories. Plotly comes from the
// app's own server, once.
import { MOST, logTicks } from "../core/log_ticks.js"
import { PLOTLY } from "./api.js"
import { needsPicture, terrainPicture } from "./terrain_picture.js"

export const plotly = new Promise((resolve, reject) => {
  if (window.Plotly) return resolve(window.Plotly)
  const script = document.createElement("script")
  Object.assign(script, { src: PLOTLY, onload: () => resolve(window.Plotly), onerror: reject })
  document.head.append(script)
})

const LEVELS = 16
const [ROW, LEAST] = [16, 3] // pixels of a curve's axis for a tick, and how many ticks there are on the lowest one
export const TEXT = 14 // pixels, where a theme has no size of its own
const CONFIG = { staticPlot: true, displayModeBar: false, responsive: false }

// What each node shows; drawing the same again would only cost time.
const shown = new WeakMap()

// `data` says which data the traces are made from.
async function react(node, traces, layout, data = null) {
  const key = JSON.stringify([layout, data])
  if (shown.get(node) === key) return
  shown.set(node, key)
  await (await plotly).react(node, traces, layout, CONFIG)
  scaleWithPanel(node, layout)
}

// A drawing that fills its panel whatever size that has, as the canvases over it do. On paper, and while a window is
// drawn larger, what moves stays where it is on the terrain.
function scaleWithPanel(node, { width, height }, fitting = "none") {
  for (const svg of node.querySelectorAll(".main-svg")) {
    svg.setAttribute("viewBox", `0 0 ${width} ${height}`)
    svg.setAttribute("preserveAspectRatio", fitting)
  }
}

function axis(theme, more) {
  return {
    color: theme.muted,
    tickfont: { size: theme.size ?? TEXT, color: theme.muted },
    linecolor: theme.muted,
    ticks: "outside",
    ticklen: 4,
    zeroline: false,
    automargin: false,
    fixedrange: true,
    ...more,
  }
}

function layout(theme, font, { width, height, margin }, xaxis, yaxis) {
  return {
    width,
    height,
    margin: { ...margin, pad: 0 },
    font: { family: font, size: theme.size ?? TEXT, color: theme.text },
    paper_bgcolor: "rgba(0,0,0,0)",
    plot_bgcolor: "rgba(0,0,0,0)",
    showlegend: false,
    hovermode: false,
    xaxis: axis(theme, xaxis),
    yaxis: axis(theme, yaxis),
  }
}

// The contour map of a terrain, between the limits given for each axis.
export function drawTerrain(node, terrain, theme, font, box, ranges) {
  return drawLevels(node, terrain, theme, font, box, ranges, "fill", theme.contour)
}

// A loss over one weight, between the limits given for each axis; each with its title.
export function drawProfile(node, { w, losses, query }, theme, font, box, ranges, titles) {
  const curve = { type: "scatter", mode: "lines", x: w, y: losses, line: { color: theme.text, width: 1.75, simplify: false } }
  const x = { range: ranges[0], showgrid: false, nticks: 7, title: { text: titles[0], standoff: 4 } }
  const y = { range: ranges[1], nticks: 6, gridcolor: theme.text + "1f", gridwidth: 1, title: { text: titles[1], standoff: 4 } }
  return react(node, [curve], layout(theme, font, box, x, y), query)
}

// Its lines alone, faint enough for what lies under them.
export function drawLines(node, terrain, theme, font, box, ranges) {
  return drawLevels(node, terrain, theme, font, box, ranges, "none", `${theme.text}59`)
}

function drawLevels(node, terrain, theme, font, box, ranges, coloring, colour) {
  const size = (terrain.high - terrain.low) / LEVELS
  const contour = {
    type: "contour",
    x: terrain.theta_0,
    y: terrain.theta_1,
    z: terrain.rows,
    zmin: terrain.low,
    zmax: terrain.high,
    showscale: false,
    colorscale: [[0, theme.terrain[0]], [1, theme.terrain[1]]],
    line: { color: colour, width: 0.6 },
    // The floor itself is flat at `low`: a level there would trace the grid, so the first is above.
    contours: { start: terrain.low + size, end: terrain.high, size, coloring, showlines: true },
  }
  const x = { range: ranges[0], showgrid: false, nticks: 7, title: { text: "θ<sub>0</sub>", standoff: 4 } }
  const y = { range: ranges[1], showgrid: false, nticks: 7, title: { text: "θ<sub>1</sub>", standoff: 4 } }
  const drawn = layout(theme, font, box, x, y)
  if (!needsPicture(terrain, LEVELS)) return react(node, [contour], drawn, terrain.query)
  const images = [terrainPicture(terrain, LEVELS, theme, coloring === "fill", coloring === "fill" ? theme.contour : theme.text)]
  return react(node, [{ type: "scatter", x: [ranges[0][0]], y: [null] }], { ...drawn, images }, terrain.query)
}

// The empty axes of a curve: steps across, powers of ten up; each with its title.
export function drawAxes(node, theme, font, box, steps, limits, titles) {
  const grid = { gridcolor: theme.text + "1f", gridwidth: 1 }
  const x = { range: [0, steps], nticks: 6, showgrid: false, title: { text: titles[0], standoff: 2 } }
  const rows = Math.floor((box.height - box.margin.t - box.margin.b) / ROW)
  const { powers, texts } = logTicks(...limits, Math.min(Math.max(rows, LEAST), MOST))
  const tickvals = powers.map((power) => 10 ** power)
  const y = { type: "log", range: limits, tickvals, ticktext: texts, title: { text: titles[1], standoff: 4 }, ...grid }
  const nothing = { type: "scatter", x: [0], y: [null] }
  return react(node, [nothing], layout(theme, font, box, x, y))
}

// The empty axes of a picture of data, between the limits given for each axis.
export function drawPlane(node, theme, font, box, ranges, titles) {
  const title = (text, standoff) => ({ text: text.replace(" (", "<br>("), standoff })
  const x = { range: ranges[0], showgrid: false, nticks: 7, title: { text: titles[0], standoff: 2 } }
  const y = { range: ranges[1], showgrid: false, nticks: 5, title: title(titles[1], 4) }
  const nothing = { type: "scatter", x: [ranges[0][0]], y: [null] }
  return react(node, [nothing], layout(theme, font, box, x, y))
}

// A figure as Plotly takes it, whose `layout` has a width and a height. `onPoint` hears which point is clicked.
export async function drawFigure(node, data, layout, onPoint) {
  const Plotly = await plotly
  if (!node.isConnected) return // the page was left before Plotly was there
  await Plotly.react(node, data, layout, { displayModeBar: false }) // its buttons would cover the picture
  scaleWithPanel(node, layout, "xMinYMin")
  node.removeAllListeners("plotly_click")
  node.on("plotly_click", ({ points }) => onPoint(points[0]))
}

export async function forget(node) {
  const Plotly = await plotly
  Plotly.purge(node)
}
