// Keeps a copy of what a person has set, and hands it over when the server does not know it any more.
let session = null // the server's name of the session that the copy is from
let copy = null
let offer = null // hands the copy over
let watched = null

export default function ({ data, setTriggerValue }) {
  offer = () => copy && setTriggerValue("lost", copy)
  watch()
  if (session && data.session !== session && !data.restored) return offer()
  ;({ session, copy } = data)
}

// A connection that comes back may lead to a server that knows nothing of this page. The copy is its first message:
// a click may be the next one.
function watch() {
  if (watched) return
  const app = document.querySelector("[data-test-connection-state]")
  const state = () => app.getAttribute("data-test-connection-state")
  let before = state()
  watched = new MutationObserver(() => {
    if (before !== "CONNECTED" && state() === "CONNECTED") offer()
    before = state()
  })
  watched.observe(app, { attributeFilter: ["data-test-connection-state"] })
}
