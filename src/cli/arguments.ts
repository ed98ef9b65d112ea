export const USAGE =
  'Usage: npm run --silent check -- <plan.threadline.json | -> [--json] [--geometry <file>]'

export interface CheckArguments {
  /** File of the plan; `-` for standard input. */
  readonly plan: string
  readonly json: boolean
  /** Where the geometry goes; null for nowhere. */
  readonly geometry: string | null
}

export type ParsedArguments =
  | { readonly kind: 'check'; readonly arguments: CheckArguments }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly message: string }

const wrong = (message: string): ParsedArguments => ({ kind: 'wrong', message: `${message} ${USAGE}` })

const GEOMETRY = '--geometry'

/** Read the checker's arguments; anything unknown is refused rather than guessed. */
export function parseArguments(argv: readonly string[]): ParsedArguments {
  const plans: string[] = []
  let json = false
  let geometry: string | null = null
  for (let i = 0; i < argv.length; i++) {
    const argument = argv[i]!
    if (argument === '--help' || argument === '-h') return { kind: 'help' }
    if (argument === '--json') json = true
    else if (argument === GEOMETRY || argument.startsWith(`${GEOMETRY}=`)) {
      geometry = argument === GEOMETRY ? (argv[++i] ?? '') : argument.slice(GEOMETRY.length + 1)
      if (geometry === '' || geometry.startsWith('-'))
        return wrong(`${GEOMETRY} needs the name of a file to write.`)
    } else if (argument.startsWith('-') && argument !== '-') return wrong(`There is no option ${argument}.`)
    else plans.push(argument)
  }
  const [plan, second] = plans
  if (plan === undefined || plan === '') return wrong('No plan file was given.')
  if (second !== undefined) return wrong(`One plan at a time: ${plan} or ${second}.`)
  return { kind: 'check', arguments: { plan, json, geometry } }
}
