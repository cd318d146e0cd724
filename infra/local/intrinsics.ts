/** What a template's references stand for. Both throw for what the cloud cannot stand in for. */
export interface Scope {
  ref(id: string): string
  attribute(id: string, name: string): string
}

type Json = Record<string, unknown>

/**
 * A template's value with its intrinsic functions carried out.
 * Source: AWS CloudFormation user guide, "Intrinsic function reference". Throws on the ones it does not know.
 */
export function resolve(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value))
    return value.map((element) => resolve(element, scope)).filter((element) => element !== undefined)
  if (typeof value !== 'object' || value === null) return value
  const [key, argument] = Object.entries(value)[0] ?? []
  if (Object.keys(value).length === 1 && key && (key === 'Ref' || key.startsWith('Fn::')))
    return carryOut(key, argument, scope)
  return Object.fromEntries(
    Object.entries(value as Json)
      .map(([name, inner]) => [name, resolve(inner, scope)] as const)
      .filter(([, inner]) => inner !== undefined),
  )
}

function carryOut(name: string, argument: unknown, scope: Scope): unknown {
  switch (name) {
    case 'Ref':
      return argument === 'AWS::NoValue' ? undefined : scope.ref(String(argument))
    case 'Fn::GetAtt': {
      const [id, ...attribute] = Array.isArray(argument) ? argument.map(String) : String(argument).split('.')
      return scope.attribute(id ?? '', attribute.join('.'))
    }
    case 'Fn::Join': {
      const [separator, parts] = resolve(argument, scope) as [string, unknown[]]
      return parts.join(separator)
    }
    case 'Fn::Split': {
      const [separator, text] = resolve(argument, scope) as [string, string]
      return text.split(separator)
    }
    case 'Fn::Select': {
      const [index, list] = resolve(argument, scope) as [number | string, unknown[]]
      return list[Number(index)]
    }
    case 'Fn::Sub':
      return substitute(argument, scope)
    default:
      throw new Error(`the intrinsic ${name} has no stand-in`)
  }
}

function substitute(argument: unknown, scope: Scope): string {
  const [text, variables] = Array.isArray(argument) ? (argument as [string, Json]) : [String(argument), {}]
  return text.replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
    if (literal) return `\${${name}}`
    if (name in variables) return String(resolve(variables[name], scope))
    const [id, ...attribute] = name.split('.')
    return attribute.length > 0 ? scope.attribute(id ?? '', attribute.join('.')) : scope.ref(name)
  })
}
