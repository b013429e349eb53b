// The terrain as a surface: Plotly's WebGL scene, its axes, and leaving nothing behind.
import { HEIGHT } from "../core/camera.js"
import { plotly, TEXT } from "./plotly.js"

const LEVELS = 16
const NARROWEST = 0.5 // side of the box, beside its longer side
const LIGHT = { ambient: 0.75, diffuse: 0.4, specular: 0.03, roughness: 0.9, fresnel: 0 }
const SUN = { x: -4e4, y: -6e4, z: 1e5 } // behind the first view, to the left

let able = null

export function hasWebGl() {
  if (able === null) {
    const gl = document.createElement("canvas").getContext("webgl")
    able = gl !== null
    releaseContext(gl)
  }
  return able
}

// A browser allows few WebGL contexts, and one that is only forgotten counts until it is collected.
function releaseContext(gl) {
  gl?.getExtension("WEBGL_lose_context")?.loseContext()
}

function axis(theme, title, range, more) {
  return {
    range,
    title: { text: title, font: { size: (theme.size ?? TEXT) + 2, color: theme.text } },
    tickfont: { size: theme.size ?? TEXT, color: theme.muted },
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

export async function drawScene(node, mesh, domain, scale, theme, font, [width, height], camera) {
  const [low, high] = scale.limits
  const spans = domain.map(([from, to]) => to - from)
  const [x, y] = spans.map((one) => Math.max(one / Math.max(...spans), NARROWEST))
  const trace = {
    type: "surface",
    ...mesh,
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
    font: { family: font, size: theme.size ?? TEXT, color: theme.text },
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
  releaseContext(gl)
}
