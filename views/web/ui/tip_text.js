// What the tip beside the pointer says: the numbers of a recorded step, or what a mark of the map is.
import { fill, short } from "../core/format.js"
import { describeMark } from "../core/marks.js"
import { element } from "./dom.js"
import { sample } from "./markers.js"

export function stepText({ race, theme }, contender, step) {
  const { words, weights } = race
  const number = (value) => short(value, words)
  const [theta0, theta1] = race.arrays[`${contender}.positions`].subarray(2 * step, 2 * step + 2)
  const rates = race.arrays[`${contender}.rates`]
  const rows = [
    [words.tipStep, String(step)],
    weights === 1 ? [words.tipWeight, number(theta0)] : ["θ", fill(words.tipTheta, { theta0: number(theta0), theta1: number(theta1) })],
    [words.tipLoss, number(race.arrays[`${contender}.losses`][step])],
    [words.tipRate, step < rates.length ? number(rates[step]) : "–"],
  ]
  return [
    element("strong", { translate: "no" }, sample(theme.looks[contender]), race.contenders[contender].name),
    ...rows.flatMap(([term, value]) => [element("span", {}, term), element("b", { translate: "no" }, value)]),
  ]
}

export function markText({ race, drag }, mark) {
  return [element("p", {}, describeMark(mark, race.words, Boolean(drag), race.weights))]
}
