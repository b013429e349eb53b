// Contenders that left the map or diverged, and where on its edge each of their names stands.
import { fill } from "./format.js"
import { insideBox } from "./frame2d.js"
import { pointAt } from "./paths.js"

const LINE_HEIGHT = 20
const [ASIDE, INSIDE] = [8, 12] // pixels from a label to the edge of the map, across and up

// One label for each: the contender, its pixel, its text, and whether the text stands left of the pixel.
export function offMapLabels({ frame: { area }, paths, shown, race }, timeline) {
  const { x: left, y: top, width, height } = area
  const [centreX, centreY] = [left + width / 2, top + height / 2]
  const taken = []
  return paths.flatMap((path, k) => {
    const contender = shown[k]
    const step = timeline.steps[contender]
    const { name, ran } = race.contenders[contender]
    const diverged = ran.divergedAt !== null && step >= ran.divergedAt
    const [headX, headY] = pointAt(path, step)
    const out = path.out ? path.out[Math.min(Math.floor(step), path.last)] : !insideBox(area, headX, headY)
    if (!diverged && !out) return []
    // Where the line from the centre to the head goes over the edge.
    const scale = Math.min(1, width / 2 / Math.abs(headX - centreX), height / 2 / Math.abs(headY - centreY))
    const x = Math.min(Math.max(centreX + (headX - centreX) * scale, left + ASIDE), left + width - ASIDE)
    const edge = Math.min(Math.max(centreY + (headY - centreY) * scale, top + INSIDE), top + height - INSIDE)
    const y = freeLine(edge, edge > centreY ? -LINE_HEIGHT : LINE_HEIGHT, taken, area)
    taken.push(y)
    const text = diverged ? `${name}: ${fill(race.words.divergedAt, { step: ran.divergedAt })}` : name
    return [{ contender, x, y, text, onTheRight: x > centreX }]
  })
}

// The first line, away from the edge, that no other label has.
function freeLine(edge, away, taken, { y: top, height }) {
  let y = edge
  const free = () => taken.every((other) => Math.abs(other - y) >= LINE_HEIGHT)
  while (!free() && y + away > top && y + away < top + height) y += away
  return y
}
