// How the marks of a map are drawn, on it and in its key.
import { marks } from "../core/marks.js"
import { cross, ring, star } from "./markers.js"

const DRAWN = { saddle: [cross, 3.5], globalMinimum: [star, 10], localMinimum: [star, 7], start: [ring, 8] }

export function drawMark(context, kind, x, y, theme) {
  const [draw, radius] = DRAWN[kind]
  draw(context, x, y, radius, theme.text, theme.background)
}

export function drawMarks({ context, race, theme, frame }) {
  for (const { kind, theta } of marks(race)) drawMark(context, kind, ...frame.toPixel(...theta), theme)
}
