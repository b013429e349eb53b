// Up and down change the last digit of a number that is typed, page up and page down the one before it. Fields for text
// have none of that by themselves. The page is told when the hand pauses.
const STEPS = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }
const PAUSE = 400 // ms

function stepNumbers({ numberField }, signal) {
  const type = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set
  let later = null

  function step(event) {
    const field = event.target
    if (!STEPS[event.key] || event.ctrlKey || event.altKey || event.metaKey || !field.matches(numberField)) return
    const next = stepped(field.value, STEPS[event.key])
    if (next === null) return
    event.preventDefault()
    type.call(field, next)
    field.dispatchEvent(new Event("input", { bubbles: true }))
    clearTimeout(later)
    later = setTimeout(() => field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true })), PAUSE)
  }

  addEventListener("keydown", step, { signal })
}

// The number with another last digit, as many digits as before; null if the text is no number.
function stepped(text, step) {
  const parts = /^\s*([-−+]?)(\d+)(?:[.,](\d+))?(e[-−+]?\d+)?\s*$/i.exec(text)
  if (!parts) return null
  const [, sign, whole, fraction = "", exponent = ""] = parts
  const digits = Number(whole + fraction) * (/[-−]/.test(sign) ? -1 : 1) + step
  return (digits / 10 ** fraction.length).toFixed(fraction.length) + exponent
}
