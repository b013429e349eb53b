// Keeps the address bar at the race that is shown. Streamlit calls this function again whenever the data change.
// Back and forward need no message of ours: Streamlit sends one, and the answer to it has the race they led to.
let applied = null // the address that was shown last
let awaited = null // the query that back or forward led to, until an answer knows it

export default function ({ data, parentElement }) {
  draw(parentElement, data.words)
  follow(data)
  addEventListener("popstate", awaitAnswer)
  return () => removeEventListener("popstate", awaitAnswer)
}

function awaitAnswer() {
  awaited = query()
}

function follow({ address, asked, opened, arrived }) {
  if (arrived) awaited = null
  // This answers a request that was sent before back or forward was pressed. The answer to theirs follows.
  if (awaited !== null && awaited !== asked) return
  if (address !== query()) {
    if (opened || arrived || applied === null) show("replaceState", address)
    else if (address !== applied) show("pushState", address)
    else if (awaited !== null) show("replaceState", address) // another request took the place of theirs
  }
  awaited = null
  applied = address
}

function query() {
  return location.search.slice(1)
}

function show(change, address) {
  history[change](history.state, "", `?${address}${location.hash}`)
}

function draw(root, words) {
  let button = root.querySelector("button")
  if (!words) return button?.remove()
  if (button) return
  button = document.createElement("button")
  const label = document.createElement("span")
  label.setAttribute("aria-live", "polite")
  label.textContent = words.copy
  button.title = words.help
  button.append(label)
  let later
  button.addEventListener("click", async () => {
    await copy(location.href)
    label.textContent = words.copied
    clearTimeout(later)
    later = setTimeout(() => (label.textContent = words.copy), 2000)
  })
  root.append(button)
}

// Browsers have a clipboard only for pages that come encrypted or from this computer; a class often opens neither.
async function copy(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text)
  const field = document.createElement("textarea")
  field.value = text
  document.body.append(field)
  field.select()
  document.execCommand("copy")
  field.remove()
}
