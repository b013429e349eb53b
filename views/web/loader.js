// Loads a component's module once and hands every update to it. Streamlit calls this function again
// on each change of data or theme, after calling the clean-up of the call before; only when no new
// call follows has the component left the page.
const addresses = MODULE_ADDRESSES.map((address) => new URL(address, document.baseURI).href)
// All modules are asked for at once: by itself a browser would learn of each from another that imports it.
for (const href of addresses) {
  document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href }))
}
const module = import(addresses[0])
const calls = new WeakMap()

export default function (component) {
  const root = component.parentElement
  const call = (calls.get(root) ?? 0) + 1
  calls.set(root, call)
  module.then(({ show }) => {
    if (calls.get(root) === call) show(component)
  })
  return () => {
    setTimeout(() => {
      if (calls.get(root) !== call) return
      calls.set(root, call + 1)
      module.then(({ leave }) => leave(root))
    })
  }
}
