// The ground as a surface: Plotly's WebGL scene, its axes, and leaving nothing behind.
import { plotly } from "./plotly.js"

const FINEST = 120 // cells along the shorter side: more only cost time
const LEVELS = 16
const [NARROWEST, HEIGHT] = [0.5, 0.62] // of the box, beside its longer side
const LIGHT = { ambient: 0.75, diffuse: 0.4, specular: 0.03, roughness: 0.9, fresnel: 0 }
const SUN = { x: -4e4, y: -6e4, z: 1e5 } // behind the first view, to the left

let able = null

export function hasWebGl() {
  if (able === null) {
    const gl = document.createElement("canvas").getContext("webgl")
    able = gl !== null
    giveBack(gl)
  }
  return able
}

// A browser allows few WebGL contexts, and one that is only forgotten counts until it is collected.
function giveBack(gl) {
  gl?.getExtension("WEBGL_lose_context")?.loseContext()
}

// The terrain over the domain, with a line of the grid beyond each edge, where the scene cuts it off. Of the points that
// fall together the lowest stays, so that a narrow valley does not break into islands.
export function surfaceOf({ theta_0, theta_1, rows }, domain, heightOf) {
  const across = span(theta_0, domain[0])
  const up = span(theta_1, domain[1])
  const every = Math.max(Math.round(Math.min(across[1] - across[0], up[1] - up[0]) / FINEST), 1)
  const columns = picks(across, every, theta_0.length)
  const lines = picks(up, every, theta_1.length)
  const lowest = (j, i) => {
    let found = Infinity
    for (let l = j; l < Math.min(j + every, rows.length); l++) {
      for (let k = i; k < Math.min(i + every, theta_0.length); k++) found = Math.min(found, rows[l][k])
    }
    return heightOf(found)
  }
  const half = ((every - 1) / 2) * (theta_0[1] - theta_0[0])
  const z = lines.map((j) => columns.map((i) => lowest(j, i)))
  return { x: columns.map((i) => theta_0[i] + half), y: lines.map((j) => theta_1[j] + half), z }
}

// First and last place of an even grid that reach over the limits.
function span(grid, [low, high]) {
  const unit = grid[1] - grid[0]
  return [Math.floor((low - grid[0]) / unit), Math.ceil((high - grid[0]) / unit)]
}

function picks([from, to], every, count) {
  const first = Math.max(from - every, 0)
  const last = Math.min(to, count - 1)
  return Array.from({ length: Math.floor((last - first) / every) + 1 }, (_, i) => first + i * every)
}

function axis(theme, title, range, more) {
  return {
    range,
    title: { text: title, font: { size: 16, color: theme.text } },
    tickfont: { size: 14, color: theme.muted },
    color: theme.muted,
    nticks: 5,
    tickangle: 0,
    gridcolor: theme.terrain[0],
    showline: true,
    linecolor: theme.muted,
    zeroline: false,
    showbackground: false,
    showspikes: false,
    ...more,
  }
}

export async function drawScene(node, surface, domain, scale, theme, font, [width, height], camera) {
  const [low, high] = scale.limits
  const spans = domain.map(([from, to]) => to - from)
  const [x, y] = spans.map((one) => Math.max(one / Math.max(...spans), NARROWEST))
  const trace = {
    type: "surface",
    ...surface,
    cmin: low,
    cmax: high,
    colorscale: [[0, theme.terrain[0]], [1, theme.terrain[1]]],
    showscale: false,
    hoverinfo: "skip",
    lighting: LIGHT,
    lightposition: SUN,
    contours: {
      x: { highlight: false },
      y: { highlight: false },
      z: { show: true, highlight: false, start: low, end: high, size: (high - low) / LEVELS, color: theme.contour, width: 1 },
    },
  }
  const layout = {
    width,
    height,
    margin: { l: 0, r: 0, t: 0, b: 0 },
    font: { family: font, size: 14, color: theme.text },
    paper_bgcolor: "rgba(0,0,0,0)",
    showlegend: false,
    hovermode: false,
    scene: {
      dragmode: "turntable",
      hovermode: false,
      aspectmode: "manual",
      aspectratio: { x, y, z: HEIGHT },
      camera,
      xaxis: axis(theme, "θ<sub>0</sub>", domain[0]),
      yaxis: axis(theme, "θ<sub>1</sub>", domain[1]),
      zaxis: axis(theme, scale.title, scale.limits, scale.ticks),
    },
  }
  const sharp = Math.min(window.devicePixelRatio || 1, 2)
  await (await plotly).react(node, [trace], layout, { displayModeBar: false, plotGlPixelRatio: sharp })
}

export async function leaveScene(node) {
  const { gl } = node._fullLayout.scene._scene.glplot
  const Plotly = await plotly
  Plotly.purge(node)
  giveBack(gl)
}
