// One line under the maps: what their marks are, and what the arrows mean.
import { LONGEST, SHORTEST } from "../core/arrows.js"
import { fill } from "../core/format.js"
import { marks } from "../core/marks.js"
import { gradientSample, updateSample } from "./arrows.js"
import { tangentSample } from "./balls.js"
import { fit } from "./canvas.js"
import { element } from "./dom.js"
import { drawMark } from "./marks.js"

const SIDE = 22 // pixels, of the picture of a mark

export class MapKey {
  constructor() {
    this.root = element("p", { class: "dl-key" })
  }

  // `arrows` is whether they are wanted. The 3-D view and a curve have none, and in 3-D the start is not dragged.
  show(race, theme, arrows, view) {
    const { words } = race
    const flat = view !== "surface"
    const curve = race.weights === 1
    const arrowed = arrows && flat && !curve
    const there = new Set(marks(race).map(({ kind }) => kind))
    const named = [
      ["start", flat ? words.dragStartMark : words.startMark],
      ["globalMinimum", there.has("localMinimum") ? words.globalMinimumMark : words.minimumMark],
      ["localMinimum", words.localMinimumMark],
      ["saddle", words.saddleMark],
    ]
    const stepArrow = fill(words.stepArrow, { shortest: SHORTEST, longest: LONGEST })
    this.root.classList.toggle("dl-with-arrows", arrowed)
    this.root.replaceChildren(
      ...named.filter(([kind]) => there.has(kind)).map(([kind, name]) => element("span", {}, markSample(kind, theme), name)),
      ...(curve ? [arrow(tangentSample, theme, words.tangentMark, words.tangentMarkBrief)] : []),
      ...(arrowed
        ? [arrow(gradientSample, theme, words.gradientArrow, words.gradientArrowBrief), arrow(updateSample, theme, stepArrow, words.stepArrowBrief)]
        : []),
    )
  }
}

function markSample(kind, theme) {
  const canvas = element("canvas", { class: "dl-mark", "aria-hidden": "true" })
  drawMark(fit(canvas, SIDE, SIDE), kind, SIDE / 2, SIDE / 2, theme)
  return canvas
}

// In full where there is room, in brief on a phone.
function arrow(draw, theme, whole, brief) {
  const canvas = element("canvas", { class: "dl-arrow", "aria-hidden": "true" })
  draw(canvas, theme)
  return element("span", { class: "dl-meaning" }, canvas, element("span", { class: "dl-whole" }, whole), element("span", { class: "dl-brief" }, brief))
}
