// Keeps the address bar at the race that is shown. Streamlit calls this function again whenever the data change.
let applied = null // the address that was shown last

export default function ({ data, parentElement, setTriggerValue }) {
  const { address, opened, arrived, words } = data
  const tell = () => parentElement.isConnected && setTriggerValue("opened", location.search)
  const here = location.search.slice(1)
  if (address !== here) {
    // Back from another page to an entry of the history that says another race: the address is right, not the page.
    if (arrived && here) setTimeout(tell)
    else if (opened || arrived || applied === null) show("replaceState", address)
    else if (address !== applied) show("pushState", address)
  }
  applied = address
  draw(parentElement, words)
  addEventListener("popstate", tell)
  return () => removeEventListener("popstate", tell)
}

function show(change, address) {
  history[change](history.state, "", `?${address}${location.hash}`)
}

function draw(root, words) {
  let button = root.querySelector("button")
  if (!words) return button?.remove()
  if (button) return
  button = document.createElement("button")
  const said = document.createElement("span")
  said.setAttribute("aria-live", "polite")
  said.textContent = words.copy
  button.title = words.help
  button.append(said)
  let later
  button.addEventListener("click", async () => {
    await copy(location.href)
    said.textContent = words.copied
    clearTimeout(later)
    later = setTimeout(() => (said.textContent = words.copy), 2000)
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
