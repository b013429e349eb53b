// What is marked on a map besides the contenders: saddles, minima and the start.
import { fill, short } from "./format.js"
import { REACH } from "./nearest.js"

// All marks of a race, in the order in which they are drawn; a minimum has its loss.
export function marks({ saddles, minima, start }) {
  return [
    ...saddles.map((theta) => ({ kind: "saddle", theta })),
    ...minima.map(([x, y, global, loss]) => ({ kind: global ? "globalMinimum" : "localMinimum", theta: [x, y], loss })),
    { kind: "start", theta: start },
  ]
}

// The mark nearest to a pixel, with how many pixels it is away; of several on one spot the one on top. Null where none
// is within reach.
export function nearestMark(race, toPixel, x, y) {
  let found = null
  for (const mark of marks(race)) {
    const [markX, markY] = toPixel(...mark.theta)
    const away = Math.hypot(markX - x, markY - y)
    if (away <= (found?.away ?? REACH)) found = { ...mark, away }
  }
  return found
}

// What a mark is, in words; `draggable` is whether the start can be dragged where it is shown.
export function describeMark({ kind, theta, loss }, words, draggable, weights = 2) {
  const ofOne = {
    globalMinimum: words.globalMinimumOnLineTip,
    localMinimum: words.localMinimumOnLineTip,
    start: words.dragStartOnLineTip,
  }
  const sentence = weights === 1 ? ofOne[kind] : {
    saddle: words.saddleTip,
    globalMinimum: words.globalMinimumTip,
    localMinimum: words.localMinimumTip,
    start: draggable ? words.dragStartTip : words.startTip,
  }[kind]
  const [theta0, theta1] = theta.map((value) => short(value, words))
  return fill(sentence, { theta0, theta1, loss: short(loss ?? null, words) })
}
