// The terrain of a map, or the profile of one weight, and the data under it, fetched once for each landscape and setting of its parameters.
import { formulaFunction } from "../core/formula_value.js"
import { heightRows } from "../core/height_rows.js"
import { askTerrain } from "./api.js"

const KEPT = 24
const terrains = new Map()

// `query` is the landscape and its parameters, and comes with the race.
export function loadTerrain(query) {
  if (!terrains.has(query)) {
    const terrain = askTerrain(query).then((message) => terrainOf(query, message))
    terrain.catch(() => terrains.delete(query)) // the next race asks again
    terrains.set(query, terrain)
    if (terrains.size > KEPT) terrains.delete(terrains.keys().next().value)
  }
  return terrains.get(query)
}

function terrainOf(query, { low, high, unit, lowestLoss, data, arrays }) {
  if (arrays.w) return { query, w: arrays.w, losses: arrays.losses, slopes: arrays.slopes, data: data && dataOf(data, arrays) }
  const rows = heightRows(arrays.rises, arrays.theta_0.length, low, unit)
  return { query, low, high, lowestLoss, theta_0: arrays.theta_0, theta_1: arrays.theta_1, rows, data: data && dataOf(data, arrays) }
}

// The data set as it is drawn; `labels` only where there are classes, `constant` only along a line, `formula` only of a
// typed model, which has neither basis nor link.
function dataOf(looks, arrays) {
  const points = arrays["data.points"]
  const formula = looks.formula === null ? null : formulaFunction(looks.formula)
  return { ...looks, formula, points, count: points.length / 2, labels: arrays["data.labels"], basis: arrays["fit.basis"], constant: arrays["fit.constant"], link: arrays["fit.link"] }
}
