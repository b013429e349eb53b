// What is drawn over a terrain, flat or in three dimensions: trails, marks, flags and heads.
//
// A view has its paths in pixels, and `frame`, which has `toPixel`. `trails` and `trail` are a canvas kept beside the page
// and its context, and `drawn` says how far each trail is on it. Drawing sets `since`: from which steps trails are shown.
import { pointAt } from "../core/paths.js"
import { SHADES, fadingStep, firstSteps, headSegment, wholeStep } from "../core/trail_steps.js"
import { sketch, stroke } from "./canvas.js"
import { flag, marker } from "./markers.js"
import { drawMarks } from "./marks.js"

export function drawRace(view, timeline, fading) {
  view.since = firstSteps(view, timeline, fading)
  if (view.race.dragged) drawDragged(view, timeline)
  else if (fading) drawFading(view, timeline)
  else {
    extendTrails(view, timeline)
    view.context.drawImage(view.trails, 0, 0, ...view.size)
  }
  drawMarks(view)
  drawFlags(view, timeline)
  drawHeads(view, timeline)
}

// While something is dragged, all paths in one go. A canvas beside the page would be worth its while only if many
// frames showed what is on it.
function drawDragged({ context, paths, shown, theme }, timeline) {
  paths.forEach((path, k) => sketch(context, path, wholeStep(path, timeline.steps[shown[k]]), theme, shown[k]))
}

// The trails so far, adding only what is new since the last frame.
function extendTrails({ trail, paths, shown, drawn, theme, size }, timeline) {
  const reached = (k) => wholeStep(paths[k], timeline.steps[shown[k]])
  if (drawn.some((end, k) => reached(k) < end || end < 0)) {
    trail.clearRect(0, 0, ...size)
    drawn.fill(0)
  }
  paths.forEach((path, k) => {
    const [from, to] = [drawn[k], reached(k)]
    if (to <= from) return
    const [colour, dash, , halo] = theme.looks[shown[k]]
    stroke(trail, path, from, to, { colour: halo, halo: true })
    // The new halo touched the end of the old line; that end is drawn once more.
    stroke(trail, path, Math.max(from - 2, 0), to, { colour, dash })
    drawn[k] = to
  })
}

function drawFading({ context, paths, shown, theme }, timeline) {
  paths.forEach((path, k) => {
    const [colour, dash, , halo] = theme.looks[shown[k]]
    for (let shade = 0; shade < SHADES; shade++) {
      const [from, to] = [shade, shade + 1].map((part) => fadingStep(path, shown[k], timeline, part))
      context.globalAlpha = (shade + 1) / SHADES
      stroke(context, path, from, to, { colour: halo, halo: true })
      stroke(context, path, from, to, { colour, dash })
    }
  })
  context.globalAlpha = 1
}

export function drawFlags({ context, paths, shown, theme }, timeline) {
  paths.forEach((path, k) => {
    const i = shown[k]
    const stop = timeline.stops[i]
    if (timeline.stopped(i) && stop <= path.last) flag(context, ...pointAt(path, stop), 20, theme.looks[i])
  })
}

function drawHeads({ context, paths, shown, theme }, timeline) {
  paths.forEach((path, k) => {
    const look = theme.looks[shown[k]]
    const segment = headSegment(path, timeline.steps[shown[k]])
    stroke(context, segment, 0, 1, { colour: look[3], halo: true })
    stroke(context, segment, 0, 1, { colour: look[0], dash: look[1] })
    marker(context, segment.points[2], segment.points[3], look)
  })
}
