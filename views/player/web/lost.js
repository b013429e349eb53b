// Who left the map or blew up is named, at the edge it went over.
import { fill } from "./dom.js"
import { marker } from "./ink.js"
import { at } from "./paths.js"

const LINE_HEIGHT = 20

export function nameTheLost(ink, map, pace) {
  const { x: left, y: top, width, height } = map.area
  const [right, bottom] = [left + width, top + height]
  const [centreX, centreY] = [left + width / 2, top + height / 2]
  const taken = []
  map.paths.forEach((path, k) => {
    const step = pace.steps[map.shown[k]]
    const { name, ran } = map.race.contenders[map.shown[k]]
    const diverged = ran.divergedAt !== null && step >= ran.divergedAt
    const said = diverged ? `${name}: ${fill(map.race.words.divergedAt, { step: ran.divergedAt })}` : name
    const [headX, headY] = at(path, step)
    const onMap = headX >= left && headX <= right && headY >= top && headY <= bottom
    const out = path.out ? path.out[Math.min(Math.floor(step), path.last)] : !onMap
    if (!diverged && !out) return
    const scale = Math.min(1, width / 2 / Math.abs(headX - centreX), height / 2 / Math.abs(headY - centreY))
    const x = Math.min(Math.max(centreX + (headX - centreX) * scale, left + 8), right - 8)
    let y = Math.min(Math.max(centreY + (headY - centreY) * scale, top + 12), bottom - 12)
    const away = y > centreY ? -LINE_HEIGHT : LINE_HEIGHT
    const free = () => taken.every((other) => Math.abs(other - y) >= LINE_HEIGHT)
    while (!free() && y + away > top && y + away < bottom) y += away
    taken.push(y)
    marker(ink, x, y, map.theme.looks[map.shown[k]])
    label(ink, said, x, y, x > centreX, map)
  })
}

function label(ink, text, x, y, onTheRight, map) {
  Object.assign(ink, { font: `14px ${map.font}`, textAlign: onTheRight ? "right" : "left", textBaseline: "middle" })
  Object.assign(ink, { lineWidth: 4, lineJoin: "round", strokeStyle: map.theme.background, fillStyle: map.theme.text })
  ink.setLineDash([])
  const start = x + (onTheRight ? -14 : 14)
  ink.strokeText(text, start, y)
  ink.fillText(text, start, y)
}
