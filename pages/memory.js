// Keeps a copy of what a person has set, and hands it over when the server does not know it any more.
const LONGEST = 10_000 // ms that presses wait
const PRESSES = ["pointerdown", "pointerup", "mousedown", "mouseup", "click"]
let session = null // the server's name of the session that the copy is from
let copy = null
let offer = null // hands the copy over
let watching = false

export default function ({ data, setTriggerValue }) {
  offer = () => copy && setTriggerValue("lost", copy)
  watch()
  if (session && data.session !== session && !data.restored) return offer()
  ;({ session, copy } = data)
}

// A connection that comes back may lead to a server that knows nothing of this page. The copy is its first message, and
// what is pressed in the meantime waits until the page is there again: its buttons do nothing before.
function watch() {
  if (watching) return
  watching = true
  const app = document.querySelector("[data-test-connection-state]")
  let connected = true
  let held = null
  new MutationObserver(() => {
    const before = connected
    connected = app.getAttribute("data-test-connection-state") === "CONNECTED"
    const running = app.getAttribute("data-test-script-state") !== "notRunning"
    if (connected && !before && copy) {
      held?.let()
      held = hold()
      setTimeout(held.let, LONGEST)
      offer()
    } else if (held) {
      held.begun ||= running
      if (!connected || (held.begun && !running)) held = held.let()
    }
  }).observe(app, { attributeFilter: ["data-test-connection-state", "data-test-script-state"] })
}

// Keeps presses from the page, until they are let through; of several the last one counts.
function hold() {
  let pressed = null
  const wait = (event) => {
    event.stopImmediatePropagation()
    event.preventDefault()
    if (event.type === "click") pressed = event.target.closest("a, button, label, [role]") ?? event.target
  }
  for (const press of PRESSES) addEventListener(press, wait, { capture: true })
  return {
    begun: false,
    let() {
      for (const press of PRESSES) removeEventListener(press, wait, { capture: true })
      if (pressed) present(pressed)?.click()
      pressed = null
      return null
    },
  }
}

// The element, or the one like it that was drawn in its place.
function present(element) {
  if (element.isConnected) return element
  const alike = ({ textContent, href }) => textContent === element.textContent && href === element.href
  return [...document.querySelectorAll(element.tagName)].find(alike)
}
