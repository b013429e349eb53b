// Draws the names of contenders that left the map or diverged (core/off_map.js).
import { offMapLabels } from "../core/off_map.js"
import { marker } from "./markers.js"

export function drawOffMap(context, map, timeline) {
  for (const { contender, x, y, text, onTheRight } of offMapLabels(map, timeline)) {
    marker(context, x, y, map.theme.looks[contender])
    drawLabel(context, text, x, y, onTheRight, map)
  }
}

function drawLabel(context, text, x, y, onTheRight, map) {
  Object.assign(context, { font: `${map.theme.size}px ${map.font}`, textAlign: onTheRight ? "right" : "left", textBaseline: "middle" })
  Object.assign(context, { lineWidth: 4, lineJoin: "round", strokeStyle: map.theme.background, fillStyle: map.theme.text })
  context.setLineDash([])
  const start = x + (onTheRight ? -14 : 14)
  context.strokeText(text, start, y)
  context.fillText(text, start, y)
}
