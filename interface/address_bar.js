// Keeps the address bar at the race that is shown. Streamlit calls this function again whenever the data change.
// Back and forward need no message of ours: Streamlit sends one, and the answer to it has the race they led to.
let applied = null // the address that was shown last
let reached = query() // where back or forward led last; until then, where the page was opened
let awaited = false // whether the answer to back or forward is still to come
let known = null // the server's name of the session

// For as long as the page lives.
addEventListener("popstate", () => {
  reached = query()
  awaited = true
})

export default function ({ data: { address, asked, led, arrived, session, restored } }) {
  // A server that has forgotten the session shows another race, until it has been told which one it was (memory.js).
  if (known && session !== known && !restored) return
  known = session
  if (arrived) awaited = false
  // What was asked for before the last step through the history may be answered after it. The address is not its own.
  if (led ? asked !== reached : awaited && (asked !== reached || address === applied)) return
  if (address !== query()) {
    if (led || arrived || applied === null) show("replaceState", address)
    else if (address !== applied) show("pushState", address)
  }
  awaited = false
  applied = address
}

function query() {
  return location.search.slice(1)
}

function show(change, address) {
  history[change](history.state, "", `?${address}${location.hash}`)
}
