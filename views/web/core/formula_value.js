// A model that a person typed, as it is drawn. It comes as a tree of lists, and nothing is ever evaluated but that tree:
// a number, a name, or [what is applied, to this, to that].
const CONSTANTS = new Map([["pi", Math.PI], ["e", Math.E]])

const APPLIED = new Map(Object.entries({
  "+": (u, w) => u + w,
  "-": (u, w) => u - w,
  "*": (u, w) => u * w,
  "/": (u, w) => u / w,
  "**": (u, w) => (u === 1 ? 1 : u ** w), // 1 to any power, as NumPy has it
  negative: (u) => -u,
  sqrt: Math.sqrt,
  exp: Math.exp,
  ln: Math.log,
  log10: Math.log10,
  log2: Math.log2,
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  asin: Math.asin,
  acos: Math.acos,
  atan: Math.atan,
  sinh: Math.sinh,
  cosh: Math.cosh,
  tanh: Math.tanh,
  abs: Math.abs,
  sign: Math.sign,
  min: Math.min,
  max: Math.max,
}))

// The formula as a function of x, theta_0 and theta_1; an Error for what is no formula.
export function formulaFunction(tree) {
  if (typeof tree === "number") return () => tree
  if (typeof tree === "string") return symbol(tree)
  const apply = APPLIED.get(tree[0])
  if (!apply) throw new Error(`${tree[0]} is nothing that a formula can have.`)
  const [first, second] = tree.slice(1).map(formulaFunction)
  if (!second) return (x, t0, t1) => apply(first(x, t0, t1))
  return (x, t0, t1) => apply(first(x, t0, t1), second(x, t0, t1))
}

function symbol(name) {
  if (name === "x") return (x) => x
  if (name === "t0") return (_, t0) => t0
  if (name === "t1") return (_, __, t1) => t1
  const value = CONSTANTS.get(name)
  if (value === undefined) throw new Error(`${name} is no name of a model.`)
  return () => value
}
