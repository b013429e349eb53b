// The map of a race of one weight: its loss as a curve, and on it the contenders as balls with their tangents.
import { areaInside, clipped, marginsFor } from "../core/frame2d.js"
import { trace } from "../core/paths.js"
import { ProfileFrame } from "../core/profile_frame.js"
import { drawBalls } from "./balls.js"
import { contours, fit, measure } from "./canvas.js"
import { drawOffMap } from "./off_map_labels.js"
import { drawProfile } from "./plotly.js"
import { RaceMap } from "./race_map.js"

const MARGIN = { l: 62, r: 14, t: 14, b: 46 }
const HIGH = 1e30 // stands for a loss that overflowed: far above the map

export class RaceProfile extends RaceMap {
  async layOut(race, shown, theme, font) {
    Object.assign(this, { race, shown, theme, font })
    const size = measure(this.panel)
    if (!size) return
    this.size = size
    const margin = marginsFor(MARGIN, theme)
    this.frame = new ProfileFrame(areaInside(size, margin), race.terrain)
    this.under = fit(this.batch, ...size)
    this.context = fit(this.canvas, ...size)
    this.trail = fit(this.trails, ...size)
    this.trace(race)
    const [width, height] = size
    const titles = [race.weightAxis, race.words.lossAxis]
    await drawProfile(this.plot, race.terrain, theme, font, { width, height, margin }, this.frame.ranges, titles)
  }

  trace(race) {
    this.race = race
    this.paths = this.frame && this.shown.map((i) => trace(places(race.arrays[`${i}.positions`], race.arrays[`${i}.losses`]), this.frame.plane))
    this.drawn = new Int32Array(this.shown.length).fill(-1) // how far each trail is drawn
  }

  // The loss of a mini-batch over w, in the colour of its contender; null for none.
  drawBatch(lines, contender) {
    if (!this.under) return
    this.under.clearRect(0, 0, ...this.size)
    if (!lines || !this.shown.includes(contender)) return
    const [colour, , , halo] = this.theme.looks[contender]
    clipped(this.under, this.frame.area, () => contours(this.under, lines, this.frame.plane, colour, halo))
  }

  draw(timeline, fading) {
    if (!this.context) return
    this.context.clearRect(0, 0, ...this.size)
    clipped(this.context, this.frame.area, () => drawBalls(this, timeline, fading))
    drawOffMap(this.context, this, timeline)
  }
}

// (w, loss) for each step, in place of (w, 0).
function places(positions, losses) {
  return positions.map((value, k) => (k % 2 ? loss(losses[(k - 1) / 2], positions[k - 1]) : value))
}

function loss(recorded, w) {
  return Number.isFinite(recorded) || !Number.isFinite(w) ? recorded : HIGH
}
