// An experiment's string with one word changed (experiments/address.py writes it, experiments/parse.py reads it).
export function withStart(address, start) {
  const [landscape, ...settings] = address.split("&").filter((word) => !word.startsWith("start="))
  return [landscape, `start=${start.join()}`, ...settings].join("&")
}

// `contender` counts from 0, in the order of the string.
export function withRate(address, contender, rate) {
  let seen = -1
  const change = (word) => (word.startsWith("c=") && ++seen === contender ? word.replace(/;rate=[^;]*/, `;rate=${rate}`) : word)
  return address.split("&").map(change).join("&")
}
