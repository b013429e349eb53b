// The ticks of a logarithmic axis as Plotly takes them (as in views/log_axis.py): few, and as numbers that can be read.
const MOST = 5
const SHORT = 2.5 // powers of ten: up to here there are ticks between them
const SHORTER = 1
const PLAIN = 4 // powers of ten, below and above one, whose numbers are written out

// `limits` are the axis's ends as powers of ten.
export function logTicks([low, high]) {
  const span = high - low
  if (span > SHORT) return { dtick: Math.ceil(span / MOST), exponentformat: "power" }
  const leads = span > SHORTER ? [1, 3] : [1, 2, 5]
  const tickvals = []
  const ticktext = []
  for (let power = Math.floor(low); power <= high; power++) {
    for (const lead of leads) {
      const at = power + Math.log10(lead)
      if (at < low || at > high) continue
      tickvals.push(lead * 10 ** power)
      ticktext.push(text(lead, power))
    }
  }
  return { tickvals, ticktext }
}

function text(lead, power) {
  if (Math.abs(power) <= PLAIN) return (lead * 10 ** power).toFixed(Math.max(-power, 0))
  const ten = `10<sup>${String(power).replace("-", "−")}</sup>`
  return lead === 1 ? ten : `${lead}·${ten}`
}
