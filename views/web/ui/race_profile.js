// The map of a race of one weight: its loss as a curve, and on it the contenders as balls with their tangents.
import { clipped } from "../core/frame2d.js"
import { ProfileFrame } from "../core/profile_frame.js"
import { drawBalls } from "./balls.js"
import { drawOffMap } from "./off_map_labels.js"
import { drawProfile } from "./plotly.js"
import { RaceMap } from "./race_map.js"

const MARGIN = { l: 62, r: 14, t: 14, b: 46 }
const HIGH = 1e30 // stands for a loss that overflowed: far above the map

export class RaceProfile extends RaceMap {
  get margin() {
    return MARGIN
  }

  frameOf(area, { terrain }) {
    return new ProfileFrame(area, terrain)
  }

  drawGround(box) {
    const { plot, race, theme, font, frame } = this
    return drawProfile(plot, race.terrain, theme, font, box, frame.ranges, [race.weightAxis, race.words.lossAxis])
  }

  get toPixel() {
    return this.frame.plane
  }

  pointsOf({ arrays }, contender) {
    return places(arrays[`${contender}.positions`], arrays[`${contender}.losses`])
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
