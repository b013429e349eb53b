// The ground of a map and the data under it, fetched once for each landscape and setting of its parameters.
import { decode } from "./wire.js"

const KEPT = 24
const grounds = new Map()

export function groundOf(query) {
  if (!grounds.has(query)) {
    const ground = load(query)
    ground.catch(() => grounds.delete(query)) // the next race asks again
    grounds.set(query, ground)
    if (grounds.size > KEPT) grounds.delete(grounds.keys().next().value)
  }
  return grounds.get(query)
}

async function load(query) {
  const answer = await fetch(new URL(`terrain/${query}`, import.meta.url))
  if (!answer.ok) throw new Error(await answer.text())
  const { low, high, lowestLoss, data, arrays } = decode(new Uint8Array(await answer.arrayBuffer()))
  const columns = arrays.theta_0.length
  const rows = Array.from(arrays.theta_1, (_, i) => arrays.heights.subarray(i * columns, (i + 1) * columns))
  return { query, low, high, lowestLoss, theta_0: arrays.theta_0, theta_1: arrays.theta_1, rows, data: data && dataOf(data, arrays) }
}

// The data set as it is drawn; `labels` only where there are classes.
function dataOf(looks, arrays) {
  const points = arrays["data.points"]
  return { ...looks, points, count: points.length / 2, labels: arrays["data.labels"], basis: arrays["fit.basis"], link: arrays["fit.link"] }
}
