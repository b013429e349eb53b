// What is drawn over a ground, flat or in three dimensions: trails, marks, flags and heads.
//
// A view has its paths in pixels and `toPixel`; `trails` and `trail` are a canvas kept beside the page and its
// context, and `drawn` says how far each trail is on it. Drawing says in `since` from which steps trails are to be seen.
import { cross, flag, marker, ring, sketch, star, stroke } from "./ink.js"
import { at, wayTo } from "./paths.js"

const FADING = 0.12 // share of the race that a fading trail remembers
const SHADES = 8 // parts of different strength in a fading trail

export function drawRace(view, pace, fading) {
  view.since = view.paths.map((path, k) => (fading ? edge(path, view.shown[k], pace, 0) : 0))
  if (view.race.dragged) drawDragged(view, pace)
  else if (fading) drawFading(view, pace)
  else {
    extendTrails(view, pace)
    view.ink.drawImage(view.trails, 0, 0, ...view.size)
  }
  drawMarks(view)
  drawFlags(view, pace)
  drawHeads(view, pace)
}

// While something is dragged, all paths in one go. A canvas beside the page would be worth its while only if many
// frames showed what is on it.
function drawDragged({ ink, paths, shown, theme }, pace) {
  paths.forEach((path, k) => sketch(ink, path, Math.min(Math.floor(pace.steps[shown[k]]), path.last), theme, shown[k]))
}

// The trails so far, adding only what is new since the last frame.
function extendTrails({ trail, paths, shown, drawn, theme, size }, pace) {
  const reached = (k) => Math.min(Math.floor(pace.steps[shown[k]]), paths[k].last)
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

// The step at which a part, from 0 to SHADES, of a contender's fading trail begins.
function edge(path, contender, pace, part) {
  const memory = Math.max(FADING * pace.last, SHADES * pace.unit)
  const then = Math.max(pace.time - memory * (1 - part / SHADES), 0)
  return Math.min(Math.floor(pace.stepAt(contender, then)), path.last)
}

function drawFading({ ink, paths, shown, theme }, pace) {
  paths.forEach((path, k) => {
    const [colour, dash, , halo] = theme.looks[shown[k]]
    for (let shade = 0; shade < SHADES; shade++) {
      const [from, to] = [shade, shade + 1].map((part) => edge(path, shown[k], pace, part))
      ink.globalAlpha = (shade + 1) / SHADES
      stroke(ink, path, from, to, { colour: halo, halo: true })
      stroke(ink, path, from, to, { colour, dash })
    }
  })
  ink.globalAlpha = 1
}

function drawMarks({ ink, race, theme, toPixel }) {
  for (const [x, y] of race.saddles) cross(ink, ...toPixel(x, y), 3.5, theme.text, theme.background)
  for (const [x, y, global] of race.minima) star(ink, ...toPixel(x, y), global ? 10 : 7, theme.text, theme.background)
  ring(ink, ...toPixel(...race.start), 8, theme.text, theme.background)
}

function drawFlags({ ink, paths, shown, theme }, pace) {
  paths.forEach((path, k) => {
    const i = shown[k]
    if (pace.stopped(i) && pace.stops[i] <= path.last) flag(ink, ...at(path, pace.stops[i]), 20, theme.looks[i])
  })
}

function drawHeads({ ink, paths, shown, theme }, pace) {
  paths.forEach((path, k) => {
    const look = theme.looks[shown[k]]
    const step = pace.steps[shown[k]]
    const [x, y] = at(path, step)
    const whole = Math.min(Math.floor(step), path.last)
    const live = { points: [...wayTo(path, whole + 1), x, y], lengths: [path.lengths[whole], 0] }
    stroke(ink, live, 0, 1, { colour: look[3], halo: true })
    stroke(ink, live, 0, 1, { colour: look[0], dash: look[1] })
    marker(ink, x, y, look)
  })
}
