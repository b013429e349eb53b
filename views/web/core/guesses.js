// The guesses of a class in numbers. A guess that is null is "I don't know".

// How many made a guess, and how many did not.
export function counted(values) {
  const made = values.filter((value) => value !== null)
  return { made, guesses: made.length, unknowns: values.length - made.length }
}

// How many values are in each of so many equal parts from 0 to 1.
export function histogram(shares, parts) {
  const counts = new Array(parts).fill(0)
  for (const share of shares) counts[Math.min(Math.max(Math.floor(share * parts), 0), parts - 1)]++
  return counts
}

// How often each of so many answers was chosen.
export function choices(values, count) {
  return Array.from({ length: count }, (_, answer) => values.filter((value) => value === answer).length)
}

// The mean place of each of so many, counted from 1; null where nobody put them in order.
export function meanPlaces(orders, count) {
  return Array.from({ length: count }, (_, item) => {
    const places = orders.map((order) => order.indexOf(item) + 1)
    return places.length ? places.reduce((sum, place) => sum + place, 0) / places.length : null
  })
}

// The order of so many by their mean places; those that are equal stay as they are.
export function byPlace(places) {
  return places.map((_, item) => item).sort((one, other) => places[one] - places[other])
}

// A list with one of its entries elsewhere.
export function moved(list, from, to) {
  const rest = list.filter((_, place) => place !== from)
  const at = Math.min(Math.max(to, 0), rest.length)
  return [...rest.slice(0, at), list[from], ...rest.slice(at)]
}

// Points of the screen, those together that are nearer than `reach` to the first of them: [{at, count}].
export function gathered(points, reach) {
  const found = []
  for (const at of points) {
    const near = found.find((one) => Math.hypot(one.at[0] - at[0], one.at[1] - at[1]) < reach)
    if (near) near.count++
    else found.push({ at, count: 1 })
  }
  return found
}
