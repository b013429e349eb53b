// An experiment's string with one word changed (experiments/address.py writes it, experiments/parse.py reads it).
// No rate has been searched for from another start, and another rate has not been searched for.
const TUNED = /;tuned=[^;&]*/g

export function withStart(address, start) {
  const [landscape, ...settings] = address.replace(TUNED, "").split("&").filter((word) => !word.startsWith("start="))
  return [landscape, `start=${start.join()}`, ...settings].join("&")
}

// `contender` counts from 0, in the order of the string.
export function withRate(address, contender, rate) {
  let seen = -1
  const changed = (word) => word.replace(/;rate=[^;]*/, `;rate=${rate}`).replace(TUNED, "")
  const change = (word) => (word.startsWith("c=") && ++seen === contender ? changed(word) : word)
  return address.split("&").map(change).join("&")
}
